import { addDays, partsOf } from '../civil.ts';
import { HOLIDAYS, type Holiday, nextBankHoliday } from '../holidays.ts';
import { withWeekend } from './holiday-weekend.ts';
import { readKind } from './period-kinds.ts';
import {
  dayReading,
  groupByWord,
  hasWords,
  type PhraseParser,
  type Reading,
  refusal,
  type Scan,
  sequences,
  skipAny,
  wordAt,
} from './scan.ts';
import { at } from './tokens.ts';
import { readYear } from './year.ts';

interface Name {
  words: readonly string[];
  holiday: Holiday;
}

const NAMES: readonly Name[] = HOLIDAYS.flatMap((holiday) =>
  holiday.names.map((name) => ({ words: name.split(' '), holiday })),
).sort((a, b) => b.words.length - a.words.length);

const BY_FIRST_WORD: ReadonlyMap<string, readonly Name[]> = groupByWord(NAMES, (name) => name.words[0] ?? '');

/** Nouns after which a holiday's name only says what kind of thing it is: "Christmas party", "Easter eggs". */
const NOT_A_DAY =
  /^(?:week|call|cards?|party|parties|do|lunch|dinner|drinks?|eggs?|tree|lights|present|presents|gifts?|shopping|market|fair|fayre|term|break|holidays?|hols|campaign|range|orders?|stock|menu|jumper|resolutions?|raffle|appeal|service|services|carols?|rush|season|sale|sales|deal|deals|numbers|newsletter|bonus|display|show|concert|film|song|songs|cake|pudding|dance|ball|bash|play|call-off|issue|edition|message|post|markets|period|bump|opening|closure|hamper|hampers|turkey|turkeys|story)$/;

/** Christmas, Easter, Thanksgiving, Michaelmas, the bank holiday, the new year. */
export const holidayParser: PhraseParser = {
  name: 'holiday',
  words: [...BY_FIRST_WORD.keys(), 'bank', 'st', 'saint', 'next'],
  read(scan, index) {
    return readNewYear(scan, index) ?? readBankHoliday(scan, index) ?? readNamed(scan, index);
  },
};

function readNamed(scan: Scan, index: number): Reading | null {
  const first = wordAt(scan, index) === 'saint' ? 'st' : wordAt(scan, index);
  for (const { words, holiday } of BY_FIRST_WORD.get(first) ?? []) {
    const end = skipName(scan, index, words);
    if (end < 0 || (holiday.order !== undefined && (holiday.order === 'mdy') !== scan.monthFirst)) continue;
    if (isAbsent(scan, index, end)) return refusal(end, 'holiday-thing');
    const dated = readYear(scan, end);
    return withWeekend(scan, build(scan, holiday, dated?.year ?? null, dated?.end ?? end));
  }
  return null;
}

/** Words after a holiday that make it the name of something else; "Christmas" begun in lower case is still Christmas. */
function isAbsent(scan: Scan, index: number, end: number): boolean {
  const after = wordAt(scan, end);
  if (
    /^(?:a|an|chinese|lunar|islamic|hijri|arabic|hindu|parsi|thai|vietnamese|tibetan|coptic|orthodox|greek|russian|jewish|persian|tamil|last|first|white|merry|happy)$/.test(
      wordAt(scan, index - 1),
    )
  )
    return true;
  const lastPossessive = at(scan.tokens, end - 1).possessive;
  // "Valentine's" and "St Patrick's" carry their own 's; "Christmas's" does not exist.
  const weekend = readKind(scan, end)?.kind === 'weekend';
  return (NOT_A_DAY.test(after) && !weekend) || (lastPossessive && wordAt(scan, index) === 'easter');
}

function build(scan: Scan, holiday: Holiday, year: number | null, end: number): Reading {
  const here = partsOf(scan.reference).year;
  // The first that is not over: Christmas is over when "after Christmas" begins.
  const over = (y: number): string => (holiday.after === undefined ? holiday.of(y) : addDays(holiday.after(y), -1));
  const chosen = year ?? (over(here - 1) >= scan.reference ? here - 1 : over(here) >= scan.reference ? here : here + 1);
  // "By Christmas" written on Boxing Day means the next one, though "after Christmas" is still this one's.
  const next = year === null && holiday.of(chosen) < scan.reference ? chosen + 1 : chosen;
  const day = holiday.of(next);
  const reading: Reading = { ...dayReading(end, 'holiday', day), named: true };
  return {
    ...reading,
    ...(day < scan.reference && year !== null ? { past: true } : {}),
    ...(holiday.before === undefined ? {} : { before: holiday.before(next) }),
    ...(holiday.after === undefined ? {} : { after: holiday.after(chosen) }),
    ...(holiday.weak === true ? { needs: 'preposition' as const } : {}),
  };
}

/** "in the new year", "early in the new year", "not before the new year": from 1 January, and no deadline. */
function readNewYear(scan: Scan, index: number): Reading | null {
  if (!hasWords(scan, index, ['new', 'year'])) return null;
  const before = wordAt(scan, index - 1) === 'the' ? index - 2 : index - 1;
  const preposition = wordAt(scan, before);
  const { year } = partsOf(scan.reference);
  const first = addDays(`${String(year).padStart(4, '0')}-12-31` as `${number}-${number}-${number}`, 1);
  if (wordAt(scan, index + 2) !== '' && /^(?:day|eve)$/.test(wordAt(scan, index + 2))) return null;
  if (preposition === 'in' || preposition === 'into' || preposition === 'during') {
    return { end: index + 2, rule: 'new-year', grain: 'year', first, last: first, due: null, start: first };
  }
  if (preposition === 'before' || preposition === 'from' || preposition === 'until' || preposition === 'till') {
    const eve = addDays(first, -1);
    return {
      end: index + 2,
      rule: 'new-year',
      grain: 'day',
      first: eve,
      last: first,
      due: eve,
      before: eve,
      from: first,
      named: true,
    };
  }
  return null;
}

const BANK_HOLIDAY = sequences('bank holiday monday|bank holiday');

function readBankHoliday(scan: Scan, index: number): Reading | null {
  const from = wordAt(scan, index) === 'next' ? index + 1 : index;
  const end = skipAny(scan, from, BANK_HOLIDAY);
  if (end < 0) return null;
  const known = from > index || wordAt(scan, index - 1) === 'the';
  return known ? withWeekend(scan, dayReading(end, 'holiday', nextBankHoliday(scan.reference))) : null;
}

/** Index after a name, compared word by word, a dot after "St" and an apostrophe after "mothers" passed over; or -1. */
function skipName(scan: Scan, index: number, words: readonly string[]): number {
  let end = index;
  for (const word of words) {
    const said = wordAt(scan, end);
    if (said !== word && !(word === 'st' && said === 'saint')) return -1;
    end += 1;
    const mark = at(scan.tokens, end);
    if (mark.gap === 'none' && ((word === 'st' && mark.word === '.') || (/s$/.test(word) && /^['’]$/.test(mark.word))))
      end += 1;
  }
  return end;
}
