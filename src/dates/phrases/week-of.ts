import { addDays } from '../civil.ts';
import { periodReading } from './period.ts';
import { weekAround } from './period-names.ts';
import type { Period } from './periods.ts';
import { type PhraseParser, sequences, skipAny, skipThe, wordAt } from './scan.ts';

const WEEK_OF = sequences(
  'week commencing|week beginning|week starting|week of|wk of|wk commencing|wk beginning|w / c|w / b|wc|wb',
);

const WEEKEND_OF = sequences('weekend of');

/** Week commencing 4 May, w/c 4 May, week of 4 May, w/c Mon, weekend of 5 June. */
export const weekOfParser: PhraseParser = {
  name: 'week-of',
  words: ['week', 'wk', 'w', 'wc', 'wb', 'weekend'],
  compound: true,
  read(scan, index) {
    const weekend = wordAt(scan, index) === 'weekend';
    const from = skipAny(scan, index, weekend ? WEEKEND_OF : WEEK_OF);
    if (from < 0) return null;
    const day = scan.simple(skipThe(scan, from));
    if (day === null || day.grain !== 'day' || day.last === null || day.due === null) return null;
    const week = weekAround(day.last);
    const period: Period = weekend ? { kind: 'weekend', first: addDays(week.first, 5), last: week.last } : week;
    return periodReading(scan, { period, end: day.end, rule: weekend ? 'weekend-of' : 'week-of' }, 'whole');
  },
};
