import { BARE_CONTRACTIONS } from '../lexicon/shorthand.ts';
import { verbOf } from '../lexicon/verbs.ts';
import type { Mention } from './names.ts';
import type { Token } from './tokens.ts';

/**
 * The normal form of a token: what cues and features look at. Contractions are opened (`i'll` → `i will`), names,
 * days, money and numbers stand as classes, so that a rule learnt on one name holds for every other.
 *
 * Classes: `<me>` the note's keeper by name or initials, `<p>` a person known to the note, `<n>` another name,
 * `<day>` a phrase naming a day, `<£>` an amount, `<num>` a number.
 */
export interface Word {
  text: string;
  /** Index of the token it begins at, and the index after its last token. */
  from: number;
  to: number;
  mention: Mention | null;
}

/** A stretch of tokens that names a day, by the dates module. */
export interface DaySpan {
  from: number;
  to: number;
}

const OPENED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "can't": ['can', 'not'],
    cannot: ['can', 'not'],
    "won't": ['will', 'not'],
    "shan't": ['will', 'not'],
    "let's": ['let', 'us'],
    "there's": ['there', 'is'],
    'going-to': ['going', 'to'],
    'want-to': ['want', 'to'],
    gimme: ['give', 'me'],
  }),
);
const PRONOUNS = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'that', 'who', 'there', 'this', 'what']);
const ENDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ "'ll": 'will', "'d": 'would', "'ve": 'have', "'m": 'am', "'re": 'are', "'s": 'is' }),
);
/** What may follow a bare `ill`, `hell`, `shell`… read as a contraction, besides a verb. */
const AFTER_BARE = new Set(['not', 'also', 'be', 'have', 'just', 'then', 'never', 'probably', 'try', 'let', 'better']);

/** Opens the tokens of one sentence into words. */
export function normalise(
  tokens: readonly Token[],
  span: { from: number; to: number },
  mentions: readonly Mention[],
  days: readonly DaySpan[],
): Word[] {
  const words: Word[] = [];
  const named = new Map(mentions.map((m) => [m.from, m]));
  const dayAt = new Map(days.map((d) => [d.from, d]));
  let at = span.from;
  while (at < span.to) {
    const day = dayAt.get(at);
    const mention = named.get(at);
    const token = tokens[at];
    if (!token) break;
    if (isReminder(tokens, at)) {
      words.push({ text: 'dont-forget', from: at, to: at + 2, mention: null });
      at += 2;
    } else if (day) {
      words.push({ text: '<day>', from: at, to: day.to, mention: null });
      at = day.to;
    } else if (mention) {
      pushMention(words, tokens, mention);
      at = mention.to;
    } else {
      at = pushToken(words, tokens, at, span.to);
    }
  }
  return words;
}

/** "Don't forget (to) ring …" is an instruction to oneself, no denial. */
function isReminder(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  return (word === "don't" || word === "mustn't") && tokens[at + 1]?.word === 'forget';
}

function pushMention(words: Word[], tokens: readonly Token[], mention: Mention): void {
  const text = mention.me ? '<me>' : mention.known ? '<p>' : '<n>';
  words.push({ text, from: mention.from, to: mention.to, mention });
  const ending = mention.ending;
  if (!ending) return;
  const next = tokens[mention.to];
  const opened = ending === "'s" ? readPossessive(next) : ENDINGS.get(ending);
  if (opened) words.push({ text: opened, from: mention.to - 1, to: mention.to, mention: null });
}

/** `'s` after a name is "is" before a verb in -ing, "to", "going", an adjective of promise; else a possessive. */
function readPossessive(next: Token | undefined): string {
  if (!next) return "'s";
  const verb = verbOf(next.word);
  if (verb?.form === 'ing' || IS_BEFORE.has(next.word)) return 'is';
  if (verb?.form === 'past') return 'has';
  return "'s";
}

const IS_BEFORE = new Set(
  'to going not still also after keen open interested looking thinking wondering considering curious coming happy up up-for supposed due on off getting having being just tempted toying mulling hoping planning a an the been promised got'.split(
    ' ',
  ),
);

function pushToken(words: Word[], tokens: readonly Token[], at: number, end: number): number {
  const token = tokens[at];
  if (!token) return at + 1;
  const put = (text: string, to = at + 1) => words.push({ text, from: at, to, mention: null });
  const meant = meantHere(token, tokens[at - 1], tokens[at + 1]);
  if (meant !== null) put(meant);
  else if (token.kind === 'number') put('<num>');
  else if (token.raw === '\u00A3' || token.raw === '$' || token.raw === '\u20AC') {
    const amount = tokens[at + 1];
    const isAmount = amount?.kind === 'number' && at + 1 < end;
    put('<£>', isAmount ? at + 2 : at + 1);
    return isAmount ? at + 2 : at + 1;
  } else if (token.raw === '-' && tokens[at + 1]?.raw === '>') {
    put('->', at + 2);
    return at + 2;
  } else {
    for (const text of open(token, tokens[at + 1])) put(text);
  }
  return at + 1;
}

/** "need 2 ring him", "waiting 4 the keys", "intro her to Bo": what a short form stands for between its neighbours. */
function meantHere(token: Token, before: Token | undefined, next: Token | undefined): string | null {
  if (token.raw === '2' && BEFORE_TO.has(before?.word ?? '') && verbOf(next?.word ?? '')?.form === 'base') return 'to';
  if (token.raw.toLowerCase() === 'intro' && (INTRODUCED.has(next?.word ?? '') || next?.cap === true))
    return 'introduce';
  return token.raw === '4' && before?.word === 'waiting' ? 'for' : null;
}

const INTRODUCED = new Set(['him', 'her', 'them', 'me', 'us', 'you']);
const BEFORE_TO = new Set('need needs have has got going want wants ask asked agreed promised offered'.split(' '));

function open(token: Token, next: Token | undefined): readonly string[] {
  const word = token.raw === '\u2192' || token.raw === '\u21D2' ? '->' : (SIGNS.get(token.raw) ?? token.word);
  const known = OPENED.get(word);
  if (known) return known;
  if (isClipped(word)) return [`${word.replace(/'$/, '')}g`];
  const bare = BARE_CONTRACTIONS.get(word);
  if (bare && next && (verbOf(next.word)?.form === 'base' || AFTER_BARE.has(next.word))) return splitEnding(bare);
  return word.includes("'") ? hadOrWould(splitEnding(word), next) : [word];
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u2013', '--'],
  ['\u2014', '--'],
  ['\u201C', '"'],
  ['\u201D', '"'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u2026', '...'],
]);

/** "bringin", "hoverin'": a participle without its g. */
function isClipped(word: string): boolean {
  return word.endsWith('in') && word.length > 4 && verbOf(word) === null && verbOf(`${word}g`)?.form === 'ing';
}

/** `I'd` is "I had" before a past form ("I'd promised"), else "I would". */
function hadOrWould(opened: readonly string[], next: Token | undefined): readonly string[] {
  const [stem = '', ending] = opened;
  if (ending !== 'would' || !next) return opened;
  const verb = verbOf(next.word);
  const past =
    (verb?.form === 'past' && !SAME_FORMS.has(next.word)) ||
    next.word === 'been' ||
    next.word === 'already' ||
    next.word === 'never';
  return past ? [stem, 'had'] : opened;
}

/** Past forms that are base forms too. */
const SAME_FORMS = new Set(['put', 'let', 'cut', 'set', 'read', 'quit', 'come', 'run']);

function splitEnding(word: string): readonly string[] {
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const at = word.lastIndexOf("'");
  const stem = word.slice(0, at);
  const opened = ENDINGS.get(word.slice(at));
  if (!opened || stem === '') return [word];
  if (opened === 'is' && !PRONOUNS.has(stem)) return [stem, "'s"];
  return [stem, opened];
}
