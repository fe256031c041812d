import { readdirSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoFolder } from '../../src/edit/journal.ts';
import type { Sitting } from '../../src/edit/record.ts';
import { recover } from '../../src/edit/recover.ts';
import { listSteps, type WhichStep } from '../../src/edit/sittings.ts';
import type { LineEdit } from '../../src/edit/types.ts';
import { forgetLast, undoLast } from '../../src/edit/undo.ts';
import { writeEdits } from '../../src/edit/write-edits.ts';
import type { Disk } from '../../src/vault/disk.ts';
import { countCalls, killingDisk } from '../helpers/faulty-disk.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const A = 'one\ntwo\nthree\n';
const FRIDAY: Sitting = { id: 'f1', command: 'review --week 2026-W47' };
const AGAIN: Sitting = { id: 'f2', command: 'review --week 2026-W47' };

let vault: TestVault;
let folder = '';
beforeEach(() => {
  vault = makeVault({ 'a.md': A, 'b.md': 'b\n' });
  folder = undoFolder(vault.own, vault.dir);
});
afterEach(() => vault.cleanup());

function write(command: string, sitting: Sitting | null, ...edits: LineEdit[]): void {
  writeEdits(vault.dir, edits, { folder, command, at: '2026-11-20T15:00:00Z', sitting });
}

const replace = (line: number, expected: string, replacement: string, path = 'a.md'): LineEdit => ({
  op: 'replace',
  path,
  line,
  expected,
  replacement,
});
const undo = (which: WhichStep = {}) => undoLast(vault.dir, folder, which);

/** Does something on a disk that is dead from one call on: what it says then is heard by nobody. */
function killed(at: number, doing: (disk: Disk) => void): void {
  try {
    doing(killingDisk(at));
  } catch {
    // See above.
  }
}

/** Three steps: two in one note, and a note that is made. */
function sit(sitting: Sitting | null = FRIDAY): void {
  write('done aaaa', sitting, replace(1, 'one', 'ONE'));
  write('drop bbbb', sitting, replace(2, 'two', 'TWO'), replace(1, 'b', 'B', 'b.md'));
  write('answer', sitting, { op: 'create', path: 'audits/2026-W47.md', text: 'An answer.\n' });
}

describe('a sitting', () => {
  test('is taken back as one, to the byte, with the folders it made', () => {
    sit();
    expect(undo()).toEqual({
      command: 'review --week 2026-W47',
      at: '2026-11-20T15:00:00Z',
      files: [
        { path: 'audits/2026-W47.md', removed: true },
        { path: 'a.md', removed: false },
        { path: 'b.md', removed: false },
      ],
    });
    expect([vault.read('a.md'), vault.read('b.md'), vault.exists('audits')]).toEqual([A, 'b\n', false]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('can be taken back by its last step alone', () => {
    sit();
    expect(undo({ reach: 'record' }).command).toBe('answer');
    expect(undo({ reach: 'record' }).command).toBe('drop bbbb');
    expect([vault.read('a.md'), vault.read('b.md')]).toEqual(['ONE\ntwo\nthree\n', 'b\n']);
    expect(undo().command).toBe('review --week 2026-W47');
    expect(vault.read('a.md')).toBe(A);
  });

  test('ends where another begins, and where a command stands between', () => {
    write('done aaaa', FRIDAY, replace(1, 'one', 'ONE'));
    write('done bbbb', AGAIN, replace(2, 'two', 'TWO'));
    write('done cccc', null, replace(3, 'three', 'THREE'));
    write('drop aaaa', AGAIN, replace(1, 'b', 'B', 'b.md'));
    expect(listSteps(folder, vault.dir).map(({ said }) => said?.command)).toEqual([
      AGAIN.command,
      'done cccc',
      AGAIN.command,
      FRIDAY.command,
    ]);
    undo();
    expect([vault.read('a.md'), vault.read('b.md')]).toEqual(['ONE\nTWO\nTHREE\n', 'b\n']);
    undo();
    undo();
    expect(vault.read('a.md')).toBe('ONE\ntwo\nthree\n');
  });

  test('is listed as one, with each of its files once', () => {
    sit();
    expect(listSteps(folder, vault.dir).map(({ said }) => said)).toEqual([
      { command: FRIDAY.command, at: '2026-11-20T15:00:00Z', paths: ['audits/2026-W47.md', 'a.md', 'b.md'] },
    ]);
  });

  test('is passed over as one', () => {
    write('done cccc', null, replace(3, 'three', 'THREE'));
    sit();
    expect(undo({ back: 2 }).command).toBe('done cccc');
    expect(vault.read('a.md')).toBe('ONE\nTWO\nthree\n');
  });

  test('leaves what was written between its steps and since', () => {
    write('done aaaa', FRIDAY, replace(1, 'one', 'ONE'));
    vault.write('a.md', 'ONE\ntwo\nthree\nbetween\n');
    write('drop bbbb', FRIDAY, replace(2, 'two', 'TWO'));
    vault.write('a.md', 'since\nONE\nTWO\nthree\nbetween\n');
    undo();
    expect(vault.read('a.md')).toBe('since\none\ntwo\nthree\nbetween\n');
  });

  test('is taken back whole or not at all', () => {
    sit();
    vault.write('a.md', 'ONE, changed\nTWO\nthree\n');
    expect(() => undo()).toThrow(/a\.md: /);
    expect([vault.read('a.md'), vault.read('b.md')]).toEqual(['ONE, changed\nTWO\nthree\n', 'B\n']);
    expect(vault.exists('audits/2026-W47.md')).toBe(true);
    vault.write('a.md', 'ONE\nTWO\nthree\n');
    undo();
    expect([vault.read('a.md'), vault.read('b.md')]).toEqual([A, 'b\n']);
  });

  test('that was taken back when nudge was stopped is not taken for something else', () => {
    write('done cccc', null, replace(3, 'three', 'THREE'));
    sit();
    // All is as it was before it, but for the records.
    vault.write('a.md', 'one\ntwo\nTHREE\n');
    vault.write('b.md', 'b\n');
    writeEdits(vault.dir, [{ op: 'rewrite', path: 'audits/2026-W47.md', expected: 'An answer.\n', text: 'x' }], {
      folder: null,
      command: '',
      at: '',
    });
    expect(() => undo()).toThrow(/2026-W47\.md/);
    vault.write('audits/2026-W47.md', 'An answer.\n');
    expect(undo().files).toEqual([{ path: 'audits/2026-W47.md', removed: true }]);
    expect(undo().command).toBe('done cccc');
    expect(vault.read('a.md')).toBe(A);
  });

  test('forgets a step that is somebody else’s by now', () => {
    sit();
    forgetLast(vault.dir, folder);
    undo();
    expect([vault.read('a.md'), vault.read('audits/2026-W47.md')]).toEqual([A, 'An answer.\n']);
  });

  test('of more steps than commands are kept is taken back whole, and the commands before it are still there', () => {
    write('done cccc', null, replace(3, 'three', 'THREE'));
    for (let step = 1; step <= 210; step += 1)
      write(`step ${step}`, FRIDAY, replace(1, step === 1 ? 'one' : `one ${step - 1}`, `one ${step}`));
    undo();
    expect(vault.read('a.md')).toBe('one\ntwo\nTHREE\n');
    undo();
    expect(vault.read('a.md')).toBe(A);
  });

  test('killed at any moment of a step is taken back with that step, or without it, and never in part', () => {
    const step = (disk?: Disk): void => {
      const recording = { folder, command: 'drop bbbb', at: '', sitting: FRIDAY };
      writeEdits(vault.dir, [replace(2, 'two', 'TWO'), replace(1, 'b', 'B', 'b.md')], recording, disk);
    };
    const begin = (): void => {
      vault.cleanup();
      vault = makeVault({ 'a.md': A, 'b.md': 'b\n' });
      folder = undoFolder(vault.own, vault.dir);
      write('done aaaa', FRIDAY, replace(1, 'one', 'ONE'));
    };
    begin();
    const calls = countCalls(step).length;
    for (let at = 0; at < calls; at += 1) {
      begin();
      killed(at, step);
      recover(vault.dir, folder);
      expect(['ONE\ntwo\nthree\nb\n', 'ONE\nTWO\nthree\nB\n']).toContain(vault.read('a.md') + vault.read('b.md'));
      expect(undo().command).toBe(FRIDAY.command);
      expect([vault.read('a.md'), vault.read('b.md'), readdirSync(folder)], `call ${at}`).toEqual([A, 'b\n', []]);
    }
  });

  test('killed while it is taken back is there whole, or gone', () => {
    const begin = (): void => {
      vault.cleanup();
      vault = makeVault({ 'a.md': A, 'b.md': 'b\n' });
      folder = undoFolder(vault.own, vault.dir);
      sit();
    };
    const back = (disk?: Disk): void => void undoLast(vault.dir, folder, {}, disk);
    begin();
    const calls = countCalls(back).length;
    for (let at = 0; at < calls; at += 1) {
      begin();
      killed(at, back);
      recover(vault.dir, folder);
      const isBack = vault.read('a.md') === A;
      expect([vault.read('b.md'), vault.exists('audits/2026-W47.md')]).toEqual([isBack ? 'b\n' : 'B\n', !isBack]);
      if (!isBack) undo();
      expect([vault.read('a.md'), vault.read('b.md'), vault.exists('audits')], `call ${at}`).toEqual([A, 'b\n', false]);
    }
  });

  test('a record whose sitting is broken is no record', () => {
    sit();
    const [last = ''] = readdirSync(folder).sort().reverse();
    const file = `own/undo/${folder.split('/').at(-1)}/${last}`;
    vault.write(`../${file}`, vault.read(`../${file}`).replace('"sitting":{"id":"f1"', '"sitting":{"id":1'));
    expect(() => undo()).toThrow(/expected a record/);
  });

  test('comes back to the bytes it began with, whatever was written in whatever order', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.string({ maxLength: 5 })), { maxLength: 8 });
    fc.assert(
      fc.property(steps, (all) => {
        vault.write('a.md', A);
        for (const [line, text] of all) {
          const now = vault.read('a.md').split('\n')[line - 1] ?? '';
          write('step', FRIDAY, replace(line, now, text.replace(/[\r\n]/g, ' ')));
        }
        if (vault.read('a.md') !== A) undo();
        expect(vault.read('a.md')).toBe(A);
        rmSync(folder, { recursive: true, force: true });
      }),
      { numRuns: 30, examples: [[[]]] },
    );
  });
});
