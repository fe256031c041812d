import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { NudgeError } from '../../src/errors.ts';
import { findVault, type VaultChoice } from '../../src/vault/locate.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

function failure(choice: VaultChoice): NudgeError {
  try {
    findVault(choice);
  } catch (error) {
    if (error instanceof NudgeError) return error;
  }
  throw new Error('expected findVault to refuse');
}

test('the option beats the variable, which beats the folders above', () => {
  vault = makeVault({ 'a/nudge.yaml': '', 'b/nudge.yaml': '', 'c/nudge.yaml': '', 'c/d/e.md': '' });
  const [a, b, c] = ['a', 'b', 'c'].map((name) => vault.path(name));
  const cwd = vault.path('c/d');
  expect(findVault({ vault: '../../a', env: b, cwd }).root).toBe(a);
  expect(findVault({ env: b, cwd }).root).toBe(b);
  expect(findVault({ env: undefined, cwd })).toEqual({ root: c, configPath: vault.path('c/nudge.yaml') });
  expect(findVault({ env: '', cwd }).root).toBe(c);
});

test('a folder without nudge.yaml is a vault too: the working folder itself', () => {
  vault = makeVault({ 'a/b.md': '' });
  expect(findVault({ env: undefined, cwd: vault.path('a') })).toEqual({ root: vault.path('a'), configPath: null });
});

test('the root is the real path, whatever links lead to it', () => {
  vault = makeVault({ 'real/nudge.yaml': '' });
  symlinkSync(vault.path('real'), vault.path('link'));
  expect(findVault({ vault: 'link', env: undefined, cwd: vault.dir }).root).toBe(vault.path('real'));
});

test('a folder named nudge.yaml is no configuration', () => {
  vault = makeVault();
  mkdirSync(vault.path('a/nudge.yaml'), { recursive: true });
  expect(findVault({ vault: 'a', env: undefined, cwd: vault.dir }).configPath).toBeNull();
});

test('refuses what is no folder, saying what named it, what was found and what to do', () => {
  vault = makeVault({ 'a.md': '' });
  const cwd = vault.dir;
  expect(failure({ vault: 'a.md', env: undefined, cwd })).toMatchObject({
    code: 'not-found',
    message: '--vault: expected a folder, found a file at "a.md"',
    hint: expect.stringContaining('--vault DIR'),
  });
  expect(failure({ env: join(cwd, 'gone'), cwd }).message).toMatch(/^NUDGE_VAULT: expected a folder, found nothing/);
  expect(failure({ vault: '', env: undefined, cwd }).message).toContain('found no path');
  expect(failure({ vault: 'a\0b', env: undefined, cwd }).message).toContain('found no path');
  expect(failure({ vault: 'a.md/b', env: undefined, cwd }).message).toContain('expected a folder');
});
