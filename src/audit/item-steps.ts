import type { Commitment, Opportunity } from '../book/types.ts';
import { addDays, diffDays, maxDay } from '../dates/civil.ts';
import { formatDay } from '../dates/format.ts';
import { type Item, SOMEONE } from '../extract/types.ts';
import { openOn } from './as-of.ts';
import type { AuditContext } from './context.ts';
import type { AuditStep } from './types.ts';

/** Days late after which saying so comes first, and after which letting go does. */
const LATE = { long: 7, forgotten: 90 };
/** Days before one asks after what was promised without a day. */
const SILENCE = 7;
/** Days before one asks after interest, and after which one asks a last time. */
const INTEREST = { ripe: 14, old: 365 };

/** The ways out of a promise that is late: do, renegotiate, drop. Null where it has been settled since. */
export function wayOut(context: AuditContext, { item, people }: Commitment): AuditStep | null {
  if (!openOn(item, context.today) || item.due === null) return null;
  const days = diffDays(context.today, item.due);
  if (people.length === 0 && item.to.length === 0) {
    return { words: 'do it, put it off, or drop it', command: `nudge snooze ${item.id} monday`, draft: null };
  }
  const words =
    days > LATE.forgotten
      ? 'let it go and tell them, or agree a new day, or do it'
      : days > LATE.long
        ? 'say so and agree a new day, or do it now, or drop it'
        : 'do it now, or say so and agree a new day, or drop it';
  const draft = context.draftOf({ kind: 'renegotiate', item: item.id, people, written: item.to[0] ?? null });
  return { words, command: `nudge draft ${item.id} --kind renegotiate`, draft };
}

/** A word to whoever owes me something: once its day is past, or without a day after a week. */
export function chase(context: AuditContext, { item, people }: Commitment): AuditStep | null {
  const { today } = context;
  const ripe = item.due ?? (item.said === null ? null : addDays(item.said, SILENCE));
  if (!openOn(item, today) || (ripe !== null && ripe >= today)) return null;
  if (people.length === 0 && item.owner === SOMEONE) return { words: 'find out who it is', command: null, draft: null };
  const draft = context.draftOf({ kind: 'chase', item: item.id, people, written: item.owner });
  return { words: 'ask how it stands', command: `nudge draft ${item.id} --kind chase`, draft };
}

/** A gentle step towards soft interest, by its age; null while its own time is ahead. */
export function askAfter(context: AuditContext, { item, person }: Opportunity): AuditStep | null {
  const { today } = context;
  const ripe = ripeOn(item);
  if (!openOn(item, today)) return null;
  if (ripe !== null && ripe > today) {
    const day = formatDay(ripe, { style: 'short', today });
    return { words: `let it rest, and ask after ${day}`, command: `nudge snooze ${item.id} ${ripe}`, draft: null };
  }
  const people = person === null ? [] : [person];
  const draft = context.draftOf({ kind: 'interest', item: item.id, people, written: item.owner });
  const isOld = ripe !== null && diffDays(today, ripe) > INTEREST.old;
  const words = isOld ? 'ask a last time, or drop it' : 'ask gently how it stands';
  return { words, command: `nudge draft ${item.id} --kind interest`, draft };
}

/** The day from which interest may be asked after: two weeks after it was said, or its own time where that is later. */
function ripeOn({ said, start }: Item) {
  if (said === null) return start;
  const rested = addDays(said, INTEREST.ripe);
  return start === null ? rested : maxDay(start, rested);
}
