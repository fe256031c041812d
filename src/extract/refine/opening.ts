import type { Refiner } from './types.ts';

/** From when soft interest is to be asked after: its words may say ("in the spring", "maybe next year"). */
export const opening: Refiner = {
  name: 'opening',
  why: 'Interest comes back when its own words say.',
  refine(draft) {
    const { day } = draft.sentence.in.block;
    if (draft.kind !== 'opportunity' || day === null) return null;
    for (const { first, past, belongs, relation, text } of draft.sentence.days)
      if (first !== null && first > day && !past && !belongs && relation !== 'by' && relation !== 'before')
        return { change: { start: first }, said: `from ${first} (${text})` };
    return null;
  },
};
