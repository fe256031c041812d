import { chmodSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/ledger/types.ts';
import { GIT_ENV, makeRepo, type TestRepo } from '../helpers/git.ts';
import { type Ran, runIn } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const TODAY = ['--today', '2026-11-20'];
const MEETING = `---
type: meeting
date: 2026-11-02
with: [Ada Moss]
---
- [ ] Send [[Ada Moss]] the load table 📅 2026-11-06
- [ ] Ring [[Tom Webb]] about the keys 📅 2026-11-12
Ada will send the drawings by 10 November.
`;
const LIST = '---\ntype: list\nlist: calls\n---\n- Dentist 0113 496 0119, move the check-up\n';

let vault: TestVault;
let repo: TestRepo;
beforeEach(() => {
  vault = makeVault({ 'meetings/ada.md': MEETING, 'lists/calls.md': LIST });
  repo = makeRepo(vault.dir);
});
afterEach(() => vault.cleanup());

function run(...args: string[]): Ran {
  return runIn(vault, ['ledger', ...args, ...TODAY], { env: GIT_ENV });
}

interface Told {
  read: { commits: number; from: string; last: { commit: string; day: string }; shallow: boolean };
  figures: Record<string, unknown>;
  entries: LedgerEntry[];
}

function told(...args: string[]): Told {
  const ran = run(...args, '--json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout);
}

function change(from: string, to: string): void {
  vault.write('meetings/ada.md', vault.read('meetings/ada.md').replace(from, to));
}

/** Three commits: made, moved and renamed, kept. */
function play(): string[] {
  const first = repo.commit('2026-11-02T10:00:00+0100');
  change('📅 2026-11-06', '📅 2026-11-09');
  // Still the 5th where the author is, and the 6th in UTC.
  const second = repo.commit('2026-11-05T23:30:00-0500');
  change('[ ] Send', '[x] Send');
  repo.git('mv', 'meetings/ada.md', 'meetings/2026-11-02 Ada.md');
  return [first, second, repo.commit('2026-11-08T10:00:00+0100')];
}

describe('nudge ledger', () => {
  it('cites for each promise the line and the commit, and counts days where the author was', () => {
    const [first, second, third] = play();
    const { read, entries } = told();
    expect(read).toMatchObject({ commits: 3, from: '2026-11-02', last: { commit: third, day: '2026-11-08' } });
    expect(entries).toMatchObject([
      {
        made: '2026-11-02',
        firstDue: '2026-11-06',
        due: '2026-11-09',
        moves: [
          {
            how: 'due',
            on: '2026-11-05',
            from: '2026-11-06',
            to: '2026-11-09',
            at: { commit: second, path: 'meetings/ada.md', line: 6 },
          },
        ],
        end: 'kept',
        ended: '2026-11-08',
        daysLate: 2,
        at: { commit: third, path: 'meetings/2026-11-02 Ada.md', line: 6 },
      },
      { firstDue: '2026-11-12', end: 'open', daysLate: 8, at: { commit: first, path: 'meetings/ada.md', line: 7 } },
    ]);
    const shown = run().stdout;
    expect(shown).toContain('kept by the first day  0% (0 of 2)');
    expect(shown).toContain('kept by the last day   50% (1 of 2)');
    expect(shown).toContain(`${third}:meetings/2026-11-02 Ada.md:6`);
  });

  it('tells of one person, of what is owed to me, and of the time since a day', () => {
    play();
    expect(told('--for', 'Tom').entries).toMatchObject([{ to: ['Tom Webb'] }]);
    expect(told('--kind', 'awaiting').entries).toMatchObject([
      { kind: 'awaiting', owner: 'Ada Moss', firstDue: '2026-11-10', daysLate: 10 },
    ]);
    const since = told('--since', '2026-11-07');
    expect(since.read).toMatchObject({ commits: 3, from: '2026-11-02' });
    // What fell due before that day counts in no rate; what ended since is told with the days it had.
    expect(since.figures).toMatchObject({ byFirstDay: { kept: 0, fellDue: 1 }, byLastDay: { kept: 1, fellDue: 2 } });
    expect(since.entries).toMatchObject([{ made: '2026-11-02', end: 'kept' }, { end: 'open' }]);
  });

  it('tells what was true on an earlier day', () => {
    const [, second] = play();
    const ran = runIn(vault, ['ledger', '--json', '--today', '2026-11-06'], { env: GIT_ENV });
    const { read, entries }: Told = JSON.parse(ran.stdout);
    expect(read).toMatchObject({ commits: 2, last: { commit: second } });
    expect(entries).toMatchObject([{ end: 'open', due: '2026-11-09', daysLate: null }, { end: 'open' }]);
  });

  it('reads a vault that is a folder of the repository, and only what the vault would', () => {
    vault.write('other.md', '- [ ] Sweep the yard 📅 2026-11-03\n');
    vault.write('meetings/node_modules/x.md', '- [ ] Sweep the stairs 📅 2026-11-03\n');
    vault.write('meetings/.hidden/x.md', '- [ ] Sweep the cellar 📅 2026-11-03\n');
    vault.write('meetings/ada.sync-conflict-20261102-101500-ABCDEF2.md', MEETING);
    vault.write('meetings/nudge.yaml', 'ignore: ["old/**"]\n');
    vault.write('meetings/old/x.md', '- [ ] Sweep the roof 📅 2026-11-03\n');
    play();
    const ran = runIn(vault, ['ledger', '--json', ...TODAY], { env: GIT_ENV, cwd: vault.path('meetings') });
    const { entries }: Told = JSON.parse(ran.stdout);
    expect(entries.map(({ at }) => at.path)).toEqual(['2026-11-02 Ada.md', 'ada.md']);
  });

  it('gives the same from what it kept, and goes on from there with the next commit', () => {
    play();
    const first = told();
    expect(told()).toEqual(first);
    vault.write('meetings/2026-11-02 Ada.md', vault.read('meetings/2026-11-02 Ada.md').replace(/^.*keys.*\n/m, ''));
    repo.commit('2026-11-15T10:00:00+0100');
    expect(told().entries.map(({ end }) => end)).toEqual(['kept', 'gone']);
    expect(told().read.commits).toBe(4);
  });

  it('says of a clone without its past that it has none', () => {
    play();
    const clone = makeVault();
    try {
      repo.git('clone', '--quiet', '--depth', '1', `file://${vault.dir}`, clone.path('inner'));
      const ran = runIn(clone, ['ledger', ...TODAY], { env: GIT_ENV, cwd: clone.path('inner') });
      expect(ran.status).toBe(0);
      expect(ran.stdout).toContain('This clone is shallow');
    } finally {
      clone.cleanup();
    }
  });
});

describe('where there is no history', () => {
  it.each([
    ['no repository', () => runIn(bare(), ['ledger'], { env: GIT_ENV })],
    ['no commit', () => run()],
  ])('%s: it says so and what to do', (_, ran) => {
    const { status, stdout, stderr } = ran();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('expected a git repository with a commit');
    expect(stderr).toContain('git init');
  });

  it('no git: it says so', () => {
    const ran = runIn(vault, ['ledger'], { env: { ...GIT_ENV, PATH: join(vault.own, 'nothing') } });
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain('expected the program git');
  });

  it.each([
    [['--kind', 'opportunity'], 'expected promise or awaiting'],
    [['--since', 'soon'], '--since: expected'],
    [['--for', 'Nobody'], 'nobody called'],
  ])('wrong options: %j', (args, said) => {
    play();
    const ran = run(...args);
    expect(ran.status).toBeGreaterThan(0);
    expect(ran.stderr).toContain(said);
  });

  /** A vault outside of any repository. */
  function bare(): TestVault {
    vault.cleanup();
    vault = makeVault({ 'a.md': '- [ ] Ring Tom 📅 2026-11-06\n' });
    return vault;
  }
});

describe("a stranger's repository", () => {
  /** A program that leaves a trace when it runs. */
  function trap(): string {
    const script = join(dirname(vault.dir), 'trap.sh');
    vault.write('../trap.sh', `#!/bin/sh\ntouch "${vault.dir}/../sprung"\n`);
    chmodSync(script, 0o755);
    return script;
  }

  it('runs no program that its settings and attributes name', () => {
    const script = trap();
    vault.write('.gitattributes', '*.md diff=evil filter=evil merge=evil\n');
    play();
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.editor',
      'core.askPass',
      'core.alternateRefsCommand',
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'gpg.program',
      'pager.log',
      'pager.rev-list',
      'pager.diff-tree',
      'credential.helper',
      'uploadpack.packObjectsHook',
      'remote.origin.uploadpack',
    ];
    for (const setting of settings) repo.git('config', setting, script);
    for (const name of ['log', 'rev-list', 'diff-tree', 'ls-tree', 'cat-file', 'rev-parse']) {
      repo.git('config', `alias.${name}`, `!${script}`);
    }
    repo.git('config', 'log.showSignature', 'true');
    repo.git('config', 'core.hooksPath', dirname(script));
    // The trap is live: what anybody would type springs it.
    expect(() => repo.git('log', '--patch', '--ext-diff')).toThrow();
    expect(isSprung()).toBe(true);
    expect(told().entries).toHaveLength(2);
    expect(isSprung()).toBe(false);
  });

  it('fetches nothing that a partial clone lacks', () => {
    const script = trap();
    play();
    const object = repo.git('rev-parse', 'HEAD~2:meetings/ada.md');
    const settings = {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.url': `ext::${script}`,
      'remote.origin.promisor': 'true',
      'protocol.ext.allow': 'always',
    };
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value);
    rmSync(vault.path(`.git/objects/${object.slice(0, 2)}/${object.slice(2)}`));
    expect(() => repo.git('cat-file', '-p', object)).toThrow();
    expect(isSprung()).toBe(true);
    const ran = run();
    expect(ran.status).toBe(0);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain('1 version of notes could not be read');
    expect(isSprung()).toBe(false);
  });

  /** Whether a trap has sprung since it was asked last. */
  function isSprung(): boolean {
    const sprung = vault.exists('../sprung');
    rmSync(vault.path('../sprung'), { force: true });
    return sprung;
  }
});
