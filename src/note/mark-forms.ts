import { parseMinutes } from './quantities.ts';
import type { MarkField, MarkHit } from './types.ts';

/** What a form makes of a match: a mark, words that are masked but say nothing to us, or a date that cannot be. */
export type ReadMark = { field: MarkField; value: string } | 'mask' | { bad: string } | null;

/** One way to write marks. Patterns are global; offsets of a hit are those of its group `mark`, or the whole match. */
export interface MarkForm {
  style: MarkHit['style'];
  /** A cheap test that fails for nearly all blocks. */
  hint: RegExp;
  pattern: RegExp;
  read: (groups: Groups, where: Where) => ReadMark;
}

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
const GAP = '[\\uFE0F\\u00A0 \\t]{0,20}';
const PAIR_HINT = /\b(?:due|t|rec|est|pri):[ \u00A0]?\S/i;
const SIGNS = '📅📆🗓⏳⌛⏰🛫➕✅✔❌🔁🔺⏫🔼🔽⏬🏁🆔⛔';

/** Every form in which marks are written. A new one is one more entry; an earlier one wins where two overlap. */
export const MARK_FORMS: readonly MarkForm[] = [
  {
    style: 'emoji',
    hint: /[📅📆🗓⏳⌛⏰🛫➕✅✔❌]/u,
    pattern: new RegExp(
      String.raw`(?<mark>(?<sign>[📅📆🗓⏳⌛⏰🛫➕✅✔❌])\uFE0F?(?:${GAP}(?:\[\[)?(?<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)(?:[ T]\d{1,2}:\d{2})?(?:\]\])?)?)`,
      'gu',
    ),
    read: readDatedSign,
  },
  {
    style: 'emoji',
    hint: /🔁/u,
    pattern: new RegExp(String.raw`(?<mark>🔁${GAP}(?<rule>[^\n${SIGNS}#^[(|]{0,80}))`, 'gu'),
    read: ({ rule }) => (rule === undefined || rule.trim() === '' ? null : { field: 'repeat', value: rule.trim() }),
  },
  {
    style: 'emoji',
    hint: /[🔺⏫🔼🔽⏬]/u,
    pattern: /(?<mark>(?<sign>[🔺⏫🔼🔽⏬])\uFE0F?)/gu,
    read: ({ sign }, { heading }) =>
      heading ? null : { field: 'priority', value: PRIORITIES.get(sign ?? '') ?? 'medium' },
  },
  {
    style: 'emoji',
    hint: /[🏁🆔]/u,
    pattern: /(?<mark>🏁 ?(?:keep|delete)\b|🆔 ?[\w-]{1,40})/gu,
    read: () => 'mask',
  },
  {
    style: 'dataview',
    hint: /::/,
    pattern:
      /(?<mark>[[(](?<key>[A-Za-z][A-Za-z_-]{0,30})::[ \u00A0]{0,20}(?:\[\[)?(?<value>[^\][()\n]{0,100})(?:\]\])?[\])])/g,
    read: ({ key, value }) => readPair(key, value, true),
  },
  {
    style: 'todotxt',
    hint: PAIR_HINT,
    pattern: /(?<=^|[\s(])(?<mark>\((?<key>due|t|rec|est|pri):[ \u00A0]?(?<value>[^\s(),;:]{1,40})\))/gim,
    read: ({ key, value }) => readPair(key, value, false),
  },
  {
    style: 'todotxt',
    hint: PAIR_HINT,
    pattern: /(?<=^|[\s(])(?<mark>(?<key>due|t|rec|est|pri):[ \u00A0]?(?<value>[^\s(),;:]{1,40}))/gim,
    read: ({ key, value }) => readPair(key, value, false),
  },
  {
    style: 'todotxt',
    hint: /~\d|#est\//,
    pattern:
      /(?:^|(?<=[\s(]))(?<mark>(?:~|#est\/)(?<value>\d{1,3}(?:\.\d)?(?:h\d{1,2}m?|m|mins?|h|hrs?)))(?=$|[\s).,;|])/gim,
    read: ({ value }) => minutesMark(value),
  },
  {
    style: 'todotxt',
    hint: /(?:^|\n)x \d{4}-/,
    pattern: /^(?<mark>x (?<date>\d{4}-\d{2}-\d{2})(?: \d{4}-\d{2}-\d{2})?)(?= )/gm,
    read: ({ date }, { heading }) => (heading ? null : { field: 'done', value: date ?? '' }),
  },
  {
    style: 'todotxt',
    hint: /^\([A-Z]\) /,
    pattern: /^(?<mark>\((?<sign>[A-Z])\)) /g,
    read: ({ sign }, { item, first }) =>
      item && first ? { field: 'priority', value: PRIORITIES.get(sign ?? '') ?? 'lowest' } : null,
  },
];

/** Without a day only done and dropped say something, and in a heading not even they: there the sign is an ornament. */
function readDatedSign({ sign, date }: Groups, { heading }: Where): ReadMark {
  const field = DATED.get(sign ?? '');
  if (field === undefined) return null;
  if (date !== undefined) return { field, value: date };
  return !heading && (field === 'done' || field === 'dropped') ? { field, value: '' } : null;
}

/** A `key:: value` (`named`: it can be nothing else) or `key:value`, which must look like what the key wants. */
function readPair(key: string | undefined, text: string | undefined, named: boolean): ReadMark {
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

function minutesMark(text: string | undefined): ReadMark {
  const minutes = parseMinutes(text ?? '');
  return minutes === null ? null : { field: 'minutes', value: String(minutes) };
}

function priorityMark(value: string): ReadMark {
  const word = value.toLowerCase();
  if (LEVELS.has(word)) return { field: 'priority', value: word };
  return /^[A-Z]$/.test(value) ? { field: 'priority', value: PRIORITIES.get(value) ?? 'lowest' } : null;
}
