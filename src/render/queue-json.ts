import type { QueueDocument } from './documents.ts';
import { toJson } from './json.ts';
import { nudgeJson } from './nudge-json.ts';

/** The ranked list: schema `nudge.queue/1`. */
export function renderQueue({ today, moment, nudges, total }: QueueDocument): string {
  return toJson({ schema: 'nudge.queue/1', today, moment, total, nudges: nudges.map(nudgeJson) });
}
