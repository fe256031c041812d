import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../../edit/place-file.ts';
import { writeUnrecorded } from '../../edit/write-file.ts';
import { NudgeError } from '../../errors.ts';
import type { Io } from '../io.ts';
import { programFile } from '../package-files.ts';
import { hasDriver, withDriver, withoutDriver } from './attributes.ts';
import { DRIVER_NAME, driverCommand } from './driver.ts';
import { type Git, gitIn } from './program.ts';
import { registerDriver, registeredDriver, unregisterDriver } from './repository.ts';

/** The file that tells git which notes nudge merges; in the vault's own folder, so that nothing else of a repository is touched. */
export const ATTRIBUTES = '.gitattributes';

/** What is set up, and what this call changed. */
export interface GitState {
  /** Whether the vault is in a git work tree; if not, nothing else can be. */
  workTree: boolean;
  attributes: boolean;
  driver: boolean;
  changed: ('attributes' | 'driver')[];
}

/** How it stands with a vault that is in no work tree. */
export const NO_WORK_TREE: GitState = { workTree: false, attributes: false, driver: false, changed: [] };

/** A vault, git as it looks at it, and the driver that this nudge would register there. */
export interface Clone {
  vault: string;
  git: Git;
  wanted: string;
}

/** The clone that a vault may be in. */
export function cloneAt({ env, program: [node] }: Io, vault: string): Clone {
  return { vault, git: gitIn(vault, env), wanted: driverCommand(node, programFile()) };
}

/** How it stands with a vault in a work tree. */
export async function gitState({ vault, git, wanted }: Clone, changed: GitState['changed'] = []): Promise<GitState> {
  return {
    workTree: true,
    attributes: hasDriver(readAttributes(vault)),
    driver: (await registeredDriver(git)) === wanted,
    changed,
  };
}

/** Writes the attributes and registers the driver; whatever is so already stays. */
export async function setUp(clone: Clone): Promise<GitState> {
  const { vault, git, wanted } = clone;
  const changed: GitState['changed'] = [];
  const text = readAttributes(vault);
  if (writeAttributes(vault, text, withDriver(text))) changed.push('attributes');
  if ((await registeredDriver(git)) !== wanted) {
    await registerDriver(git, DRIVER_NAME, wanted);
    changed.push('driver');
  }
  return gitState(clone, changed);
}

/** Takes back what {@link setUp} did, to the byte. */
export async function takeDown(clone: Clone): Promise<GitState> {
  const { vault, git } = clone;
  const changed: GitState['changed'] = [];
  const text = readAttributes(vault);
  if (text !== null && writeAttributes(vault, text, withoutDriver(text))) changed.push('attributes');
  if ((await registeredDriver(git)) !== null) {
    await unregisterDriver(git);
    changed.push('driver');
  }
  return gitState(clone, changed);
}

/** Null where there is no such file. Throws a `refused` error for a link, which git would not follow either. */
function readAttributes(vault: string): string | null {
  const absolute = join(vault, ATTRIBUTES);
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) {
    const found = stats.isSymbolicLink() ? 'a link, which git does not follow' : 'something else';
    throw new NudgeError('refused', `${absolute}: expected a file, found ${found}`, 'Nothing was changed.');
  }
  return readBytes(ATTRIBUTES, absolute)?.toString('latin1') ?? null;
}

/** Whether there was anything to write. Bytes are taken as they are, whatever the encoding. */
function writeAttributes(vault: string, before: string | null, after: string | null): boolean {
  if (before === after) return false;
  const bytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text, 'latin1'));
  writeUnrecorded([
    { path: ATTRIBUTES, absolute: join(vault, ATTRIBUTES), before: bytes(before), after: bytes(after) },
  ]);
  return true;
}
