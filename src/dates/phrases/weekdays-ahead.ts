import { addDays } from '../civil.ts';
import { WEEKDAYS } from '../names.ts';
import { COUNT_WORDS, readCount } from './numbers.ts';
import { opensText } from './period-kinds.ts';
import { dayReading, type PhraseParser, refusal, sequences, skipAny, wordAt } from './scan.ts';
import { nextWeekday } from './weekday.ts';

const FROM_NOW = sequences('from now|from today|hence');
const BACK = sequences('ago|back');
/** Said of some other day, unless none was spoken of before. */
const LATER = sequences('later|after|earlier|before');

/** Three Fridays from now, two Mondays hence; "two Thursdays ago" is past. */
export const weekdaysAheadParser: PhraseParser = {
  name: 'weekdays-ahead',
  // Articles are too common to be asked about, and "a Friday from now" is nothing.
  words: COUNT_WORDS.filter((word) => !/^(?:an?|another|half)$/.test(word)),
  read(scan, index) {
    const count = readCount(scan, index);
    if (count === null || count.value < 1 || count.value > 52 || count.value % 1 !== 0) return null;
    const weekday = WEEKDAYS.get(wordAt(scan, count.end).replace(/s$/, ''));
    if (weekday === undefined) return null;
    const back = skipAny(scan, count.end + 1, BACK);
    if (back >= 0) return { ...refusal(back, 'ago'), refused: false, past: true };
    const later = skipAny(scan, count.end + 1, LATER);
    const now = wordAt(scan, later - 1) === 'later' && opensText(scan, index) ? later : -1;
    if (later >= 0 && now < 0 && count.value > 1) return refusal(later, 'weekdays-later');
    const ahead = Math.max(now, skipAny(scan, count.end + 1, FROM_NOW));
    if (ahead < 0) return null;
    return dayReading(ahead, 'weekdays-ahead', addDays(nextWeekday(scan.reference, weekday), (count.value - 1) * 7));
  },
};
