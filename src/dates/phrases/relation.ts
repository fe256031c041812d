import { addDays } from '../civil.ts';
import type { Day } from '../day.ts';
import { NEGATORS } from './lexicon.ts';
import { groupByWord, type Reading, type Relation, type Scan } from './scan.ts';
import { at } from './tokens.ts';

/** What stands before a day and bears on it. */
export interface Lead {
  relation: Relation | null;
  /** Index of the first token of the preposition; the day's own where there is none. */
  from: number;
  /** "not Friday": the day is ruled out and nothing else is said. */
  negated: boolean;
  /** The preposition's words joined, for what depends on which it was. */
  words: string;
}

const PREPOSITIONS: Record<Relation, string> = {
  by: 'by|no later than|not later than|by no later than|not any later than|latest|latest by|at latest|at the latest|at the latest by|at the latest on|on or before|by or before|due|due by|due on|due back|due back by|in time for|come|ready for|not after|no later|by latest|by the latest|need by|needed by',
  before:
    'before|before the|ahead of|prior to|in advance of|this side of|any time before|some time before|sometime before|afore|b 4|bef|just before|well before',
  after:
    'after|any time after|some time after|sometime after|following|straight after|right after|just after|the day after|not until after|not before after|not till after',
  from: 'from|starting|starting from|starting on|beginning|as of|as from|not before|not b 4|no earlier than|not earlier than|no sooner than|not sooner than|not until|not till|on or after|any time from|not from before|effective|only from|only after the start of',
  until: "until|till|til|' til|’ til|up to|up until|through|thru|right up to|til about",
  on: 'on|at|over|for|during|upon|in the course of|the course of|around|about|circa|c|~|round about|some time|sometime|some time around|sometime around|towards|sometime on|some time on|across|early on|again on',
  in: 'in|into|some time in|sometime in|within|later in|early in|inside|maybe in|somewhere in',
  within: 'in the course of|within the course of',
};
const BY_LAST_WORD: ReadonlyMap<string, readonly { words: readonly string[]; relation: Relation }[]> =
  groupByLastWord();

/** Finds the preposition that governs the reading which begins at a token; never looks before `floor`. */
export function readLead(scan: Scan, index: number, floor: number): Lead {
  const the = index > floor && at(scan.tokens, index - 1).word === 'the';
  const none: Lead = { relation: null, from: the ? index - 1 : index, negated: false, words: '' };
  let end = index - 1;
  // "by the 15th", "on ~Friday", "by (say) Friday" is left alone: only an article and quotes are passed over.
  while (
    end >= floor &&
    end > index - 4 &&
    /^(?:the|["“”'‘(]|about|around|say|probably|maybe)$/.test(at(scan.tokens, end).word)
  )
    end -= 1;
  if (end < floor) return none;
  const found = longest(scan, end, floor);
  if (found === null) return negatedDay(scan, end, floor) ? { ...none, from: end, negated: true } : none;
  const before = at(scan.tokens, found.from - 1).word;
  if (found.from - 1 >= floor && before === 'not' && (found.relation === 'on' || found.relation === 'in')) {
    return { ...found, from: found.from - 1, negated: true };
  }
  if (found.relation === 'until' && isNegated(scan, found.from, floor)) return { ...found, relation: 'from' };
  return found;
}

/** Works out the deadline and the first sensible day from the reading and its relation, by the day table. */
export function applyRelation(reading: Reading, relation: Relation): { due: Day | null; start: Day | null } {
  if (reading.past === true || reading.refused === true) return { due: null, start: null };
  if (reading.relation !== undefined) return { due: reading.due, start: reading.start ?? null };
  const { first, last } = reading;
  switch (relation) {
    case 'before':
      return { due: reading.before ?? (first === null ? null : addDays(first, -1)), start: null };
    case 'after':
      return {
        due: null,
        start:
          reading.after ??
          (last === null || (reading.due === null && reading.start === undefined) ? null : addDays(last, 1)),
      };
    case 'from':
      return { due: null, start: reading.due === null && reading.start === undefined ? null : (reading.from ?? first) };
    case 'by':
      // By 2027 is before it begins; by any shorter period is within it ("by the weekend" is its Sunday).
      return {
        due: reading.rule === 'year' && first !== null ? addDays(first, -1) : reading.due,
        start: reading.start ?? null,
      };
    default:
      return { due: reading.due, start: reading.start ?? null };
  }
}

function longest(scan: Scan, end: number, floor: number): Lead | null {
  for (const { words, relation } of BY_LAST_WORD.get(at(scan.tokens, end).word) ?? []) {
    const from = end - words.length + 1;
    if (from >= floor && words.every((word, k) => at(scan.tokens, from + k).word === word)) {
      return { relation, from, negated: false, words: words.join(' ') };
    }
  }
  return null;
}

function negatedDay(scan: Scan, end: number, floor: number): boolean {
  return end >= floor && at(scan.tokens, end).word === 'not';
}

/** "can't send it until Monday": within the clause, up to ten words back. */
function isNegated(scan: Scan, index: number, floor: number): boolean {
  for (let k = index - 1; k >= Math.max(floor, index - 10); k -= 1) {
    const token = at(scan.tokens, k);
    if (token.kind === 'mark' && /^[.;:,!?()–—]$/.test(token.word)) return false;
    if (NEGATORS.has(token.word)) return true;
  }
  return false;
}

function groupByLastWord(): ReadonlyMap<string, readonly { words: readonly string[]; relation: Relation }[]> {
  const all = (Object.keys(PREPOSITIONS) as Relation[]).flatMap((relation) =>
    PREPOSITIONS[relation].split('|').map((phrase) => ({ words: phrase.split(' '), relation })),
  );
  all.sort((a, b) => b.words.length - a.words.length);
  return groupByWord(all, (entry) => entry.words.at(-1) ?? '');
}
