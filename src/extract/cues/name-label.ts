import { labelIs } from './predicates.ts';
import type { Cue } from './types.ts';

export const nameLabel: Cue = {
  name: 'name-label',
  kind: 'awaiting',
  why: 'A line labelled with somebody, who is to act.',
  fires: 'Dorcas: expenses form by the 1st.',
  not: 'Venue: the small hall by the river.',
  test: (unit) => labelIs(unit, '<p>', '<n>'),
};
