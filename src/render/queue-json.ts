import type { QueueDocument } from './documents.ts';
import { toJson } from './json.ts';
import { nudgeJson } from './nudge-json.ts';

/** The ranked list: schema `nudge.queue/1`. */
export function renderQueue({ today, moment, nudges, groups = [], total }: QueueDocument): string {
  const under = groups.map((group) => ({ title: group.title, ids: group.nudges.map(({ id }) => id) }));
  return toJson({ schema: 'nudge.queue/1', today, moment, total, nudges: nudges.map(nudgeJson), groups: under });
}
