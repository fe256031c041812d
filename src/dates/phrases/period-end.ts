import { addDays } from '../civil.ts';
import { periodReading } from './period.ts';
import { readPeriod } from './period-names.ts';
import { periodOf } from './periods.ts';
import { dayReading, type PhraseParser, type Reading, type Scan, skipThe, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';

/** Midweek, EOW, EOM, month end, year's end: periods that are one word or two. */
export const periodEndParser: PhraseParser = {
  name: 'period-end',
  words: 'midweek eow eom eoq eoy month mth year yr quarter qtr week wk w'.split(' '),
  read(scan, index) {
    const word = wordAt(scan, index);
    const short = { eow: 'week', eom: 'month', eoq: 'quarter', eoy: 'year' } as const;
    if (word === 'eow' || word === 'eom' || word === 'eoq' || word === 'eoy') {
      const from = skipThe(scan, wordAt(scan, index + 1) === 'of' ? index + 2 : index + 1);
      const named = readPeriod(scan, from, 'late');
      if (named !== null && (named.weak !== true || named.rule === 'month') && named.period.kind === short[word])
        return periodReading(scan, named, 'late');
      return periodReading(
        scan,
        { period: periodOf(short[word], scan.reference, 0), end: index + 1, rule: `end-of-${short[word]}` },
        'late',
      );
    }
    if (word === 'midweek') return readMidweek(scan, index + 1);
    return readEndWord(scan, index, word);
  },
};

/** Mid-week written in two: the part parser gives it no week of its own. */
export const midWeekParser: PhraseParser = {
  name: 'mid-week',
  words: ['mid'],
  read: (scan, index) => (/^(?:week|wk)$/.test(wordAt(scan, index + 1)) ? readMidweek(scan, index + 2) : null),
};

/** Midweek alone is the coming Wednesday; with a week named it is that week's. */
function readMidweek(scan: Scan, end: number): Reading | null {
  const joint = wordAt(scan, end);
  const named = readPeriod(scan, skipThe(scan, joint === 'of' || joint === 'in' ? end + 1 : end), 'whole');
  if (named !== null && named.period.kind === 'week' && named.weak !== true) {
    return dayReading(named.end, 'midweek', addDays(named.period.first, 2));
  }
  const wednesday = addDays(periodOf('week', scan.reference, 0).first, 2);
  return dayReading(end, 'midweek', wednesday > scan.reference ? wednesday : addDays(wednesday, 7));
}

/** "month end", "year-end", "week's end", "w/e". */
function readEndWord(scan: Scan, index: number, word: string): Reading | null {
  if (word === 'w') {
    if (textAt(scan, index + 1) !== '/' || wordAt(scan, index + 2) !== 'e' || at(scan.tokens, index + 2).gap !== 'none')
      return null;
    return periodReading(
      scan,
      { period: periodOf('weekend', scan.reference, 0), end: index + 3, rule: 'weekend' },
      'whole',
    );
  }
  // "The week-end" is the weekend; "week end" and "by week-end" are the end of the week.
  if (/^w/.test(word) && at(scan.tokens, index + 1).gap === 'hyphen' && wordAt(scan, index - 1) === 'the') return null;
  const kind = /^m/.test(word) ? 'month' : /^y/.test(word) ? 'year' : /^q/.test(word) ? 'quarter' : 'week';
  if (wordAt(scan, index + 1) !== 'end' || at(scan.tokens, index + 1).possessive) return null;
  return periodReading(
    scan,
    { period: periodOf(kind, scan.reference, 0), end: index + 2, rule: `end-of-${kind}` },
    'late',
  );
}
