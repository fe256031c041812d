import type { Day } from '../dates/day.ts';
import type { MarkField, MarkHit, MarkStyle } from '../note/types.ts';

/** A mark that is written. */
export type WrittenField = 'due' | 'scheduled' | 'start' | 'created' | 'done' | 'dropped';

const SIGNS: Record<WrittenField, string> = {
  due: '📅',
  scheduled: '⏳',
  start: '🛫',
  created: '➕',
  done: '✅',
  dropped: '❌',
};

/** Dataview's names, as Obsidian Tasks has them. */
const KEYS: Record<WrittenField, string> = {
  due: 'due',
  scheduled: 'scheduled',
  start: 'start',
  created: 'created',
  done: 'completion',
  dropped: 'cancelled',
};

/** The order in which Obsidian Tasks writes its fields. */
const ORDER: readonly MarkField[] = ['priority', 'repeat', 'created', 'start', 'scheduled', 'due', 'dropped', 'done'];

/** A field's place in Obsidian Tasks' written order; nudge's own come before all. */
export function orderOf(field: MarkField): number {
  return ORDER.indexOf(field);
}

/**
 * A dated mark in a style. todo.txt has no way to say dropped, nor done but at the beginning of a line: there Obsidian
 * Tasks' sign stands, which every reader of marks knows.
 */
export function datedMark(field: WrittenField, day: Day, style: MarkStyle): string {
  if (style === 'dataview') return `[${KEYS[field]}:: ${day}]`;
  if (style === 'todotxt' && field === 'due') return `due:${day}`;
  if (style === 'todotxt' && (field === 'start' || field === 'scheduled')) return `t:${day}`;
  return `${SIGNS[field]} ${day}`;
}

/** A mark's text with another day: sign, key, blanks and time of day stay as they were written. */
export function withDay(text: string, day: Day): string {
  const dated = text.replace(/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/, day);
  return dated === text && !text.includes(day) ? `${text} ${day}` : dated;
}

/** The style in which marks are already written; minutes tell nothing, for every style has `~5m`. */
export function styleOf(marks: readonly MarkHit[]): MarkStyle | null {
  for (const { field, style } of marks) if (style !== 'comment' && field !== 'minutes') return style;
  return null;
}

/** The style that most of the vault's marks are written in; Obsidian Tasks' signs where none is. */
export function prevailingStyle(marks: Iterable<MarkHit>): MarkStyle {
  const counts = { emoji: 0, dataview: 0, todotxt: 0 };
  for (const { field, style } of marks) if (style !== 'comment' && field !== 'minutes') counts[style] += 1;
  if (counts.dataview > counts.emoji) return counts.todotxt > counts.dataview ? 'todotxt' : 'dataview';
  return counts.todotxt > counts.emoji ? 'todotxt' : 'emoji';
}
