import type { PersonKey } from '../book/types.ts';
import type { Channel, Need } from '../channel.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { lastSaidWith, personIn, type QueueContext } from './context.ts';
import { minutesOf } from './estimate.ts';
import { linksFor } from './links.ts';
import { shownName } from './naming.ts';
import { needsOf } from './needs.ts';
import { personTerms, priorityTerms, quickTerms } from './terms.ts';
import type { Clock, Nudge, NudgeKind, Reason } from './types.ts';
import { scoreOf } from './weights.ts';

/** What a source knows of a nudge; the rest follows from it. */
export interface NudgePlan {
  id: string;
  kind: NudgeKind;
  title: string;
  people: readonly PersonKey[];
  /** Who is meant where nobody is known by the words: as written in the note. */
  written?: string;
  channel: Channel;
  /** The item whose marks tell minutes, needs and priority; null where it is not I who carries it out. */
  item: Item | null;
  minutes?: number;
  needs?: Need[];
  due?: Day | null;
  said: Day | null;
  clock?: Clock;
  source: { path: string; line: number; quote: string };
  phone?: string | null;
  reasons: Reason[];
}

/** Makes a nudge: minutes, needs, links, what was last said, and the terms that every nudge shares. */
export function makeNudge(context: QueueContext, plan: NudgePlan): Nudge {
  const person = personIn(context, plan.people[0]);
  const minutes = plan.minutes ?? minutesOf(plan.channel, plan.item, context.config);
  const reasons = [
    ...plan.reasons,
    ...(plan.item === null ? [] : priorityTerms(plan.item)),
    ...personTerms(person, context.config),
    ...quickTerms(minutes),
  ];
  const written = shownName(plan.written ?? '');
  return {
    id: plan.id,
    kind: plan.kind,
    title: plan.title,
    person: person?.key ?? null,
    people: [...plan.people],
    personName: person === null ? written || null : shownName(person.name),
    channel: plan.channel,
    minutes,
    needs: plan.needs ?? needsOf(plan.channel, plan.item),
    due: plan.due ?? null,
    said: plan.said,
    clock: plan.clock ?? null,
    path: plan.source.path,
    line: plan.source.line,
    quote: plan.source.quote,
    lastSaid: lastSaidWith(context, person?.key ?? null),
    links: linksFor(plan.phone ?? person?.contact?.phone ?? null, person?.contact?.email ?? null),
    reasons,
    score: scoreOf(reasons),
  };
}

/** Where an item stands, with its sentence. */
export function sourceOf(item: Item): NudgePlan['source'] {
  return { path: item.path, line: item.line, quote: item.text };
}

/** The id of a nudge that no item stands behind: its kind and person, so that it is the same every day. */
export function derivedId(kind: NudgeKind, person: PersonKey): string {
  return `${kind}:${person.replace(/\s+/g, '-')}`;
}
