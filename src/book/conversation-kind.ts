// In this order: a "workshop call" is a call to prepare one as often as not, and an event's breakfast is an event.
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['121', /\b(?:121|1-2-1|1:1|1-1|one[- ]to[- ]one)\b/i],
  ['call', /\b(?:call|called|phone|phoned|rang|zoom|video|teams)\b/i],
  ['workshop', /\b(?:workshop|training|masterclass)\b/i],
  ['event', /\b(?:event|conference|meet-?up|breakfast|fair|expo|reception|seminar|trade show|drinks)\b/i],
  ['message', /\b(?:e-?mail|emailed|message|messaged|text|texted|whatsapp|linkedin|dm)\b/i],
];

/** The kind of a conversation that does not tell it: from the words of its title; `meeting` where they don't say. */
export function kindFromTitle(title: string): string {
  return KINDS.find(([, pattern]) => pattern.test(title.slice(0, 200)))?.[0] ?? 'meeting';
}
