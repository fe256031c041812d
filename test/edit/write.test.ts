import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { itemEdit } from '../../src/edit/item-edit.ts';
import { undoFolder } from '../../src/edit/journal.ts';
import { markDone } from '../../src/edit/mark.ts';
import type { LineEdit } from '../../src/edit/types.ts';
import { type Undone, undoLast } from '../../src/edit/undo.ts';
import { writeEdits } from '../../src/edit/write-edits.ts';
import { batchOf, commit } from '../../src/edit/write-file.ts';
import { NudgeError } from '../../src/errors.ts';
import { watchedDisk } from '../helpers/faulty-disk.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

const replace = (path: string, line: number, expected: string, replacement: string): LineEdit => ({
  op: 'replace',
  path,
  line,
  expected,
  replacement,
});
const create = (path: string, text: string): LineEdit => ({ op: 'create', path, text });

function write(...edits: LineEdit[]): { path: string; created: boolean }[] {
  const folder = undoFolder(vault.own, vault.dir);
  return writeEdits(vault.dir, edits, { folder, command: 'done k7qm', at: '2026-11-25T10:00:00Z' }).files;
}

function undo(back = 1): Undone {
  return undoLast(vault.dir, undoFolder(vault.own, vault.dir), { back });
}

function refusal(action: () => unknown): NudgeError {
  try {
    action();
  } catch (error) {
    if (error instanceof NudgeError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

/** Everything in the vault but the temporary files' absence is checked too: names with their content. */
function contents(): Map<string, string> {
  const names = readdirSync(vault.dir, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(vault.path(name)).isFile());
  return new Map(files.map((name) => [name, vault.read(name)]));
}

describe('writing', () => {
  test('changes one line, makes a note with its folders, and leaves nothing else behind', () => {
    vault = makeVault({ 'a.md': '\ufeffone\r\ntwo' });
    expect(write(replace('a.md', 2, 'two', 'TWO'), create('people/new/Ann.md', '# Ann\n'))).toEqual([
      { path: 'people/new/Ann.md', created: true },
      { path: 'a.md', created: false },
    ]);
    expect(contents()).toEqual(
      new Map([
        ['a.md', '\ufeffone\r\nTWO'],
        ['people/new/Ann.md', '# Ann\n'],
      ]),
    );
  });

  test('keeps the mode', () => {
    vault = makeVault({ 'a.md': 'one\n' });
    chmodSync(vault.path('a.md'), 0o640);
    write(replace('a.md', 1, 'one', 'ONE'));
    expect(statSync(vault.path('a.md')).mode & 0o7777).toBe(0o640);
  });

  test('writes what a link leads to, and leaves the link', () => {
    vault = makeVault({ 'real/a.md': 'one\n' });
    symlinkSync('real/a.md', vault.path('link.md'));
    write(replace('link.md', 1, 'one', 'ONE'));
    expect(vault.read('real/a.md')).toBe('ONE\n');
    expect(
      readdirSync(vault.dir, { withFileTypes: true })
        .find((entry) => entry.name === 'link.md')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  test('puts edits of one note together, by whatever path they name it', () => {
    vault = makeVault({ 'a.md': 'one\ntwo\n' });
    symlinkSync('a.md', vault.path('b.md'));
    write(replace('a.md', 1, 'one', 'ONE'), replace('b.md', 2, 'two', 'TWO'));
    expect(vault.read('a.md')).toBe('ONE\nTWO\n');
  });

  test('an edit that changes nothing writes and records nothing', () => {
    vault = makeVault({ 'a.md': 'one\n' });
    expect(write(replace('a.md', 1, 'one', 'one'))).toEqual([]);
    expect(refusal(() => undo()).code).toBe('not-found');
  });

  test('does all or nothing: where one edit is refused no file is touched', () => {
    vault = makeVault({ 'a.md': 'one\n', 'b.md': 'changed\n' });
    const before = contents();
    const error = refusal(() =>
      write(replace('a.md', 1, 'one', 'ONE'), create('c/d.md', ''), replace('b.md', 1, 'two', 'x')),
    );
    expect(error).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^b\.md: expected "two" on line 1, found "changed"/),
    });
    expect(contents()).toEqual(before);
    expect(vault.exists('c')).toBe(false);
  });

  test.each([
    ['../out.md', 'path inside the vault'],
    ['/etc/x.md', 'path inside the vault'],
    ['out/x.md', 'link out of it'],
    ['a.md', 'expected no file there yet'],
    ['A.MD', 'the same name on many disks'],
    ['nul.md', 'every system can keep'],
    ['a.md/b.md', 'can be'],
  ])('refuses to make %s', (path, expected) => {
    vault = makeVault({ 'a.md': 'one\n' });
    symlinkSync('/tmp', vault.path('out'));
    const before = readdirSync(vault.dir);
    expect(refusal(() => write(create(path, 'x'))).message).toContain(expected);
    expect(readdirSync(vault.dir)).toEqual(before);
  });

  test('refuses a note that is gone, no text, or a link out of the vault', () => {
    vault = makeVault({ 'bad.md': Buffer.from([0x6f, 0xff, 0x0a]) });
    symlinkSync('/etc/hosts', vault.path('hosts.md'));
    for (const path of ['gone.md', 'bad.md', 'hosts.md']) {
      expect(refusal(() => write(replace(path, 1, 'o', 'x')))).toMatchObject({
        code: 'refused',
        message: expect.stringContaining(path),
      });
    }
  });

  test('takes everything back where the last file has changed between reading and writing', () => {
    vault = makeVault({ 'a.md': 'one\n', 'b.md': 'two\n' });
    const change = (path: string, before: string | null, after: string | null) => ({
      path,
      absolute: vault.path(path),
      before: before === null ? null : Buffer.from(before),
      after: after === null ? null : Buffer.from(after),
    });
    const changes = [
      change('a.md', 'one\n', 'ONE\n'),
      change('c/new.md', null, 'new'),
      change('b.md', 'two\n', 'TWO\n'),
    ];
    const disk = watchedDisk(({ name }) => {
      if (name === 'renameSync') vault.write('b.md', 'two, edited elsewhere\n');
    });
    expect(refusal(() => commit(batchOf(changes), { disk, isHeld: () => true }))).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('b.md'),
    });
    expect(contents()).toEqual(
      new Map([
        ['a.md', 'one\n'],
        ['b.md', 'two, edited elsewhere\n'],
      ]),
    );
    expect(vault.exists('c')).toBe(false);
  });

  test('where nothing can be recorded nothing is written', () => {
    vault = makeVault({ 'a.md': 'one\n' });
    writeFileSync(vault.own, 'a file where the folder should be');
    expect(refusal(() => write(replace('a.md', 1, 'one', 'ONE'))).code).toBe('failed');
    expect(contents()).toEqual(new Map([['a.md', 'one\n']]));
  });

  test('refuses a file that is marked read-only', () => {
    vault = makeVault({ 'a.md': 'one\n' });
    chmodSync(vault.path('a.md'), 0o444);
    expect(refusal(() => write(replace('a.md', 1, 'one', 'ONE'))).message).toContain('read-only');
    expect(vault.read('a.md')).toBe('one\n');
  });
});

describe('undo', () => {
  test('gives every byte back, step by step, and takes away what was made', () => {
    vault = makeVault({ 'a.md': '\ufeffone\r\ntwo\n', 'b.md': 'b' });
    const states = [contents()];
    write(replace('a.md', 1, 'one', 'ONE'), create('people/Ann.md', '# Ann'));
    states.push(contents());
    write(replace('a.md', 2, 'two', 'TWO'), replace('b.md', 1, 'b', 'B'));
    states.push(contents());
    write(replace('people/Ann.md', 1, '# Ann', '# Anne'));
    for (const state of states.reverse()) {
      expect(undo()).toMatchObject({ command: 'done k7qm', at: '2026-11-25T10:00:00Z' });
      expect(contents()).toEqual(state);
    }
    expect(vault.exists('people')).toBe(false);
    expect(refusal(() => undo())).toMatchObject({ code: 'not-found' });
  });

  test('keeps a folder that it did not make, or that is in use now', () => {
    vault = makeVault({});
    mkdirSync(vault.path('people'));
    write(create('people/Ann.md', ''), create('lists/calls.md', ''));
    vault.write('lists/mine.md', 'mine');
    undo();
    expect([vault.exists('people'), vault.exists('lists/calls.md'), vault.read('lists/mine.md')]).toEqual([
      true,
      false,
      'mine',
    ]);
  });

  test('refuses, and changes nothing, where its line was changed since', () => {
    vault = makeVault({ 'a.md': 'one\n', 'b.md': 'two\n' });
    write(replace('a.md', 1, 'one', 'ONE'), replace('b.md', 1, 'two', 'TWO'));
    vault.write('b.md', 'TWO, and more\n');
    const error = refusal(() => undo());
    expect(error).toMatchObject({
      code: 'refused',
      message: 'b.md: expected "TWO" on line 1, found "TWO, and more"; what was expected stands nowhere else',
      hint: expect.stringContaining('"done k7qm"'),
    });
    expect(vault.read('a.md')).toBe('ONE\n');
    // Put right, it can be undone after all.
    vault.write('b.md', 'TWO\n');
    undo();
    expect([vault.read('a.md'), vault.read('b.md')]).toEqual(['one\n', 'two\n']);
  });

  test('takes its own line back, and leaves what was written around it since', () => {
    vault = makeVault({ 'a.md': 'one\ntwo' });
    write(replace('a.md', 1, 'one', 'ONE'));
    vault.write('a.md', 'new above\nONE\ntwo\nnew below\n');
    undo();
    expect(vault.read('a.md')).toBe('new above\none\ntwo\nnew below\n');
  });

  test('what cannot be taken back can be left, so that it bars nothing before it', () => {
    vault = makeVault({ 'a.md': 'one\n', 'b.md': 'two\n' });
    write(replace('a.md', 1, 'one', 'ONE'));
    write(replace('b.md', 1, 'two', 'TWO'));
    vault.write('b.md', 'TWO, and more\n');
    expect(refusal(() => undo()).code).toBe('refused');
    undo(2);
    expect([vault.read('a.md'), vault.read('b.md')]).toEqual(['one\n', 'TWO, and more\n']);
    // It is still there, for when the line is put right.
    vault.write('b.md', 'TWO\n');
    undo();
    expect(vault.read('b.md')).toBe('two\n');
    expect(refusal(() => undo()).code).toBe('not-found');
  });

  test('passes over what was recorded and never written, and finishes what was written in part', () => {
    vault = makeVault({ 'a.md': 'one\n', 'b.md': 'two\n' });
    write(replace('a.md', 1, 'one', 'ONE'));
    write(replace('a.md', 1, 'ONE', 'won'), replace('b.md', 1, 'two', 'TWO'));
    // As if nudge had been stopped before its second rename, and before its first.
    vault.write('b.md', 'two\n');
    expect(undo().files).toEqual([{ path: 'a.md', removed: false }]);
    write(replace('b.md', 1, 'two', 'TWO'));
    vault.write('b.md', 'two\n');
    undo();
    expect(contents()).toEqual(
      new Map([
        ['a.md', 'one\n'],
        ['b.md', 'two\n'],
      ]),
    );
  });

  test('a note that it made is taken back only as it was made', () => {
    vault = makeVault({});
    write(create('people/Ann.md', '# Ann\n'));
    vault.write('people/Ann.md', '# Ann\n\nHer daughter is called Eve.\n');
    expect(refusal(() => undo()).message).toBe(
      'people/Ann.md: expected the note as "done k7qm" left it, found it changed since',
    );
    expect(vault.read('people/Ann.md')).toContain('Eve');
  });

  test('passes over a record that is broken, where it is to be left', () => {
    vault = makeVault({ 'a.md': 'one\n' });
    write(replace('a.md', 1, 'one', 'ONE'));
    write(replace('a.md', 1, 'ONE', 'won'));
    const folder = undoFolder(vault.own, vault.dir);
    const [, last = ''] = readdirSync(folder).sort();
    writeFileSync(join(folder, last), '{}');
    expect(refusal(() => undo()).hint).toContain('--only 2');
    vault.write('a.md', 'ONE\n');
    undo(2);
    expect(vault.read('a.md')).toBe('one\n');
  });

  test('refuses a record that is broken, and names it', () => {
    vault = makeVault({ 'a.md': 'one\n' });
    write(replace('a.md', 1, 'one', 'ONE'));
    const folder = undoFolder(vault.own, vault.dir);
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name), 'utf8');
    for (const broken of [
      '',
      '{}',
      whole.slice(0, -1),
      whole.replace('"path":"a.md"', '"path":1'),
      whole.replace(vault.dir, '/other'),
    ]) {
      writeFileSync(join(folder, name), broken);
      expect(refusal(() => undo())).toMatchObject({ code: 'unreadable', message: expect.stringContaining(name) });
    }
    writeFileSync(join(folder, name), whole.replace('"path":"a.md"', '"path":"../a.md"'));
    expect(refusal(() => undo()).code).toBe('refused');
    expect(vault.read('a.md')).toBe('ONE\n');
  });

  test('keeps its records to the user, outside of the vault, and not without end', () => {
    vault = makeVault({ 'a.md': 'one\n' });
    write(replace('a.md', 1, 'one', 'two'));
    const folder = undoFolder(vault.own, vault.dir);
    expect(folder.startsWith(vault.dir)).toBe(false);
    const [first = ''] = readdirSync(folder);
    for (let count = 2; count <= 250; count++) {
      const number = String(count).padStart(8, '0');
      copyFileSync(join(folder, first), join(folder, `${number}-${number}.json`));
    }
    write(replace('a.md', 1, 'two', 'three'));
    const names = readdirSync(folder).sort();
    expect([names.length, names.at(-1)?.slice(0, 8)]).toEqual([200, '00000251']);
    expect(statSync(folder).mode & 0o077).toBe(0);
    undo();
    expect(vault.read('a.md')).toBe('two\n');
  });
});

describe('an item', () => {
  const item = { path: 'a.md', line: 1, column: 1, end: { line: 1, column: 1 }, ownLine: false };
  const done = (text: string, place: Partial<typeof item>): LineEdit =>
    itemEdit(text, { ...item, ...place }, (line, where) => markDone(line, { day: '2026-11-25', ...where }));

  test('in prose is marked where its sentence ends, columns counting a BOM', () => {
    const text = "\ufeffI'll ring. Bye.\n";
    expect(done(text, { column: 2, end: { line: 1, column: 12 } })).toMatchObject({
      expected: "I'll ring. Bye.",
      replacement: "I'll ring. ✅ 2026-11-25 Bye.",
    });
  });

  test('of several lines is marked on its first where there is a box, else on its last', () => {
    const boxed = '- [ ] Ring Ann\n  about it.\n';
    expect(done(boxed, { column: 7, end: { line: 2, column: 12 }, ownLine: true })).toMatchObject({
      line: 1,
      replacement: '- [x] Ring Ann ✅ 2026-11-25',
    });
    const bullet = "- I'll ring Ann\n  about it. Bye.\n";
    expect(done(bullet, { column: 3, end: { line: 2, column: 12 } })).toMatchObject({
      line: 2,
      replacement: '  about it. ✅ 2026-11-25 Bye.',
    });
  });

  test('in a row of a table is marked in its cell', () => {
    const row = '| Me | Ring Ann | Fri |\n';
    expect(done(row, { column: 8, end: { line: 1, column: 16 }, ownLine: true })).toMatchObject({
      replacement: '| Me | Ring Ann ✅ 2026-11-25 | Fri |',
    });
  });

  test('that cannot be marked is refused with its line', () => {
    expect(
      refusal(() => done('- [ ] Ring 🔁 every moon\n', { column: 7, end: { line: 1, column: 25 }, ownLine: true }))
        .message,
    ).toMatch(/^a\.md:1: expected a simple repeat/);
  });

  test('done and undone is as it was, to the byte, in whatever note', () => {
    vault = makeVault();
    const lines = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n')), { maxLength: 5 });
    const note = fc.tuple(
      fc.constantFrom('', '\ufeff'),
      lines,
      fc.constantFrom('- [ ] Ring Ann 📅 2026-11-20', "I'll ring Ann"),
      lines,
    );
    fc.assert(
      fc.property(note, ([bom, above, words, below]) => {
        const join = (parts: [string, string][]): string =>
          parts.map(([text, end]) => text.replace(/[\r\n\ufeff\0]/g, '') + end).join('');
        const text = bom + join(above) + words + (below.length === 0 ? '' : '\r\n') + join(below);
        vault.write('a.md', text);
        const line = above.length + 1;
        const shift = line === 1 ? bom.length : 0;
        const edit = done(text, {
          line,
          column: 1 + shift,
          end: { line, column: words.length + 1 + shift },
          ownLine: true,
        });
        write(edit);
        const marked = vault.read('a.md');
        expect(marked).not.toBe(text);
        expect(marked.split('\n').length).toBe(text.split('\n').length);
        undo();
        expect(vault.read('a.md')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
