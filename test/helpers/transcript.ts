import { runHere } from './nudge.ts';
import type { TestVault } from './vault.ts';

/** A session with the program, on one Friday. */
export interface Transcript {
  /** Runs a command and adds it, with all that it said, to the transcript. */
  run(...args: string[]): Promise<string>;
  /** Adds lines of a note as it stands now. */
  show(path: string): void;
  /** All of it; what differs from run to run is written as VAULT and DAY TIME. */
  text(): string;
}

/** Begins a transcript of calls in a vault; messages on stderr begin with `!`. */
export function beginTranscript(vault: TestVault, today = '2026-11-20'): Transcript {
  const parts: string[] = [];
  return {
    async run(...args) {
      const { status, stdout, stderr } = await runHere(vault, [...args, '--today', today], { env: { COLUMNS: '80' } });
      const typed = args.map((arg) => (/^[\w@:.,/-]+$/.test(arg) ? arg : JSON.stringify(arg))).join(' ');
      const messages = stderr.replace(/^(?=.)/gm, '! ');
      parts.push(`$ nudge ${typed}\n${stdout}${messages}${status === 0 ? '' : `[exit ${status}]\n`}`);
      return stdout;
    },
    show(path) {
      const shown = vault.read(path).replaceAll('\r\n', '↵\n').replace('\ufeff', '‹BOM›');
      parts.push(`$ cat ${JSON.stringify(path)}\n${shown}`);
    },
    text() {
      const all = parts.join('\n').replaceAll(vault.dir, 'VAULT');
      return all.replace(/\b\d{4}-\d\d-\d\d \d\d:\d\d(?= {2})/g, 'DAY TIME');
    },
  };
}
