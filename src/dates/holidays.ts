import { addDays, addMonths, dayOf, minDay, partsOf, weekday } from './civil.ts';
import type { Day } from './day.ts';

/** A well-known day of the year. */
export interface Holiday {
  /** Lower-case names, words separated by single blanks, without possessive 's. */
  names: readonly string[];
  /** Its day in a year. */
  of(year: number): Day;
  /** What "before" it means, where that is not the day before; and "after", where not the day after. */
  before?(year: number): Day;
  after?(year: number): Day;
  /** Needs a preposition of time to be a date at all ("advent", "lent" the verb). */
  weak?: true;
  /** Only where dates are written month first (United States), or only where day first. */
  order?: 'mdy' | 'dmy';
}

/** Easter Sunday of a year, by the anonymous Gregorian algorithm (Nature, 20 April 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return on(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Days that people in Britain and the United States set deadlines by; the movable ones are computed. */
export const HOLIDAYS: readonly Holiday[] = [
  // The day table: before and by Christmas is the 24th, after it starts on the 27th.
  { names: ['christmas', 'xmas', 'crimbo', 'chrimbo'], of: fixed(12, 24), before: fixed(12, 24), after: fixed(12, 27) },
  { names: ['christmas day', 'xmas day'], of: fixed(12, 25) },
  { names: ['christmas eve', 'xmas eve'], of: fixed(12, 24) },
  { names: ['boxing day', 'st stephen day'], of: fixed(12, 26) },
  { names: ['new year'], of: fixed(12, 31), before: fixed(12, 31), after: (year) => on(year + 1, 1, 2) },
  { names: ['new year eve', 'new years eve', 'nye', 'hogmanay', 'old year night'], of: fixed(12, 31) },
  { names: ['new year day', 'new years day'], of: fixed(1, 1) },
  { names: ['twelfth night'], of: fixed(1, 5) },
  { names: ['epiphany'], of: fixed(1, 6) },
  { names: ['burns night'], of: fixed(1, 25) },
  { names: ['candlemas'], of: fixed(2, 2) },
  { names: ['groundhog day'], of: fixed(2, 2) },
  { names: ['valentine day', 'valentines day', 'valentines', 'valentine', 'st valentine day'], of: fixed(2, 14) },
  { names: ['st david day', 'st davids day'], of: fixed(3, 1) },
  { names: ['ides of march'], of: fixed(3, 15) },
  { names: ['st patrick day', 'st patricks day', 'st paddy day', 'paddy day'], of: fixed(3, 17) },
  { names: ['lady day'], of: fixed(3, 25) },
  { names: ['april fool day', 'april fools day', 'all fools day'], of: fixed(4, 1) },
  { names: ['earth day'], of: fixed(4, 22) },
  { names: ['st george day', 'st georges day'], of: fixed(4, 23) },
  { names: ['may day'], of: fixed(5, 1) },
  { names: ['star wars day'], of: fixed(5, 4) },
  { names: ['midsummer', 'midsummer day', 'st john day'], of: fixed(6, 24) },
  { names: ['juneteenth'], of: fixed(6, 19) },
  { names: ['fourth of july', 'independence day', 'july fourth'], of: fixed(7, 4) },
  { names: ['st swithin day', 'st swithun day'], of: fixed(7, 15) },
  { names: ['glorious twelfth'], of: fixed(8, 12) },
  { names: ['lammas'], of: fixed(8, 1) },
  { names: ['michaelmas', 'michaelmas day'], of: fixed(9, 29) },
  { names: ['halloween', "hallowe'en", 'hallowe en'], of: fixed(10, 31) },
  { names: ['all saints day', 'all saints', 'all hallows'], of: fixed(11, 1) },
  { names: ['all souls day', 'all souls'], of: fixed(11, 2) },
  { names: ['bonfire night', 'guy fawkes', 'guy fawkes night', 'fireworks night'], of: fixed(11, 5) },
  { names: ['martinmas', 'armistice day', 'veterans day', 'veteran day'], of: fixed(11, 11) },
  { names: ['remembrance sunday'], of: (year) => nth(year, 11, 7, 2) },
  { names: ['st andrew day', 'st andrews day'], of: fixed(11, 30) },
  // Easter and what is counted from it. "After Easter" is the day after Easter Monday.
  { names: ['easter'], of: easter, after: (year) => addDays(easter(year), 2) },
  { names: ['easter sunday', 'easter day'], of: easter },
  { names: ['easter monday', 'easter mon'], of: fromEaster(1) },
  { names: ['easter weekend'], of: easter, before: fromEaster(-3), after: fromEaster(2) },
  { names: ['easter saturday', 'holy saturday'], of: fromEaster(-1) },
  { names: ['good friday'], of: fromEaster(-2) },
  { names: ['maundy thursday'], of: fromEaster(-3) },
  { names: ['palm sunday'], of: fromEaster(-7) },
  { names: ['mothering sunday'], of: fromEaster(-21) },
  { names: ['ash wednesday'], of: fromEaster(-46) },
  { names: ['shrove tuesday', 'pancake day', 'mardi gras'], of: fromEaster(-47) },
  { names: ['lent'], of: fromEaster(-46), after: fromEaster(0), weak: true },
  { names: ['ascension day', 'ascension'], of: fromEaster(39) },
  { names: ['whitsun', 'whit sunday', 'pentecost'], of: fromEaster(49) },
  { names: ['whit monday'], of: fromEaster(50) },
  { names: ['trinity sunday'], of: fromEaster(56) },
  { names: ['corpus christi'], of: fromEaster(60) },
  { names: ['advent', 'advent sunday'], of: advent, weak: true },
  // Mother's Day is three weeks before Easter in Britain and the second Sunday of May in America.
  { names: ['mother day', 'mothers day'], of: fromEaster(-21), order: 'dmy' },
  { names: ['mother day', 'mothers day'], of: (year) => nth(year, 5, 7, 2), order: 'mdy' },
  { names: ['father day', 'fathers day'], of: (year) => nth(year, 6, 7, 3) },
  // Bank holidays of England and Wales.
  {
    names: ['early may bank holiday', 'may day bank holiday', 'first may bank holiday'],
    of: (year) => nth(year, 5, 1, 1),
  },
  {
    names: ['spring bank holiday', 'late may bank holiday', 'whitsun bank holiday', 'second may bank holiday'],
    of: (year) => lastOf(year, 5, 1),
  },
  {
    names: ['august bank holiday', 'summer bank holiday', 'late august bank holiday'],
    of: (year) => lastOf(year, 8, 1),
  },
  // Federal holidays and fixtures of the United States.
  { names: ['mlk day', 'martin luther king day', 'martin luther kings day'], of: (year) => nth(year, 1, 1, 3) },
  { names: ['presidents day', 'president day'], of: (year) => nth(year, 2, 1, 3) },
  { names: ['memorial day'], of: (year) => lastOf(year, 5, 1) },
  { names: ['labor day'], of: (year) => nth(year, 9, 1, 1) },
  { names: ['columbus day', 'indigenous peoples day'], of: (year) => nth(year, 10, 1, 2) },
  // Boss's Day is the working day nearest to 16 October.
  { names: ['boss day', 'bosses day'], of: (year) => toWorkday(on(year, 10, 16)) },
  { names: ['thanksgiving', 'thanksgiving day', 'thanks giving', 'thanks giving day'], of: thanksgiving },
  { names: ['black friday'], of: (year) => addDays(thanksgiving(year), 1) },
  { names: ['cyber monday'], of: (year) => addDays(thanksgiving(year), 4) },
];

/** The next bank holiday of England and Wales on or after a day, substitute days included. */
export function nextBankHoliday(day: Day): Day {
  const { year } = partsOf(day);
  const all = [...bankHolidays(year), ...bankHolidays(year + 1)].filter((holiday) => holiday >= day);
  return all.reduce((a, b) => minDay(a, b), on(year + 2, 1, 1));
}

/** The bank holidays of England and Wales in a year, ascending; proclaimed one-off holidays are not known. */
export function bankHolidays(year: number): Day[] {
  const christmas = on(year, 12, 25);
  const boxing = on(year, 12, 26);
  // Where they fall on a weekend, Christmas moves to the 27th (or with Boxing Day on Saturday: the 28th).
  const movedChristmas = weekday(christmas) > 5 ? on(year, 12, 27) : christmas;
  const movedBoxing = weekday(boxing) > 5 ? on(year, 12, 28) : boxing;
  return [
    toMonday(on(year, 1, 1)),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    nth(year, 5, 1, 1),
    lastOf(year, 5, 1),
    lastOf(year, 8, 1),
    movedChristmas,
    movedBoxing,
  ].sort();
}

function thanksgiving(year: number): Day {
  return nth(year, 11, 4, 4);
}

function advent(year: number): Day {
  const christmas = on(year, 12, 25);
  return addDays(christmas, -weekday(christmas) - 21);
}

function fixed(month: number, day: number): (year: number) => Day {
  return (year) => on(year, month, day);
}

function fromEaster(days: number): (year: number) => Day {
  return (year) => addDays(easter(year), days);
}

/** The `n`th such weekday of a month, 1–4. */
function nth(year: number, month: number, index: number, n: number): Day {
  const first = on(year, month, 1);
  return addDays(first, ((index - weekday(first) + 7) % 7) + (n - 1) * 7);
}

function lastOf(year: number, month: number, index: number): Day {
  const last = addDays(addMonths(on(year, month, 1), 1), -1);
  return addDays(last, -((weekday(last) - index + 7) % 7));
}

function toMonday(day: Day): Day {
  const index = weekday(day);
  return index > 5 ? addDays(day, 8 - index) : day;
}

/** The working day nearest to a day: Saturday's is the Friday before, Sunday's the Monday after. */
function toWorkday(day: Day): Day {
  return weekday(day) === 6 ? addDays(day, -1) : toMonday(day);
}

function on(year: number, month: number, day: number): Day {
  return dayOf(Math.min(9998, Math.max(1, year)), month, day) ?? '0001-01-01';
}
