import type { Cue } from './types.ts';

const PATTERN =
  /^ (?:[^ ]+ ){1,8}(?:to|over to|across to|round to|->) (?:<p>|<n>|him|her|them)(?: (?:<day>|by|before|on|[.,!]).*)? $/;

export const toRecipient: Cue = {
  name: 'to-recipient',
  kind: 'promise',
  why: 'A thing and whom it goes to, without a verb.',
  fires: 'Sample boards to Ines by Tuesday.',
  not: 'Thanks to Ines for the boards.',
  test: (unit) =>
    PATTERN.test(unit.norm) &&
    unit.clause.subject === 'none' &&
    !/^ (?:thanks|thank|according|talked|spoke|due|next|close|hi|hello) /.test(unit.norm),
};
