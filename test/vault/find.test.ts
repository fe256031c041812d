import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Config } from '../../src/config/types.ts';
import { findNotes } from '../../src/vault/find.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

async function pathsOf(config: Partial<Config> = {}): Promise<string[]> {
  const { files } = await findNotes(vault.dir, { ...DEFAULT_CONFIG, ...config });
  return files.map((file) => file.path);
}

test('finds .md and .markdown in any case, sorted by code unit', async () => {
  vault = makeVault({ 'b.md': '', 'a/Z.MD': '', 'a/é.markdown': '', 'B.Markdown': '', 'c.txt': '', 'd.mdx': '' });
  expect(await pathsOf()).toEqual(['B.Markdown', 'a/Z.MD', 'a/é.markdown', 'b.md']);
});

test('says where a note is, how large, and when it was changed', async () => {
  vault = makeVault({ 'a/b.md': 'four' });
  vault.touch('a/b.md', 1_700_000_000);
  const { files } = await findNotes(vault.dir, DEFAULT_CONFIG);
  expect(files).toEqual([
    {
      path: 'a/b.md',
      absolute: vault.path('a/b.md'),
      size: 4,
      mtimeMs: 1_700_000_000_000,
      ctimeMs: expect.any(Number),
    },
  ]);
});

test('leaves out dot folders, installed packages and templates, at their own places only', async () => {
  vault = makeVault({
    '.obsidian/a.md': '',
    'x/.trash/a.md': '',
    'x/node_modules/y/readme.md': '',
    'Templates/meeting.md': '',
    'work/templates/for-a-client.md': '',
    'kept.md': '',
  });
  expect(await pathsOf()).toEqual(['kept.md', 'work/templates/for-a-client.md']);
});

test('leaves out what the configuration ignores: a folder by its name, or a pattern', async () => {
  vault = makeVault({ 'Archive/a.md': '', 'x/archive/b.md': '', 'x/c.draft.md': '', 'c.md': '' });
  expect(await pathsOf({ ignore: ['archive', '**/*.draft.md'] })).toEqual(['c.md', 'x/archive/b.md']);
});

test('ignores a name with signs of a regular expression as the name that it is, and in no time', async () => {
  const long = `${'a'.repeat(60)}.md`;
  vault = makeVault({ 'Notes (old)/a.md': '', 'Notes old/b.md': '', 'C++/c.md': '', 'a|b/d.md': '', [long]: '' });
  expect(await pathsOf({ ignore: ['Notes (old)', 'C++', 'a|b', '(a+)+b', '{[a]+,x}+b'] })).toEqual(
    ['Notes old/b.md', long].sort(),
  );
});

test('takes names that look like patterns as names', async () => {
  vault = makeVault({ '[a]{b}(c)!/n.md': '', '[a]{b}(c)!/x.txt': '', 't*/m.md': '', 'ta/m.md': '' });
  symlinkSync(vault.path('[a]{b}(c)!/x.txt'), vault.path('[a]{b}(c)!/link.md'));
  const folders = { ...DEFAULT_CONFIG.folders, templates: ['t*'] };
  expect(await pathsOf({ folders })).toEqual(['[a]{b}(c)!/link.md', '[a]{b}(c)!/n.md', 'ta/m.md']);
});

test('finds a note once, however many links lead to it, and ends where links lead in a circle', async () => {
  vault = makeVault({ 'real/a.md': '', 'b.md': '' });
  symlinkSync(vault.path('real'), vault.path('also'));
  symlinkSync(vault.dir, vault.path('real/up'));
  symlinkSync(vault.path('b.md'), vault.path('a-link-to-b.md'));
  symlinkSync('loop.md', vault.path('loop.md'));
  const { files, problems } = await findNotes(vault.dir, DEFAULT_CONFIG);
  expect(files.map((file) => file.path)).toEqual(['b.md', 'real/a.md']);
  expect(problems.map((problem) => problem.path)).toEqual(['loop.md']);
});

test('follows a link to what stays in the vault but is not found by its own path', async () => {
  vault = makeVault({ '.store/deep/a.md': 'abc', '.store/b.txt': 'b' });
  symlinkSync(vault.path('.store'), vault.path('shown'));
  symlinkSync(vault.path('.store/b.txt'), vault.path('b.md'));
  const { files } = await findNotes(vault.dir, DEFAULT_CONFIG);
  expect(files.map(({ path, absolute }) => [path, absolute])).toEqual([
    ['b.md', vault.path('.store/b.txt')],
    ['shown/deep/a.md', vault.path('.store/deep/a.md')],
  ]);
});

test('never follows a link out of the vault, and says so, but not of links that are ignored or no notes', async () => {
  vault = makeVault({ 'a.md': '' });
  const outside = join(dirname(vault.dir), 'vault-2');
  mkdirSync(outside);
  execFileSync('sh', ['-c', 'echo "I will" > "$1/secret.md"', 'sh', outside]);
  symlinkSync(join(outside, 'secret.md'), vault.path('linked.md'));
  symlinkSync(join(outside, 'secret.md'), vault.path('picture.png'));
  symlinkSync(outside, vault.path('folder'));
  symlinkSync(outside, vault.path('ignored'));
  symlinkSync(outside, vault.path('.hidden'));
  const { files, problems } = await findNotes(vault.dir, { ...DEFAULT_CONFIG, ignore: ['ignored'] });
  expect(files.map((file) => file.path)).toEqual(['a.md']);
  expect(problems.map(({ path, code, severity }) => [path, code, severity])).toEqual([
    ['folder', 'outside-vault', 'warning'],
    ['linked.md', 'outside-vault', 'warning'],
  ]);
});

test('skips pipes, and links to nothing, with a word each', async () => {
  vault = makeVault({ 'a.md': '' });
  execFileSync('mkfifo', [vault.path('pipe.md'), vault.path('pipe')]);
  symlinkSync('/dev/zero', vault.path('zero.md'));
  symlinkSync('gone.md', vault.path('dangling.md'));
  const { files, problems } = await findNotes(vault.dir, DEFAULT_CONFIG);
  expect(files.map((file) => file.path)).toEqual(['a.md']);
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    ['dangling.md', 'unreadable'],
    ['pipe.md', 'unreadable'],
    ['zero.md', 'outside-vault'],
  ]);
});

test('reports a folder that cannot be read, and reads the rest', async () => {
  vault = makeVault({ 'open/b.md': '' });
  // Deeper than any system lets a path be: not even root can name it.
  const deep = 'cd "$1" && for i in $(seq 30); do mkdir "$2" && cd "$2" || exit 1; done';
  execFileSync('bash', ['-c', deep, 'bash', vault.dir, 'd'.repeat(200)]);
  const { files, problems } = await findNotes(vault.dir, DEFAULT_CONFIG);
  execFileSync('rm', ['-r', vault.path('d'.repeat(200))]);
  expect(files.map((file) => file.path)).toEqual(['open/b.md']);
  expect(problems).toMatchObject([{ code: 'unreadable', message: expect.stringContaining('path too long') }]);
});

test('reports a name that is no UTF-8', async () => {
  vault = makeVault({ 'a.md': '' });
  execFileSync('sh', ['-c', 'printf x > "$1/$(printf \'\\377\').md"', 'sh', vault.dir]);
  const { files, problems } = await findNotes(vault.dir, DEFAULT_CONFIG);
  expect(files.map((file) => file.path)).toEqual(['a.md']);
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining('not UTF-8')]);
});
