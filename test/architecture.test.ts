import { describe, expect, it, test } from 'vitest';
import { type Import, readSources, type SourceFile } from './helpers/source-files.ts';

/*
 * The rules of the house: who may know whom, and who may touch the world. Each says why. A rule that is in the way is
 * changed here, on purpose and with its reason, and never gone around.
 */

const sources = readSources();
const paths = new Set(sources.map(({ path }) => path));

/** The folder a file stands in, `''` for the few at the top. */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function isFile({ written }: Import): boolean {
  return written.startsWith('.');
}

/** Every import for which a rule does not hold, as `src/a.ts:3 → b.ts`. */
function breaches(isAllowed: (file: SourceFile, each: Import) => boolean): string[] {
  return sources.flatMap((file) =>
    file.imports
      .filter((each) => !isAllowed(file, each))
      .map((each) => `src/${file.path}:${each.line} → ${each.target}`),
  );
}

/** What each folder may import besides its own files. The order is that of the data, from left to right. */
const SHARED = ['errors.ts', 'problem.ts', 'channel.ts', 'words.ts', 'nearest.ts'];
const LEFT_OF: Record<string, readonly string[]> = {
  dates: [],
  config: ['dates'],
  vault: ['dates', 'config'],
  note: ['dates', 'config', 'vault'],
  extract: ['dates', 'config', 'vault', 'note'],
  book: ['dates', 'config', 'vault', 'note', 'extract'],
  queue: ['dates', 'config', 'vault', 'note', 'extract', 'book'],
  audit: ['dates', 'config', 'vault', 'note', 'extract', 'book'],
  ledger: ['dates', 'config', 'vault', 'note', 'extract', 'book'],
  render: ['dates', 'config', 'extract', 'queue', 'audit', 'ledger'],
  edit: ['dates', 'config', 'vault', 'note', 'extract'],
  merge: ['dates', 'config', 'note', 'edit'],
  exchange: ['dates', 'config', 'vault', 'note', 'extract', 'book', 'edit'],
  cli: [
    'dates',
    'config',
    'vault',
    'note',
    'extract',
    'book',
    'queue',
    'audit',
    'ledger',
    'render',
    'edit',
    'merge',
    'exchange',
  ],
};

describe('a stage imports only stages to its left, so that a newcomer can follow the data through the folders', () => {
  it.each(Object.entries(LEFT_OF))('%s', (folder, left) => {
    const known = new Set([folder, ...left]);
    const wrong = breaches(
      (file, each) =>
        folderOf(file.path) !== folder ||
        !isFile(each) ||
        known.has(folderOf(each.target)) ||
        SHARED.includes(each.target),
    );
    expect(wrong).toEqual([]);
  });

  it('has a place in the order for every folder', () => {
    const folders = new Set([...paths].map(folderOf).filter((folder) => folder !== ''));
    expect([...folders].filter((folder) => !(folder in LEFT_OF))).toEqual([]);
  });

  it('has few files at the top, which know no folder, since every stage may import them', () => {
    const top = [...paths].filter((path) => folderOf(path) === '');
    expect(top.filter((path) => path !== 'main.ts' && !SHARED.includes(path))).toEqual([]);
    expect(breaches(({ path }, each) => !SHARED.includes(path) || SHARED.includes(each.target))).toEqual([]);
  });
});

test('queue, audit and ledger do not know each other, so that each can change alone; what they share lives in book', () => {
  const pair = ['queue', 'audit', 'ledger'];
  expect(
    breaches((file, each) => {
      const [from, to] = [folderOf(file.path), folderOf(each.target)];
      return from === to || !pair.includes(from) || !pair.includes(to);
    }),
  ).toEqual([]);
});

test('render takes finished data: of the stages before it only the types of what they hand over, no function', () => {
  const HANDED_OVER = [
    'queue/types.ts',
    'queue/draft-types.ts',
    'audit/types.ts',
    'audit/review-types.ts',
    'audit/views.ts',
    'ledger/types.ts',
    'extract/types.ts',
  ];
  const stages = ['extract', 'queue', 'audit', 'ledger'];
  expect(
    breaches(({ path }, each) => {
      const isStage = isFile(each) && stages.includes(folderOf(each.target));
      return folderOf(path) !== 'render' || !isStage || (each.typeOnly && HANDED_OVER.includes(each.target));
    }),
  ).toEqual([]);
});

test('nothing but the start imports cli: it wires the stages, and they must work without it', () => {
  expect(
    breaches(({ path }, { target }) => folderOf(target) !== 'cli' || folderOf(path) === 'cli' || path === 'main.ts'),
  ).toEqual([]);
});

test('no file is part of a circle of imports, those of types included: each can be read before what uses it', () => {
  const files = new Map(sources.map((file) => [file.path, file]));
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const each of files.get(path)?.imports ?? []) if (isFile(each)) follow(each.target, [...way, path]);
    done.add(path);
  };
  for (const path of paths) follow(path, []);
  expect(circles).toEqual([]);
});

test('every import of a file names it whole, with its ending, as Node reads it', () => {
  expect(breaches((_, each) => !isFile(each) || paths.has(each.target) || each.target.endsWith('.json'))).toEqual([]);
});

test('every file can be reached from the start of the program: what is not used is not kept', () => {
  // Files that are not there for the program itself, with what they are there for.
  const OTHERS: string[] = [];
  const files = new Map(sources.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const waiting = ['main.ts'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(files.get(path)?.imports ?? []).filter(isFile).map(({ target }) => target));
  }
  expect([...paths].filter((path) => !reached.has(path) && !OTHERS.includes(path))).toEqual([]);
});

/** Whether a file is one of these or stands in one of these folders (`vault/`). */
function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

describe('the world is touched at the edges only; all else is pure, and tests need no disk and no clock', () => {
  const FILES = ['vault/', 'config/load.ts', 'exchange/', 'cli/'];

  it('files: where notes, settings and caches are read and where changes are written', () => {
    const modules = new Set(['node:fs', 'node:fs/promises']);
    expect(breaches(({ path }, { target }) => !modules.has(target) || isIn(path, FILES))).toEqual([]);
  });

  it('what changes files: few places, since whatever is written into a vault goes one way', () => {
    const WRITERS =
      /^(?:(?:appendFile|copyFile|cp|link|rename|rm|symlink|truncate|unlink|write|writeFile|writev)Sync|(?:appendFile|copyFile|writeFile)|createWriteStream)$/;
    const PLACES = [
      'vault/disk.ts',
      // What nudge can make anew, in the cache folder.
      'config/load.ts',
      // A text that somebody writes in their editor, in a folder for temporary files.
      'cli/edit-text.ts',
    ];
    const users = sources
      .filter(({ path, imports }) => !PLACES.includes(path) && imports.some(({ target }) => /^node:fs\b/.test(target)))
      .flatMap(({ path, names }) =>
        [...names].flatMap(([name, line]) => (WRITERS.test(name) ? [`src/${path}:${line} ${name}`] : [])),
      );
    expect(users).toEqual([]);
  });

  it("other programs, the terminal and the machine: the command line's", () => {
    const modules = /^node:(?:child_process|tty|readline|os|process|worker_threads|cluster|vm|v8|repl|inspector)\b/;
    expect(breaches(({ path }, { target }) => !modules.test(target) || isIn(path, ['cli/']))).toEqual([]);
  });

  it('the network: nowhere, for notes are private', () => {
    const modules = /^node:(?:net|http|https|http2|dns|dgram|tls)\b/;
    expect(breaches((_, { target }) => !modules.test(target))).toEqual([]);
  });

  it("Node's other modules: only those that compute", () => {
    const HARMLESS = ['node:path', 'node:url', 'node:crypto', 'node:buffer', 'node:util', 'node:zlib'];
    const elsewhere = (path: string, target: string) =>
      // chrono is loaded when a phrase needs it, at once and not later, which only `createRequire` does.
      (target === 'node:module' && path === 'dates/phrases/chrono.ts') || isIn(path, FILES);
    expect(
      breaches(
        ({ path }, { target }) => !target.startsWith('node:') || HARMLESS.includes(target) || elsewhere(path, target),
      ),
    ).toEqual([]);
  });

  it.each([
    ['process', ['vault/', 'config/load.ts', 'cli/', 'main.ts'], 'the environment and exit status are the edges’'],
    ['console', [], 'what is printed goes through the streams that cli is given'],
    ['Date', ['cli/', 'dates/phrases/chrono.ts'], 'today comes from outside; chrono wants a Date for its reference'],
    ['performance', ['cli/'], 'nothing depends on how long it takes'],
    ['setTimeout', ['cli/'], 'nothing waits'],
    ['setInterval', ['cli/'], 'nothing waits'],
    ['fetch', [], 'notes are private'],
    ['XMLHttpRequest', [], 'notes are private'],
    ['WebSocket', [], 'notes are private'],
    ['eval', [], 'notes are data, and never run'],
    ['Function', [], 'notes are data, and never run'],
  ])('the name %s, used in %j only: %s', (name, places) => {
    const users = sources.filter(({ path, names }) => names.has(name) && !isIn(path, places));
    expect(users.map(({ path, names }) => `src/${path}:${names.get(name)}`)).toEqual([]);
  });
});

describe('a package is imported in one place, so that it can be replaced there, and is loaded only where it is needed', () => {
  const PACKAGES: Record<string, { places: readonly string[]; why: string }> = {
    'gray-matter': { places: ['note/front-matter.ts'], why: 'it runs code unless its engines are replaced' },
    yaml: {
      places: ['config/', 'note/yaml-engine.ts', 'edit/', 'merge/front-keys.ts', 'merge/front-lists.ts'],
      why: 'deep nesting must be refused before it sees it',
    },
    'markdown-it': { places: ['note/structure.ts'], why: 'the rest reads blocks, whatever found them' },
    'chrono-node': { places: ['dates/phrases/chrono.ts'], why: 'its Dates are turned into days at once' },
    'proper-lockfile': { places: ['vault/lock.ts'], why: 'one lock for each vault, taken in one way' },
    'fast-glob': { places: ['vault/'], why: 'links and ignored folders are judged where notes are found' },
    zod: { places: ['config/'], why: 'settings are checked once, where they come in' },
    chalk: { places: ['render/style.ts', 'cli/'], why: 'colour is decided once, by the terminal at hand' },
    mustache: {
      places: ['render/draft-fill.ts', 'render/audit-html.ts'],
      why: 'messages are only parsed with it, since their templates come from anywhere; the page has a template of our own',
    },
    'd3-scale': { places: ['render/'], why: 'only the page draws charts, and it is loaded for it alone' },
    'd3-shape': { places: ['render/'], why: 'the same' },
    'string-width': { places: ['render/layout.ts'], why: 'columns are counted in one way' },
    'wrap-ansi': { places: ['render/layout.ts'], why: 'lines are broken in one way' },
    'libphonenumber-js': {
      places: ['book/read-phone.ts'],
      why: 'numbers are read once, with their note; what is dialled is kept',
    },
    commander: { places: ['cli/'], why: 'only the command line has options' },
    '@inquirer/core': { places: ['cli/'], why: 'only the command line asks, one key among its questions' },
    inquirer: { places: ['cli/'], why: 'only the command line asks' },
  };

  it.each(Object.entries(PACKAGES))('%s', (name, { places, why }) => {
    expect(
      breaches(({ path }, { target }) => target !== name || isIn(path, places)),
      why,
    ).toEqual([]);
  });

  it('is named here: a new one is a decision', () => {
    expect(breaches((_, each) => isFile(each) || each.target.startsWith('node:') || each.target in PACKAGES)).toEqual(
      [],
    );
  });
});
