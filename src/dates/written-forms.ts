import { MONTHS, WEEKDAYS } from './names.ts';

/** The parts of a written date as they stand; a missing year or weekday is null. */
export type WrittenParts = { year: number | null; month: number; day: number; weekday: number | null };
/** One way to write a date: what it looks like (a global pattern) and how its parts are read. */
export interface WrittenForm {
  pattern: RegExp;
  read: (match: RegExpExecArray, monthFirst: boolean) => WrittenParts | null;
}

const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
const WEEKDAY = [...WEEKDAYS.keys()].sort((a, b) => b.length - a.length).join('|');
// What may stand directly before and after a date: not a letter, digit, sign of money, or the inside of a number,
// path or version.
const OPEN = String.raw`(?<![\p{L}\p{N}£$€#+/.:]|[\p{L}\p{N}][-_,]|\bv)`;
// A file's name may put a number or word and a hyphen before an ISO date.
const OPEN_ISO = String.raw`(?<![\p{L}\p{N}£$€#+/.:])`;
const CLOSE = String.raw`(?![\p{L}\p{N}%]|[-/.:,]\p{N})`;
const NAMED_DAY = String.raw`(?:(?<wd>${WEEKDAY})\b\.?,? ?(?:the )?)?`;
const YEAR = String.raw`(?:,? ?['’]?(?<y>\d{4}|\d{2})(?!\d|[:.]\d| ?(?:am|pm|h)\b))?`;

/** Every way in which dates are written, surest first: that is the order in which ties are broken. */
export const FORMS: readonly WrittenForm[] = [
  {
    pattern: rule(
      String.raw`(?<y>(?:19|20|21)\d{2})([-/._])(?<m>\d{1,2})\2(?<d>\d{1,2})(?=[tT_ -]?\d{2}[:.hH]?\d{2}|[tT]\d{2}|${CLOSE})`,
      OPEN_ISO,
    ),
    read: (match) => fixed(match, number(match, 'm')),
  },
  {
    pattern: rule(String.raw`(?<y>(?:19|20|21)\d{2})(?<m>\d{2})(?<d>\d{2})(?=[tT]\d{4}|${CLOSE})`, OPEN_ISO),
    read: (match) => fixed(match, number(match, 'm')),
  },
  {
    pattern: rule(
      String.raw`${NAMED_DAY}(?<d>\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?(?<mon>${MONTH})\b\.?-?${YEAR}${CLOSE}`,
    ),
    read: (match) => fixed(match, monthOf(match)),
  },
  {
    pattern: rule(String.raw`${NAMED_DAY}(?<mon>${MONTH})\b\.? (?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)?${YEAR}${CLOSE}`),
    read: (match) => fixed(match, monthOf(match)),
  },
  {
    pattern: rule(String.raw`${NAMED_DAY}(?<a>\d{1,2})([-/._])(?<b>\d{1,2})\3(?<y>\d{4}|\d{2})${CLOSE}`),
    read: readNumeric,
  },
  { pattern: rule(String.raw`${NAMED_DAY}(?<a>\d{1,2})/(?<b>\d{1,2})${CLOSE}`), read: readYearless },
];

function rule(source: string, open: string = OPEN): RegExp {
  return new RegExp(open + source, 'giu');
}

function number(match: RegExpExecArray, group: string): number {
  return Number(match.groups?.[group] ?? Number.NaN);
}

function monthOf(match: RegExpExecArray): number {
  return MONTHS.get((match.groups?.mon ?? '').toLowerCase()) ?? 0;
}

function fixed(match: RegExpExecArray, month: number): WrittenParts {
  return { year: yearOf(match), month, day: number(match, 'd'), weekday: weekdayOf(match) };
}

function weekdayOf(match: RegExpExecArray): number | null {
  return WEEKDAYS.get((match.groups?.wd ?? '').toLowerCase()) ?? null;
}

function yearOf(match: RegExpExecArray): number | null {
  const text = match.groups?.y;
  return text === undefined ? null : fullYear(Number(text), text.length);
}

/** A two-digit year is taken as 2000–2069 or 1970–1999. */
function fullYear(value: number, digits: number): number {
  if (digits > 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

function readNumeric(match: RegExpExecArray, monthFirstByChoice: boolean): WrittenParts | null {
  const [a, b] = [number(match, 'a'), number(match, 'b')];
  const monthFirst = monthFirstByChoice ? a <= 12 : b > 12;
  const [day, month] = monthFirst ? [b, a] : [a, b];
  return { year: yearOf(match), month, day, weekday: weekdayOf(match) };
}

/**
 * `18/11` counts only with a weekday, or as the first thing of the line; what is read as a fraction or an idiom by
 * everybody (`24/7`, `1/2 day`) is not a date.
 */
function readYearless(match: RegExpExecArray, monthFirst: boolean): WrittenParts | null {
  const parts = readNumeric(match, monthFirst);
  if (parts === null || parts.weekday !== null) return parts;
  const before = match.input.slice(0, match.index);
  const after = match.input.slice(match.index + match[0].length);
  if (/[\p{L}\p{N}]/u.test(before) || match[0] === '24/7') return null;
  return /^[1-3]\/[2-8]$/.test(match[0]) && /^ \p{L}/u.test(after) ? null : parts;
}
