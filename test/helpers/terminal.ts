import { spawn, spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { BIN } from './nudge.ts';
import type { TestVault } from './vault.ts';

/** The program that gives another one a terminal, in the form of util-linux; null where there is none. */
export const SCRIPT: string | null = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
)
  ? 'script'
  : null;

/** nudge on a terminal: what it shows is waited for, and keys are pressed. */
export interface Terminal {
  /** Waits until this is shown after whatever was waited for before; what was shown up to there. */
  shows(text: string): Promise<string>;
  press(keys: string): void;
  /** Closes the terminal, as one closes its window. */
  close(): void;
  /** Waits until it has ended: everything that it showed. */
  end(): Promise<string>;
}

/** Sees that nudge has ended with a status, and has left the terminal as a shell wants it. */
export async function expectSane(terminal: Terminal, status: number): Promise<void> {
  const all = await terminal.end();
  const after = all.slice(all.lastIndexOf('status '));
  expect(after).toMatch(new RegExp(`^status ${status}\\r?\\n`));
  // Lines are edited and echoed by the terminal again, and its cursor is shown.
  expect(after).toMatch(/(?<!-)icanon/);
  expect(after).toMatch(/(?<!-)\becho\b/);
  expect(all.lastIndexOf('\u001b[?25l')).toBeLessThanOrEqual(all.lastIndexOf('\u001b[?25h'));
}

/**
 * Runs the built program on a pseudo-terminal of its own, without colours. When it has ended, the shell around it says with
 * which status, and how the terminal is set: `status 0`, then what `stty -a` prints.
 */
export function openTerminal(vault: TestVault, args: readonly string[], term = 'xterm'): Terminal {
  if (SCRIPT === null) throw new Error('expected the program `script` of util-linux, found none');
  const own = { HOME: vault.own, XDG_CACHE_HOME: `${vault.own}/cache`, XDG_STATE_HOME: `${vault.own}/state` };
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    NO_COLOR: '1',
    TERM: term,
    COLUMNS: '80',
    ...own,
  };
  const words = [process.execPath, BIN, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn(SCRIPT, ['-qfec', `${words}; echo "status $?"; stty -a`, '/dev/null'], { cwd: vault.dir, env });
  let shown = '';
  let seen = 0;
  let check = (): void => {};
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.stdout.on('data', (bytes) => {
    shown += String(bytes);
    check();
  });
  const shows = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      check = () => {
        const at = shown.indexOf(text, seen);
        if (at === -1) return;
        const before = shown.slice(seen, at);
        seen = at + text.length;
        check = () => {};
        resolve(before);
      };
      check();
      void ended.then(() => reject(new Error(`expected ${JSON.stringify(text)} to be shown, found:\n${shown}`)));
    });
  return {
    shows,
    press: (keys) => {
      child.stdin.write(keys);
    },
    close: () => {
      // With what held its other side gone, the system hangs it up.
      child.kill('SIGKILL');
    },
    end: async () => {
      await ended;
      return shown;
    },
  };
}
