import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { notesAmong } from '../../src/vault/listed.ts';

it('finds among paths what would be found on a disk', () => {
  const notes = ['a.md', 'meetings/b.markdown', 'Deep/er/c.MD', 'node_modules.md', 'odd [1] {2}.md'];
  const others = [
    'a.txt',
    '.hidden/a.md',
    'x/.hidden/a.md',
    'node_modules/a.md',
    'x/node_modules/y/a.md',
    'templates/contact.md',
    'old/a.md',
    'a.sync-conflict-20261119-101500-ABCDEF2.md',
    'a (conflicted copy 2026-11-19 101500).md',
    '../out.md',
    'x//y.md',
    '/etc/a.md',
    '',
  ];
  const config = { ...DEFAULT_CONFIG, ignore: ['old/**'] };
  expect([...notesAmong([...others, ...notes], config)].sort()).toEqual([...notes].sort());
});

it('reads no disk, so that a name that is a file at one time and a folder at another is both', () => {
  expect([...notesAmong(['a.md', 'a.md/b.md', 'a.md/b.md'], DEFAULT_CONFIG)].sort()).toEqual(['a.md', 'a.md/b.md']);
});
