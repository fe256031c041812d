import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LineEdit } from '../../src/edit/types.ts';
import { writeEdits } from '../../src/edit/write-edits.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'audit.md': 'old\n', 'other.md': 'a line\n' });
});
afterEach(() => vault.cleanup());

const RECORDING = { folder: null, command: 'audit --write', at: '2026-11-20T12:00:00.000Z' };
const rewrite = (expected: string, text: string): LineEdit => ({ op: 'rewrite', path: 'audit.md', expected, text });

test('writes the whole note anew where it is what was read', () => {
  expect(writeEdits(vault.dir, [rewrite('old\n', '\ufeffnew\r\nend')], RECORDING).files).toEqual([
    { path: 'audit.md', created: false },
  ]);
  expect(vault.read('audit.md')).toBe('\ufeffnew\r\nend');
});

test('refuses one that has changed or gone since, and writes nothing else either', () => {
  const other: LineEdit = { op: 'replace', path: 'other.md', line: 1, expected: 'a line', replacement: 'another' };
  expect(() => writeEdits(vault.dir, [other, rewrite('older\n', 'new')], RECORDING)).toThrow(
    'audit.md: expected the note as it was read, found it changed since',
  );
  expect([vault.read('audit.md'), vault.read('other.md')]).toEqual(['old\n', 'a line\n']);
  const gone: LineEdit = { op: 'rewrite', path: 'gone.md', expected: '', text: 'x' };
  expect(() => writeEdits(vault.dir, [gone], RECORDING)).toThrow(
    'gone.md: expected the note as it was read, found none',
  );
  expect(vault.exists('gone.md')).toBe(false);
});

test('the same text is no change', () => {
  expect(writeEdits(vault.dir, [rewrite('old\n', 'old\n')], RECORDING).files).toEqual([]);
});
