import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runGit, tryGit } from '../../helpers/git.ts';
import { runNudge } from '../../helpers/nudge.ts';
import { createRandom, type Random } from '../random.ts';
import { act } from './acts.ts';
import { judge, type Verdict } from './judge.ts';
import { createWords, freshNotes, type Notes, type Words } from './notes.ts';

/** One round: both sides worked, and one took in what the other had done. */
export interface Round extends Verdict {
  seed: number;
  /** Notes that both sides changed. */
  shared: number;
  /** Notes with conflicts, with nudge as the merge driver and with git alone. */
  conflicts: { nudge: number; git: number };
}

/** After so many rounds the vault is a new one, so that it stays of a size. */
const ROUNDS_OF_A_VAULT = 20;

/** Two clones, of which one takes in what the other did, and one that knows no driver. */
interface Clones {
  folder: string;
  ada: string;
  tom: string;
  plain: string;
}

/** Plays seeded rounds with real clones and the built program; the same seeds give the same rounds. */
export function* playRounds(first: number, last: number): Generator<Round> {
  for (let from = first; from <= last; from += ROUNDS_OF_A_VAULT) {
    const words = createWords();
    const clones = makeClones(freshNotes(createRandom(from), words));
    try {
      const to = Math.min(last, from + ROUNDS_OF_A_VAULT - 1);
      for (let seed = from; seed <= to; seed += 1) yield playRound(clones, seed, createRandom(seed), words);
    } finally {
      rmSync(clones.folder, { recursive: true, force: true });
    }
  }
}

function makeClones(notes: Notes): Clones {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nudge-rounds-')));
  const at = (name: string): string => join(folder, name);
  const clones = { folder, ada: at('ada'), tom: at('tom'), plain: at('plain') };
  runGit(folder, 'init', '-q', '-b', 'main', 'ada');
  writeNotes(clones.ada, notes, []);
  setUp(clones.ada);
  commitAll(clones.ada);
  for (const name of ['tom', 'plain']) runGit(folder, 'clone', '-q', 'ada', name);
  setUp(clones.tom);
  return clones;
}

function setUp(cwd: string): void {
  const { status, stderr } = runNudge(['git', 'setup'], { cwd });
  if (status !== 0) throw new Error(stderr);
}

function playRound({ ada, tom, plain }: Clones, seed: number, random: Random, words: Words): Round {
  const base = readNotes(ada);
  const [own, other] = ([0, 1] as const).map((side) => act(base, side, random.whole(3, 10), random, words));
  if (own === undefined || other === undefined) throw new Error('two sides are needed');
  for (const [clone, acts] of [
    [ada, own],
    [tom, other],
  ] as const) {
    writeNotes(clone, acts.notes, acts.renamed);
    commitAll(clone);
  }
  runGit(tom, 'fetch', '-q');
  runGit(plain, 'fetch', '-q', tom, '+main:tom', '+refs/remotes/origin/main:ada');
  runGit(plain, 'checkout', '-q', '--force', '--detach', 'tom');
  const git = conflictsOf(plain, 'ada');
  runGit(plain, 'reset', '-q', '--hard');
  const nudge = conflictsOf(tom, 'origin/main');
  const outcome = readNotes(tom);
  const verdict = judge(base, other.notes, own.notes, outcome, [other.marks, own.marks]);
  settle(tom, outcome);
  runGit(ada, 'pull', '-q', '--ff-only', tom, 'main');
  const shared = [...base.keys()].filter(
    (path) => changed(base, own.notes, own.renamed, path) && changed(base, other.notes, other.renamed, path),
  ).length;
  return { seed, shared, conflicts: { nudge, git }, ...verdict };
}

/** Merges, and counts the notes that are left with conflicts. */
function conflictsOf(clone: string, branch: string): number {
  if (tryGit(clone, 'merge', '-q', '--no-edit', branch).status === 0) return 0;
  return runGit(clone, 'diff', '--name-only', '--diff-filter=U').split('\n').length;
}

function changed(base: Notes, notes: Notes, renamed: [string, string][], path: string): boolean {
  const now = renamed.find(([old]) => old === path)?.[1] ?? path;
  return notes.get(now) !== base.get(path);
}

/** Resolves what is left as somebody would who throws nothing away: both sides stay. */
function settle(clone: string, outcome: Notes): void {
  for (const [path, text] of outcome) {
    if (text.includes('<<<<<<<')) writeFileSync(join(clone, path), text.replace(/^(?:<{7} .*|={7}|>{7} .*)\n/gm, ''));
  }
  commitAll(clone);
}

function commitAll(clone: string): void {
  runGit(clone, 'add', '-A');
  runGit(clone, 'commit', '-q', '--allow-empty', '--no-edit', '-m', 'notes');
}

function readNotes(clone: string): Notes {
  const paths = readdirSync(clone, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(clone, path), 'utf8')]));
}

function writeNotes(clone: string, notes: Notes, renamed: readonly [string, string][]): void {
  for (const [old, fresh] of renamed) runGit(clone, 'mv', old, fresh);
  for (const [path, text] of notes) {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    writeFileSync(join(clone, path), text);
  }
}
