import type { Channel } from '../channel.ts';
import { diffDays, partsOf } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import { verbOf } from '../extract/lexicon/verbs.ts';
import { plainText } from './naming.ts';
import { cleanAction } from './title.ts';

const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,4})';
const DETERMINER = `(?:the|a|an|my|your|our|some|that|those|these|this|${NUMBER})`;
const OBJECT_BEFORE = `(?=$|[,.;]| (?:${DETERMINER}|on|about|by|in|for|to|when|back|know|at|with|re|over|how|whether|if|and|what) )`;
/** What stands for one person, as words to that person. A "her" is an object where a new phrase begins behind it. */
const PRONOUNS: readonly [RegExp, string][] = [
  [/\b(?:he|she|they)(?:['’]s|['’]re| is| are)(?= )/gi, 'you are'],
  [/\b(?:himself|herself)\b/gi, 'yourself'],
  [/\bhim\b/gi, 'you'],
  // "for her three managers", but "send her three ideas".
  [new RegExp(`(?<=\\b(?:for|of|with|about|from|by|and) )her(?= ${NUMBER} )`, 'gi'), 'your'],
  [new RegExp(`\\bher\\b${OBJECT_BEFORE}`, 'gi'), 'you'],
  [/\bher\b(?= )|\bhis\b(?= )/gi, 'your'],
  [/\b(?:his|hers)\b/gi, 'yours'],
];
/** With nobody named and no other pronoun, "them" and "their" are the person. */
const PLURALS: readonly [RegExp, string][] = [
  [/\bthem\b/i, 'you'],
  [/\btheir\b/i, 'your'],
];
/** "Let you know once it is": only the note knows what. */
const ELLIPTIC = /\b(?:it|that|this|one|they|we|he|she) (?:is|are|was|does|do|did|has|have|had|will|can|could)$/i;
const SUBJECT = /\b(?:he|she|they)\b/i;

const OWING = /^(?:i )?(?:promised|owe|owed)(?: you| him| her| them)? (?=(?:the|a|an|my|some|two|three|\d{1,4}) )/i;
const GIVING: ReadonlySet<Channel> = new Set<Channel>(['send', 'email', 'write', 'other']);
/** Verbs that have the thing at once, and those that take a person before it. */
const SENDING =
  /^(?:send|email|e-mail|forward|share|post|return|drop|give|get|bring|show|lend|write|draft|pay|take|put together|finish|prepare)(?: you)?(?: over| back| across| round| through)? (?=\S)/i;
const NO_THING = /^(?:you|it|them|to|about|on|in|at|for|with|off|out|up|back|down|by|from|whether|how|if|when|what)\b/i;

/** A thing that is the message itself, and not something to go with it. */
const MESSAGE =
  /^(?:an?|the|my|some)(?: [\w-]{1,20}){0,2} (?:line|note|letter|message|e-?mail|text|card|word|thank-you)\b/i;

const INTEREST =
  /\b(?:thinking (?:about|of)|interested in|looking (?:for|at|into)|curious about|ask(?:ed|ing) (?:about|for)|keen (?:on|to have)|might (?:want|need|like)|wondering about|considering|could use|ask(?:ed|ing)(?= (?:what|how|whether|if) )) (.{3,160})/i;
const AND_BEYOND = /(?:[;:–—]|, (?:but|once|when|if|and|so)\b|\. ).{0,160}$/i;

/**
 * Words of a note about somebody as words to them: "send her the sheet" is "send you the sheet". Null where they speak of
 * "he" or "they" in a way that can't be turned.
 */
export function toYou(words: string, names: readonly string[]): string | null {
  const named = names
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, name) => withoutName(text, name), plainText(words));
  const turned = PRONOUNS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), named);
  const plain = turned === plainText(words);
  const all = plain ? PLURALS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), turned) : turned;
  return SUBJECT.test(all) ? null : all;
}

function withoutName(text: string, name: string): string {
  if (name.length < 2) return text;
  const written = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(whole(`${written}['’]s?`), 'your').replace(whole(written), 'you');
}

/** What I promised somebody, to follow "I said I would": "send you the load table". Null where the words don't fit. */
export function promisedWords(action: string, channel: Channel, names: readonly string[]): string | null {
  const words = toYou(cleanAction(action), names);
  if (words === null) return null;
  const owing = OWING.exec(words);
  if (owing !== null) return GIVING.has(channel) ? `send you ${words.slice(owing[0].length)}` : null;
  return infinitive(words);
}

/** What somebody owes me, to follow "whether you could": "send me the figures". Null where the words don't fit. */
export function owedWords(action: string, names: readonly string[]): string | null {
  const words = toYou(cleanAction(action), names);
  return words === null || ELLIPTIC.test(words) ? null : infinitive(words);
}

/** The thing in such words: "the load table". Null where there is none. */
export function thingOf(words: string | null): string | null {
  const verb = SENDING.exec(words ?? '');
  const rest = verb === null ? '' : (words ?? '').slice(verb[0].length).replace(/^me (?=\S)/i, '');
  return rest === '' || NO_THING.test(rest) || MESSAGE.test(rest) ? null : rest;
}

/** What somebody was thinking about, to follow "about": "the next workshop, for your three managers". */
export function interestWords(action: string, names: readonly string[]): string | null {
  const found =
    INTEREST.exec(plainText(action))?.[1]
      ?.replace(AND_BEYOND, '')
      .replace(/[\s.,]{1,20}$/, '') ?? '';
  return found === '' ? null : toYou(found, names);
}

/** A day that has been, as one says it: "yesterday", "on Wednesday", "last week", "on 3 November", "in August 2025". */
export function sinceWords(day: Day, today: Day): string {
  const ago = diffDays(today, day);
  if (ago <= 1) return formatDay(day, { style: 'relative', today });
  const [weekday, date, month, year] = formatDay(day, { style: 'long' }).split(' ');
  if (ago < 7) return `on ${weekday}`;
  if (ago < 60) return `on ${date} ${month}`;
  return partsOf(day).year === partsOf(today).year ? `in ${month}` : `in ${month} ${year}`;
}

/** A day as one names it: "today", "tomorrow", "Friday 27 November". */
export function dayWords(day: Day, today: Day): string {
  const ahead = diffDays(day, today);
  if (ahead === 0 || ahead === 1) return formatDay(day, { style: 'relative', today });
  const long = formatDay(day, { style: 'long' });
  return partsOf(day).year === partsOf(today).year ? long.replace(/ \d{4}$/, '') : long;
}

/** Words that begin with a verb, in small letters, as they follow "to"; null where they begin with anything else. */
function infinitive(words: string): string | null {
  const [first = ''] = words.split(' ');
  const verb = verbOf(first.toLowerCase());
  if (verb === null || (verb.form !== 'base' && verb.form !== 'ing')) return null;
  const rest = words.slice(first.length);
  return `${verb.form === 'base' ? first.toLowerCase() : verb.base}${rest}`;
}
