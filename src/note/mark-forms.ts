import {
  type Groups,
  minutesMark,
  priorityOf,
  type ReadMark,
  readDatedSign,
  readPair,
  type Where,
} from './mark-values.ts';
import type { MarkHit } from './types.ts';

/** One way to write marks. Patterns are global; offsets of a hit are those of its group `mark`, or the whole match. */
export interface MarkForm {
  style: MarkHit['style'];
  /** A cheap test that fails for nearly all blocks. */
  hint: RegExp;
  pattern: RegExp;
  read: (groups: Groups, where: Where) => ReadMark;
}

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
    // A rule ends where another mark begins: `🔁 every week est:5m`, `🔁 ~5m`.
    pattern: new RegExp(
      String.raw`(?<mark>🔁${GAP}(?<rule>(?:(?!\b(?:due|t|rec|est|pri):)[^\n${SIGNS}#^[(|~]){0,80}))`,
      'giu',
    ),
    read: ({ rule }) => (rule === undefined || rule.trim() === '' ? null : { field: 'repeat', value: rule.trim() }),
  },
  {
    style: 'emoji',
    hint: /[🔺⏫🔼🔽⏬]/u,
    pattern: /(?<mark>(?<sign>[🔺⏫🔼🔽⏬])\uFE0F?)/gu,
    read: ({ sign }, { heading }) => (heading ? null : priorityOf(sign)),
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
    pattern:
      /(?<=^|[\s(])(?<mark>\((?<key>due|t|rec|est|pri):(?:[ \u00A0](?!(?:due|t|rec|est|pri):))?(?<value>[^\s(),;:]{1,40})\))/gim,
    read: ({ key, value }) => readPair(key, value, false),
  },
  {
    style: 'todotxt',
    hint: PAIR_HINT,
    pattern:
      /(?<=^|[\s(])(?<mark>(?<key>due|t|rec|est|pri):(?:[ \u00A0](?!(?:due|t|rec|est|pri):))?(?<value>[^\s(),;:]{1,40}))/gim,
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
    hint: /(?:^|\n)(?:x \d{4}-|\([A-Z]\) \d{4}-)/,
    pattern: /(?<=^(?:\([A-Z]\)|x \d{4}-\d{2}-\d{2}) )(?<mark>(?<date>\d{4}-\d{2}-\d{2}))(?= )/gm,
    read: ({ date }, { heading }) => (heading ? null : { field: 'created', value: date ?? '' }),
  },
  {
    style: 'todotxt',
    hint: /(?:^|\n)x \d{4}-/,
    pattern: /^(?<mark>x (?<date>\d{4}-\d{2}-\d{2}))(?= )/gm,
    read: ({ date }, { heading }) => (heading ? null : { field: 'done', value: date ?? '' }),
  },
  {
    style: 'todotxt',
    hint: /^\([A-Z]\) /,
    pattern: /^(?<mark>\((?<sign>[A-Z])\)) /g,
    read: ({ sign }, { item, first }) => (item && first ? priorityOf(sign) : null),
  },
];
