import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runIn } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/** Long before now, in seconds: a note changed just now is not kept, since it may change again unseen. */
const LONG_AGO = 1_700_000_000;

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'a.md': '- [ ] Ring Ada\n', 'b.md': '- [ ] Pay Tom\n' });
  for (const name of ['a.md', 'b.md']) vault.touch(name, LONG_AGO);
  expect(titles()).toEqual(['Pay Tom', 'Ring Ada']);
});
afterEach(() => vault.cleanup());

function titles(): string[] {
  const { stdout } = runIn(vault, ['queue', '--json', '--today', '2026-11-20']);
  return JSON.parse(stdout)
    .nudges.map(({ title }: { title: string }) => title)
    .sort();
}

/** The index, the only one of this vault. */
function indexFile(): string {
  const folder = join(vault.own, 'cache/nudge/index');
  const [name = '', ...more] = readdirSync(folder);
  expect(more).toEqual([]);
  return join(folder, name);
}

test('is used: what it says of an unchanged note is believed', () => {
  const file = indexFile();
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Tom', 'Tim'));
  expect(titles()).toEqual(['Pay Tim', 'Ring Ada']);
});

test('a note of the same size and time, changed all the same, is read anew', () => {
  vault.write('b.md', '- [ ] Pay Ann\n');
  utimesSync(vault.path('b.md'), LONG_AGO, LONG_AGO);
  expect(titles()).toEqual(['Pay Ann', 'Ring Ada']);
});

test('a note that has gone is forgotten, a new one is found', () => {
  rmSync(vault.path('b.md'));
  vault.write('c/d.md', '- [ ] Write to Ines\n');
  expect(titles()).toEqual(['Ring Ada', 'Write to Ines']);
  expect(titles()).toEqual(['Ring Ada', 'Write to Ines']);
});

test.each(['', '{"schema":"nudge.index/1"', '[]', '{"schema":"nudge.index/1","rows":[[1]]}'])(
  'a broken one is made anew: %j',
  (text) => {
    writeFileSync(indexFile(), text);
    expect(titles()).toEqual(['Pay Tom', 'Ring Ada']);
    expect(readFileSync(indexFile(), 'utf8')).toContain('Pay Tom');
  },
);

test('other settings, other answers', () => {
  vault.write('nudge.yaml', 'ignore: [b.md]\n');
  expect(titles()).toEqual(['Ring Ada']);
});

test('it is not written again where nothing has changed, a note that can’t be read included', () => {
  vault.write('bad.md', Buffer.from([0xe9, 0x0a]));
  titles();
  utimesSync(indexFile(), LONG_AGO, LONG_AGO);
  titles();
  expect(statSync(indexFile()).mtimeMs).toBe(LONG_AGO * 1000);
});
