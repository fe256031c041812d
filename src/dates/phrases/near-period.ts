import { partsOf } from '../civil.ts';
import type { Day } from '../day.ts';
import { MONTHS } from '../names.ts';
import { opensText, readKind, SEASONS, seasonOf } from './period-kinds.ts';
import { AHEAD, firstNotOver, monthsOf, type NamedPeriod, type Period, periodOf } from './periods.ts';
import { type Scan, skipThe, wordAt } from './scan.ts';
import { at } from './tokens.ts';

/** Reads a period told from the running one: this week, next quarter, coming year; next March, this spring. */
export function readNearPeriod(scan: Scan, index: number): NamedPeriod | null {
  const word = wordAt(scan, index);
  const said = AHEAD.get(word);
  if (said === undefined || (word === 'following' && !opensText(scan, index))) return null;
  const coming = word === 'this' && wordAt(scan, index + 1) === 'coming';
  const from = word === 'this' && /^(?:coming|current|present)$/.test(wordAt(scan, index + 1)) ? index + 2 : index + 1;
  const kind = readKind(scan, from);
  if (kind !== null) {
    // The coming weekend is this week's, the coming week the next.
    const near = kind.kind === 'weekend' && (coming || word.endsWith('coming'));
    const offset = near ? 0 : coming ? 1 : said;
    const rule = `${said > 0 && !near ? 'next' : 'this'}-${kind.kind}`;
    return { period: periodOf(kind.kind, scan.reference, offset), end: kind.end, rule };
  }
  const name = wordAt(scan, from);
  const month = MONTHS.get(name);
  const season = SEASONS.get(name);
  if (month === undefined && season === undefined) return null;
  if (isVerb(scan, word, from)) return null;
  if (at(scan.tokens, from + 1).kind === 'number' && month !== undefined) return null;
  const of = month === undefined ? seasonOf(season ?? 3) : (y: number): Period => monthsOf('month', y, month, 1);
  // "next March" is the first that has not yet begun; "this March" may be running.
  const period = said > 0 ? firstToBegin(scan.reference, of) : firstNotOver(scan.reference, 'whole', of);
  return { period, end: from + 1, rule: month === undefined ? 'season' : 'month' };
}

/** After "this may" these begin something new; any other word goes on with the verb. */
const AFTER_MAY =
  /^(?:i|we|you|he|she|they|it|at|by|for|with|in|when|if|and|to|because|once|after|before|latest|please)$/;

/** "This may take longer", "the following fall under it": in small letters these are verbs where that shows. */
function isVerb(scan: Scan, before: string, index: number): boolean {
  const token = at(scan.tokens, index);
  if (token.capital || !/^(?:may|march|mar|fall)$/.test(token.word)) return false;
  if (!/^(?:this|next|nxt)$/.test(before)) return true;
  const next = at(scan.tokens, index + 1);
  return token.word === 'may' && next.kind === 'word' && !AFTER_MAY.test(next.word);
}

/** Reads a kind of period alone: the week, the weekend, the month after next. */
export function readBareKind(scan: Scan, index: number): NamedPeriod | null {
  const named = readKind(scan, index);
  if (named === null || named.kind === 'half') return null;
  const { kind } = named;
  const after = wordAt(scan, index + 1) === 'after';
  const next = skipThe(scan, index + 2);
  if (after && wordAt(scan, next) === 'next') {
    return { period: periodOf(kind, scan.reference, 2), end: next + 1, rule: `${kind}-after-next` };
  }
  // "the week after" is next week's neighbour only where something before it says which week: not read here.
  if (after && wordAt(scan, next) !== 'that') return null;
  if (/^(?:end|before|from|next|of|on)$/.test(wordAt(scan, index + 1)) && kind !== 'weekend') {
    if (wordAt(scan, index + 1) !== 'on') return null;
  }
  return {
    period: periodOf(kind, scan.reference, 0),
    end: named.end,
    rule: kind === 'weekend' ? 'weekend' : `this-${kind}`,
    weak: true,
  };
}

function firstToBegin(reference: Day, of: (year: number) => Period): Period {
  const { year } = partsOf(reference);
  return [year, year + 1].map(of).find((period) => period.first > reference) ?? of(year + 1);
}
