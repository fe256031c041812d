import { basename } from 'node:path';
import { NudgeError } from '../errors.ts';
import { resolveInside } from '../vault/paths.ts';
import { splitCommand } from './command-line.ts';
import type { Session } from './session.ts';

/** Editors that take the line as `+12 FILE`, and those that take `FILE:12` (some after a flag). */
const PLUS = new Set([
  'vi',
  'vim',
  'nvim',
  'view',
  'nano',
  'pico',
  'emacs',
  'emacsclient',
  'micro',
  'kak',
  'joe',
  'ne',
  'mg',
]);
const COLON: ReadonlyMap<string, readonly string[]> = new Map([
  ['code', ['--wait', '--goto']],
  ['codium', ['--wait', '--goto']],
  ['cursor', ['--wait', '--goto']],
  ['zed', ['--wait']],
  ['subl', ['--wait']],
  ['hx', []],
  ['helix', []],
]);

/**
 * Opens a place of the vault in the user's editor (`VISUAL`, else `EDITOR`, else vi or Notepad), and waits until it is closed. Throws
 * a `failed` error where there is no such editor.
 */
export async function openInEditor(session: Session, { path, line }: { path: string; line: number }): Promise<void> {
  const { io, root } = session;
  const named = [io.env.VISUAL, io.env.EDITOR].map((each) => each?.trim() ?? '').find((each) => each !== '');
  const [program = usual(io.platform), ...args] = splitCommand(named ?? '');
  const { absolute } = resolveInside(root, path);
  const status = await io.spawn(program, [...args, ...placeArguments(program, absolute, line)]);
  if (status !== null) return;
  const said = named === undefined ? 'neither EDITOR nor VISUAL is set, and there is' : 'there is';
  throw new NudgeError(
    'failed',
    `expected an editor to open ${path}:${line}; ${said} no program called ${program}`,
    'Say which with EDITOR, for example EDITOR=nano.',
  );
}

function usual(platform: string): string {
  return platform === 'win32' ? 'notepad' : 'vi';
}

function placeArguments(program: string, file: string, line: number): string[] {
  const name = basename(program).replace(/\.(?:exe|cmd)$/i, '');
  if (PLUS.has(name)) return [`+${line}`, file];
  const flags = COLON.get(name);
  return flags === undefined ? [file] : [...flags, `${file}:${line}`];
}
