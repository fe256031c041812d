import type { PersonKey } from '../book/types.ts';
import { compareNudges } from './rank.ts';
import type { NudgeKind, RankedNudge, Reason } from './types.ts';
import { scoreOf } from './weights.ts';

/** Nudges that any act for the person clears: they ride on a concrete one where there is one. */
const SOFT: ReadonlySet<NudgeKind> = new Set<NudgeKind>([
  'follow-up',
  'keep-in-touch',
  'opportunity',
  'past-client',
  'value-call',
]);

/** Acts of which the person hears nothing: they clear nothing else. */
const UNHEARD: ReadonlySet<NudgeKind> = new Set<NudgeKind>(['note-gap']);

/**
 * Merges what one act clears, so that nobody is suggested twice under two names. A call on a list joins the promise to
 * call the same person, a card the promise of one; follow-up, cadence and interest join the highest-scored concrete
 * nudge for the person, or else each other, and then a card may be the way to do it. Different promises to one person
 * are different acts and stay apart.
 */
export function mergeNudges(nudges: readonly RankedNudge[]): RankedNudge[] {
  const calls = joinPromised(nudges.toSorted(compareNudges), 'call');
  const joined = joinPromised(calls, 'handwritten').sort(compareNudges);
  const cards = joined.filter(({ kind }) => kind === 'handwritten');
  const soft = joined.filter(({ kind }) => SOFT.has(kind));
  const concrete = joined.filter((nudge) => !soft.includes(nudge) && !cards.includes(nudge));
  const merged = join(concrete, soft, firstByPerson(concrete.filter(({ kind }) => !UNHEARD.has(kind))));
  return join(merged, cards, firstByPerson(merged.filter(({ kind }) => SOFT.has(kind))));
}

/** What is suggested by its channel, a call on a list or a card, joins the promise to the same person to do just that. */
function joinPromised(nudges: readonly RankedNudge[], way: 'call' | 'handwritten'): RankedNudge[] {
  const promised = firstByPerson(nudges.filter(({ kind, channel }) => kind === 'promise' && channel === way));
  const isPromised = ({ kind, people }: RankedNudge) =>
    kind === way && people.length === 1 && people.some((person) => promised.has(person));
  return join(
    nudges.filter((nudge) => !isPromised(nudge)),
    nudges.filter(isPromised),
    promised,
  );
}

/** Joins each of the `others` to the lead of its person; one without a lead becomes the lead of those after it. */
function join(
  leads: readonly RankedNudge[],
  others: readonly RankedNudge[],
  byPerson: Map<PersonKey, RankedNudge>,
): RankedNudge[] {
  // A lead as it came → as it stands with what has joined it.
  const joined = new Map<RankedNudge, RankedNudge>();
  const alone: RankedNudge[] = [];
  for (const nudge of others) {
    const [person] = nudge.people;
    const lead = person === undefined ? undefined : byPerson.get(person);
    if (lead !== undefined) joined.set(lead, absorb(joined.get(lead) ?? lead, nudge));
    else {
      alone.push(nudge);
      if (person !== undefined) byPerson.set(person, nudge);
    }
  }
  return [...leads, ...alone].map((nudge) => joined.get(nudge) ?? nudge);
}

function firstByPerson(sorted: readonly RankedNudge[]): Map<PersonKey, RankedNudge> {
  const first = new Map<PersonKey, RankedNudge>();
  for (const nudge of sorted) for (const person of nudge.people) if (!first.has(person)) first.set(person, nudge);
  return first;
}

/** The lead with the reasons of another nudge that it does not have yet, each with where it comes from. */
function absorb(lead: RankedNudge, other: RankedNudge): RankedNudge {
  const known = new Set(lead.reasons.map(({ term }) => term));
  const from = { kind: other.kind, id: other.id };
  const fresh = other.reasons
    .filter(({ term }) => !known.has(term) && !isShared(term))
    .map((reason) => ({ ...reason, from }));
  const [first] = other.reasons;
  // Nothing new, but still named on the card: the act clears it too.
  const joined: Reason[] = fresh.length > 0 || first === undefined ? fresh : [{ ...first, points: 0, from }];
  const reasons = [...lead.reasons, ...joined];
  return { ...lead, reasons, score: scoreOf(reasons), clock: lead.clock ?? other.clock };
}

/** Terms of the person and of the act itself, which merging does not change. */
function isShared(term: string): boolean {
  return term === 'quick' || term.startsWith('relation-') || term.startsWith('stage-') || term.startsWith('priority-');
}
