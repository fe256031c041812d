import type { NoteType } from './types.ts';

/** Notes that nudge writes: they repeat what other notes say, so that nothing is read in them. */
export const WRITTEN_BY_NUDGE: ReadonlySet<NoteType> = new Set<NoteType>(['audit', 'queue']);
