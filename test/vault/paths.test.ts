import { symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { NudgeError } from '../../src/errors.ts';
import { cacheDir, stateDir, vaultName } from '../../src/vault/own-folders.ts';
import { resolveInside } from '../../src/vault/paths.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault | undefined;
afterEach(() => vault?.cleanup());

test('resolves what is there and what is not there yet', () => {
  vault = makeVault({ 'people/Ann.md': '' });
  const there = { absolute: vault.path('people/Ann.md'), exists: true, clash: null };
  expect(resolveInside(vault.dir, 'people/Ann.md')).toEqual(there);
  const absent = { absolute: vault.path('people/new/Ben.md'), exists: false, clash: null };
  expect(resolveInside(vault.dir, 'people/new/Ben.md')).toEqual(absent);
});

test('refuses every path that leaves the vault, or might', () => {
  vault = makeVault({ 'a/b.md': '' });
  const { dir } = vault;
  const paths = [
    '../x',
    'a/../../x',
    'a/..',
    '.',
    '',
    '/etc/passwd',
    'a//b.md',
    'a/',
    'a\\..\\x',
    'C:/x',
    'a\0.md',
    'a\n.md',
  ];
  for (const path of paths) expect(() => resolveInside(dir, path), path).toThrow(NudgeError);
});

test('refuses a link that leads out, on the way or at the end, and follows one that stays', () => {
  vault = makeVault({ 'a/b.md': '' });
  const { dir, path } = vault;
  symlinkSync('/tmp', path('out'));
  symlinkSync('/etc/hosts', path('out.md'));
  symlinkSync('..', path('a/parent'));
  symlinkSync('../..', path('a/above'));
  symlinkSync('nowhere', path('dangling'));
  symlinkSync('a', path('in'));
  const bad = ['out/x.md', 'out', 'out.md', 'a/above/x.md', 'dangling', 'dangling/x.md'];
  for (const each of bad) expect(() => resolveInside(dir, each), each).toThrow(/refused|link/);
  expect(resolveInside(dir, 'in/b.md').absolute).toBe(path('a/b.md'));
  expect(resolveInside(dir, 'a/parent/new.md').absolute).toBe(path('new.md'));
});

test("refuses git's own folder, however it is called and whatever leads there", () => {
  vault = makeVault({ '.git/refs/heads/main': '', '.gitignore': '', 'notes/.gitkeep': '' });
  const { dir, path } = vault;
  symlinkSync('.git/refs', path('refs'));
  for (const each of ['.git/refs/heads/x.md', '.GIT/x.md', 'a/.git/x.md', 'git~1/x.md', 'refs/heads/x.md', '.git'])
    expect(() => resolveInside(dir, each), each).toThrow("expected a path to notes, found git's own folder");
  expect(resolveInside(dir, 'notes/.gitkeep').exists).toBe(true);
  expect(resolveInside(dir, '.gitignore').exists).toBe(true);
});

test('tells of a name that differs only by case or normal form', () => {
  vault = makeVault({ 'People/Zoë.md': '' });
  const { dir } = vault;
  expect(resolveInside(dir, 'People/zoë.md').clash).toBe('People/Zoë.md');
  expect(resolveInside(dir, 'People/Zoe\u0308.md').clash).toBe('People/Zoë.md');
  expect(resolveInside(dir, 'people/Ann.md').clash).toBe('People');
  expect(resolveInside(dir, 'People/Zoe.md').clash).toBeNull();
});

test('refuses new names that some systems cannot keep, but takes them where they are there already', () => {
  vault = makeVault({ 'Call 10:30.md': '' });
  const { dir } = vault;
  for (const name of ['con', 'NUL.md', 'com1.txt', 'a?.md', 'a:b.md', 'a.', 'a ', 'x'.repeat(256)]) {
    expect(() => resolveInside(dir, name), name).toThrow(NudgeError);
  }
  expect(resolveInside(dir, 'Call 10:30.md').exists).toBe(true);
  expect(resolveInside(dir, 'Connie.md').exists).toBe(false);
});

test('whatever the path, it is refused or stays inside', () => {
  vault = makeVault({ 'a/b.md': '' });
  const { dir } = vault;
  const parts = fc.array(fc.oneof(fc.constantFrom('..', '.', 'a', 'b.md', '', '\\', '~'), fc.string()), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(parts, (names) => {
      try {
        expect(resolveInside(dir, names.join('/')).absolute.startsWith(`${dir}/`)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(NudgeError);
      }
    }),
  );
});

test('keeps its own files where XDG says', () => {
  expect(cacheDir({ HOME: '/home/a' })).toBe('/home/a/.cache/nudge');
  expect(stateDir({ HOME: '/home/a' })).toBe('/home/a/.local/state/nudge');
  expect(cacheDir({ HOME: '/home/a', XDG_CACHE_HOME: '/c' })).toBe('/c/nudge');
  expect(stateDir({ HOME: '/home/a', XDG_STATE_HOME: 'relative' })).toBe('/home/a/.local/state/nudge');
  expect(cacheDir({})).toBeNull();
});

test('names a vault by its path, in letters any disk keeps', () => {
  expect(vaultName('/home/a/notes')).toMatch(/^[0-9a-f]{16}$/);
  expect(vaultName('/home/a/notes')).toBe(vaultName('/home/a/notes'));
  const paths = fc.uniqueArray(fc.string(), { maxLength: 50 });
  fc.assert(fc.property(paths, (texts) => new Set(texts.map(vaultName)).size === texts.length));
});
