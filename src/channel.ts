/** The ways of acting on an item, in the guidelines' order; `other` where the words leave it open. */
export const CHANNELS = [
  'call',
  'email',
  'message',
  'intro',
  'meet',
  'write',
  'handwritten',
  'travel',
  'send',
  'pay',
  'other',
] as const;

/** How an action is carried out. See `docs/format.md` for which words mean which channel. */
export type Channel = (typeof CHANNELS)[number];

/** What an action needs at hand, and what a place may offer. */
export const NEEDS = ['phone', 'laptop', 'online', 'pen', 'quiet', 'out'] as const;

/** One thing an action needs; a place named in `nudge.yaml` offers some of them. */
export type Need = (typeof NEEDS)[number];
