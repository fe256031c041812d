import { foldText } from '../book/names.ts';
import type { SaidName } from './naming.ts';

const AFTER_VERB =
  '(?=$| (?:about|on|re|in|at|by|for|to|when|next|tomorrow|after|before|again|back|whether|if|with|from|this)\\b)';
const DETERMINER = '(?= (?:the|a|an|my|our|some|that|those|these|this|two|three|his|her|their|\\d+) )';

/** Verbs that take the person at once: "ring" → "ring Meg". */
const PERSON_VERB = new RegExp(
  `^(?:call|ring|phone|text|email|e-mail|message|ping|meet|thank|chase|visit|see|remind|invite|whatsapp|tell|ask|pay)${AFTER_VERB}`,
  'i',
);
/** Verbs that take a person before the thing: "send the deck" → "send Priya the deck". */
const GIVING_VERB = new RegExp(
  `^(?:send|give|email|text|show|lend|bring|forward|hand|post|offer|pay|tell|get|buy)${DETERMINER}`,
  'i',
);
const WITH_PHRASE =
  /^(?:follow up|follow-up|catch up|check in|get in touch|keep in touch|meet up|touch base|speak|talk|reconnect|circle back)\b/i;
const TO_PHRASE = /^(?:get back|reply|write back|report back|respond|come back)\b/i;
/** "him", "them" and a "her" that is no possessive: one before a determiner, a preposition or the end. */
const PRONOUN =
  /\b(?:him|them|her(?=$|[,.;]| (?:the|a|an|my|our|some|that|those|these|this|two|three|on|about|by|in|for|to|when|back|know|at|with|re|\d+)\b))(?!\w)/i;

/**
 * Puts whom an action is for into its words: in a pronoun's place, after the verb, or behind in brackets where no place
 * is sure. An action that names one of them already stays as it is.
 */
export function nameInto(action: string, people: readonly SaidName[]): string {
  if (people.length === 0 || people.some((name) => names(action, name))) return action;
  const who = whoOf(people);
  // A function, so that a `$` in a name means nothing.
  if (PRONOUN.test(action)) return action.replace(PRONOUN, () => who);
  for (const pattern of [PERSON_VERB, GIVING_VERB]) if (pattern.test(action)) return after(action, pattern, who);
  if (WITH_PHRASE.test(action) && !/\bwith\b/i.test(action)) return after(action, WITH_PHRASE, `with ${who}`);
  if (TO_PHRASE.test(action)) return after(action, TO_PHRASE, `to ${who}`);
  return `${action} (${who})`;
}

/** "Priya", "Priya and Tom", "Priya and 4 others". */
export function whoOf(people: readonly SaidName[]): string {
  const [first, second] = people;
  if (first === undefined) return '';
  if (second === undefined) return first.short;
  return people.length === 2 ? `${first.short} and ${second.short}` : `${first.short} and ${people.length - 1} others`;
}

function after(action: string, pattern: RegExp, words: string): string {
  return action.replace(pattern, (hit) => `${hit} ${words}`);
}

const PARTICLES = new Set('de da di du la le al el bin ibn van von der den ter ten dr mr mrs ms prof'.split(' '));

/** Whether the action's words name somebody, by any word of their name but initials, titles and particles, or by its beginning. */
function names(action: string, { full }: SaidName): boolean {
  const [first = ''] = foldText(full).split(' ');
  if (action.split(/[^\p{L}]/u).some((word) => isClipped(word, first))) return true;
  const said = new Set(foldText(action).split(/[^\p{L}\p{N}]/u));
  return foldText(full)
    .split(/[^\p{L}\p{N}]/u)
    .some((word) => word.length > 1 && !PARTICLES.has(word) && said.has(word));
}

/** "Bea" for Beatrix: with a capital, and three letters at the least. */
function isClipped(word: string, first: string): boolean {
  return word.length >= 3 && /^\p{Lu}/u.test(word) && first.startsWith(foldText(word));
}
