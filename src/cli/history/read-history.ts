import type { Config } from '../../config/types.ts';
import { minDay } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { NudgeError } from '../../errors.ts';
import type { History, Step, Version } from '../../ledger/types.ts';
import { notesAmong } from '../../vault/listed.ts';
import type { Git } from '../git/program.ts';
import { chooseCommits } from './bounds.ts';
import { type Blob, type Commit, type FileChange, readChanges, readCommits, readTree } from './commits.ts';
import { type HistoryKey, type KeptHistory, loadHistory, saidKey, saveHistory } from './kept-history.ts';
import { readSaid } from './read-said.ts';
import { findRepository, noCommit } from './repository.ts';

/** What {@link readHistory} needs. */
export interface HistoryRequest {
  git: Git;
  config: Config;
  /** Commits after it are not read. All before it are, whatever is asked for: a first due day may be the oldest of all. */
  today: Day;
  /** Where what was read is kept; null to keep nothing. */
  keptFile: string | null;
  key: HistoryKey;
  /** Milliseconds since 1970. */
  now(): number;
  /** Says that it will take a while. */
  tell(message: string): void;
}

/** The history, and how much of it was read. */
export interface ReadHistory {
  history: History;
  /** Commits that were read, and the day of the oldest. */
  commits: number;
  from: Day;
  /** Older commits that were left out, since there are so many, or since they take so long. */
  leftOut: number;
  /** Versions of notes that could not be read: not on this machine, too large, no text. */
  unread: number;
  /** Whether the repository itself lacks what came before, as a clone with `--depth` does. */
  shallow: boolean;
}

/** More commits than this are not even listed, */
const MOST_LISTED = 200_000;
/** nor more than this looked through, */
const MOST_COMMITS = 20_000;
/** nor, of notes that were not read before, more than this, in milliseconds and bytes. The next run goes on from there. */
const LONGEST_MS = 120_000;
const MOST_BYTES = 512 * 1024 * 1024;
const SHORT = 8;
const DIFF = ['diff-tree', '--stdin', '-r', '-c', '-M', '-l400', '-z', '--root', '--raw', '--combined-all-paths'];
const HARMLESS = ['--no-ext-diff', '--no-textconv'];

/** Reads what the vault's repository knows of its notes. Throws a `not-found` error where there is no git, or no commit. */
export async function readHistory(request: HistoryRequest): Promise<ReadHistory> {
  const { git, today } = request;
  const { prefix, shallow } = await findRepository(git);
  const listed = await git.run([
    'rev-list',
    '--topo-order',
    `--max-count=${MOST_LISTED}`,
    '--format=%H %as %P',
    'HEAD',
    '--',
  ]);
  const chosen = chooseCommits(readCommits(listed.stdout.toString()), { today, most: MOST_COMMITS });
  if (chosen.tip === null) throw noCommit(today);
  const kept = loadHistory(request.keptFile, request.key);
  const changes = await changesOf(git, chosen.commits, kept, prefix);
  const tree = await git.run(['ls-tree', '-r', '-z', chosen.tip.id]);
  const tip = readTree(tree.stdout.toString());
  const isNote = notesFilter([...changes.values()], tip, request.config);
  const notes = tip.filter(({ path }) => isNote(path));
  const steps = chosen.commits.map((commit) => ({ commit, changes: notesIn(changes.get(commit.id) ?? [], isNote) }));
  const order = [...notes, ...steps.flatMap((step) => step.changes.flatMap(blobsOf))];
  const bounds = { longestMs: LONGEST_MS, mostBytes: MOST_BYTES, now: request.now, tell: request.tell };
  const { said, unread, reached } = await readSaid(git, request.config, order, kept.said, bounds);
  saveHistory(request.keptFile, request.key, kept, { changes, said });
  const known = (blob: Blob): boolean => reached.has(saidKey(blob));
  // The newest come first: from the first that was not reached on, all older ones are left out.
  const end = steps.findIndex((step) => !step.changes.flatMap(blobsOf).every(known));
  const whole = end === -1 ? steps : steps.slice(0, end);
  const version = versions(said);
  return {
    history: {
      steps: whole.map((step) => stepOf(step, version)).toReversed(),
      tip: notes.filter(known).map(version),
      last: { commit: chosen.tip.id.slice(0, SHORT), day: chosen.tip.day },
    },
    commits: whole.length,
    from: whole.reduce((first, { commit: { day } }) => minDay(day, first), chosen.tip.day),
    leftOut: chosen.left + steps.length - whole.length,
    unread,
    shallow,
  };
}

/** What each commit changed: of commits that are kept as it was, of the others as git says. */
async function changesOf(
  git: Git,
  commits: readonly Commit[],
  kept: KeptHistory,
  prefix: string,
): Promise<Map<string, FileChange[]>> {
  const unknown = commits.filter(({ id }) => !kept.changes.has(id)).map(({ id }) => id);
  const args = [...DIFF, ...HARMLESS, '--', '.'];
  const ran = unknown.length === 0 ? null : await git.run(args, `${unknown.join('\n')}\n`);
  if (ran !== null && ran.status !== 0)
    throw new NudgeError('failed', `git could not list what was changed: ${firstLine(ran.stderr)}`);
  const found = ran === null ? new Map<string, FileChange[]>() : readChanges(ran.stdout.toString(), prefix);
  return new Map(commits.map(({ id }) => [id, kept.changes.get(id) ?? found.get(id) ?? []]));
}

function notesFilter(
  changes: readonly FileChange[][],
  tip: readonly Blob[],
  config: Config,
): (path: string) => boolean {
  const paths = [...tip, ...changes.flat().flatMap(blobsOf)].map(({ path }) => path);
  const notes = notesAmong(new Set(paths), config);
  return (path) => notes.has(path);
}

function notesIn(changes: readonly FileChange[], isNote: (path: string) => boolean): FileChange[] {
  return changes.flatMap(({ before, after }) => {
    const left = before.filter(({ path }) => isNote(path));
    const right = after !== null && isNote(after.path) ? after : null;
    return left.length === 0 && right === null ? [] : [{ before: left, after: right }];
  });
}

function blobsOf({ before, after }: FileChange): Blob[] {
  return after === null ? before : [...before, after];
}

/** Gives the version of a blob at a path: always the same object, so that what a merge brings together is one. */
function versions(said: KeptHistory['said']): (blob: Blob) => Version {
  const made = new Map<string, Version>();
  return (blob) => {
    const key = saidKey(blob);
    const version = made.get(key) ?? { path: blob.path, snaps: [], denied: [], ...said.get(key) };
    made.set(key, version);
    return version;
  };
}

function stepOf(
  { commit: { id, day, parents }, changes }: { commit: Commit; changes: readonly FileChange[] },
  version: (blob: Blob) => Version,
): Step {
  return {
    commit: id.slice(0, SHORT),
    parent: parents[0]?.slice(0, SHORT) ?? null,
    day,
    changes: changes.map(({ before, after }) => ({
      before: before.map(version),
      after: after === null ? null : version(after),
    })),
  };
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 200) ?? '';
}
