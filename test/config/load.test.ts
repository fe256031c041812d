import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { loadConfig } from '../../src/config/load.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

test('without a nudge.yaml the defaults hold, and nothing is wrong', async () => {
  vault = makeVault();
  expect(await loadConfig(vault.dir)).toEqual({ config: DEFAULT_CONFIG, problems: [] });
});

test('reads nudge.yaml, with or without a BOM', async () => {
  vault = makeVault({ 'nudge.yaml': '\ufeffme: Ann\r\nstages: [a, b]\r\n' });
  const { config, problems } = await loadConfig(vault.dir);
  expect([config.me.name, config.stages, problems]).toEqual(['Ann', ['a', 'b'], []]);
});

test('a nudge.yaml that is no text, a folder, a pipe or huge is a problem', async () => {
  vault = makeVault({
    'a/nudge.yaml': Buffer.from([0x61, 0xff]),
    'b/nudge.yaml/x': '',
    'c/x': '',
    'd/nudge.yaml': 'x'.repeat(300_000),
  });
  execFileSync('mkfifo', [vault.path('c/nudge.yaml')]);
  for (const [folder, found] of Object.entries({ a: 'not UTF-8', b: 'folder', c: 'device', d: '300000 bytes' })) {
    const { config, problems } = await loadConfig(vault.path(folder));
    expect(config).toBe(DEFAULT_CONFIG);
    expect(problems).toMatchObject([{ path: 'nudge.yaml', code: 'config', message: expect.stringContaining(found) }]);
  }
});

test('what was kept is used while the text is the same, and only then', async () => {
  vault = makeVault({ 'nudge.yaml': 'me: Ann\nwrong: 1\n' });
  const file = join(vault.own, 'config.json');
  const first = await loadConfig(vault.dir, file);
  expect(await loadConfig(vault.dir, file)).toEqual(first);
  // It is the kept form that was read: a change in it shows.
  writeFileSync(file, readFileSync(file, 'utf8').replace('"name":"Ann"', '"name":"Kept"'));
  expect((await loadConfig(vault.dir, file)).config.me.name).toBe('Kept');
  vault.write('nudge.yaml', 'me: Ben\nwrong: 1\n');
  expect((await loadConfig(vault.dir, file)).config.me.name).toBe('Ben');
  expect(readdirSync(vault.own)).toEqual(['config.json']);
});

test('a broken kept form, or a place where nothing can be kept, changes nothing', async () => {
  vault = makeVault({ 'nudge.yaml': 'me: Ann\n', own: 'a file' });
  const file = join(vault.own, 'config.json');
  await loadConfig(vault.dir, file);
  for (const broken of [
    '',
    '{',
    'null',
    '[]',
    '{"reader":1}',
    readFileSync(file, 'utf8').replace('"reader":1', '"reader":0'),
  ]) {
    writeFileSync(file, broken);
    expect((await loadConfig(vault.dir, file)).config.me.name).toBe('Ann');
  }
  expect((await loadConfig(vault.dir, join(vault.path('own'), 'config.json'))).config.me.name).toBe('Ann');
});
