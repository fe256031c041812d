import type { ReviewDocument } from './documents.ts';
import { toJson } from './json.ts';
import { commandsFor } from './review-commands.ts';

/** The open ends of a week, each with the commands that settle it: schema `nudge.review/1`. */
export function renderReview({ review, passed }: ReviewDocument): string {
  const ends = review.ends.map((end) => ({ ...end, commands: commandsFor(end, review.week) }));
  return toJson({ ...review, passed, ends });
}
