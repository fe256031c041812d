import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { undoFolder } from '../../src/edit/journal.ts';
import type { LineEdit } from '../../src/edit/types.ts';
import { undoLast } from '../../src/edit/undo.ts';
import { writeEdits } from '../../src/edit/write-edits.ts';
import type { Disk } from '../../src/vault/disk.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { countCalls, killingDisk } from '../helpers/faulty-disk.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
const fresh = (): void => {
  vault?.cleanup();
  vault = makeVault({ 'a.md': 'one\n', 'b.md': 'two\n' });
};
beforeEach(fresh);
afterEach(() => vault.cleanup());

const EDITS: LineEdit[] = [
  { op: 'replace', path: 'a.md', line: 1, expected: 'one', replacement: 'ONE' },
  { op: 'replace', path: 'b.md', line: 1, expected: 'two', replacement: 'TWO' },
];

const folder = (): string => undoFolder(join(vault.own, 'nudge'), vault.dir);
const write = (disk: Disk): void => {
  writeEdits(vault.dir, EDITS, { folder: folder(), command: 'done k7qm 3fgh', at: '2026-11-20T12:00:00Z' }, disk);
};
const undo = (disk: Disk): void => {
  undoLast(vault.dir, folder(), {}, disk);
};

/** Stops writing before this rename into the vault, counted from 1. */
function killBeforeRename(doing: (disk: Disk) => void, rename: number, prepare = (): void => {}): void {
  fresh();
  prepare();
  const calls = countCalls(doing).filter(({ name, args }) => name === 'renameSync' && String(args[1]).endsWith('.md'));
  fresh();
  prepare();
  try {
    doing(killingDisk(calls[rename - 1]?.nth ?? -1));
  } catch {
    // It is dead.
  }
}

async function next(...args: string[]): Promise<{ status: number; err: string }> {
  const io = fakeIo({ cwd: vault.dir, env: { XDG_STATE_HOME: vault.own } });
  const status = await run([...args, '--today', '2026-11-20'], io);
  return { status, err: io.err() };
}

const texts = (): string[] => ['a.md', 'b.md'].map(vault.read);

describe('the run after one that was killed', () => {
  it('finishes what was begun, and says so in a line', async () => {
    killBeforeRename(write, 2);
    expect(texts()).toEqual(['ONE\n', 'two\n']);
    expect((await next('queue')).err).toBe('"done k7qm 3fgh" was interrupted and is now finished: a.md and b.md.\n');
    expect(texts()).toEqual(['ONE\n', 'TWO\n']);
    expect((await next('queue')).err).toBe('');
    expect(await next('undo', '-q')).toEqual({ status: 0, err: '' });
    expect(texts()).toEqual(['one\n', 'two\n']);
  });

  it('says where nothing was begun, but not with -q', async () => {
    killBeforeRename(write, 1);
    const said = '"done k7qm 3fgh" was interrupted before it had written anything: nothing of it stands.\n';
    expect((await next('queue')).err).toBe(said);
    killBeforeRename(write, 1);
    expect((await next('queue', '-q')).err).toBe('');
    expect(texts()).toEqual(['one\n', 'two\n']);
    expect((await next('undo')).status).toBe(1);
  });

  it('leaves all as it is where somebody changed a note since, and undo takes back what was written', async () => {
    killBeforeRename(write, 2);
    vault.write('b.md', 'two, and more\n');
    expect((await next('queue', '-q')).err).toBe(
      '"done k7qm 3fgh" was interrupted, and b.md changed since: all is left as it is. It had written a.md. nudge undo takes back what it wrote.\n',
    );
    expect(texts()).toEqual(['ONE\n', 'two, and more\n']);
    // Its line there is not known to be written: put right by hand, the rest is taken back.
    expect((await next('undo')).err).toContain('b.md: expected "TWO" on line 1');
    vault.write('b.md', 'two\n');
    expect((await next('undo')).status).toBe(0);
    expect(texts()).toEqual(['one\n', 'two\n']);
  });

  it('leaves all as it is where a folder on the way is now something else', async () => {
    killBeforeRename(write, 2);
    rmSync(vault.path('b.md'));
    symlinkSync('/etc/hosts', vault.path('b.md'));
    expect((await next('queue', '-q')).err).toContain('was interrupted, and b.md changed since: all is left as it is.');
    expect((await next('queue', '-q')).err).toBe('');
    expect(vault.read('a.md')).toBe('ONE\n');
  });

  it('finishes an undo as well', async () => {
    const prepare = (): void => write(killingDisk(Number.POSITIVE_INFINITY));
    killBeforeRename(undo, 2, prepare);
    expect(texts()).toEqual(['one\n', 'TWO\n']);
    expect((await next('undo', '--list')).err).toBe(
      'undo of "done k7qm 3fgh" was interrupted and is now finished: a.md and b.md.\nNothing to take back in this vault.\n',
    );
    expect(texts()).toEqual(['one\n', 'two\n']);
  });

  it('keeps a record that it cannot read, and writes nothing for it', async () => {
    killBeforeRename(write, 2);
    const [name = ''] = readdirSync(folder());
    const file = join(folder(), name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('.nudge-', '../../.nudge-'));
    expect(await next('queue')).toEqual({ status: 0, err: '' });
    expect(texts()).toEqual(['ONE\n', 'two\n']);
    expect((await next('undo')).err).toContain('expected a record of what was written in this vault');
  });
});
