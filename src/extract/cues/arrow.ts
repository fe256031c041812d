import type { Cue } from './types.ts';

export const arrow: Cue = {
  name: 'arrow',
  kind: 'promise',
  why: 'An arrow that points to what is to be done.',
  fires: 'Stuck on the print job → intro to our printer.',
  not: 'Sales up 4% → margin still thin.',
  test: (unit) =>
    unit.segment.lead === 'arrow' &&
    (unit.clause.modal === 'imperative' ||
      / (?:introduction|intro|email|call|card|to <p>|to (?:him|her|them)) /.test(unit.norm)),
};
