import type { Cue } from './types.ts';

const PATTERN =
  / (?:from me|from us|off me|off us|by me|by us|by the undersigned|mine|on me|(?:up|down|left|falls|fell) to (?:me|us)|my job|my side|my court|with me) /;

export const dueFromMe: Cue = {
  name: 'due-from-me',
  kind: 'promise',
  why: 'A thing that is due from me: needed from me, owed to them, wanted by them.',
  fires: 'The trustees need the accounts from me by noon.',
  not: 'The trustees need the accounts from him by noon.',
  test: (unit) => PATTERN.test(unit.norm),
};
