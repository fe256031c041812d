import { dayOf, partsOf } from '../civil.ts';
import { WEEKDAYS } from '../names.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { inMonth, nextMonthDay, readMonthOf, readNumbersOfMonth } from './month-of.ts';
import { ORDINAL_WORDS, readOrdinal } from './numbers.ts';
import { dayReading, type PhraseParser, type Reading, type Scan, skipThe, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';
import { readWeekdayName } from './weekday.ts';

/** Things that are numbered: "the 3rd draft" is not a day. */
const NUMBERED: ReadonlySet<string> = new Set(
  (
    'draft floor round century time edition anniversary birthday day week month year quarter attempt version call meeting page item point person party grade ' +
    'form place hole instalment installment chapter part time one option section visit session go try half stage slide job phase copy child division team ' +
    'generation batch cohort lot letter email reminder reason thing street avenue order degree'
  ).split(' '),
);
const LIMITS: ReadonlySet<string> = new Set('by until till til before after from b4 afore to between than'.split(' '));
/** After these a plain number that ends the clause ("on the 27.") is a day too. */
const BARE: ReadonlySet<string> = new Set([...LIMITS, 'on', 'for']);

/** The 15th, on the 3rd, Fri 28th, the 3rd of next month, the first of the month, before the thirtieth. */
export const monthDayParser: PhraseParser = {
  name: 'month-day',
  words: ['#', ...ORDINAL_WORDS, ...WEEKDAYS.keys()],
  read(scan, index) {
    const name = readWeekdayName(scan, index);
    if (name !== null) return readWithWeekday(scan, name);
    const plain = readNumbersOfMonth(scan, index);
    if (plain !== null && !isPart(scan, index)) return plain;
    const ordinal = readOrdinal(scan, index) ?? readBareNumber(scan, index);
    if (ordinal === null || ordinal.value > 31 || isPart(scan, index)) return null;
    const range = readRange(scan, ordinal.value, ordinal.end);
    const value = range?.value ?? ordinal.value;
    const end = range?.end ?? ordinal.end;
    const month = readMonthOf(scan, end);
    if (month !== null) return inMonth(scan.reference, month, value, ordinal.value);
    if (!standsAsDay(scan, index, end)) return null;
    const day = nextMonthDay(scan.reference, value, null);
    const first = range === null || day === null ? day : dayOf(partsOf(day).year, partsOf(day).month, ordinal.value);
    return {
      ...dayReading(end, 'month-day', day),
      first,
      ...(hasThe(scan, index) ? {} : { needs: 'preposition' as const }),
    };
  },
};

function readWithWeekday(scan: Scan, name: { weekday: number; end: number }): Reading | null {
  const from = skipThe(
    scan,
    textAt(scan, name.end) === ',' && wordAt(scan, name.end + 1) === 'the' ? name.end + 1 : name.end,
  );
  const ordinal = readOrdinal(scan, from);
  // "Monday first" is what comes first on Monday.
  if (from === name.end && /^(?:first|second|third)$/.test(wordAt(scan, from))) return null;
  if (ordinal === null || ordinal.value > 31 || NUMBERED.has(wordAt(scan, ordinal.end))) return null;
  const month = readMonthOf(scan, ordinal.end);
  if (month !== null) return inMonth(scan.reference, month, ordinal.value, ordinal.value);
  const day = nextMonthDay(scan.reference, ordinal.value, name.weekday);
  return dayReading(ordinal.end, day === null ? 'weekday-conflict' : 'weekday-month-day', day);
}

/** "3rd to 7th", "the 3rd or the 4th". */
function readRange(scan: Scan, first: number, end: number): { value: number; end: number } | null {
  const joint = textAt(scan, end);
  if (joint !== '-' && joint !== '–' && joint !== 'to' && joint !== 'or' && joint !== 'and') return null;
  const second = readOrdinal(scan, skipThe(scan, end + 1));
  return second !== null && second.value > first && second.value <= 31 ? second : null;
}

/** "until the 9.", "by the 28": a plain number, as some write it, where nothing but an end can follow. */
function readBareNumber(scan: Scan, index: number): { value: number; end: number } | null {
  const token = at(scan.tokens, index);
  if (token.kind !== 'number' || token.word.length > 2 || !hasThe(scan, index) || !BARE.has(wordAt(scan, index - 2)))
    return null;
  const next = at(scan.tokens, index + 1);
  const ends =
    next.kind === 'end' ||
    next.word === '(' ||
    (/^[.,;)!?]$/.test(next.word) && at(scan.tokens, index + 2).gap !== 'none');
  const value = Number(token.word);
  return ends && value >= 1 && value <= 31 ? { value, end: index + 1 } : null;
}

function hasThe(scan: Scan, index: number): boolean {
  return wordAt(scan, index - 1) === 'the';
}

function standsAsDay(scan: Scan, index: number, end: number): boolean {
  const token = at(scan.tokens, index);
  const the = hasThe(scan, index);
  const before = wordAt(scan, the ? index - 2 : index - 1);
  const inWords = token.kind === 'word';
  // "the first", "the second", "a third": too many other meanings without a month.
  if (
    inWords &&
    (!the ||
      /^(?:first|second|third)$/.test(token.word) ||
      !/^(?:on|by|until|till|before|after|from|for)$/.test(before))
  )
    return false;
  const next = at(scan.tokens, end);
  if (next.kind !== 'word' || next.gap === 'hyphen') return next.gap !== 'hyphen';
  if (NUMBERED.has(next.word)) return false;
  return LIMITS.has(before) || before === 'on' || FUNCTION_WORDS.has(next.word) || (next.capital && !the);
}

function isPart(scan: Scan, index: number): boolean {
  const token = at(scan.tokens, index);
  return token.gap !== 'blank' && !/^[("'“‘[@|>]$/.test(textAt(scan, index - 1));
}
