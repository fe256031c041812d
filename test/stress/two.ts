import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/** What two processes came to that wrote in the same notes at once. */
export interface TwoReport {
  edits: number;
  /** Edits that were refused since the note had changed, and made anew. */
  retried: number;
}

const NAMES = ['left', 'right'];

/**
 * Lets two processes make so many edits each in the same two notes, through nudge's own path of writing: each marks its own
 * lines, of which the other's are neighbours, and logs an entry at the end of the other note with the same command.
 * Throws where one of them fails, or where an edit or any other word is lost.
 */
export async function twoProcesses(edits: number): Promise<TwoReport> {
  const numbers = Array.from({ length: edits }, (_, number) => number);
  const task = (number: number, box: string): string[] => NAMES.map((name) => `- [${box}] ${name} ${number}`);
  const before = ['# Shared', ...numbers.flatMap((number) => task(number, ' ')), 'Words that stay.'];
  const vault = makeVault({ 'tasks.md': before.join('\r\n'), 'log.md': '\ufeff# Log\n\nWords that stay.\n' });
  const program = join(vault.own, 'writer.mjs');
  await build({
    entryPoints: [resolve('test/stress/writer.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const retried = await Promise.all(NAMES.map((name) => runWriter(program, vault, name, edits)));
  const after = ['# Shared', ...numbers.flatMap((number) => task(number, 'x')), 'Words that stay.'];
  expectSame('tasks.md', vault.read('tasks.md'), after.join('\r\n'));
  const log = vault.read('log.md').split('\n');
  const entries = log.slice(3, -1).sort();
  expectSame('log.md', log.toSpliced(3, entries.length).join('\n'), '\ufeff# Log\n\nWords that stay.\n');
  const logged = NAMES.flatMap((name) => numbers.map((number) => `- ${name} did ${number}`)).sort();
  expectSame('the entries in log.md', entries.join('\n'), logged.join('\n'));
  vault.cleanup();
  return { edits: edits * NAMES.length, retried: retried.reduce((sum, each) => sum + each, 0) };
}

function runWriter(program: string, vault: TestVault, name: string, edits: number): Promise<number> {
  const child = spawn(process.execPath, [program, vault.dir, join(vault.own, 'state'), name, String(edits)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += String(data);
  });
  return new Promise((done, fail) => {
    child.once('close', (status) => (status === 0 ? done(Number(said)) : fail(new Error(`${name} failed: ${said}`))));
  });
}

function expectSame(what: string, found: string, expected: string): void {
  if (found !== expected) throw new Error(`${what}: expected\n${expected}\nfound\n${found}`);
}
