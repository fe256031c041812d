import type { Unit } from '../reading/unit.ts';
import type { Refiner } from './types.ts';

const OFFER = / (?:offer|offers|offered|offering|happy to|volunteered) /;
const NO =
  / (?:no need|no thanks|no thank you|not needed|not necessary|not to (?:bother|worry)|do not (?:bother|worry)|declined|refused|said no|turned (?:it|that|him|her|them|me|us|down)|would not hear of it|passed on it) /;

/** An offer that the next words turn down is nobody's promise. */
export const declined: Refiner = {
  name: 'declined',
  why: 'An offer that was turned down in the same breath binds nobody.',
  refine({ unit, whole }) {
    if (whole || !OFFER.test(unit.norm) || !saidAfter(unit).some((each) => NO.test(each.norm))) return null;
    return { change: { rejected: 'offered, and turned down' }, said: 'the offer is turned down' };
  },
};

/** The clauses behind this one: the rest of its sentence, and the first of the next. */
function saidAfter(unit: Unit): Unit[] {
  const { units, after } = unit.sentence;
  return [...units.slice(unit.index + 1), ...(after?.units.slice(0, 1) ?? [])];
}
