import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';

/**
 * What nudge asks of the file system where it writes. Everything that is written into a vault, and every record of it,
 * goes through these calls and no others, so that a test can stop or fail each of them.
 */
export const DISK = {
  accessSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
};

export type Disk = typeof DISK;

/** For `accessSync`: whether a file may be written. */
export const MAY_WRITE = constants.W_OK;

export type FileStats = Stats;
