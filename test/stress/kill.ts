import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasIntent, undoFolder } from '../../src/edit/journal.ts';
import { undoLast } from '../../src/edit/undo.ts';
import { type Random, randomFrom } from '../helpers/random.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/** What became of the commands that were killed. */
export interface KillReport {
  rounds: number;
  /** Those that had ended before they could be killed. */
  ended: number;
  /** How the notes were just after the kill. */
  found: { 'all old': number; 'some new': number; 'all new': number };
  /** What the next run made of it: of the ones it had to do with. */
  next: { finished: number; 'nothing written': number };
}

const BIN = resolve('bin/nudge.js');
const WAYS: readonly [bom: string, end: string, last: boolean][] = [
  ['', '\n', true],
  ['\ufeff', '\r\n', true],
  ['', '\n', false],
  ['\ufeff', '\r\n', false],
];

/** Notes of every form, each with one promise. */
const NOTES = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => {
    const [bom, end, last] = WAYS[index % WAYS.length] ?? ['', '\n', true];
    const lines = [`# Note ${index}`, '', 'Words that stay.', `- [ ] Send plan ${index} to Ann`, ...(last ? [''] : [])];
    return [`notes/${index}.md`, bom + lines.join(end)];
  }),
);
const PATHS = Object.keys(NOTES);

/**
 * Kills the built program with SIGKILL while it marks eight notes, again and again, half of the time at a random moment of
 * its run and half while it writes. Throws where a note is then neither the old one nor the new one, where the
 * next run does not make it all or none, where anything is left behind, or where what stands can't be undone to the byte.
 */
export async function killRounds(rounds: number, seed: number, lanes = 4): Promise<KillReport> {
  const scratch = makeVault(NOTES);
  const ids = idsOf(await nudge(scratch, ['extract', '--json']).output);
  const begun = performance.now();
  await nudge(scratch, ['done', ...ids]).output;
  const setting: Setting = { ids, after: textsOf(scratch), length: performance.now() - begun };
  scratch.cleanup();
  const report: KillReport = {
    rounds: 0,
    ended: 0,
    found: { 'all old': 0, 'some new': 0, 'all new': 0 },
    next: { finished: 0, 'nothing written': 0 },
  };
  const lane = async (number: number): Promise<void> => {
    const vault = makeVault(NOTES);
    const random = randomFrom(seed + number);
    mkdirSync(recordsOf(vault), { recursive: true });
    while (report.rounds < rounds) {
      report.rounds += 1;
      await killRound(vault, setting, random, report);
    }
    vault.cleanup();
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return report;
}

/** From when on, and within how many milliseconds, it is killed: half of the time at any moment of its run. */
const MOMENTS: readonly ({ within: number; begins(vault: TestVault, child: ChildProcess): Promise<void> } | null)[] = [
  null,
  null,
  { within: 25, begins: (vault, child) => somethingIn(recordsOf(vault), /./, child) },
  { within: 2, begins: (vault, child) => somethingIn(vault.path('notes'), /^\d\.md$/, child) },
];

interface Setting {
  ids: readonly string[];
  /** The notes as the whole command leaves them. */
  after: readonly string[];
  /** How long it takes, in milliseconds. */
  length: number;
}

async function killRound(vault: TestVault, setting: Setting, random: Random, report: KillReport): Promise<void> {
  const running = nudge(vault, ['done', ...setting.ids]);
  const moment = random.pick(MOMENTS);
  await moment?.begins(vault, running.child);
  const delay = random.unit() * (moment?.within ?? setting.length * 1.1);
  if (delay > 1) await Promise.race([running.output, new Promise((go) => setTimeout(go, delay))]);
  if (!running.child.kill('SIGKILL')) report.ended += 1;
  await running.output;
  report.found[stateOf(vault, setting)] += 1;

  const said = await nudge(vault, ['undo', '--list']).errors;
  if (said.includes('is now finished')) report.next.finished += 1;
  if (said.includes('nothing of it stands')) report.next['nothing written'] += 1;
  const state = stateOf(vault, setting);
  if (state === 'some new') throw new Error(`the next run left some of it: ${said}`);
  if (hasIntent(recordsOf(vault))) throw new Error(`the next run left the intent: ${said}`);
  if (state === 'all new') undoLast(vault.dir, recordsOf(vault));
  if (stateOf(vault, setting) !== 'all old') throw new Error('undo did not give the old notes back');
  const left = readdirSync(vault.dir, { recursive: true }).length;
  if (left !== PATHS.length + 1) throw new Error(`${left} files and folders, where there were ${PATHS.length + 1}`);
}

function stateOf(vault: TestVault, { after }: Setting): keyof KillReport['found'] {
  const texts = textsOf(vault);
  const old = Object.values(NOTES);
  for (const [index, text] of texts.entries()) {
    if (text !== old[index] && text !== after[index])
      throw new Error(`${PATHS[index]} is neither old nor new: ${text}`);
  }
  const changed = texts.filter((text, index) => text !== old[index]).length;
  return changed === 0 ? 'all old' : changed === texts.length ? 'all new' : 'some new';
}

function textsOf(vault: TestVault): string[] {
  return PATHS.map(vault.read);
}

function recordsOf({ own, dir }: TestVault): string {
  return undoFolder(join(own, 'state', 'nudge'), dir);
}

/** Waits until something appears in a folder, or the program ends. */
function somethingIn(folder: string, name: RegExp, child: ChildProcess): Promise<void> {
  return new Promise((go) => {
    const end = (): void => {
      watcher.close();
      go();
    };
    const watcher = watch(folder, (_, found) => {
      if (name.test(found ?? '')) end();
    });
    child.once('exit', end);
  });
}

interface Running {
  child: ChildProcess;
  /** What it writes to stdout, and to stderr, once it has ended. */
  output: Promise<string>;
  errors: Promise<string>;
}

function nudge(vault: TestVault, args: readonly string[]): Running {
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC', HOME: vault.own };
  const folders = { XDG_CACHE_HOME: `${vault.own}/cache`, XDG_STATE_HOME: `${vault.own}/state` };
  const child = spawn(process.execPath, [BIN, ...args, '--today', '2026-11-20'], {
    cwd: vault.dir,
    env: { ...env, ...folders },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = (stream: NodeJS.ReadableStream): Promise<string> =>
    new Promise((go) => {
      let text = '';
      stream.on('data', (data) => {
        text += String(data);
      });
      child.once('close', () => go(text));
    });
  return { child, output: read(child.stdout), errors: read(child.stderr) };
}

function idsOf(json: string): string[] {
  const { items }: { items: { id: string }[] } = JSON.parse(json);
  if (items.length !== PATHS.length) throw new Error(`expected ${PATHS.length} promises, found ${items.length}`);
  return items.map(({ id }) => id);
}
