import { createRequire } from 'node:module';
import type { ParsedResult } from 'chrono-node/en';
import { dayOf, partsOf } from '../civil.ts';
import type { Day } from '../day.ts';
import { MONTHS, WEEKDAYS } from '../names.ts';
import { unitOf } from './durations.ts';
import { dayReading, type Reading } from './scan.ts';
import type { Token } from './tokens.ts';

/** A day that chrono read, by its place among the tokens. */
export interface ChronoHit {
  from: number;
  reading: Reading;
}

type Parser = Pick<typeof import('chrono-node/en'), 'parse'>;

let loaded: Parser | null = null;

/** How much of a text chrono is given around what it is to read: its own patterns grow faster than their input. */
const WINDOW = 80;
/** Words beside a hit that it has not taken in and that would change its meaning: such a hit is refused. */
const MODIFIERS =
  /^(?:week|weeks|wk|fortnight|month|months|next|last|after|before|mid|early|late|end|start|beginning|first|second|third|fourth|half|quarter|every|each|until|from|to|or|and|of|than|per|not|no|st|nd|rd|th|working|business|\d+)$/;
const RELATIVE = /^(?:hence|from|after)$/;

/**
 * Whether something that may be a date is left among the tokens our own parsers did not read: a month, or a weekday or unit
 * of time, close to a number word, ordinal or word of direction. Returns the place of the first, or -1.
 */
export function leftOver(tokens: readonly Token[], read: Uint8Array, from: number): number {
  for (let k = from; k < tokens.length; k += 1) {
    const token = tokens[k];
    if (token === undefined || token.kind !== 'word' || read[k] === 1 || token.possessive) continue;
    const month = MONTHS.has(token.word) && token.capital;
    if (!month && !WEEKDAYS.has(token.word) && unitOf(token.word) === undefined) continue;
    if (hasNumberNear(tokens, read, k, month)) return k;
  }
  return -1;
}

/** Lets chrono read the neighbourhood of one token, and keeps only what it read wholly and surely. */
export function readWithChrono(
  text: string,
  tokens: readonly Token[],
  read: Uint8Array,
  place: number,
  reference: Day,
): ChronoHit | null {
  const token = tokens[place];
  if (token === undefined) return null;
  const first = firstToken(tokens, read, place, token.index - WINDOW);
  const last = lastToken(tokens, read, place, token.end + WINDOW);
  const offset = tokens[first]?.index ?? 0;
  const window = text.slice(offset, tokens[last]?.end ?? offset);
  const { year, month, day } = partsOf(reference);
  // Local noon: no zone's clock change comes near it, and the parts are read back without a zone.
  const noon = new Date(year, month - 1, day, 12);
  noon.setFullYear(year);
  for (const result of parser().parse(window, noon, { forwardDate: true })) {
    const hit = accept(result, tokens, offset, place);
    if (hit !== null) return hit;
  }
  return null;
}

function accept(result: ParsedResult, tokens: readonly Token[], offset: number, place: number): ChronoHit | null {
  const begin = offset + result.index;
  const finish = begin + result.text.length;
  const from = tokens.findIndex((token) => token.index >= begin);
  let end = from;
  while (end < tokens.length && (tokens[end]?.end ?? finish + 1) <= finish) end += 1;
  if (from < 0 || from > place || end <= place || tokens[from]?.index !== begin) return null;
  const before = tokens[from - 1]?.word ?? '';
  const after = tokens[end];
  if (MODIFIERS.test(after?.word ?? '') || (after !== undefined && after.gap !== 'blank' && after.kind !== 'mark'))
    return null;
  if (/^(?:week|wk|c|of|every|each|mid|early|late|half|last|commencing|beginning|\d+)$/.test(before)) return null;
  const parts = result.end ?? result.start;
  const certain = parts.isCertain('day') || parts.isCertain('weekday');
  if (!certain) return null;
  const day = dayOf(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
  return day === null ? null : { from, reading: dayReading(end, 'chrono', day) };
}

/** Loads chrono's English grammar the first time it is wanted; most runs never want it. */
function parser(): Parser {
  loaded ??= createRequire(import.meta.url)('chrono-node/en') as Parser;
  return loaded;
}

function hasNumberNear(tokens: readonly Token[], read: Uint8Array, place: number, month: boolean): boolean {
  for (let k = Math.max(0, place - 3); k <= Math.min(tokens.length - 1, place + 3); k += 1) {
    const token = tokens[k];
    if (token === undefined || k === place || read[k] === 1) continue;
    if (month && (token.kind === 'number' || /(?:st|nd|rd|th)$/.test(token.word))) return true;
    if (!month && k === place + 1 && token.kind === 'word' && RELATIVE.test(token.word) && isCount(tokens[place - 1]))
      return true;
  }
  return false;
}

/** A number in digits or words right before a unit; articles are too common to ask about. */
function isCount(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'number' ||
      /(?:een|ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|couple)$/.test(token.word))
  );
}

/** The window never reaches into tokens that were read, nor over the end of a sentence. */
function firstToken(tokens: readonly Token[], read: Uint8Array, place: number, limit: number): number {
  let k = place;
  while (
    k > 0 &&
    read[k - 1] !== 1 &&
    (tokens[k - 1]?.index ?? 0) >= limit &&
    !/^[;!?()|]$/.test(tokens[k - 1]?.word ?? '')
  )
    k -= 1;
  return k;
}

function lastToken(tokens: readonly Token[], read: Uint8Array, place: number, limit: number): number {
  let k = place;
  while (
    k < tokens.length - 1 &&
    read[k + 1] !== 1 &&
    (tokens[k + 1]?.end ?? 0) <= limit &&
    !/^[;!?()|]$/.test(tokens[k + 1]?.word ?? '')
  )
    k += 1;
  return k;
}
