import { mkdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../src/vault/lock.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault();
});
afterEach(() => vault.cleanup());

const lock = (): string => join(vault.own, 'undo', 'name.lock');

test('is held while something is done, and gone afterwards, also where that fails', () => {
  expect(withLock(lock(), (isHeld) => [isHeld(), vault.exists('../own/undo/name.lock')])).toEqual([true, true]);
  expect(() =>
    withLock(lock(), () => {
      throw new Error('within');
    }),
  ).toThrow('within');
  expect(vault.exists('../own/undo/name.lock')).toBe(false);
});

test('of one that was killed does not bar the next', () => {
  mkdirSync(lock(), { recursive: true });
  const longAgo = new Date('2026-11-20T10:00:00Z');
  utimesSync(lock(), longAgo, longAgo);
  expect(withLock(lock(), () => 'done')).toBe('done');
});

test('of one that was killed before the clock was put back does not bar the next', () => {
  mkdirSync(lock(), { recursive: true });
  const ahead = new Date('2190-11-20T10:00:00Z');
  utimesSync(lock(), ahead, ahead);
  expect(withLock(lock(), (isHeld) => isHeld())).toBe(true);
  expect(vault.exists('../own/undo/name.lock')).toBe(false);
});

test('of another that does not let go is said, with what to do', () => {
  mkdirSync(lock(), { recursive: true });
  expect(() => withLock(lock(), () => 'done', 30)).toThrow('expected to be the only nudge that writes in this vault');
  expect(vault.exists('../own/undo/name.lock')).toBe(true);
});

test('of another is waited for', () => {
  mkdirSync(lock(), { recursive: true });
  // Lets go of it while this thread waits.
  const other = new Worker("require('node:fs').rmdirSync(require('node:worker_threads').workerData)", {
    eval: true,
    workerData: lock(),
  });
  expect(withLock(lock(), () => 'done')).toBe('done');
  return other.terminate();
});

test('that another took over is known as lost, and is left to them', () => {
  withLock(lock(), (isHeld) => {
    vault.cleanup();
    mkdirSync(lock(), { recursive: true });
    expect(isHeld()).toBe(false);
  });
  expect(vault.exists('../own/undo/name.lock')).toBe(true);
});

test('that can not be made is said', () => {
  vault.write('../own', 'a file where the folder should be');
  expect(() => withLock(lock(), () => 'done')).toThrow(/own\/undo: expected a folder that can be written/);
});
