import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasIntent, lockOf, undoFolder } from '../../src/edit/journal.ts';
import { type Recovered, recover } from '../../src/edit/recover.ts';
import type { LineEdit } from '../../src/edit/types.ts';
import { undoLast } from '../../src/edit/undo.ts';
import { writeEdits } from '../../src/edit/write-edits.ts';
import { NudgeError } from '../../src/errors.ts';
import type { Disk } from '../../src/vault/disk.ts';
import { countCalls, failingDisk, killingDisk, watchedDisk } from '../helpers/faulty-disk.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

const OLD: Record<string, string> = { 'a.md': 'one\ntwo\n', 'b.md': '\ufeffeins\r\nzwei', 'queue.md': '- [x] one\n' };
const NEW: Record<string, string> = {
  'a.md': 'ONE\ntwo\n',
  'b.md': '\ufeffeins\r\nZWEI',
  'queue.md': '- [x] one, carried\n',
  'people/new/Ann.md': '# Ann\n',
};

const replace = (path: string, line: number, expected: string, replacement: string): LineEdit => ({
  op: 'replace',
  path,
  line,
  expected,
  replacement,
});
const EDITS: LineEdit[] = [
  replace('a.md', 1, 'one', 'ONE'),
  replace('b.md', 2, 'zwei', 'ZWEI'),
  { op: 'create', path: 'people/new/Ann.md', text: '# Ann\n' },
];
const ASIDE = [replace('queue.md', 1, '- [x] one', '- [x] one, carried')];

function write(disk: Disk = watchedDisk()): void {
  const recording = { folder: folder(), command: 'done k7qm', at: '2026-11-25T10:00:00Z', unrecorded: ASIDE };
  writeEdits(vault.dir, EDITS, recording, disk);
}

function undo(disk: Disk = watchedDisk()): void {
  undoLast(vault.dir, folder(), {}, disk);
}

function folder(): string {
  return undoFolder(vault.own, vault.dir);
}

/** What the next run does. */
function nextRun(disk: Disk = watchedDisk()): Recovered[] {
  return hasIntent(folder()) ? recover(vault.dir, folder(), disk) : [];
}

/** Does something on a disk that is dead from one call on: what it says then is heard by nobody. */
function killed(at: number, doing: (disk: Disk) => void): void {
  try {
    doing(killingDisk(at));
  } catch {
    // See above.
  }
}

/** Whether something is refused, as it should be said. */
function isRefused(doing: () => void): boolean {
  try {
    doing();
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(NudgeError);
    return true;
  }
}

/** Whether an error says that the next run finishes what could not be taken back. */
function isGoingOn(error: unknown): boolean {
  return error instanceof NudgeError && error.hint?.includes('The next nudge finishes it') === true;
}

/** Saves as editors do that write another file first. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}

/** Every file and folder of the vault, hidden ones too, with what is in it. */
function everything(): Record<string, string | null> {
  const names = readdirSync(vault.dir, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => [name, statSync(vault.path(name)).isFile() ? vault.read(name) : null] as const),
  );
}

const THEIRS = 'one\ntwo\nand three\n';
const ALL_OLD = { ...OLD };
const ALL_NEW = { ...NEW, people: null, 'people/new': null };
/** What an undo leaves: what nudge noted for itself is not taken back. */
const UNDONE = { ...OLD, 'queue.md': NEW['queue.md'] ?? '' };

/** Each note is the old one or the new one, whole; and nothing else is there but hidden files and folders. */
function expectOldOrNew(): void {
  for (const [path, text] of Object.entries(everything())) {
    if (text === null || /(?:^|\/)\.nudge-[^/]*\.tmp$/.test(path)) continue;
    expect([OLD[path], NEW[path]], path).toContain(text);
  }
  for (const path of Object.keys(OLD)) expect(vault.exists(path), path).toBe(true);
}

const fresh = (): void => {
  vault?.cleanup();
  vault = makeVault(OLD);
};
beforeEach(fresh);

describe('killed at any call of the disk', () => {
  test('a command leaves whole notes, and the next run makes it all or none', () => {
    const calls = countCalls(write);
    expect(calls.length).toBeGreaterThan(40);
    const outcomes = new Set<string>();
    for (const { nth } of calls) {
      fresh();
      killed(nth, write);
      expectOldOrNew();
      for (const { outcome } of nextRun()) outcomes.add(outcome.kind);
      const now = everything();
      expect([ALL_OLD, ALL_NEW]).toContainEqual(now);
      // What stands can be taken back, and what doesn't can be written.
      if ('people' in now) undo();
      else write();
      expect(everything()).toEqual('people' in now ? UNDONE : ALL_NEW);
      expect(hasIntent(folder())).toBe(false);
    }
    expect(outcomes).toEqual(new Set(['nothing written', 'finished']));
  });

  test('an undo does as well', () => {
    write();
    const calls = countCalls(undo);
    for (const { nth } of calls) {
      fresh();
      write();
      killed(nth, undo);
      expectOldOrNew();
      nextRun();
      const now = everything();
      expect([ALL_NEW, UNDONE]).toContainEqual(now);
      if ('people' in now) undo();
      expect(everything()).toEqual(UNDONE);
      expect(() => undo()).toThrow('expected something to undo');
    }
  });

  test('so does the run that finishes what another began, and the one after it', () => {
    const secondRename = countCalls(write).filter(({ name }) => name === 'renameSync')[2]?.nth ?? 0;
    const killWriting = (): void => {
      fresh();
      killed(secondRename, write);
    };
    killWriting();
    const calls = countCalls((disk) => void nextRun(disk));
    expect(calls.length).toBeGreaterThan(20);
    for (const { nth } of calls) {
      killWriting();
      killed(nth, nextRun);
      expectOldOrNew();
      nextRun();
      expect(everything()).toEqual(ALL_NEW);
    }
  });
});

describe('a disk that will not', () => {
  test('at any one call: all is written, or nothing, and it is said', () => {
    const codes = ['ENOSPC', 'EACCES', 'EIO', 'EROFS'];
    for (const { nth, name } of countCalls(write)) {
      fresh();
      let failed: unknown = null;
      try {
        write(failingDisk(nth, codes[nth % codes.length] ?? ''));
      } catch (error) {
        failed = error;
      }
      expect(failed === null || failed instanceof NudgeError, `${name}: ${String(failed)}`).toBe(true);
      nextRun();
      // What can't be removed stays, hidden.
      const now = Object.entries(everything()).filter(([path]) => name !== 'rmSync' || !path.endsWith('.tmp'));
      expect(Object.fromEntries(now), name).toEqual(failed === null || isGoingOn(failed) ? ALL_NEW : ALL_OLD);
    }
  });

  test('full from one moment on: what can not be taken back then is put right by the next run', () => {
    for (const { nth } of countCalls(write)) {
      fresh();
      const full = watchedDisk((call) => {
        const writes = ['openSync', 'writeSync', 'mkdirSync', 'linkSync', 'fsyncSync'].includes(call.name);
        if (call.nth >= nth && writes) throw Object.assign(new Error('ENOSPC: full'), { code: 'ENOSPC' });
      });
      try {
        write(full);
      } catch (error) {
        expect(error).toBeInstanceOf(NudgeError);
        // It says so where something stands.
        expect(isGoingOn(error)).toBe(hasIntent(folder()));
      }
      expectOldOrNew();
      nextRun();
      expect([ALL_OLD, ALL_NEW]).toContainEqual(everything());
    }
  });

  test('where an interrupted command cannot be finished either, it waits, and says why', () => {
    const secondRename = countCalls(write).filter(({ name }) => name === 'renameSync')[2]?.nth ?? 0;
    fresh();
    killed(secondRename, write);
    const before = everything();
    const full = watchedDisk(({ name }) => {
      if (name === 'writeSync') throw Object.assign(new Error('ENOSPC: full'), { code: 'ENOSPC' });
    });
    expect(nextRun(full)).toMatchObject([{ command: 'done k7qm', outcome: { kind: 'waiting' } }]);
    expect(Object.keys(everything()).length).toBeLessThanOrEqual(Object.keys(before).length);
    expectOldOrNew();
    expect(nextRun()).toMatchObject([{ outcome: { kind: 'finished' } }]);
    expect(everything()).toEqual(ALL_NEW);
  });
});

describe('somebody else', () => {
  /** What an editor may do with a note: write into it, put another in its place, or take it away. */
  const WAYS: [string, string | null, (path: string) => void][] = [
    ['writes into a note', THEIRS, (path) => writeFileSync(path, THEIRS)],
    ['adds to a note', THEIRS, (path) => appendFileSync(path, 'and three\n')],
    ['puts another in its place', THEIRS, (path) => replaceFile(path, THEIRS)],
    ['takes it away', null, (path) => rmSync(path)],
  ];

  test.each(WAYS)(
    '%s at any moment: their words stay, and a command that met them wrote nothing',
    (way, theirs, act) => {
      for (const { nth, name, args } of countCalls(write)) {
        const isRename = name === 'renameSync' && String(args[1]).endsWith('a.md');
        // Between the very last look and the rename nobody can look.
        if (isRename && !/ writes into | adds to /.test(` ${way} `)) continue;
        fresh();
        const disk = watchedDisk((call) => {
          if (call.nth === nth) act(vault.path('a.md'));
        });
        const failed = isRefused(() => write(disk));
        const { 'a.md': now = null, ...others } = everything();
        const { 'a.md': _old, ...old } = ALL_OLD;
        if (failed) expect([now, others], name).toEqual([way === 'adds to a note' ? now : theirs, old]);
        else expect([theirs, 'ONE\ntwo\nand three\n'], name).toContain(now);
        if (theirs !== null) expect(now).toContain('and three');
        expect(hasIntent(folder())).toBe(false);
      }
    },
  );

  test('writes into a note that an undo takes away, at any moment: their words stay', () => {
    write();
    for (const { nth, name } of countCalls(undo)) {
      fresh();
      write();
      const disk = watchedDisk((call) => {
        if (call.nth === nth) vault.write('people/new/Ann.md', '# Ann\n\nHer words.\n');
      });
      isRefused(() => undo(disk));
      expect(vault.read('people/new/Ann.md'), name).toBe('# Ann\n\nHer words.\n');
      nextRun();
      expect(vault.read('people/new/Ann.md'), name).toBe('# Ann\n\nHer words.\n');
    }
  });

  test('took over the lock while nudge slept: it touches nothing more, and the next run finishes what was begun', () => {
    const disk = watchedDisk(({ name, args }) => {
      // A moment before its second note.
      if (name !== 'linkSync' || !String(args[0]).endsWith('b.md')) return;
      rmdirSync(lockOf(folder()));
      mkdirSync(lockOf(folder()));
    });
    expect(() => write(disk)).toThrow('found that another took over');
    expect([vault.read('a.md'), vault.read('b.md'), vault.read('queue.md')]).toEqual([
      NEW['a.md'],
      NEW['b.md'],
      OLD['queue.md'],
    ]);
    rmdirSync(lockOf(folder()));
    expect(nextRun()).toMatchObject([{ outcome: { kind: 'finished' } }]);
    expect(everything()).toEqual(ALL_NEW);
  });

  test('changed a note after nudge was killed: nothing is touched, it is said, and undo takes back what was written', () => {
    const renames = countCalls(write).filter(({ name }) => name === 'renameSync');
    fresh();
    killed(renames[2]?.nth ?? 0, write);
    expect(vault.read('a.md')).toBe(NEW['a.md']);
    vault.write('b.md', 'mine now\n');
    expect(nextRun()).toEqual([
      { command: 'done k7qm', undo: false, outcome: { kind: 'left', written: expect.any(Array), changed: ['b.md'] } },
    ]);
    expect(vault.read('b.md')).toBe('mine now\n');
    expect(nextRun()).toEqual([]);
  });
});
