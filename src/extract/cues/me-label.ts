import { labelIs } from './predicates.ts';
import type { Cue } from './types.ts';

export const meLabel: Cue = {
  name: 'me-label',
  kind: 'promise',
  why: 'A line or clause labelled with me.',
  fires: 'Me: draft the agenda and book the room.',
  not: 'Ana: draft the agenda and book the room.',
  test: (unit) => labelIs(unit, '<me>', 'me', 'i', 'us', 'mine'),
};
