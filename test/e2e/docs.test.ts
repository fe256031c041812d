import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { configFingerprint } from '../../src/config/plain.ts';
import { knownKeys } from '../../src/config/schema.ts';
import { readSettings } from '../../src/config/settings.ts';
import { parseDay } from '../../src/dates/civil.ts';
import { readDeadline } from '../../src/dates/phrases.ts';
import { DEMO_DAY, DEMO_FOLDER, makeDemo } from '../helpers/demo.ts';
import { type Fence, fencesOf, wordsOf } from '../helpers/fences.ts';
import { GIT_ENV, makeRepo } from '../helpers/git.ts';
import { runIn } from '../helpers/nudge.ts';
import { readSources } from '../helpers/source-files.ts';
import type { TestVault } from '../helpers/vault.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const fileOf = (name: string) => readFileSync(`${ROOT}/${name}`, 'utf8');

describe('SECURITY.md', () => {
  const [, promise = ''] = fileOf('SECURITY.md').split(/^## /m);

  it.each(promise.match(/^- .*(?:\n {2}.*)*/gm) ?? [])('names tests that are there: %s', (sentence) => {
    const named = sentence.match(/(?<=`)test\/[^`]+(?=`)/g) ?? [];
    expect(named).not.toEqual([]);
    for (const path of named) expect(existsSync(`${ROOT}/${path}`), path).toBe(true);
  });
});

describe('docs/json.md', () => {
  const text = fileOf('docs/json.md');
  /** Schemas of files that nudge keeps for itself, and no document. */
  const OWN = ['nudge.history/1', 'nudge.index/1', 'nudge.undo/1', 'nudge.review-place/1'];

  test('names every schema that the program prints, and no other', () => {
    const said = new Set(text.match(/nudge\.[a-z-]+\/\d+/g));
    const printed = readSources().flatMap(
      ({ path }) => fileOf(`src/${path}`).match(/(?<=')nudge\.[a-z-]+\/\d+(?=')/g) ?? [],
    );
    const documents = new Set(printed.filter((schema) => !OWN.includes(schema)));
    expect([...said].sort()).toEqual([...documents].sort());
  });

  let vault: TestVault;
  beforeAll(() => {
    vault = makeDemo();
    playCommits(vault);
  });
  afterAll(() => vault.cleanup());

  const commandOf = ({ before }: Fence) => /^<!-- run: (.+) -->$/.exec(before)?.[1] ?? '(no "run:" comment)';
  const examples = fencesOf(text).filter(({ info }) => info === 'json');

  it.each(examples.map((fence) => [commandOf(fence), fence] as const))('nudge %s --json', (command, fence) => {
    const cwd = vault.path(DEMO_FOLDER);
    const run = runIn(vault, [...wordsOf(command), '--json', '--today', DEMO_DAY], { cwd, env: GIT_ENV });
    const [shown, printed]: unknown[] = [JSON.parse(fence.lines.join('\n')), JSON.parse(run.stdout)];
    const [inDocs, inFact] = [keysOf(shown), keysOf(printed)];
    expect([...inDocs].filter((key) => !inFact.has(key) && !isHollow(printed, key))).toEqual([]);
    expect([...inFact].filter((key) => !inDocs.has(key) && !isHollow(shown, key))).toEqual([]);
    const names = [...inFact].map((key) => key.replace(/^.*\./, ''));
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('every document has an example', () => {
    const shown = examples.map(({ lines }) => /nudge\.[a-z-]+\/\d+/.exec(lines.join('\n'))?.[0]);
    expect([...new Set(text.match(/nudge\.[a-z-]+\/\d+/g))].filter((schema) => !shown.includes(schema))).toEqual([]);
  });
});

/** Gives the demo a past, in which one promise was moved; then it is again as it was. */
function playCommits(vault: TestVault): void {
  const note = `${DEMO_FOLDER}/meetings/2026-11-12 Saltmarsh kick-off.md`;
  const text = vault.read(note);
  const repo = makeRepo(vault.path(DEMO_FOLDER));
  repo.commit('2026-11-12T18:00:00+0000');
  vault.write(note, text.replace('📅 2026-11-23', '📅 2026-11-27'));
  repo.commit('2026-11-19T18:00:00+0000');
  vault.write(note, text);
}

/** The paths of all keys in some data, `items.due`; the entries of a list count as one. */
function keysOf(data: unknown, path = '', keys = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const entry of data) keysOf(entry, path, keys);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) {
      const own = path === '' ? key : `${path}.${key}`;
      keys.add(own);
      keysOf(value, own, keys);
    }
  return keys;
}

/** Whether a key stands in a list that is empty here, or in what is null here, so that nothing is known of it. */
function isHollow(data: unknown, key: string): boolean {
  const known = keysOf(data);
  const parent = key.slice(0, Math.max(0, key.lastIndexOf('.')));
  if (parent === '') return false;
  return !known.has(parent) ? isHollow(data, parent) : ![...known].some((each) => each.startsWith(`${parent}.`));
}

describe('docs/configuration.md', () => {
  const text = fileOf('docs/configuration.md');
  const settings = fencesOf(text).filter(({ info }) => info === 'yaml');

  test('names every key of nudge.yaml, and no other', () => {
    const known = knownKeys([]).flatMap((key) => [key, ...knownKeys([key]).map((inner) => `${key}.${inner}`)]);
    expect(known.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
    const headed = [...text.matchAll(/^#{3,4} `(.+)`$/gm)].map(([, key]) => key ?? '');
    expect(headed.filter((key) => !known.includes(key))).toEqual([]);
  });

  test('gives the defaults as they are', () => {
    const whole = settings.find(({ before }) => before === '<!-- defaults -->')?.lines.join('\n') ?? '';
    const { config, problems } = readSettings(whole, 'nudge.yaml');
    expect(problems).toEqual([]);
    expect(configFingerprint(config)).toBe(configFingerprint(DEFAULT_CONFIG));
    const said = knownKeys([]).filter((key) => !new RegExp(`^(?:# )?${key}:`, 'm').test(whole));
    expect(said).toEqual([]);
  });

  it.each(settings.map(({ lines }) => [lines.join(' ').slice(0, 60), lines.join('\n')]))(
    'its example can be read: %s',
    (_, lines) => {
      expect(readSettings(lines, 'nudge.yaml').problems).toEqual([]);
    },
  );
});

describe('docs/format.md', () => {
  const text = fileOf('docs/format.md');
  const written = /<!-- days: (\S+) -->/.exec(text)?.[1] ?? '';
  const table = text.slice(text.indexOf('| words | due | not before |'));
  const rows = table.slice(0, table.indexOf('\n\n')).split('\n').slice(2);
  const phrases = rows.flatMap((row) => {
    const [words = '', due = '', start = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    return words.split(', ').map((phrase) => [phrase, due || null, start || null] as const);
  });

  it.each(phrases)('%s: due %s, not before %s', (phrase, due, start) => {
    const reference = parseDay(written);
    const found = reference === null ? null : readDeadline(phrase, { reference });
    expect(reference).not.toBeNull();
    expect([found?.due ?? null, found?.start ?? null]).toEqual([due, start]);
  });

  test('has many of them', () => {
    expect(phrases.length).toBeGreaterThan(70);
  });
});

describe('every document', () => {
  const names = ['README.md', 'CHANGELOG.md', ...readdirSync(`${ROOT}/docs`).map((name) => `docs/${name}`)];

  it.each(names)('%s: what it links to is there', (name) => {
    const text = fileOf(name).replace(/^```[\s\S]*?^```$/gm, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address ?? '');
    const broken = links.filter((address) => {
      if (/^https?:/.test(address)) return false;
      const [path = '', anchor] = address.split('#');
      const target = path === '' ? name : `${name.includes('/') ? 'docs/' : ''}${path}`.replace(/^docs\/\.\.\//, '');
      const there = readable(target);
      return there === null || (anchor !== undefined && !anchorsOf(there).has(anchor));
    });
    expect(broken).toEqual([]);
  });

  it.each(names)('%s: the files of the project that it names are there', (name) => {
    const paths = [
      ...fileOf(name).matchAll(/`((?:src|test|scripts|docs|bin|templates)\/[\w./-]+\.(?:ts|mjs|js|json|md))`/g),
    ];
    // Names with "my-" are those of the reader's own file to be.
    const named = paths.map(([, path]) => path ?? '').filter((path) => !/\/my-/.test(path));
    expect(named.filter((path) => readable(path) === null)).toEqual([]);
  });
});

function readable(path: string): string | null {
  try {
    return fileOf(path);
  } catch {
    return null;
  }
}

/** The anchors that GitHub gives to headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('THIRD-PARTY-LICENSES.md', () => {
  const licences = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/licences.mjs', '--check', ...args], { cwd: ROOT, encoding: 'utf8' });

  test('lists what the bundle contains, all of it from dependencies or what they need', () => {
    const { status, stderr } = licences();
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('a package that is missing there is found', () => {
    const { status, stderr } = licences('LICENSE');
    expect(stderr).toMatch(/^chrono-node \S+ is not in THIRD-PARTY-LICENSES\.md\.$/m);
    expect(status).toBe(1);
  });
});
