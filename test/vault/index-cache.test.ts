import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { fresh, type Index, type IndexKey, loadIndex, saveIndex } from '../../src/vault/index-cache.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

const KEY: IndexKey = { root: '/notes', version: '1' };
const isString = (value: unknown): value is string => typeof value === 'string';
const ENTRY = { size: 3, mtimeMs: 5000.25, ctimeMs: 7000.5, value: 'kept' };
const FILE = { path: 'a.md', absolute: '/notes/a.md', size: 3, mtimeMs: 5000.25, ctimeMs: 7000.5 };

function kept(index: Index<string>, foundAt: number, key = KEY): Index<string> {
  const file = join(vault.own, 'i.json');
  expect(saveIndex(file, KEY, index, foundAt)).toBe(true);
  return loadIndex(file, key, isString);
}

test('gives back what was kept, for a file that looks the same in every way', () => {
  vault = makeVault();
  const index = kept(new Map([['a.md', ENTRY]]), 9000);
  expect(fresh(index, FILE)).toBe('kept');
  for (const change of [{ size: 4 }, { mtimeMs: 5000.5 }, { ctimeMs: 7001 }, { path: 'b.md' }]) {
    expect(fresh(index, { ...FILE, ...change })).toBeUndefined();
  }
});

test('does not trust a note changed within two seconds of being looked at', () => {
  vault = makeVault();
  const index = new Map([['a.md', ENTRY]]);
  expect(kept(index, 5000.25 + 1999).size).toBe(0);
  expect(kept(index, 5000.25 + 2000).size).toBe(1);
});

test("another version's or another vault's index is not used", () => {
  vault = makeVault();
  const index = new Map([['a.md', ENTRY]]);
  expect(kept(index, 9000, { ...KEY, version: '2' }).size).toBe(0);
  expect(kept(index, 9000, { ...KEY, root: '/other' }).size).toBe(0);
});

test('an index that is missing, cut short or something else is an empty one', () => {
  vault = makeVault();
  const file = join(vault.own, 'i.json');
  expect(loadIndex(file, KEY, isString).size).toBe(0);
  kept(new Map([['a.md', ENTRY]]), 9000);
  const whole = `{"schema":"nudge.index/1","root":"/notes","version":"1","rows":[["a.md",3,5000.25,7000.5,"kept"]]}`;
  for (let end = 0; end < whole.length; end++) {
    writeFileSync(file, whole.slice(0, end));
    expect(loadIndex(file, KEY, isString).size).toBe(0);
  }
  for (const other of ['null', '[]', '3', '{"rows":1}', whole.replace('"kept"', '7'), whole.replace('3,', '"3",')]) {
    writeFileSync(file, other);
    expect(loadIndex(file, KEY, isString).size).toBe(0);
  }
  writeFileSync(file, whole);
  expect(loadIndex(file, KEY, isString).size).toBe(1);
});

test('any paths and values come back, names that objects treat specially among them', () => {
  vault = makeVault();
  const paths = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString'));
  const entries = fc.uniqueArray(fc.tuple(paths, fc.string()), { selector: ([path]) => path, maxLength: 20 });
  fc.assert(
    fc.property(entries, (pairs) => {
      const index = new Map(pairs.map(([path, value]) => [path, { ...ENTRY, value }]));
      expect(kept(index, 9000)).toEqual(index);
    }),
    { numRuns: 50 },
  );
});

test('being unable to keep it is told, not thrown', () => {
  vault = makeVault();
  mkdirSync(dirname(vault.own), { recursive: true });
  writeFileSync(vault.own, 'a file where the folder should be');
  expect(saveIndex(join(vault.own, 'i.json'), KEY, new Map(), 0)).toBe(false);
});

test('leaves nothing beside it, and only the user may read it', () => {
  vault = makeVault();
  kept(new Map([['a.md', ENTRY]]), 9000);
  expect(readdirSync(vault.own)).toEqual(['i.json']);
  expect(statSync(join(vault.own, 'i.json')).mode & 0o077).toBe(0);
});
