import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { playRounds } from '../bench/merge/rounds.ts';
import { GIT, GIT_ENV, runGit, tryGit } from '../helpers/git.ts';
import { type Ran, runIn } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

test('git is there: without it nothing below can be tried', () => {
  expect(GIT, 'expected the program git on the PATH; install it to run these tests').not.toBeNull();
});

const NOTE = '- [ ] one\n- [ ] two\n- [ ] three\n';
const OURS = NOTE.replace('[ ] one', '[x] one ✅ 2026-11-19');
const THEIRS = NOTE.replace('[ ] two', '[x] two ✅ 2026-11-20');
const BOTH = OURS.replace('[ ] two', '[x] two ✅ 2026-11-20');

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'note.md': NOTE });
});
afterEach(() => vault.cleanup());

const nudge = (args: string[], cwd = vault.dir, env: Record<string, string> = {}): Ran =>
  runIn(vault, args, { cwd, env: { ...GIT_ENV, HOME: vault.own, ...env } });
const git = (...args: string[]): string => runGit(vault.dir, ...args);
const begin = (): void => {
  git('init', '-q', '-b', 'main');
};
const commit = (message: string): void => {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
};

/** Two branches that changed notes, on the first of which we stand. */
function fork(path: string, base: string | Buffer, ours: string | Buffer, theirs: string | Buffer): void {
  for (const [branch, text] of [
    ['main', base],
    ['theirs', theirs],
    ['ours', ours],
  ] as const) {
    if (branch !== 'main') git('checkout', '-q', '-b', branch, 'main');
    vault.write(path, text);
    commit(branch);
  }
}

const config = (): string => readFileSync(join(vault.dir, '.git', 'config'), 'utf8');

describe.skipIf(GIT === null)('nudge git setup', () => {
  beforeEach(begin);

  test('writes the attributes, registers the driver, says what each clone needs, and is taken back to the byte', () => {
    const before = config();
    const { status, stdout, stderr } = nudge(['git', 'setup']);
    expect(status).toBe(0);
    expect(stdout).toContain('✓ .gitattributes');
    expect(stdout).toContain('✓ git config');
    expect(stderr).toContain('Each clone needs "nudge git setup" once');
    expect(git('check-attr', 'merge', 'note.md', 'a/b.markdown', 'c.txt')).toBe(
      'note.md: merge: nudge\na/b.markdown: merge: nudge\nc.txt: merge: unspecified',
    );
    const made = [vault.read('.gitattributes'), config()];
    expect(nudge(['git', 'setup']).stdout).not.toContain('✓');
    expect([vault.read('.gitattributes'), config()]).toEqual(made);
    expect(nudge(['git', 'remove']).status).toBe(0);
    expect(vault.exists('.gitattributes')).toBe(false);
    expect(config()).toBe(before);
    expect(nudge(['git', 'remove']).stdout).not.toContain('✓');
  });

  test('leaves what the file and the config had', () => {
    vault.write('.gitattributes', Buffer.from('caf\u00e9.txt text', 'latin1'));
    git('config', 'merge.nudge.recursive', 'text');
    const before = [vault.bytes('.gitattributes'), config()];
    nudge(['git', 'setup']);
    expect(git('config', 'merge.nudge.driver')).toContain('merge-file');
    nudge(['git', 'remove']);
    expect([vault.bytes('.gitattributes'), config()]).toEqual(before);
  });

  test('takes a vault in a folder of a repository alone, and a linked work tree', () => {
    vault.write('my notes/a.md', NOTE);
    commit('notes');
    expect(nudge(['git', 'setup'], vault.path('my notes')).status).toBe(0);
    expect(git('check-attr', 'merge', 'note.md')).toBe('note.md: merge: unspecified');
    expect(git('check-attr', 'merge', 'my notes/a.md')).toBe('my notes/a.md: merge: nudge');
    git('worktree', 'add', '-q', join(vault.own, 'other'));
    const linked = nudge(['git', 'setup', '--json'], join(vault.own, 'other'));
    expect(JSON.parse(linked.stdout)).toMatchObject({ schema: 'nudge.git/1', driver: true, changed: ['attributes'] });
  });

  test('says where a stronger line stands in the way', () => {
    mkdirSync(join(vault.dir, '.git', 'info'), { recursive: true });
    writeFileSync(join(vault.dir, '.git', 'info', 'attributes'), '*.md merge=union\n');
    expect(nudge(['git', 'setup']).stderr).toContain('says union');
  });

  test('runs no program that the repository names', () => {
    const touch = (key: string): string => `touch "${join(vault.own, `ran-${key}`)}"; true`;
    commit('notes');
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'gpg.program'])
      git('config', key, touch(key));
    git('config', 'alias.rev-parse', `!${touch('alias')}`);
    git('config', 'filter.odd.clean', touch('clean'));
    vault.write('.gitattributes', '*.md filter=odd\n');
    for (const args of [['git', 'setup'], ['git'], ['ledger', '--today', '2026-11-20'], ['git', 'remove']])
      expect(nudge(args).status, args.join(' ')).toBe(0);
    expect(readdirSync(vault.own).filter((name) => name.startsWith('ran-'))).toEqual([]);
  });

  test('asks the repository of the vault, and not the one whose hook it was called from', () => {
    const hook = join(vault.own, 'hooked');
    mkdirSync(hook, { recursive: true });
    runGit(hook, 'init', '-q');
    const before = readFileSync(join(hook, '.git', 'config'), 'utf8');
    expect(nudge(['git', 'setup'], vault.dir, { GIT_DIR: join(hook, '.git') }).stdout).toContain('✓ git config');
    expect(git('config', 'merge.nudge.driver')).toContain('merge-file');
    expect(readFileSync(join(hook, '.git', 'config'), 'utf8')).toBe(before);
  });

  test('refuses a link in place of the file', () => {
    symlinkSync('note.md', vault.path('.gitattributes'));
    const { status, stderr } = nudge(['git', 'setup']);
    expect(status).toBe(1);
    expect(stderr).toContain('expected a file, found a link');
  });
});

describe.skipIf(GIT === null)('outside of a work tree nudge git setup says what it found', () => {
  it.each([
    ['no git repository', (): void => {}, ''],
    ['a bare repository or', (): void => void git('init', '-q', '--bare', 'bare.git'), 'bare.git'],
    ["a bare repository or git's own folder", begin, '.git'],
  ])('%s', (found, make, folder) => {
    make();
    const { status, stderr } = nudge(['git', 'setup'], vault.path(folder));
    expect(status).toBe(1);
    expect(stderr).toContain(`expected a vault in a git work tree, found ${found}`);
  });

  test('no git at all', () => {
    const { status, stderr } = nudge(['git', 'setup'], vault.dir, { PATH: '/nonexistent' });
    expect(status).toBe(1);
    expect(stderr).toContain('expected the program git, found none');
  });

  test('and nudge git alone says how it stands', () => {
    expect(nudge(['git'])).toMatchObject({ status: 0, stderr: expect.stringContaining('in no git work tree') });
    expect(JSON.parse(nudge(['git', '--json']).stdout)).toMatchObject({ workTree: false, driver: false });
    expect(nudge(['git', 'sideways']).status).toBe(2);
  });
});

describe.skipIf(GIT === null)('git merge', () => {
  beforeEach(() => {
    begin();
    nudge(['git', 'setup']);
  });

  test('of notes marked on neighbouring lines is clean, whatever they are called', () => {
    const path = "it's 100%P $(touch x) `y`.md";
    fork(path, NOTE, OURS, THEIRS);
    git('merge', '-q', '--no-edit', 'theirs');
    expect(vault.read(path)).toBe(BOTH);
    expect(vault.exists('x')).toBe(false);
  });

  test('follows a note to its new name', () => {
    // Git knows a note again by how much of it is as it was.
    const long = `# Plans\n\n${'Words that stay.\n'.repeat(20)}\n`;
    fork('note.md', long + NOTE, long + OURS, long + THEIRS);
    git('mv', 'note.md', 'named.md');
    commit('named');
    git('merge', '-q', '--no-edit', 'theirs');
    expect(vault.read('named.md')).toBe(long + BOTH);
  });

  test('leaves a contradiction between markers, and the merge open', () => {
    fork('note.md', NOTE, OURS, NOTE.replace('[ ] one', '[-] one ❌ 2026-11-20'));
    expect(tryGit(vault.dir, 'merge', 'theirs').status).toBe(1);
    expect(git('status', '--short')).toContain('UU note.md');
    expect(vault.read('note.md')).toMatch(
      /^<{7} .*\n- \[x\] one ✅ 2026-11-19\n={7}\n- \[-\] one ❌ 2026-11-20\n>{7} .*\n- \[ \] two\n/,
    );
  });

  test('works with a rebase and a cherry-pick', () => {
    fork('note.md', NOTE, OURS, THEIRS);
    git('cherry-pick', 'theirs');
    expect(vault.read('note.md')).toBe(BOTH);
    git('reset', '-q', '--hard', 'HEAD~1');
    git('rebase', '-q', 'theirs');
    expect(vault.read('note.md')).toBe(BOTH);
  });

  test('of what is no UTF-8 is git’s own, and of what is no text leaves ours', () => {
    const latin = (text: string): Buffer => Buffer.from(`caf\u00e9\n\n\n\n${text}\n\n\n\nend\n`, 'latin1');
    fork(
      'note.md',
      latin('a'),
      Buffer.from('caf\u00e9\n\n\n\nb\n\n\n\nend\n', 'latin1'),
      Buffer.concat([latin('a'), Buffer.from('c\n')]),
    );
    git('merge', '-q', '--no-edit', 'theirs');
    expect(vault.bytes('note.md')).toEqual(Buffer.concat([latin('b'), Buffer.from('c\n')]));
    git('checkout', '-q', 'main');
    git('branch', '-q', '-D', 'ours', 'theirs');
    fork('binary.md', 'a\0', 'b\0', 'c\0');
    expect(tryGit(vault.dir, 'merge', 'theirs').status).toBe(1);
    expect(vault.read('binary.md')).toBe('b\0');
  });

  test('where the program is gone is git’s own', () => {
    const driver = git('config', 'merge.nudge.driver');
    git('config', 'merge.nudge.driver', driver.replaceAll('nudge.js', 'gone.js'));
    fork('note.md', 'a\n\n\n\nb\n', 'A\n\n\n\nb\n', 'a\n\n\n\nB\n');
    git('merge', '-q', '--no-edit', 'theirs');
    expect(vault.read('note.md')).toBe('A\n\n\n\nB\n');
  });

  test('where the program has moved calls the nudge on the PATH', () => {
    const driver = git('config', 'merge.nudge.driver');
    git('config', 'merge.nudge.driver', driver.replaceAll('nudge.js', 'gone.js'));
    const bin = join(vault.own, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'nudge'), `#!/bin/sh\nshift $(($# - 3))\necho by nudge > "$2"\n`);
    chmodSync(join(bin, 'nudge'), 0o755);
    fork('note.md', NOTE, OURS, THEIRS);
    git('-c', `core.hooksPath=/dev/null`, 'config', 'alias.m', `!PATH="${bin}:$PATH" git merge -q --no-edit theirs`);
    git('m');
    expect(vault.read('note.md')).toBe('by nudge\n');
  });

  test('in a clone that was not set up is git’s own, and says nothing', () => {
    fork('note.md', NOTE, OURS, THEIRS);
    git('config', '--remove-section', 'merge.nudge');
    const { status, stderr } = tryGit(vault.dir, 'merge', 'theirs');
    expect([status, stderr]).toEqual([1, '']);
    expect(vault.read('note.md')).toContain('<<<<<<<');
  });
});

describe('nudge merge-file', () => {
  const write = (base: string, ours: string, theirs: string): string[] => {
    for (const [name, text] of Object.entries({ base, ours, theirs })) vault.write(name, text);
    return ['merge-file', 'base', 'ours', 'theirs'];
  };

  test('ends with 0 where all is clear, and writes ours', () => {
    expect(nudge(write(NOTE, OURS, THEIRS))).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(vault.read('ours')).toBe(BOTH);
    expect(vault.read('theirs')).toBe(THEIRS);
  });

  test('ends with 1 where conflicts are left, between markers of the size and names it was told', () => {
    const args = [...write('a\n', 'b\n', 'c\n'), '--marker-size', '9', '--ours', 'HEAD', '--theirs', '%Y'];
    expect(nudge([...args, '--json'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('"conflicts": 1'),
    });
    expect(vault.read('ours')).toBe(`${'<'.repeat(9)} HEAD\nb\n${'='.repeat(9)}\nc\n${'>'.repeat(9)} theirs\n`);
  });

  it.each([
    ['a file that is not there', ['merge-file', 'base', 'ours', 'nowhere'], 255, 'found none at'],
    ['a folder', ['merge-file', 'base', 'ours', '.'], 255, 'found a folder'],
    [
      'a marker of no size',
      ['merge-file', 'base', 'ours', 'theirs', '--marker-size', '0'],
      2,
      '--marker-size: expected',
    ],
    ['too few files', ['merge-file', 'base'], 2, 'missing required argument'],
  ])('fails with more than 1, and changes nothing: %s', (_, args, status, said) => {
    write(NOTE, OURS, THEIRS);
    const ran = nudge(args);
    expect(ran.status).toBe(status);
    expect(ran.stderr).toContain(said);
    expect(vault.read('ours')).toBe(OURS);
  });

  test('leaves to git what is larger than any note', () => {
    const long = 'a\n'.repeat(110_000);
    expect(nudge([...write(long, `x\n${long}`, `${long}y\n`), '--json'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"by": "git"'),
    });
    expect(vault.read('ours')).toBe(`x\n${long}y\n`);
  });

  test('reads days as the vault of the note says, whatever git called the files', () => {
    vault.write('nudge.yaml', 'dates: mdy\n');
    const log = (...days: string[]): string =>
      `## Log\n\n${['1/2/2026', ...days].map((day) => `- **${day}**: Rang.\n`).join('')}`;
    expect(nudge([...write(log(), log('3/2/2026'), log('2/9/2026')), '--path', 'contacts/Ada.md']).status).toBe(0);
    expect(vault.read('ours')).toBe(log('2/9/2026', '3/2/2026'));
  });
});

describe.skipIf(GIT === null)('two clones with marks, logs, edits and new names at once', () => {
  test('lose no word, settle no contradiction, and have fewer conflicts than with git alone', () => {
    const rounds = [...playRounds(1, 12)];
    expect(rounds.flatMap(({ lost, wrong }) => [...lost, ...wrong])).toEqual([]);
    const conflicts = (who: 'nudge' | 'git'): number => rounds.filter((round) => round.conflicts[who] > 0).length;
    expect(conflicts('git')).toBeGreaterThan(rounds.length / 3);
    expect(conflicts('nudge')).toBeLessThan(conflicts('git') / 2);
  }, 240_000);
});
