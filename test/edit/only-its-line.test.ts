import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { itemEdit } from '../../src/edit/item-edit.ts';
import { undoFolder } from '../../src/edit/journal.ts';
import { type Marked, markDone, markDropped, notAPromise, type Place, setDue, snooze } from '../../src/edit/mark.ts';
import type { LineEdit } from '../../src/edit/types.ts';
import { undoLast } from '../../src/edit/undo.ts';
import { writeEdits } from '../../src/edit/write-edits.ts';
import { NudgeError } from '../../src/errors.ts';
import type { Disk } from '../../src/vault/disk.ts';
import { watchedDisk } from '../helpers/faulty-disk.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault();
});
afterEach(() => vault.cleanup());

const day = '2026-11-25';
const MARKS: Record<string, (line: string, place: Place) => Marked> = {
  done: (line, place) => markDone(line, { day, ...place }),
  dropped: (line, place) => markDropped(line, { day, ...place }),
  snoozed: (line, place) => snooze(line, { until: day, ...place }),
  'due anew': (line, place) => setDue(line, { day, ...place }),
  'no promise': (line, place) => notAPromise(line, place),
};

const folder = (): string => undoFolder(vault.own, vault.dir);
function write(edit: LineEdit, disk: Disk = watchedDisk()): void {
  writeEdits(vault.dir, [edit], { folder: folder(), command: 'mark', at: '2026-11-25T10:00:00Z' }, disk);
}

const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '---',
    '```',
    '- [ ] Ring Ann',
    '| a | b |',
    '<!-- nudge: no -->',
    '',
    '  - nested',
    '# Heading',
    '\u2028',
  ),
);
const end = fc.constantFrom('\n', '\r\n');
const note = fc.record({
  bom: fc.constantFrom('', '\ufeff'),
  above: fc.array(fc.tuple(anyLine, end), { maxLength: 6 }),
  words: fc.constantFrom(
    '- [ ] Ring Ann',
    '- [ ] Ring Ann 📅 2026-11-20 ^ab1',
    '* Ring Ann [due:: 2026-11-20]',
    "I'll ring Ann",
  ),
  end: fc.constantFrom('\n', '\r\n', ''),
  below: fc.array(fc.tuple(anyLine, end), { maxLength: 6 }),
  typed: fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 3 }),
});
const plain = (text: string): string => text.replace(/[\r\n\ufeff\0]/g, '');

test.each(Object.entries(MARKS))('%s: whatever the note, only its line is other than before', (_, mark) => {
  fc.assert(
    fc.property(note, ({ bom, above, words, end: its, below, typed }) => {
      const join = (parts: [string, string][]): string => parts.map(([text, each]) => plain(text) + each).join('');
      const rest = its === '' ? '' : its + join(below);
      const text = bom + join(above) + words + rest;
      const line = above.length + 1;
      const shift = line === 1 ? bom.length : 0;
      const span = { column: 1 + shift, end: { line, column: words.length + 1 + shift } };
      const edit = itemEdit(text, { path: 'a.md', line, ...span, ownLine: true }, mark);
      // Somebody types above it meanwhile.
      const since = typed.map((each) => `typed ${plain(each)}\n`).join('');
      vault.write('a.md', bom + since + join(above) + words + rest);
      try {
        write(edit);
      } catch (error) {
        // Another line reads the same, and the words around it are not what they were: refused, and not a byte changed.
        expect(error).toBeInstanceOf(NudgeError);
        expect(vault.read('a.md')).toBe(bom + since + join(above) + words + rest);
        return;
      }
      const marked = vault.read('a.md');
      expect(marked.startsWith(bom + since + join(above))).toBe(true);
      expect(marked.endsWith(rest)).toBe(true);
      const now = marked.slice((bom + since + join(above)).length, marked.length - rest.length);
      expect(now).not.toBe(words);
      expect(now).not.toMatch(/[\r\n]/);
      undoLast(vault.dir, folder(), {}, watchedDisk());
      expect(vault.read('a.md')).toBe(bom + since + join(above) + words + rest);
    }),
    { numRuns: 60 },
  );
});

const EDIT: LineEdit = { op: 'replace', path: 'a.md', line: 1, expected: 'one', replacement: 'ONE' };

test('mode and owner are kept, a link stays a link, and the time of change is that of the change', () => {
  vault.write('real.md', 'one\n');
  symlinkSync('real.md', vault.path('a.md'));
  chmodSync(vault.path('real.md'), 0o640);
  vault.touch('real.md', 1_000_000);
  const owners: unknown[][] = [];
  const disk = watchedDisk(({ name, args }) => {
    if (name === 'fchownSync') owners.push(args.slice(1));
  });
  const { uid, gid } = statSync(vault.path('real.md'));
  write(EDIT, disk);
  const after = statSync(vault.path('real.md'));
  expect([vault.read('real.md'), after.mode & 0o7777, lstatSync(vault.path('a.md')).isSymbolicLink()]).toEqual([
    'ONE\n',
    0o640,
    true,
  ]);
  expect(owners).toEqual([[uid, gid]]);
  // Editors, sync tools and nudge's own index look at it to see that a note has changed.
  expect(after.mtimeMs).toBeGreaterThan(1_000_000_000_000);
});
