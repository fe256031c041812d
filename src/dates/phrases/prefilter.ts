import { HOLIDAYS } from '../holidays.ts';
import { MONTHS, WEEKDAYS } from '../names.ts';

const OTHER =
  'tod ton tom tmr tmw tmo day wee wk wkn fortn mont mth quar qtr year yr hour hrs eod cob cop eob eop eow eom eoq eoy close noon midd midw midn lunch morn after even ' +
  'spri summ autu fall wint yest yday bank half w/ mid coupl four fift sixt seven eigh nint tent elev twel thirt twent';

/** The first letters (up to four) with which the words that carry a date begin. */
const STEMS: ReadonlySet<string> = new Set(
  [...WEEKDAYS.keys(), ...MONTHS.keys(), ...OTHER.split(' '), ...HOLIDAYS.flatMap(({ names }) => names)].map((word) =>
    word.slice(0, 4),
  ),
);
const PATTERN = new RegExp(String.raw`\d|\b(?:${shortest([...STEMS]).join('|')})`, 'i');

/**
 * Whether a text can hold a phrase about days at all: a digit, or a word that begins like one of a date's. Nearly every
 * sentence that has none is dismissed here.
 */
export function mayHoldDays(text: string): boolean {
  return PATTERN.test(text);
}

/** Leaves out stems that begin with another stem, and sorts for a stable pattern. */
function shortest(stems: readonly string[]): string[] {
  const sorted = [...new Set(stems)].sort();
  return sorted.filter((stem) => !sorted.some((other) => other !== stem && stem.startsWith(other)));
}
