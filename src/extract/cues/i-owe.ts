import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

export const iOwe: Cue = {
  name: 'i-owe',
  kind: 'promise',
  why: 'I owe somebody something.',
  fires: 'I owe her a copy of the lease.',
  not: 'She owes me a copy of the lease.',
  test: (unit) =>
    unit.clause.modal === 'owe' && (mine(unit) || (unit.clause.subject === 'none' && / owe /.test(unit.norm))),
};
