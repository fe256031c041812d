import { parseMinutes } from '../config/durations.ts';
import type { MarkField } from './types.ts';

/** What a form makes of a match: a mark, words that are masked but say nothing to us, or a date that cannot be. */
export type ReadMark = { field: MarkField; value: string } | 'mask' | { bad: string } | null;

/** Where a mark stands. */
export interface Where {
  heading: boolean;
  /** True under a bullet or in a row of a table. */
  item: boolean;
  /** True at the very start of the block. */
  first: boolean;
}

export type Groups = Record<string, string | undefined>;

const DATED: ReadonlyMap<string, MarkField> = new Map([
  ['📅', 'due'],
  ['📆', 'due'],
  ['🗓', 'due'],
  ['⏳', 'scheduled'],
  ['⌛', 'scheduled'],
  // A reminder's day is when to come back to it, not when it is late.
  ['⏰', 'scheduled'],
  ['🛫', 'start'],
  ['➕', 'created'],
  ['✅', 'done'],
  ['✔', 'done'],
  ['❌', 'dropped'],
]);

const PRIORITIES: ReadonlyMap<string, string> = new Map([
  ['🔺', 'highest'],
  ['⏫', 'high'],
  ['🔼', 'medium'],
  ['🔽', 'low'],
  ['⏬', 'lowest'],
  ['A', 'highest'],
  ['B', 'high'],
  ['C', 'medium'],
  ['D', 'low'],
]);

const LEVELS = new Set(['highest', 'high', 'medium', 'low', 'lowest']);
const KEYS: ReadonlyMap<string, MarkField> = new Map([
  ['due', 'due'],
  ['scheduled', 'scheduled'],
  ['start', 'start'],
  ['created', 'created'],
  ['completion', 'done'],
  ['completed', 'done'],
  ['done', 'done'],
  ['cancelled', 'dropped'],
  ['canceled', 'dropped'],
  ['priority', 'priority'],
  ['pri', 'priority'],
  ['repeat', 'repeat'],
  ['recurrence', 'repeat'],
  ['rec', 'repeat'],
  ['est', 'minutes'],
  ['estimate', 'minutes'],
  ['timeestimate', 'minutes'],
  ['length', 'minutes'],
  ['duration', 'minutes'],
  ['t', 'start'],
]);
/** Fields of Obsidian Tasks that say nothing to us, but are no words of the item either. */
const OTHER_KEYS = new Set(['id', 'dependson', 'oncompletion']);

/** Without a day only done and dropped say something, and in a heading not even they: there the sign is an ornament. */
export function readDatedSign({ sign, date }: Groups, { heading }: Where): ReadMark {
  const field = DATED.get(sign ?? '');
  if (field === undefined) return null;
  if (date !== undefined) return { field, value: date };
  return !heading && (field === 'done' || field === 'dropped') ? { field, value: '' } : null;
}

/** A `key:: value` (`named`: it can be nothing else) or `key:value`, which must look like what the key wants. */
export function readPair(key: string | undefined, text: string | undefined, named: boolean): ReadMark {
  const name = (key ?? '').toLowerCase().replace(/[_-]/g, '');
  const field = KEYS.get(name);
  const value = (text ?? '').trim();
  if (field === undefined) return named && (OTHER_KEYS.has(name) || value === '') ? 'mask' : null;
  if (value === '') return named ? 'mask' : null;
  if (field === 'minutes') return minutesMark(value);
  if (field === 'repeat') return named || /^\+?\d{1,3}[dwmyb]$/.test(value) ? { field, value } : null;
  if (field === 'priority') return priorityMark(value);
  const date = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?=$|[T ])/.exec(value)?.[0];
  if (date !== undefined) return { field, value: date };
  return named && !value.includes('{{') ? { bad: value } : null;
}

export function minutesMark(text: string | undefined): ReadMark {
  const minutes = parseMinutes(text ?? '');
  return minutes === null ? null : { field: 'minutes', value: String(minutes) };
}

function priorityMark(value: string): ReadMark {
  const word = value.toLowerCase();
  if (LEVELS.has(word)) return { field: 'priority', value: word };
  return /^[A-Z]$/.test(value) ? { field: 'priority', value: PRIORITIES.get(value) ?? 'lowest' } : null;
}

/** The priority that a sign or a letter of todo.txt stands for. */
export function priorityOf(sign: string | undefined): ReadMark {
  return { field: 'priority', value: PRIORITIES.get(sign ?? '') ?? 'lowest' };
}
