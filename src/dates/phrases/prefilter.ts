import { HOLIDAYS } from '../holidays.ts';
import { MONTHS, WEEKDAYS } from '../names.ts';

/** How the other words that carry a date begin; longer where a common word begins alike ("after", "even", "first"). */
const OTHER =
  'today tonig tonit tomor tommo tomo tmrw tmro tmr tmw tmo tom day wee wk wkn workw fortn month mth quart qtr year yr hour hrs eod cob cop eob eop eow eom eoq eoy ' +
  'close noon midd midw midn lunch mornin aftern arvo aft evenin this\\s+eve spring summer autumn fall winter yester yday ystr w/ mid-? couple ' +
  'fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirte thirti fourtee fiftee sixtee sevente eightee ninetee twentie twenty thirty';
/** Words that begin a holiday's name and say nothing alone. */
const COMMON: ReadonlySet<string> = new Set(
  'all first second early late new old good black st star fourth glorious corpus trinity martin spring summer'.split(
    ' ',
  ),
);
/** Digits that can belong to a date; a telephone number or a price is none. */
const DIGITS = String.raw`\d(?:[-/.]\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|st\b|nd\b|rd\b|th\b|[hdwy]\b|mo|mr|ni)|\d[qh]\d|\b(?:[qhw]\d|the \d|20\d\d)`;
const STEMS = shortest([
  ...WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...OTHER.split(' '),
  ...HOLIDAYS.flatMap(({ names }) => names.map(tellingWord)),
]);
/** "Half" alone is no date: "half the room". */
const HALVES = String.raw`\b(?:this|next|first|second|last|current|coming|following|of|the)[\s-]+half\b|\bhalf[\s-]+year`;
const PATTERN = new RegExp(String.raw`\b(?:${STEMS.join('|')})|${DIGITS}|${HALVES}`, 'i');

/**
 * Whether a text can hold a phrase about days at all: a word that begins like one of a date's, or digits that can be one.
 * Most sentences that have none are dismissed here.
 */
export function mayHoldDays(text: string): boolean {
  return PATTERN.test(text);
}

/** The first word of a holiday's name that is not a common one, cut short. */
function tellingWord(name: string): string {
  const words = name.split(' ');
  return (words.find((word) => !COMMON.has(word)) ?? name).slice(0, 6);
}

/** Leaves out stems that begin with another stem, and sorts for a stable pattern. */
function shortest(stems: readonly string[]): string[] {
  const sorted = [...new Set(stems)].sort();
  return sorted.filter((stem) => !sorted.some((other) => other !== stem && stem.startsWith(other)));
}
