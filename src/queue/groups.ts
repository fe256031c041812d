import type { Config } from '../config/types.ts';
import { addDays, weekday } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { upperFirst } from '../words.ts';
import type { Nudge, NudgeGroup } from './types.ts';

/** What nudges can be put under headings by. */
export const GROUPINGS = ['due', 'person', 'kind', 'place'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What grouping looks at besides the nudges. */
export interface GroupContext {
  config: Config;
  today: Day;
}

/** The heading of what has none: no day, nobody, no place that offers what it needs. It comes last. */
const NONE = { due: 'No day', person: 'Nobody by name', kind: 'Other', place: 'Nowhere named in nudge.yaml' };
const ANYWHERE = 'Anywhere';

/**
 * Puts nudges under headings. Days and places have an order of their own; people and kinds come in the order in which
 * the queue comes to them. Within a group the queue's order stays.
 */
export function groupNudges(nudges: readonly Nudge[], by: Grouping, context: GroupContext): NudgeGroup[] {
  const headingOf = HEADINGS[by](context);
  const groups = new Map<string, Nudge[]>(ORDER[by](context).map((title) => [title, []]));
  for (const nudge of nudges) {
    const title = headingOf(nudge) ?? NONE[by];
    groups.set(title, [...(groups.get(title) ?? []), nudge]);
  }
  const none = groups.get(NONE[by]) ?? [];
  groups.delete(NONE[by]);
  return [...groups, [NONE[by], none] as const].flatMap(([title, own]) =>
    own.length === 0 ? [] : [{ title, nudges: own }],
  );
}

type Heading = (nudge: Nudge) => string | null;

const HEADINGS: Record<Grouping, (context: GroupContext) => Heading> = {
  due:
    ({ today }) =>
    ({ due }) =>
      due === null ? null : dueHeading(due, today),
  person: () => (nudge) => nudge.personName,
  kind: () => (nudge) => upperFirst(nudge.kind.replaceAll('-', ' ')),
  place: ({ config }) => placeHeading(config),
};

const ORDER: Record<Grouping, (context: GroupContext) => readonly string[]> = {
  due: () => ['Late', 'Today', 'This week', 'Later'],
  person: () => [],
  kind: () => [],
  place: ({ config }) => [...[...config.places.keys()].map(upperFirst), ANYWHERE],
};

function dueHeading(due: Day, today: Day): string {
  if (due < today) return 'Late';
  if (due === today) return 'Today';
  return due <= lastOfWeek(today) ? 'This week' : 'Later';
}

/** The Sunday of a day's week. */
export function lastOfWeek(today: Day): Day {
  return addDays(today, 7 - weekday(today));
}

/** The first of the settings' places that offers all it needs. */
function placeHeading({ places }: Config): Heading {
  return ({ needs }) => {
    if (needs.length === 0) return ANYWHERE;
    const fitting = [...places].find(([, offers]) => needs.every((need) => offers.includes(need)));
    return fitting === undefined ? null : upperFirst(fitting[0]);
  };
}
