import type { Phone } from '../book/phone.ts';
import type { PersonKey } from '../book/types.ts';
import type { Channel, Need } from '../channel.ts';
import type { Day } from '../dates/day.ts';
import { itemId } from '../extract/id.ts';
import type { Item } from '../extract/types.ts';
import { lastSaidWith, personIn, type QueueContext } from './context.ts';
import { minutesOf } from './estimate.ts';
import { linksFor } from './links.ts';
import { shownName } from './naming.ts';
import { needsOf } from './needs.ts';
import { personTerms, priorityTerms } from './terms.ts';
import type { Clock, Nudge, NudgeKind, RankedNudge, Reason } from './types.ts';
import { scoreOf } from './weights.ts';

/** What a source knows of a nudge; the rest follows from it. */
export interface NudgePlan {
  id: string;
  kind: NudgeKind;
  /** Made only for what is shown. */
  title: () => string;
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
  phone?: Phone | null;
  reasons: Reason[];
}

/** Makes a nudge that can be ranked: minutes, needs, and the terms that every nudge shares. */
export function makeNudge(context: QueueContext, plan: NudgePlan): RankedNudge {
  const { item, channel, people, source } = plan;
  const person = personIn(context, people[0]);
  const minutes = plan.minutes ?? minutesOf(channel, item, context.config);
  const reasons = [
    ...plan.reasons,
    ...(item === null ? [] : priorityTerms(item)),
    ...personTerms(person, context.config),
  ];
  return {
    id: plan.id,
    kind: plan.kind,
    person: person?.key ?? null,
    people: [...people],
    channel,
    minutes,
    needs: plan.needs ?? needsOf(channel, item),
    due: plan.due ?? null,
    said: plan.said,
    clock: plan.clock ?? null,
    path: source.path,
    line: source.line,
    reasons,
    score: scoreOf(reasons),
    words: { title: plan.title, written: plan.written ?? '', quote: source.quote, phone: plan.phone ?? null },
  };
}

/** Words a ranked nudge: title, name, links, and what was last said. */
export function finishNudge(context: QueueContext, { words, ...ranked }: RankedNudge): Nudge {
  const person = personIn(context, ranked.person ?? undefined);
  const contact = person?.contact ?? null;
  return {
    ...ranked,
    title: words.title(),
    personName: person === null ? shownName(words.written) || null : shownName(person.name),
    quote: words.quote,
    lastSaid: lastSaidWith(context, person?.key ?? null),
    links: linksFor(words.phone ?? person?.phone ?? null, contact?.email ?? null),
  };
}

/** Where an item stands, with its sentence. */
export function sourceOf(item: Item): NudgePlan['source'] {
  return { path: item.path, line: item.line, quote: item.text };
}

/** Five letters: a path is too long to be typed, and at any time there are only a few of these. */
const NOTE_ID = 5;

/** The id of a nudge about a conversation's note: its kind, and a digest of where and when it is. */
export function idOfNote(kind: NudgeKind, path: string, day: Day): string {
  return `${kind}:${itemId(path, day, 0).slice(0, NOTE_ID)}`;
}

/** The id of a nudge that no item stands behind: its kind and person, so that it is the same every day. */
export function derivedId(kind: NudgeKind, person: PersonKey): string {
  return `${kind}:${person.replace(/\s+/g, '-')}`;
}
