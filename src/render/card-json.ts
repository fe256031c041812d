import type { CardDocument } from './documents.ts';
import { toJson } from './json.ts';
import { nudgeJson } from './nudge-json.ts';

/** The nudge that fits the moment, as a list of one or none: schema `nudge.next/1`. */
export function renderCard({ today, moment, nudge, waiting }: CardDocument): string {
  return toJson({ schema: 'nudge.next/1', today, moment, waiting, nudges: nudge === null ? [] : [nudgeJson(nudge)] });
}
