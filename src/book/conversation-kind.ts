// In this order: a "workshop call" is a call to prepare one as often as not, and an event's breakfast is an event.
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['121', /\b(?:121|1-2-1|1:1|1-1|1on1|one[- ]to[- ]one)\b/i],
  ['call', /\b(?:call|called|phone|phoned|rang|zoom|video|teams)\b/i],
  ['workshop', /\b(?:workshop|training|masterclass)\b/i],
  ['event', /\b(?:event|conference|meet-?up|breakfast|fair|expo|reception|seminar|trade show|drinks)\b/i],
  ['message', /\b(?:e-?mail|emailed|message|messaged|text|texted|whatsapp|linkedin|dm)\b/i],
];

/** The kind that some words name, such as a title or what a note says of itself (`1:1`, `zoom`); null where they don't. */
export function kindIn(words: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(words.slice(0, 200)))?.[0] ?? null;
}
