import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { LARGEST_NOTE, readNote } from '../../src/vault/read.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

function problemOf(path: string): Problem | undefined {
  const result = readNote({ path, absolute: vault.path(path) });
  return 'problem' in result ? result.problem : undefined;
}

test('gives the text with its BOM and line ends as they are', () => {
  vault = makeVault({ 'a.md': '\ufeffone\r\ntwo\rthree\n' });
  expect(readNote({ path: 'a.md', absolute: vault.path('a.md') })).toEqual({ text: '\ufeffone\r\ntwo\rthree\n' });
});

test('any text comes back as it was written', () => {
  vault = makeVault();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0'));
      vault.write('a.md', text);
      expect(readNote({ path: 'a.md', absolute: vault.path('a.md') })).toEqual({ text });
    }),
    { numRuns: 50 },
  );
});

test('names the line of the first byte that is no UTF-8', () => {
  const bad = (before: string, byte: number): Buffer => Buffer.concat([Buffer.from(before), Buffer.from([byte, 0x41])]);
  vault = makeVault({
    'first.md': bad('', 0xff),
    'third.md': bad('é\r\nb\n', 0xe9),
    'cr.md': bad('a\rb\rc\rd', 0x80),
    'end.md': Buffer.concat([Buffer.from('a\nb'), Buffer.from([0xe2, 0x82])]),
  });
  const lines = ['first.md', 'third.md', 'cr.md', 'end.md'].map((path) => problemOf(path)?.line);
  expect(lines).toEqual([1, 3, 1, 2]);
  expect(problemOf('third.md')).toMatchObject({ code: 'encoding', message: expect.stringContaining('0xe9') });
});

test('takes a zero byte as the sign of a binary file', () => {
  vault = makeVault({ 'a.md': Buffer.from('a\nb\0c') });
  expect(problemOf('a.md')).toMatchObject({ code: 'encoding', line: 2 });
});

test('skips a note that is too large, with its size', () => {
  vault = makeVault({ 'a.md': '' });
  truncateSync(vault.path('a.md'), LARGEST_NOTE + 1);
  expect(problemOf('a.md')).toMatchObject({
    code: 'too-large',
    message: 'expected a note of at most 10 MiB, found 10.1 MiB',
  });
});

test('a note that has gone, or become a folder or a pipe, is a problem and never waits', () => {
  vault = makeVault({ 'folder.md/x': '' });
  execFileSync('mkfifo', [vault.path('pipe.md')]);
  expect(problemOf('gone.md')).toMatchObject({ code: 'unreadable', message: expect.stringContaining('gone') });
  expect(problemOf('folder.md')).toMatchObject({ code: 'unreadable' });
  expect(problemOf('pipe.md')).toMatchObject({ code: 'unreadable', message: expect.stringContaining('pipe') });
});
