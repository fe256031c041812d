import { spawnSync } from 'node:child_process';
import { GIT_ENV } from './git.ts';

/** One commit to be made: the whole of what stands in it. */
export interface Commit {
  branch: string;
  /** The branch that a new branch begins at. */
  from?: string;
  /** The branch that is merged into it. */
  merge: string | null;
  /** Local time without a zone: `2026-03-02T12:00:00`. */
  date: string;
  files: ReadonlyMap<string, string>;
}

/** Makes many commits in an empty repository by one `git fast-import`, authored in the zone `+0200`. */
export function fastImport(folder: string, commits: readonly Commit[]): void {
  const tips = new Map<string, number>();
  const lines = commits.map((commit, index) => {
    const mark = index + 1;
    const from = tips.get(commit.branch) ?? tips.get(commit.from ?? '');
    const merged = commit.merge === null ? undefined : tips.get(commit.merge);
    tips.set(commit.branch, mark);
    // Two hours before UTC, given in the author's own zone.
    const seconds = Date.parse(`${commit.date}Z`) / 1000 - 7200;
    const files = [...commit.files].map(([path, text]) => `M 100644 inline "${path}"\n${data(text)}`);
    return [
      `commit refs/heads/${commit.branch}`,
      `mark :${mark}`,
      `author Ann <ann@example.com> ${seconds} +0200`,
      `committer Ann <ann@example.com> ${seconds} +0200`,
      data('notes'),
      ...(from === undefined ? [] : [`from :${from}`]),
      ...(merged === undefined ? [] : [`merge :${merged}`]),
      'deleteall',
      ...files,
      '',
    ].join('\n');
  });
  const env = { PATH: process.env.PATH ?? '', ...GIT_ENV };
  const ran = spawnSync('git', ['-C', folder, 'fast-import', '--quiet'], {
    env,
    input: lines.join(''),
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`git fast-import: ${ran.stderr}`);
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
