import { expect, it } from 'vitest';
import { copyNameOf } from '../../src/vault/copy-name.ts';

it.each([
  ['a/Ann.sync-conflict-20261119-101500-ABCDEF2.md', 'a/Ann.md', true],
  ['Ann (b) (conflicted copy 2026-11-19 101500).markdown', 'Ann (b).markdown', true],
  ['Ann (Anns 競合コピー 2026-11-19).md', 'Ann.md', true],
  ['Ann_LOCAL_99.md', 'Ann.md', true],
  ['Ann (Case Conflict).md', 'Ann.md', false],
  ['Ann (1) (1).md', 'Ann (1).md', false],
  ['2026-11-18 2.md', '2026-11-18.md', false],
])('%s', (path, original, sure) => {
  expect(copyNameOf(path)).toMatchObject({ original, sure });
});

it.each([
  'Ann.md',
  'Ann (Acme).md',
  '2026-11-18.md',
  'a (conflicted copy)/Ann.md',
  '2.md',
  ' 2.md',
  '(1).md',
  'copy.md',
  'On conflict.md',
  'Ann-smith.md',
  'Room_BASE_x.md',
  'Ann 2026.md',
])('no name of a copy, or of a note without one: %s', (path) => {
  expect(copyNameOf(path)).toBeNull();
});
