import { Buffer } from 'node:buffer';
import type { Io } from './io.ts';

/** Where a text went that was to be copied; `why` says what was missing. */
export type Copied = { by: 'program' } | { by: 'terminal' | 'nobody'; why: string };

/** Reads UTF-8 whatever the console's code page is, which `clip` does not. */
const POWERSHELL = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  '[Console]::InputEncoding = [Text.UTF8Encoding]::new($false); Set-Clipboard -Value ([Console]::In.ReadToEnd())',
];

/** Terminals take no more than about this much through an escape sequence (xterm, tmux). */
const MOST_BYTES = 70_000;

/**
 * Copies a text: by the system's own program for it, else by asking the terminal (OSC 52), which reaches the clipboard of
 * the machine one sits at even over ssh, but never says whether it did.
 */
export async function copyText(io: Io, text: string): Promise<Copied> {
  const tools = toolsOf(io);
  for (const [program, ...args] of tools) if ((await io.spawn(program, args, text)) === 0) return { by: 'program' };
  const names = tools.map(([program]) => program).join(', ');
  const why = names === '' ? 'Found no clipboard here.' : `Found no clipboard program that works (tried ${names}).`;
  const bytes = Buffer.from(text, 'utf8');
  if (!io.stdout.isTTY || io.env.TERM === 'dumb' || bytes.length > MOST_BYTES) return { by: 'nobody', why };
  io.stdout.write(`\u001b]52;c;${bytes.toString('base64')}\u0007`);
  return { by: 'terminal', why };
}

/** Over ssh the machine's own clipboard is not the one that is meant. */
function toolsOf({ env, platform }: Io): [string, ...string[]][] {
  if (env.SSH_TTY !== undefined || env.SSH_CONNECTION !== undefined) return [];
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32' || env.WSL_DISTRO_NAME !== undefined) return [['powershell.exe', ...POWERSHELL]];
  if (env.TERMUX_VERSION !== undefined) return [['termux-clipboard-set']];
  return [
    ...(env.WAYLAND_DISPLAY === undefined ? [] : [['wl-copy'] as [string]]),
    ...(env.DISPLAY === undefined
      ? []
      : [
          ['xclip', '-selection', 'clipboard'] as [string, ...string[]],
          ['xsel', '--clipboard', '--input'] as [string, ...string[]],
        ]),
  ];
}
