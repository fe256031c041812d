import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { NudgeError } from '../errors.ts';
import { inWords } from './read.ts';

/** A vault-relative path made safe to use. */
export interface InsidePath {
  /** Where it is: absolute, links resolved. */
  absolute: string;
  exists: boolean;
  /**
   * Another file or folder on the way whose name differs only by case or by Unicode's normal form, vault-relative: the
   * same file on some disks, two on others. Null where there is none, or where the path exists as written.
   */
  clash: string | null;
}

const LONGEST_PATH = 1024;
const LONGEST_NAME = 255;
/** Git's own folder, also by the short name that Windows gives it: what stands there is git's alone. */
const OF_GIT = /^(?:\.git|git~\d)$/i;
/** Names that Windows keeps for devices, with whatever ending: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const NOT_ON_WINDOWS = /[<>:"|?*]|[. ]$/;

/**
 * Resolves a vault-relative path, `/`-separated. Throws a `refused` error for one that leaves the vault: absolute, with
 * `..`, a backslash or a control character, through a link that leads out, or into git's own folder. A path to nothing is resolved as far as its
 * folders exist; its new names must be fit for every system.
 */
export function resolveInside(root: string, path: string): InsidePath {
  const names = path.split('/');
  for (const name of names) {
    checkName(path, name);
    checkOfGit(path, name);
  }
  if (path.length > LONGEST_PATH || /^[a-z]:/i.test(path)) throw refusal(path, 'expected a path inside the vault');
  let absolute = realpathSync(root);
  const inside = absolute.endsWith(sep) ? absolute : absolute + sep;
  for (const [index, name] of names.entries()) {
    const next = join(absolute, name);
    if (!exists(path, next)) return newBelow(absolute, names.slice(index), path, names.slice(0, index));
    absolute = realOf(path, next);
    if (absolute !== inside.slice(0, -1) && !absolute.startsWith(inside)) {
      throw refusal(path, `expected a path that stays in the vault, but ${JSON.stringify(name)} is a link out of it`);
    }
    for (const each of absolute.slice(inside.length).split(sep)) checkOfGit(path, each);
  }
  return { absolute, exists: true, clash: null };
}

/** The vault-relative path, `/`-separated, of an absolute one inside it. */
export function pathInVault(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join('/');
}

function newBelow(folder: string, names: string[], path: string, above: string[]): InsidePath {
  for (const name of names) {
    if (DEVICE.test(name) || NOT_ON_WINDOWS.test(name) || Buffer.byteLength(name) > LONGEST_NAME) {
      throw refusal(path, `expected a name that every system can keep, found ${JSON.stringify(name)}`);
    }
  }
  const [first = ''] = names;
  const twin = namesIn(folder).find((name) => name !== first && foldName(name) === foldName(first));
  const clash = twin === undefined ? null : [...above, twin].join('/');
  return { absolute: join(folder, ...names), exists: false, clash };
}

function checkName(path: string, name: string): void {
  const odd = /[\u0000-\u001f\u007f\\]/.test(name);
  if (name === '' || name === '.' || name === '..' || odd) {
    throw refusal(
      path,
      `expected a path inside the vault such as "people/Ann.md", found ${JSON.stringify(name)} in it`,
    );
  }
}

function checkOfGit(path: string, name: string): void {
  if (OF_GIT.test(name))
    throw refusal(path, `expected a path to notes, found git's own folder ${JSON.stringify(name)}`);
}

function exists(path: string, absolute: string): boolean {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw refusal(
      path,
      `expected a folder that can be entered at ${basename(dirname(absolute))}, found ${inWords(error)}`,
    );
  }
}

function realOf(path: string, absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch (error) {
    throw refusal(path, `expected a file or folder, found a link that can't be followed (${inWords(error)})`);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // What can't be listed can't be compared; writing there will tell.
    return [];
  }
}

/** A name as a disk that knows neither case nor normal forms sees it. */
function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

function refusal(path: string, message: string): NudgeError {
  return new NudgeError(
    'refused',
    `${JSON.stringify(path.slice(0, LONGEST_PATH))}: ${message}`,
    'Nothing was written.',
  );
}
