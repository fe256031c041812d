import { addDays, partsOf } from '../civil.ts';
import type { Day } from '../day.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { ORDINAL_WORDS, readOrdinal } from './numbers.ts';
import { type NamedPeriod, nthWeekday, PERIOD_WORDS, readPeriod, weekAround } from './period-names.ts';
import { dueOf, type Part, type Period, periodOf, spanOf } from './periods.ts';
import {
  dayReading,
  type Grain,
  type PhraseParser,
  type Reading,
  type Scan,
  sequences,
  skipAny,
  skipThe,
  textAt,
  wordAt,
} from './scan.ts';
import { at } from './tokens.ts';
import { readWeekdayName } from './weekday.ts';

const PARTS: readonly (readonly [Part, readonly (readonly string[])[]])[] = [
  [
    'early',
    sequences(
      'early',
      'early on',
      'beginning',
      'the beginning',
      'start',
      'the start',
      'first part',
      'early part',
      'very early',
    ),
  ],
  [
    'mid',
    sequences('mid', 'middle', 'the middle', 'midway through', 'half way through', 'halfway through', 'first half'),
  ],
  [
    'late',
    sequences(
      'late',
      'later',
      'later on',
      'end',
      'very end',
      'back end',
      'tail end',
      'latter half',
      'latter part',
      'second half',
      'last part',
      'rest',
      'remainder',
      'last day',
      'last days',
      'close',
      'back half',
    ),
  ],
];
const PART_WORDS =
  'early beginning start first mid middle midway half halfway late later end back tail latter second last rest remainder close very'.split(
    ' ',
  );
const GRAINS: Record<Period['kind'], Grain> = {
  week: 'week',
  weekend: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'season',
  season: 'season',
  year: 'year',
};
/** Months that are also names of people, or words: alone they count only after a preposition of time. */
const MONTH_OR_NAME: ReadonlySet<string> = new Set('may march mar april apr june jun jan august dec'.split(' '));

/** Next week, this month, Q3, March, the weekend: a whole period. */
export const periodParser: PhraseParser = {
  name: 'period',
  words: PERIOD_WORDS,
  read(scan, index) {
    const named = readPeriod(scan, index, 'whole');
    if (named === null) return null;
    const reading = reader(scan, named, 'whole');
    return needsPreposition(scan, index, named) ? { ...reading, needs: 'preposition' } : reading;
  },
};

/** Early next week, mid-March, the end of the month, later this year, the back end of the week, rest of Q3. */
export const partParser: PhraseParser = {
  name: 'part-of-period',
  words: PART_WORDS,
  read(scan, index) {
    const part = readPart(scan, index);
    if (part === null) return null;
    const joint = wordAt(scan, part.end);
    const from = skipThe(scan, joint === 'of' || joint === 'in' ? part.end + 1 : part.end);
    // "first half of" and the like need their "of"; "end month" does not.
    const named = readPeriod(scan, from, part.part);
    if (named === null || named.period.kind === 'weekend' || !holds(scan, index, part.part, from, named)) return null;
    return reader(scan, named, part.part);
  },
};

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
      if (named !== null && named.weak !== true && named.period.kind === short[word])
        return reader(scan, named, 'late');
      return reader(
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

/** First week of March, the last week in May, second Tuesday of the month, the last Friday of next month. */
export const nthParser: PhraseParser = {
  name: 'nth-of-month',
  words: ['last', '#', ...ORDINAL_WORDS],
  read(scan, index) {
    const last = wordAt(scan, index) === 'last';
    const ordinal = last ? { value: -1, end: index + 1 } : readOrdinal(scan, index);
    if (ordinal === null || ordinal.value > 5) return null;
    const week = /^(?:week|wk)$/.test(wordAt(scan, ordinal.end));
    const name = week ? { weekday: 0, end: ordinal.end + 1 } : readWeekdayName(scan, ordinal.end);
    if (name === null) return null;
    const joint = wordAt(scan, name.end);
    if (joint !== 'of' && joint !== 'in') return null;
    const named = readPeriod(scan, skipThe(scan, name.end + 1), 'whole');
    if (named === null || named.period.kind !== 'month') return null;
    return readNth(scan, named, ordinal.value, name.weekday);
  },
};

/** Week commencing 4 May, w/c 4 May, week of 4 May, w/c Mon, weekend of 5 June. */
export const weekOfParser: PhraseParser = {
  name: 'week-of',
  words: ['week', 'wk', 'w', 'wc', 'wb', 'weekend'],
  compound: true,
  read(scan, index) {
    const weekend = wordAt(scan, index) === 'weekend';
    const from = skipAny(scan, index, weekend ? [['weekend', 'of']] : WEEK_OF);
    if (from < 0) return null;
    const day = scan.simple(skipThe(scan, from));
    if (day === null || day.grain !== 'day' || day.last === null || day.due === null) return null;
    const week = weekAround(day.last);
    const period: Period = weekend ? { kind: 'weekend', first: addDays(week.first, 5), last: week.last } : week;
    return reader(scan, { period, end: day.end, rule: weekend ? 'weekend-of' : 'week-of' }, 'whole');
  },
};

const WEEK_OF = sequences(
  'week commencing',
  'week beginning',
  'week starting',
  'week of',
  'wk of',
  'wk commencing',
  'wk beginning',
  'w / c',
  'w / b',
  'wc',
  'wb',
);

function readPart(scan: Scan, index: number): { part: Part; end: number } | null {
  for (const [part, words] of PARTS) {
    const end = skipAny(scan, index, words);
    if (end >= 0) return { part, end };
  }
  return null;
}

/** A part needs its "of" where the words alone would mean something else ("first March", "rest week", "late spring" is fine). */
function holds(scan: Scan, index: number, part: Part, from: number, named: NamedPeriod): boolean {
  const word = wordAt(scan, index);
  const joint = wordAt(scan, from - 1) === 'the' ? wordAt(scan, from - 2) : wordAt(scan, from - 1);
  const joined = joint === 'of' || joint === 'in' || joint === 'through';
  const kind = named.period.kind;
  if (named.rule === `this-${kind}` && named.weak === true) {
    // "end of week", "later in the month", but not "early week", "late month" or "mid week", which has its own reading.
    return joined || word === 'end';
  }
  if (/^(?:early|mid|late|later|end|beginning|start)$/.test(word))
    return part !== 'late' || joined || word !== 'later' || named.weak !== true;
  return joined;
}

function reader(scan: Scan, named: NamedPeriod, part: Part): Reading {
  const { period, end, rule } = named;
  const due = dueOf(period, part, scan.reference);
  const span = spanOf(period, part, scan.reference);
  const name = part === 'whole' ? rule : `${part}-${rule}`;
  const reading: Reading = { end, rule: name, grain: GRAINS[period.kind], ...span, due };
  const past = due < scan.reference ? { past: true } : {};
  // "before the end of March" still allows its last day; "before mid-March" does not allow the 15th.
  const limits =
    part === 'late'
      ? { before: due, from: due }
      : part === 'whole'
        ? {}
        : { before: addDays(part === 'mid' ? due : period.first, -1), after: addDays(due, 1) };
  return { ...reading, ...limits, ...past };
}

function needsPreposition(scan: Scan, index: number, named: NamedPeriod): boolean {
  const next = at(scan.tokens, named.end);
  // "Q3 figures" are figures; "the model, Q1" is a deadline.
  if (named.rule === 'quarter' || named.rule === 'half-year')
    return next.kind === 'word' && !FUNCTION_WORDS.has(next.word);
  if (named.weak !== true) return false;
  const { kind } = named.period;
  if (kind === 'weekend') return wordAt(scan, index - 1) !== 'the';
  if (kind !== 'month' || named.rule !== 'month') return true;
  const word = wordAt(scan, index);
  if (wordAt(scan, index - 1) === 'to') return true;
  if (MONTH_OR_NAME.has(word) || !at(scan.tokens, index).capital) return true;
  return next.kind === 'word' && !FUNCTION_WORDS.has(next.word);
}

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
    return reader(scan, { period: periodOf('weekend', scan.reference, 0), end: index + 3, rule: 'weekend' }, 'whole');
  }
  const kind = /^m/.test(word) ? 'month' : /^y/.test(word) ? 'year' : /^q/.test(word) ? 'quarter' : 'week';
  if (wordAt(scan, index + 1) !== 'end' || at(scan.tokens, index + 1).possessive) return null;
  return reader(scan, { period: periodOf(kind, scan.reference, 0), end: index + 2, rule: `end-of-${kind}` }, 'late');
}

function readNth(scan: Scan, named: NamedPeriod, n: number, index: number): Reading | null {
  const find = (period: Period): { first: Day; due: Day } | null => {
    const { year, month } = partsOf(period.first);
    if (index > 0) {
      const day = nthWeekday(year, month, n, index);
      return day === null ? null : { first: day, due: day };
    }
    // Weeks of a month are counted in sevens from the 1st: nobody means a calendar week that holds one day of it.
    const first = n < 0 ? addDays(period.last, -6) : addDays(period.first, (n - 1) * 7);
    return first > period.last
      ? null
      : { first, due: addDays(first, 6) > period.last ? period.last : addDays(first, 6) };
  };
  let found = find(named.period);
  if (found !== null && found.due < scan.reference && named.weak === true) {
    const months = named.rule === 'month' ? 12 : 1;
    found = find(periodOf('month', named.period.first, months));
  }
  if (found === null) return null;
  const past = found.due < scan.reference ? { past: true } : {};
  return {
    end: named.end,
    rule: index > 0 ? 'nth-weekday' : 'nth-week',
    grain: index > 0 ? 'day' : 'week',
    first: found.first,
    last: found.due,
    due: found.due,
    ...past,
  };
}
