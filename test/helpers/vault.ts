import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A vault of its own in a temporary folder. */
export interface TestVault {
  /** Its real path. */
  dir: string;
  /** A folder beside the vault, for what nudge keeps outside of it; it doesn't exist until something is written. */
  own: string;
  /** The absolute path of a vault-relative one. */
  path(relative: string): string;
  read(relative: string): string;
  bytes(relative: string): Buffer;
  exists(relative: string): boolean;
  /** Writes a file, making its folders. */
  write(relative: string, content: string | Buffer): void;
  /** Sets when a file was last changed, in seconds since 1970. */
  touch(relative: string, seconds: number): void;
  cleanup(): void;
}

/** Makes a vault with these files (vault-relative path to content). Call `cleanup` when done. */
export function makeVault(files: Record<string, string | Buffer> = {}): TestVault {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'nudge-test-')));
  const dir = join(base, 'vault');
  const path = (relative: string): string => join(dir, relative);
  const write = (relative: string, content: string | Buffer): void => {
    mkdirSync(dirname(path(relative)), { recursive: true });
    writeFileSync(path(relative), content);
  };
  mkdirSync(dir);
  for (const [relative, content] of Object.entries(files)) write(relative, content);
  return {
    dir,
    own: join(base, 'own'),
    path,
    read: (relative) => readFileSync(path(relative), 'utf8'),
    bytes: (relative) => readFileSync(path(relative)),
    exists: (relative) => existsSync(path(relative)),
    write,
    touch: (relative, seconds) => utimesSync(path(relative), seconds, seconds),
    cleanup: () => rmSync(base, { recursive: true, force: true }),
  };
}
