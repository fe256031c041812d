import { Buffer } from 'node:buffer';
import { NASTY, ODD_NAMES } from '../helpers/hostile.ts';
import type { Random } from '../helpers/random.ts';
import type { SeedNote } from './seeds.ts';

/** An input: a note under a path. */
export type Input = SeedNote;

/** Most inputs stay below the first, so that many of them can be tried; one of a hundred goes on to the second. Characters. */
const LONGEST = 2_000;
const LONGEST_OF_ALL = 20_000;
/** Lines of a seed that an input begins with, beside its front-matter. */
const MOST_LINES = 8;

const PATHS = [
  'contacts/Ann Bell.md',
  'contacts/@__proto__.md',
  'meetings/2026-11-18 Ann.md',
  'lists/calls.md',
  'lists/articles.md',
  'daily/2026-11-19.md',
  'plain.md',
  'queue.md',
  'audits/2026-W47.md',
  'odd/a\u001b[31m\u202eb\n.md',
];

/** Pieces that mean something somewhere. */
const PIECES = [
  ...ODD_NAMES,
  ...[...NASTY],
  NASTY,
  ...['- [ ] ', '- [x] ', '* [-] ', '1. ', '> ', '> - [ ] ', '    ', '\t', '# ', '###### ', '---\n', '...\n', '- - - '],
  ...['```\n', '~~~', '`', '``', '<!--', '-->', '<!-- nudge: no -->', '%%', '%%\n', '<div>', '{{', '}}', '<%', '%>'],
  ...[
    '📅 2026-11-20',
    '⏳2026-11-21',
    '🛫 2026-13-40',
    '✅',
    '✅ 2026-11-19',
    '❌ 2026-11-19',
    '🔁 every week',
    '⏫',
    '🆔 x',
  ],
  ...[
    '[due:: 2026-11-20]',
    '(scheduled:: tomorrow)',
    '[completion::]',
    '[__proto__:: x]',
    'due:2026-11-20',
    't:2026-02-30',
  ],
  ...[
    'rec:1w',
    '~5m',
    'est:5h',
    '(A) ',
    'x 2026-11-18 ',
    ' ^block',
    '#tag',
    '#__proto__',
    '[[Ann Bell]]',
    '[[a/../../b|c]]',
  ],
  ...[
    '[[',
    ']]',
    '[a](b.md)',
    '](javascript:alert(1))',
    '![[x]]',
    '@Ann Bell',
    '@',
    '**',
    '__',
    '~~',
    '==',
    '\\',
    '|',
    '|-|',
  ],
  ...[
    'I will ',
    "I'll send Ann the deck ",
    'She will call me ',
    'by Friday',
    'on 31 February',
    'in two weeks',
    'next year',
  ],
  ...[
    'end of constructor',
    'by toString',
    'Ann: ',
    'me: ',
    'AP Ann: ',
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    ', and ',
    '; ',
    '...',
  ],
  ...[
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
    '<!-- nudge:begin -->\n',
    '<!-- nudge:end -->\n',
    '<!-- nudge:id k7qm1234 -->',
  ],
  ...[
    '---\n',
    'type: contact\n',
    'type: meeting\n',
    'type: list\n',
    'date: 2026-11-18\n',
    'with: [Ann, "B',
    'name: ',
    '&a ',
    '*a',
  ],
  ...[
    '- a: b\n',
    '!!js/function ',
    '{',
    '}',
    '[',
    ']',
    ': ',
    ' #',
    '07700 900471',
    '+44 (0)20',
    '£1.2k',
    '2026-W47',
    '11/12/26',
  ],
  ...[
    'é',
    'e\u0301',
    '👩‍💻',
    '\ud83d',
    '\udc69',
    '字',
    'ß',
    'İ',
    '\u00a0',
    '\u200b',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
    '\u2028',
    '\u0085',
    '\0',
  ],
];

type Mutation = (text: string, random: Random, other: string) => string;

/** The ways in which a text is changed. Each is tried as often as the others. */
const MUTATIONS: readonly Mutation[] = [
  (text, random) => at(text, random, (before, after) => before + random.pick(PIECES) + after),
  (text, random) => at(text, random, (before, after) => before + random.pick(PIECES) + after.slice(random.below(8))),
  (text, random) => at(text, random, (before, after) => before + after.slice(1 + random.below(200))),
  (text, random) => at(text, random, (before, after) => `${before}${after.slice(0, 1 + random.below(60))}${after}`),
  (text, random) =>
    at(
      text,
      random,
      (before, after) =>
        before + random.pick(PIECES).repeat(1 + random.below(random.chance(0.05) ? 2_000 : 20)) + after,
    ),
  (text, random) => bytes(text, random),
  (text, random) => lines(text, random, (all, line) => all.splice(line, 1)),
  (text, random) => lines(text, random, (all, line) => all.splice(line, 0, all[random.below(all.length)] ?? '')),
  (text, random) => lines(text, random, (all, line) => all.splice(line, 2, (all[line] ?? '') + (all[line + 1] ?? ''))),
  (text, random) => lines(text, random, (all, line) => all.splice(line, 1, `${random.pick(PIECES)}${all[line] ?? ''}`)),
  (text, random) =>
    lines(text, random, (all, line) => all.splice(line, 1, `${all[line] ?? ''} ${random.pick(PIECES)}`)),
  (text, random) =>
    lines(text, random, (all, line) => all.splice(line, 1, `${' '.repeat(random.below(9))}${all[line] ?? ''}`)),
  (text, random, other) => at(text, random, (before) => before + other.slice(random.below(other.length + 1))),
  (text, random, other) => lines(text, random, (all, line) => all.splice(line, 0, ...other.split('\n').slice(0, 12))),
  (text, random) => `---\n${random.pick(PIECES)}${random.pick(PIECES)}\n---\n${text}`,
  (text, random) => (random.chance(0.5) ? text.replaceAll('\n', '\r\n') : text.replaceAll('\n', '\r')),
  (text, random) => (random.chance(0.5) ? `\ufeff${text}` : text.trimEnd()),
  (text, random) => text.slice(0, random.below(text.length + 1)),
];

/** The input of a number: a part of one of the seeds, changed a few times, under its own path or one that means something. */
export function inputOf(seeds: readonly SeedNote[], random: Random): Input {
  const seed = random.pick(seeds);
  const most = random.chance(0.01) ? LONGEST_OF_ALL : LONGEST;
  let text = most === LONGEST ? partOf(seed.text, random) : seed.text;
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    text = random
      .pick(MUTATIONS)(text, random, partOf(random.pick(seeds).text, random))
      .slice(0, most);
  }
  return { path: random.chance(0.5) ? seed.path : random.pick(PATHS), text: asRead(text) };
}

/** A few lines of a note that follow each other, mostly with its front-matter. */
function partOf(text: string, random: Random): string {
  const close = text.startsWith('---') ? text.indexOf('\n---\n', 3) + 5 : 0;
  const all = text.slice(Math.max(0, close)).split('\n');
  const from = random.below(all.length);
  const part = all.slice(from, from + 1 + random.below(MOST_LINES)).join('\n');
  return random.chance(0.7) && close > 0 ? `${text.slice(0, close)}\n${part}` : part;
}

/** As it would come from a file: half a surrogate pair can't be in one. */
function asRead(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function at(text: string, random: Random, change: (before: string, after: string) => string): string {
  const place = random.below(text.length + 1);
  return change(text.slice(0, place), text.slice(place));
}

function lines(text: string, random: Random, change: (all: string[], line: number) => unknown): string {
  const all = text.split('\n');
  change(all, random.below(all.length));
  return all.join('\n');
}

/** Some bytes are changed; what is no UTF-8 then becomes the sign for that. */
function bytes(text: string, random: Random): string {
  const all = Buffer.from(text, 'utf8');
  for (let left = 1 + random.below(8); left > 0 && all.length > 0; left -= 1)
    all[random.below(all.length)] = random.below(256);
  return all.toString('utf8');
}
