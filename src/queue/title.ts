import type { Channel } from '../channel.ts';
import { verbOf } from '../extract/lexicon/verbs.ts';
import { shorten, upperFirst } from '../words.ts';
import { plainText, type SaidName } from './naming.ts';
import { nameInto, whoOf } from './title-person.ts';

/** An action is shown whole unless it is longer than two lines of a terminal's card. */
const MAX_ACTION = 120;

/** Words before the action proper: "I'll", "need to", "promised to". */
const LEAD_IN =
  /^(?:i(?:['’]ll| will|['’]m going to|['’]m to| need to| must| should| promised to| agreed to| offered to)|to|need to|needs to|must|will|have to|got to|going to|promised to|agreed to|offered to|said i['’]d|→|->|[-*•])\s+/i;
const NOUN_PHRASE = /^(?:the|a|an|my|our|his|her|their|some|those|these|that|this|one|two|three|\d+)\s/i;
const DELIVERY =
  /^(?:send|share|forward|email|e-mail|give|get|bring|provide|deliver|supply|post|text|let)\s+(?:(?:me|us)\s+(?:have\s+)?)?(?:(?:over|across|through|back|on|round)\s+)?(?=(?:the|a|an|my|our|his|her|their|some|those|these|two|three|\d+)\s)/i;
/** "I owe her a letter", "I promised Tom a list": what is given stands behind whom it is for. */
const OWING = /^i (?:owe|promised)\s+(?!to\b|that\b|i\b)/i;
/** "let me know when the board meets": news is what they owe. */
const TELLING = /^(?:let (?:me|us) know|tell (?:me|us)|get back to (?:me|us)|come back to (?:me|us))\s+/i;
const QUESTION = /^(?:when|if|whether|what|who|whom|where|which|how|why)\b/i;
const ONCE = /^(?:once|as soon as|after)\s+/i;
/** What leaves its verb to the sentence before says nothing in a title: "once it is". */
const ELLIPTIC = /^(?:\S+\s+){0,3}(?:is|are|was|has|have|does|do|did|will|can|could|should)$/i;
const ASKING = /^(?:ask|chase|nudge|remind|ping)\b/i;
const CALLING = /^(?:call|ring|phone|telephone|dial)\b/i;
const WRITING = /^(?:write|draft|post|publish|finish|edit|outline)\b/i;

const CHANNEL_VERBS: ReadonlyMap<Channel, string> = new Map([
  ['send', 'send'],
  ['email', 'email'],
  ['write', 'write'],
  ['pay', 'pay'],
  ['call', 'call about'],
  ['travel', 'arrange'],
  ['handwritten', 'write'],
]);

/** An action as written, on one line, without what leads up to it, cut at a word. */
export function cleanAction(action: string): string {
  let text = plainText(action.slice(0, 1000).replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,200})\]\]/g, '$1'));
  // At most twice: "→ need to send it".
  for (let times = 0; times < 2; times += 1) text = text.replace(LEAD_IN, '');
  text = text.replace(/[\s.,;:–—-]+$/, '');
  return shorten(text, MAX_ACTION);
}

/** An action without the words that tell its day: the card shows the day itself, and "by Friday" is wrong a week on. */
export function withoutDay(action: string, duePhrase: string | null): string {
  const phrase = duePhrase?.trim() ?? '';
  const at = phrase === '' ? -1 : action.toLowerCase().indexOf(phrase.toLowerCase());
  if (at <= 0) return action;
  const before = action
    .slice(0, at)
    .replace(/[\s,;(–—-]+$/, '')
    .replace(/ (?:by|on|before|until|till|for)$/i, '');
  return `${before} ${action.slice(at + phrase.length).replace(/^[\s,;)]+/, '')}`.trim();
}

/** "Send Priya the checklist": what I promised, with the person's name in it or behind it. */
export function promiseTitle(action: string, channel: Channel, people: readonly SaidName[]): string {
  const text = cleanAction(action);
  if (text === '') return withPeople(channel === 'call' ? 'Call' : 'Keep your word to', people) ?? 'Keep your word';
  if (OWING.test(text))
    return upperFirst(nameInto(text.replace(OWING, `${CHANNEL_VERBS.get(channel) ?? 'give'} `), people));
  return upperFirst(nameInto(imperative(text, channel), people));
}

/**
 * "Ask Tom for the numbers", "Ask Tom when the board meets", "Chase Tom: put me in touch with the printer": what somebody
 * owes me.
 */
export function chaseTitle(action: string, name: string): string {
  const text = cleanAction(action);
  const who = name === '' ? 'them' : name;
  if (text === '') return `Chase ${who}`;
  const object = text.replace(DELIVERY, '');
  if (NOUN_PHRASE.test(object)) return `Ask ${who} for ${lowerFirst(object)}`;
  if (TELLING.test(text)) return askTitle(text.replace(TELLING, ''), who);
  return ASKING.test(text) ? upperFirst(text) : `Chase ${who}: ${text}`;
}

function askTitle(news: string, who: string): string {
  if (ELLIPTIC.test(news)) return `Ask ${who} for news`;
  if (ONCE.test(news)) return `Ask ${who} whether ${news.replace(ONCE, '')}`;
  return QUESTION.test(news) ? `Ask ${who} ${lowerFirst(news)}` : `Ask ${who} for word ${news}`;
}

/**
 * "Tell Ada it is late and agree a new day: send the deck"; "Tell Ada when to expect it: …" where no day
 * was named.
 */
export function newDayTitle(action: string, name: string, hadDay: boolean): string {
  const text = cleanAction(action);
  const who = name === '' ? 'them' : name;
  const lead = hadDay ? `Tell ${who} it is late and agree a new day` : `Tell ${who} when to expect it`;
  return text === '' ? lead : `${lead}: ${isInstruction(text) ? lowerFirst(text) : text}`;
}

/** "Pick up with Milan: might need a hand": soft interest. */
export function opportunityTitle(action: string, name: string): string {
  const text = cleanAction(action);
  const lead = name === '' ? 'Pick up again' : `Pick up with ${name}`;
  return text === '' ? lead : `${lead}: ${text.replace(/^(?:He|She|They|It|We)\b/, (first) => first.toLowerCase())}`;
}

/** A bullet of a list of calls: "Call Meg Harcourt about the units". The number goes into the link, not the title. */
export function callTitle(action: string, phone: string | null): string {
  const written = cleanAction(phone === null ? action : withoutPhone(action, phone));
  if (written === '') return 'Make the call';
  return CALLING.test(written) ? upperFirst(written) : `Call ${written}`;
}

/** What stood behind the number now stands behind the name. */
function withoutPhone(action: string, phone: string): string {
  const at = action.indexOf(phone);
  if (at === -1) return action;
  const before = action.slice(0, at).replace(/[\s,;:–—-]+$/, '');
  const after = action.slice(at + phone.length);
  const behind = after.replace(/^[\s,;:–—-]+/, '');
  if (before === '' || behind === '') return before + behind;
  return /^\s*[,;:–—-]/.test(after) ? `${before}: ${behind}` : `${before} ${behind}`;
}

/** A bullet of a list of travel: as written where it is an instruction, else "Arrange: …". */
export function travelTitle(action: string): string {
  const text = cleanAction(action);
  if (text === '') return 'Arrange the trip';
  return isInstruction(text) ? upperFirst(text) : `Arrange: ${text}`;
}

/** A bullet of a list of articles. */
export function articleTitle(action: string): string {
  const text = cleanAction(action);
  if (text === '') return 'Write the article';
  return WRITING.test(text) ? upperFirst(text) : `Write “${text}”`;
}

function imperative(text: string, channel: Channel): string {
  if (NOUN_PHRASE.test(text)) return `${CHANNEL_VERBS.get(channel) ?? 'sort out'} ${lowerFirst(text)}`;
  const [first = ''] = text.split(' ');
  const verb = verbOf(first.toLowerCase());
  return verb !== null && verb.form === 'ing' ? `${verb.base}${text.slice(first.length)}` : text;
}

function isInstruction(text: string): boolean {
  return verbOf((text.split(' ')[0] ?? '').toLowerCase())?.form === 'base';
}

function withPeople(lead: string, people: readonly SaidName[]): string | null {
  return people.length === 0 ? null : `${lead} ${whoOf(people)}`;
}

/** Upper-cases the first letter, and leaves names such as "iPhone" alone only where they don't come first. */

function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}` : text;
}
