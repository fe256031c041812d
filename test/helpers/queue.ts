import type { NoteRecord } from '../../src/book/record.ts';
import type { Config } from '../../src/config/types.ts';
import type { Day } from '../../src/dates/day.ts';
import { buildQueue } from '../../src/queue/queue.ts';
import type { Nudge, NudgeKind } from '../../src/queue/types.ts';
import { bookOf, config, TODAY } from './records.ts';

/** What a queue is made for, where it is not {@link TODAY} with the small configuration. */
export interface Asked {
  today?: Day;
  settings?: Partial<Config>;
}

/** The whole queue of some records. */
export function queueOf(records: readonly NoteRecord[], { today = TODAY, settings = {} }: Asked = {}): Nudge[] {
  const own = config(settings);
  const book = bookOf(records, { config: own, today });
  return buildQueue(book, { config: own, today, moment: { minutes: null, place: null } });
}

/** The nudges of one kind, those that have joined another left out. */
export function ofKind(kind: NudgeKind, records: readonly NoteRecord[], asked: Asked = {}): Nudge[] {
  return queueOf(records, asked).filter((nudge) => nudge.kind === kind);
}

/** The names of a nudge's own terms. */
export function termsOf(nudge: Nudge | undefined): string[] {
  return nudge === undefined ? [] : nudge.reasons.filter(({ from }) => from === undefined).map(({ term }) => term);
}
