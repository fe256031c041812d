import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BIN, runIn, runNudge } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/** One good note; whatever else is in the vault, this is read. */
const GOOD = { 'good.md': '- [ ] Ring Ada Okafor 📅 2026-11-18\n' };
const TODAY = ['--today', '2026-11-20'];
/** Larger notes than this are not put into a snapshot byte by byte. */
const LARGE = 1_000_000;

let vault: TestVault;
beforeEach(() => {
  vault = makeVault(GOOD);
});
afterEach(() => vault.cleanup());

/** Every file of the vault with its bytes. */
function snapshot(): Map<string, string> {
  const files = readdirSync(vault.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return [join(parentPath, name), bytes.length > LARGE ? String(bytes.length) : bytes.toString('latin1')];
    }),
  );
}

/** Runs the everyday commands and `check`: the good note counts, the bad one is named, nothing is changed. */
function expectNamed(place: string, message: RegExp, env: Record<string, string> = {}): void {
  const before = snapshot();
  for (const run of [0, 1]) {
    const next = runIn(vault, ['next', '--json', ...TODAY], { env });
    expect(next.status, `run ${run}`).toBe(0);
    expect(JSON.parse(next.stdout).nudges).toMatchObject([{ title: 'Ring Ada Okafor' }]);
    expect(next.stderr).toBe(`${place} could not be read whole: nudge check\n`);
  }
  expect(runIn(vault, ['-q', ...TODAY], { env }).stderr).toBe('');
  const check = runIn(vault, ['check', '--json'], { env });
  expect(check.status).toBe(3);
  const [problem, ...more] = JSON.parse(check.stdout).problems;
  expect(more).toEqual([]);
  expect(`${problem.path}${problem.line === null ? '' : `:${problem.line}`}`).toBe(place);
  expect(problem.message).toMatch(message);
  const said = runIn(vault, ['check'], { env });
  expect([said.status, said.stderr]).toEqual([3, '']);
  expect(said.stdout.replace(/\s+/g, ' ')).toContain(place);
  expect(snapshot()).toEqual(before);
}

describe('a note that can’t be read whole', () => {
  test('a note of somebody’s that is taken for an audit of nudge’s, in which nothing is read', () => {
    vault.write('plans.md', "---\ntype: audit\n---\nI'll send Ada the deck by Friday 20 November 2026.\n");
    expectNamed('plans.md:1', /nothing is read/);
  });

  test('broken YAML: its line, and its other lines and its text are read', () => {
    vault.write(
      'talk.md',
      '---\ntype: meeting\nwith: [Ada Okafor\ndate: 2026-11-17\n---\nI will send Ada the price list by 18 December.\n',
    );
    expectNamed('talk.md:4', /YAML/);
    const { items } = JSON.parse(runIn(vault, ['extract', '--json']).stdout);
    expect(items.map((item: { path: string }) => item.path)).toContain('talk.md');
  });

  test('not UTF-8: the line of the first such byte', () => {
    vault.write('latin.md', Buffer.from('# Caf\xe9 list\n- [ ] Pay\n', 'latin1'));
    expectNamed('latin.md:1', /expected UTF-8, found byte 0xe9/);
  });

  test('50 MB: skipped at once, with its size', () => {
    writeFileSync(vault.path('huge.md'), '');
    truncateSync(vault.path('huge.md'), 50 * 1024 * 1024);
    expectNamed('huge.md', /expected a note of at most 10 MiB, found 50 MiB/);
  });

  test('links in a circle', async () => {
    const { symlinkSync } = await import('node:fs');
    symlinkSync('circle.md', vault.path('circle.md'));
    expectNamed('circle.md', /links that lead in a circle/);
  });

  test('a code fence that is never closed', () => {
    vault.write('half.md', '# Half\n\n```\n- [ ] Pay Tom\n');
    expectNamed('half.md:3', /never closed/);
  });
});

test('a folder that is not readable is named, and what is in the others is read', () => {
  vault.write('locked/secret.md', '- [ ] Pay Tom\n');
  // Permissions don't hold root back; a file system that says no holds back everybody.
  const refusing = `
    import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
    const real = fs.readdirSync;
    fs.readdirSync = (path, ...rest) => {
      if (String(path).endsWith('locked')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return real(path, ...rest);
    };
    syncBuiltinESMExports();`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(refusing)}` };
  expectNamed('locked', /expected a folder that can be read, found no permission/, env);
});

describe('a date that cannot be', () => {
  test('in front-matter: its line, exit status 3 of check', () => {
    vault.write('talk.md', '---\ntype: meeting\ndate: 2026-02-30\nwith: Ada Okafor\n---\nA word.\n');
    const check = runIn(vault, ['check']);
    expect(check.status).toBe(3);
    expect(check.stdout).toContain('talk.md:3');
    expect(check.stdout).toContain('2026-02-30');
  });

  test('in a mark: its line', () => {
    vault.write('todo.md', '\n- [ ] Pay Tom 📅 2026-13-01\n');
    expect(runIn(vault, ['check'])).toMatchObject({ status: 3, stdout: expect.stringContaining('todo.md:2') });
  });

  test('as --today: wrong usage', () => {
    const run = runIn(vault, ['next', '--today', '2026-02-30']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('--today: expected a day that exists');
  });
});

describe('names and ids', () => {
  test('an unknown id', () => {
    const before = snapshot();
    const run = runIn(vault, ['done', 'zzzzzzzz']);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('"zzzzzzzz"');
    expect(run.stderr).toContain('nudge queue');
    expect(snapshot()).toEqual(before);
  });

  test('an ambiguous beginning of an id names those it could be', () => {
    for (let i = 0; i < 40; i++) vault.write(`bills/${i}.md`, '- [ ] Pay the bill\n');
    const before = snapshot();
    const { items } = JSON.parse(runIn(vault, ['extract', '--json']).stdout);
    const letters: string[] = items.map((item: { id: string }) => item.id.charAt(0));
    const twice = letters.find((letter, at) => letters.indexOf(letter) !== at) ?? '';
    const run = runIn(vault, ['done', twice]);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/bills\/\d+\.md:1/);
    expect(snapshot()).toEqual(before);
  });

  test('two contacts of one name: neither is guessed, check names both', () => {
    vault.write('people/Sam Ford.md', '---\nname: Sam Ford\ncompany: Ashlar\n---\n');
    vault.write('people/Sam Ford (roofs).md', '---\nname: Sam Ford\ncompany: Tilework\n---\n');
    const who = runIn(vault, ['who', 'Sam', 'Ford']);
    expect(who).toMatchObject({ status: 1, stdout: '' });
    for (const name of ['Sam Ford.md', 'Sam Ford (roofs).md']) expect(who.stderr).toContain(`people/${name}`);
    for (const path of ['people/Sam Ford.md', 'people/Sam Ford (roofs).md']) {
      const one = runIn(vault, ['who', path, '--json']);
      expect(JSON.parse(one.stdout)).toMatchObject({ name: 'Sam Ford', path });
    }
    const check = runIn(vault, ['check', '--json']);
    expect(check.status).toBe(3);
    expect(JSON.parse(check.stdout).problems).toMatchObject([{ code: 'duplicate-contact' }]);
  });

  test('nobody of that name: the nearest is suggested', () => {
    vault.write('people/Ada Okafor.md', '');
    const run = runIn(vault, ['who', 'Ada Okafro']);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('Did you mean Ada Okafor?');
  });
});

describe('no vault to speak of', () => {
  test('a folder without notes and settings is most likely the wrong one', () => {
    const empty = makeVault({});
    const run = runIn(empty, ['next']);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/expected notes .* found none\n {2}Name the folder with --vault DIR/);
    expect(runIn(empty, ['next', '--json']).status).toBe(1);
    empty.cleanup();
  });

  test('a new vault without notes is no error', () => {
    const fresh = makeVault({ 'nudge.yaml': 'me: { name: Robin Acre }\n' });
    const run = runIn(fresh, ['next', '--json']);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).nudges).toEqual([]);
    expect(run.stderr).toContain('No notes yet');
    fresh.cleanup();
  });

  test('a vault path that is a file, or nothing', () => {
    for (const [given, found] of [
      [vault.path('good.md'), 'found a file'],
      [vault.path('nowhere'), 'found nothing'],
    ] as const) {
      const run = runNudge(['next', '--vault', given], { cwd: vault.dir });
      expect(run).toMatchObject({ status: 1, stdout: '' });
      expect(run.stderr).toMatch(/^nudge: --vault: expected a folder, /);
      expect(run.stderr).toContain(found);
    }
  });

  test('a working folder that has been removed', () => {
    const script = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${BIN}" next`;
    const run = spawnSync('sh', ['-c', script], { cwd: vault.dir, encoding: 'utf8' });
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/^nudge: expected to be in a folder that exists, .*\n {2}Go to another with cd\.\n$/);
  });

  test('settings that can’t be read: their line, and the defaults hold', () => {
    vault.write('nudge.yaml', 'me: { name: Robin\nplaces: x\n');
    const next = runIn(vault, ['next', ...TODAY]);
    expect(next.status).toBe(0);
    expect(next.stdout).toContain('Ring Ada Okafor');
    expect(next.stderr).toMatch(/^nudge\.yaml:\d+ could not be read whole: nudge check\n$/);
  });
});
