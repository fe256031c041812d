import nodeFs, { type Stats, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import lockfile from 'proper-lockfile';
import { NudgeError } from '../errors.ts';
import { makeOwnFolder } from './kept-file.ts';
import { notKept } from './own-folders.ts';

/** A lock that is older belongs to a nudge that was killed. Writing takes a small part of this; see {@link withLock}. */
const STALE_MS = 3_000;
/** Longer than a lock of the dead is respected, so that one command gets over it. */
const MOST_WAIT_MS = 10_000;
const STEP_MS = 10;

/**
 * Does something while no other nudge does the same: the lock is the folder `folder`, outside of the vault, and is gone
 * afterwards. Waits for another's; a lock whose owner was killed counts no more after some seconds. Where the machine
 * slept or the disk took longer than that, somebody else may have taken over: `isHeld` tells, and is to be asked before
 * each step that can't be taken back. Throws a `failed` error where the lock can't be had in ten seconds (`mostWaitMs`), or
 * not made.
 */
export function withLock<T>(folder: string, doing: (isHeld: () => boolean) => T, mostWaitMs = MOST_WAIT_MS): T {
  take(folder, mostWaitMs);
  const taken = lockAt(folder);
  const isHeld = (): boolean => isSame(taken, lockAt(folder));
  try {
    return doing(isHeld);
  } finally {
    release(folder, isHeld());
  }
}

function take(folder: string, mostWaitMs: number): void {
  makeParent(folder);
  let other = lockAt(folder);
  let since = 0;
  for (let waited = 0; !tryLock(folder); waited += STEP_MS) {
    if (waited >= mostWaitMs) throw takenBy(folder);
    pause(STEP_MS);
    const now = lockAt(folder);
    if (!isSame(other, now)) [other, since] = [now, waited];
    else if (waited - since > STALE_MS) makeOld(folder);
  }
}

/**
 * A lock that stood there unchanged for so long is its owner's no more, also where its time of change lies ahead: the clock
 * has been put back since, or the folder is on a disk whose clock is ahead.
 */
function makeOld(folder: string): void {
  try {
    utimesSync(folder, 0, 0);
  } catch {
    // It is gone, or it is not ours to change: then the wait goes on.
  }
}

function makeParent(folder: string): void {
  try {
    makeOwnFolder(dirname(folder));
  } catch (error) {
    throw notKept(dirname(folder), error);
  }
}

function tryLock(folder: string): boolean {
  try {
    // What its timers would find is asked of `isHeld`, since nothing else runs while the lock is held.
    lockfile.lockSync(folder, { lockfilePath: folder, realpath: false, stale: STALE_MS, onCompromised: () => {} });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // Gone, or there, between two looks of the library's at a lock that another let go of.
    if (code === 'ELOCKED' || code === 'EEXIST' || code === 'ENOENT') return false;
    throw notKept(dirname(folder), error);
  }
}

/** Lets go of it, and of nobody else's: where somebody took over, only the library's own book-keeping ends. */
function release(folder: string, isOurs: boolean): void {
  const fs = isOurs ? nodeFs : { ...nodeFs, rmdirSync: () => {} };
  try {
    lockfile.unlockSync(folder, { lockfilePath: folder, realpath: false, fs });
  } catch {
    // What was written is written; the lock counts no more after a while.
  }
}

/** Whether a lock is there and is the very one that it was. */
function isSame(was: Stats | undefined, now: Stats | undefined): boolean {
  return was !== undefined && now?.ino === was.ino && now.ctimeMs === was.ctimeMs;
}

function lockAt(folder: string): Stats | undefined {
  return statSync(folder, { throwIfNoEntry: false });
}

/** Waits where nothing else is to go on: the files are read and written in one piece. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function takenBy(folder: string): NudgeError {
  return new NudgeError(
    'failed',
    'expected to be the only nudge that writes in this vault, found another at it that does not end',
    `Nothing was changed. Try again in a moment; if no other nudge is running, remove the folder ${folder}.`,
  );
}
