import { WEEKDAYS } from '../names.ts';
import { belongsToThing } from './belongs.ts';
import { extend } from './extend.ts';
import { RECURRING } from './lexicon.ts';
import { PARSERS } from './list.ts';
import { applyRelation, type Lead, readLead } from './relation.ts';
import type { PhraseParser, Reading, Relation, Scan } from './scan.ts';
import { wordAt } from './scan.ts';
import { at, type Token } from './tokens.ts';

/** A phrase found, in tokens. */
export interface Found {
  /** Indexes of the first token and after the last. */
  from: number;
  end: number;
  relation: Relation;
  reading: Reading;
  due: Reading['due'];
  start: Reading['due'];
  belongs: boolean;
}

/** What a search yields: the phrases, and which tokens were read (dismissed ones too), so that nobody reads them again. */
export interface Search {
  found: Found[];
  read: Uint8Array;
}

const INDEFINITE = /^(?:a|one|some|any|which|what|that|following|same|previous)$/;
const BY_WORD: ReadonlyMap<string, readonly PhraseParser[]> = index(PARSERS);
const SIMPLE_BY_WORD: ReadonlyMap<string, readonly PhraseParser[]> = index(
  PARSERS.filter((parser) => parser.compound !== true),
);

/** Makes a text ready for the parsers. Plain readings are remembered, so that each place is parsed once. */
export function makeScan(
  text: string,
  tokens: readonly Token[],
  reference: Scan['reference'],
  monthFirst: boolean,
): Scan {
  let memo: Map<number, Reading | null> | null = null;
  const scan: Scan = {
    text,
    tokens,
    reference,
    monthFirst,
    simple(place) {
      memo ??= new Map();
      const known = memo.get(place);
      if (known !== undefined) return known;
      // A parser that asks for its own place gets nothing rather than going round for ever.
      memo.set(place, null);
      const reading = readAt(scan, place, SIMPLE_BY_WORD);
      memo.set(place, reading);
      return reading;
    },
  };
  return scan;
}

/** Finds every phrase about days, from left to right, none overlapping another. */
export function search(scan: Scan): Search {
  const read = new Uint8Array(scan.tokens.length);
  const found: Found[] = [];
  let floor = 0;
  for (let place = 0; place < scan.tokens.length; ) {
    const reading = readAt(scan, place, BY_WORD);
    if (reading === null || isGlued(scan, place, reading)) {
      place += 1;
      continue;
    }
    const phrase = judge(scan, place, reading, floor);
    const end = phrase?.end ?? reading.end;
    // A name too weak to stand alone is left for chrono; what was dismissed for good is not.
    if (phrase !== null || reading.needs === undefined) read.fill(1, phrase?.from ?? place, end);
    if (phrase !== null) found.push(phrase);
    place = Math.max(end, place + 1);
    floor = place;
  }
  return { found, read };
}

/** Puts a reading into its surroundings; null where these make it no phrase about a day. */
function judge(scan: Scan, place: number, reading: Reading, floor: number): Found | null {
  if (reading.refused === true || isRecurring(scan, place)) return null;
  const lead = readLead(scan, place, floor);
  const between =
    wordAt(scan, place - 1) === 'between' ||
    (wordAt(scan, place - 1) === 'the' && wordAt(scan, place - 2) === 'between');
  if (reading.needs === 'preposition' && !governs(scan, lead, reading) && !between) return null;
  const said = extend(
    scan,
    isOver(scan, reading, lead) ? { ...reading, past: true } : reading,
    between ? 'between' : lead.words,
  );
  const relation = said.relation ?? said.reading.relation ?? lead.relation ?? (between ? 'from' : 'on');
  const belongs = belongsToThing(scan, said.reading, place, lead.words);
  const from = between ? place - (wordAt(scan, place - 1) === 'between' ? 1 : 2) : lead.from;
  const answer = answerOf(said.reading, relation, said.range === true, lead, belongs);
  return { from, end: said.reading.end, relation, reading: said.reading, belongs, ...answer };
}

function answerOf(
  reading: Reading,
  relation: Relation,
  range: boolean,
  lead: Lead,
  belongs: boolean,
): Pick<Found, 'due' | 'start'> {
  if (belongs || lead.negated) return { due: null, start: null };
  // "from Monday to Wednesday", "between 3 and 7 June": both ends are said.
  const several = range || (/^(?:date|month-day|weekday-date)$/.test(reading.rule) && reading.first !== reading.last);
  if (several && relation === 'from' && reading.past !== true) return { due: reading.due, start: reading.first };
  return applyRelation(reading, relation);
}

/** Months that are also names: "from June" may be a person unless the words go on with a time. */
const NAMES = /^(?:april|may|june|jan)$/;

/** Prepositions that make a weak name a time: "in March", "by the spring", "before 2027". "At" and "for" do not. */
function governs(scan: Scan, lead: Lead, reading: Reading): boolean {
  if (lead.relation === null) return false;
  if (
    lead.words === 'from' &&
    NAMES.test(wordAt(scan, reading.end - 1)) &&
    !/^(?:on|onwards|onward|to|till|until|through)$/.test(wordAt(scan, reading.end))
  )
    return false;
  // "The following may help", "and the following week": not after May or the week.
  if (lead.words === 'following' && !at(scan.tokens, reading.end - 1).capital) return false;
  if (reading.grain === 'month' || reading.grain === 'season' || reading.grain === 'year') {
    if (lead.words === 'during') return reading.grain !== 'year';
    if (lead.words === 'over') return reading.grain === 'season';
    return lead.relation !== 'on' || /^(?:in the course of|some time|sometime|around|about|towards)$/.test(lead.words);
  }
  return lead.words !== 'at' && lead.words !== 'over' && lead.words !== 'during';
}

/** "was due 30/9", and a date just past that nothing makes look forward. */
function isOver(scan: Scan, reading: Reading, lead: Lead): boolean {
  if (lead.words.startsWith('due') && /^(?:was|were)$/.test(wordAt(scan, lead.from - 1))) return true;
  return reading.stale === true && (lead.relation === null || lead.relation === 'on');
}

function isRecurring(scan: Scan, place: number): boolean {
  const before = wordAt(scan, place - 1);
  // "one Friday", "some Monday": no Friday in particular.
  if (INDEFINITE.test(before) && WEEKDAYS.has(wordAt(scan, place))) return true;
  return RECURRING.has(before) || (before === 'other' && RECURRING.has(wordAt(scan, place - 2)));
}

/** Inside a path, an address, a tag, a name with digits, a sum of money: not a day. */
function isGlued(scan: Scan, place: number, reading: Reading): boolean {
  const first = at(scan.tokens, place);
  const before = at(scan.tokens, place - 1);
  if (first.gap === 'none' && before.kind !== 'end' && !/^["'“”‘’([|:;,>!?–—@→…-]$/.test(before.word)) return true;
  if (before.word === '@' && first.gap === 'none' && reading.rule !== 'date' && reading.rule !== 'iso-date')
    return true;
  if (first.gap === 'hyphen') return true;
  const after = at(scan.tokens, reading.end);
  if (after.kind === 'end' || after.gap === 'blank') return false;
  if (after.gap === 'hyphen') return after.word !== 'ish' && scan.simple(reading.end) === null;
  const next = at(scan.tokens, reading.end + 1);
  return /^[@/\\#&_.]$/.test(after.word) &&
    next.gap === 'none' &&
    next.kind !== 'mark' &&
    next.kind !== 'end' &&
    after.word !== '/'
    ? true
    : after.kind !== 'mark' && after.gap === 'none' && reading.rule !== 'iso-date';
}

function readAt(scan: Scan, place: number, parsers: ReadonlyMap<string, readonly PhraseParser[]>): Reading | null {
  const token = at(scan.tokens, place);
  if (token.kind === 'mark' || token.kind === 'end') return null;
  const candidates = parsers.get(token.kind === 'number' ? '#' : token.word);
  if (candidates === undefined) return null;
  let best: Reading | null = null;
  for (const parser of candidates) {
    const reading = parser.read(scan, place);
    if (reading !== null && (best === null || reading.end > best.end)) best = reading;
  }
  return best;
}

function index(parsers: readonly PhraseParser[]): ReadonlyMap<string, readonly PhraseParser[]> {
  const map = new Map<string, PhraseParser[]>();
  for (const parser of parsers) {
    for (const word of new Set(parser.words)) {
      const list = map.get(word) ?? [];
      list.push(parser);
      map.set(word, list);
    }
  }
  return map;
}
