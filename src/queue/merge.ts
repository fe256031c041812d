import type { PersonKey } from '../book/types.ts';
import { compareNudges } from './rank.ts';
import type { NudgeKind, RankedNudge, Reason } from './types.ts';
import { scoreOf } from './weights.ts';

/** Nudges that any act for the person clears: they ride on a concrete one where there is one. */
const SOFT: readonly NudgeKind[] = ['follow-up', 'keep-in-touch', 'opportunity', 'past-client'];

/** Nudges that are a way of being in touch: they ride on the soft ones, and are no part of another errand. */
const OWN_WAY: readonly NudgeKind[] = ['value-call', 'handwritten'];

/** Acts of which the person hears nothing: they clear nothing else. */
const UNHEARD: readonly NudgeKind[] = ['note-gap'];

/**
 * Merges what one act clears, so that nobody is suggested twice under two names. Of the ways to settle one item, such as
 * keeping a late promise and agreeing a new day for it, the better stays. A call on a list joins the promise to
 * call the same person, and what is to be done in a way of its own joins what is done in that way already. Follow-up,
 * cadence and interest join the highest-scored concrete nudge for the person, or else each other. Different promises to
 * one person are different acts and stay apart.
 */
export function mergeNudges(nudges: readonly RankedNudge[]): RankedNudge[] {
  const single = joinSameItem(nudges.toSorted(compareNudges));
  const calls = joinSameWay(single, ['call'], ['promise']);
  const joined = joinSameWay(calls.sort(compareNudges), OWN_WAY, ['promise', 'call']).sort(compareNudges);
  const own = joined.filter(({ kind }) => OWN_WAY.includes(kind));
  const soft = joined.filter(({ kind }) => SOFT.includes(kind));
  const concrete = joined.filter(({ kind }) => !OWN_WAY.includes(kind) && !SOFT.includes(kind));
  const merged = join(concrete, soft, firstByPerson(concrete.filter(({ kind }) => !UNHEARD.includes(kind))));
  return join(merged, own, firstByPerson(merged.filter(({ kind }) => SOFT.includes(kind))));
}

/** One nudge for each id: the best, with the others named. */
function joinSameItem(sorted: readonly RankedNudge[]): RankedNudge[] {
  const byId = new Map<string, RankedNudge>();
  for (const nudge of sorted) {
    const lead = byId.get(nudge.id);
    byId.set(nudge.id, lead === undefined ? nudge : withReasons(lead, named(nudge)));
  }
  return [...byId.values()];
}

/** Nudges of some kinds join those of others to the same person that are carried out in the same way. */
function joinSameWay(
  nudges: readonly RankedNudge[],
  kinds: readonly NudgeKind[],
  leadKinds: readonly NudgeKind[],
): RankedNudge[] {
  let joined = [...nudges];
  for (const way of ['call', 'handwritten'] as const) {
    const leads = firstByPerson(joined.filter(({ kind, channel }) => leadKinds.includes(kind) && channel === way));
    const isJoining = ({ kind, channel, people }: RankedNudge) =>
      kinds.includes(kind) && channel === way && people.length === 1 && people.some((person) => leads.has(person));
    joined = join(
      joined.filter((nudge) => !isJoining(nudge)),
      joined.filter(isJoining),
      leads,
    );
  }
  return joined;
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
  // Nothing new, but still named on the card: the act clears it too.
  const joined = fresh.length > 0 ? fresh : named(other);
  return { ...withReasons(lead, joined), clock: lead.clock ?? other.clock };
}

/** A nudge's first reason, without points: tells that it is settled too. */
function named({ kind, id, reasons }: RankedNudge): Reason[] {
  return reasons.slice(0, 1).map((reason) => ({ ...reason, points: 0, from: { kind, id } }));
}

function withReasons(lead: RankedNudge, more: readonly Reason[]): RankedNudge {
  const reasons = [...lead.reasons, ...more];
  return { ...lead, reasons, score: scoreOf(reasons) };
}

/** Terms of the person and of the act itself, which merging does not change. */
function isShared(term: string): boolean {
  return term.startsWith('relation-') || term.startsWith('stage-') || term.startsWith('priority-');
}
