import { VERB_CHANNEL } from '../lexicon/verbs.ts';
import type { Cue } from './types.ts';

/** Names in the clause that its governor does not have too. */
function namesSomebodyNew(unit: Parameters<Cue['test']>[0]): boolean {
  const governor = unit.segment.governor;
  const known = new Set(governor?.words.flatMap((w) => (w.mention ? [w.mention.name] : [])));
  return unit.segment.words.some((w) => w.mention !== null && !known.has(w.mention.name));
}

export const secondAction: Cue = {
  name: 'second-action',
  kind: 'promise',
  why: 'A second act after "and" that goes to somebody else: an item of its own.',
  fires: "I'll ring Tom and write to Bo.",
  not: "I'll ring Tom and let him know.",
  test: (unit) =>
    unit.segment.governor !== null &&
    (VERB_CHANNEL.get(unit.clause.verb ?? '') ?? 'other') !== 'other' &&
    (unit.clause.subject === 'i' || unit.clause.subject === 'we') &&
    namesSomebodyNew(unit),
};
