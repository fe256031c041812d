import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, runIn, runNudge } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const DEMO = fileURLToPath(new URL('../../templates/demo', import.meta.url));
/** The day the demo's notes are written for. */
const TODAY = ['--today', '2026-11-25'];

let vault: TestVault;
beforeAll(() => {
  vault = makeVault({});
  cpSync(DEMO, vault.dir, { recursive: true });
});
afterAll(() => vault.cleanup());

const jsonOf = (args: readonly string[]) => JSON.parse(runIn(vault, ['--json', ...args, ...TODAY]).stdout);

describe('every reading command on a whole vault', () => {
  test.each([
    [['day'], 'nudge.day/1'],
    [[], 'nudge.day/1'],
    [['next'], 'nudge.next/1'],
    [['5'], 'nudge.next/1'],
    [['queue'], 'nudge.queue/1'],
    [['audit'], 'nudge.audit/1'],
    [['who', 'Priya'], 'nudge.person/1'],
    [['people'], 'nudge.people/1'],
    [['extract'], 'nudge.extract/1'],
    [['extract', 'meetings'], 'nudge.extract/1'],
    [['extract', '--explain'], 'nudge.extract/1'],
    [['check'], 'nudge.check/1'],
  ])('nudge %j --json has the schema %s, and says the same twice', (args, schema) => {
    const once = runIn(vault, [...args, '--json', ...TODAY]);
    expect(JSON.parse(once.stdout)).toMatchObject({ schema });
    expect(once.status).toBe(args[0] === 'check' ? 3 : 0);
    expect(runIn(vault, [...args, '--json', ...TODAY]).stdout).toBe(once.stdout);
  });

  test.each([['day'], ['next'], ['queue', '--all'], ['audit', '--all'], ['who', 'Dev'], ['people'], ['extract']])(
    'nudge %s in a pipe: plain text of at most 80 columns, only stderr speaks of the broken note',
    (...args) => {
      const run = runIn(vault, [...args, ...TODAY]);
      expect(run.status).toBe(0);
      expect(run.stdout).not.toContain('\u001b');
      for (const line of run.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect(run.stderr).toBe('meetings/2026-10-29 Panels and pints.md:4 could not be read whole: nudge check\n');
    },
  );

  test('the index makes no difference to any answer', () => {
    const cold = (args: string[]) =>
      runIn(vault, [...args, ...TODAY], { env: { XDG_CACHE_HOME: `${vault.own}/cold${Math.random()}` } }).stdout;
    for (const args of [
      ['queue', '--all'],
      ['audit', '--all', '--json'],
      ['extract', '--json'],
      ['check', '--json'],
    ]) {
      const warm = runIn(vault, [...args, ...TODAY]).stdout;
      expect(cold(args)).toBe(warm);
    }
  });
});

describe('the moment', () => {
  test('minutes and place leave out what does not fit', () => {
    const { nudges } = jsonOf(['queue', '--minutes', '5', '--at', 'phone']);
    expect(nudges.length).toBeGreaterThan(0);
    for (const nudge of nudges) {
      expect(nudge.minutes).toBeLessThanOrEqual(5);
      expect(['phone', 'online']).toEqual(expect.arrayContaining(nudge.needs));
    }
    expect(jsonOf(['next', '5', '--at', 'phone']).nudges[0].id).toBe(nudges[0].id);
  });

  test('a person and a kind', () => {
    const all = jsonOf(['queue']).nudges;
    const awaiting = jsonOf(['queue', '--kind', 'awaiting']).nudges;
    expect(awaiting).toEqual(all.filter(({ kind }: { kind: string }) => kind === 'awaiting'));
    const dev = jsonOf(['queue', '--for', 'Dev']).nudges;
    expect(dev.length).toBeGreaterThan(0);
    expect(dev.length).toBeLessThan(all.length);
  });

  test('--explain shows points that add up to the score', () => {
    const { stdout } = runIn(vault, ['next', '--explain', ...TODAY]);
    const points = [...stdout.matchAll(/(?<=\s)([+-][\d.]+) +(?!in all)\S/g)].map(([, value]) => Number(value));
    const sum = Number(/([+-][\d.]+) +in all/.exec(stdout)?.[1]);
    expect(points.length).toBeGreaterThan(1);
    expect(points.reduce((a, b) => a + b)).toBeCloseTo(sum, 1);
  });
});

describe('extract [PATH…]', () => {
  test('a folder outside any vault, with other files in it', () => {
    const other = makeVault({ 'notes/a.md': '- [ ] Pay Tom\n', 'notes/a.json': '{"items": []}', 'notes/b.txt': 'x' });
    const run = runNudge(['extract', '--json', other.path('notes')], { cwd: '/' });
    expect(run.status).toBe(0);
    const { items, problems } = JSON.parse(run.stdout);
    expect(items).toMatchObject([{ line: 1, kind: 'promise', explicit: true }]);
    expect(basename(items[0].path)).toBe('a.md');
    expect(problems).toEqual([]);
    other.cleanup();
  });

  test('several paths, each note once, with paths from the vault', () => {
    const { items } = jsonOf(['extract', 'contacts', 'contacts/Dev Chaudhuri.md', 'daily']);
    const whole = jsonOf(['extract']).items;
    const wanted = whole.filter(({ path }: { path: string }) => /^(?:contacts|daily)\//.test(path));
    expect(items).toEqual(wanted);
  });

  test('from within a folder of the vault', () => {
    const args = ['extract', '--json', 'Dev Chaudhuri.md'];
    const run = runIn(vault, args, { cwd: vault.path('contacts') });
    expect(JSON.parse(run.stdout).items[0].path).toBe('contacts/Dev Chaudhuri.md');
  });

  test('a path to nothing', () => {
    const run = runIn(vault, ['extract', 'nothere.md']);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('expected a note or folder at "nothere.md", found nothing');
  });
});

describe('audit', () => {
  test('--only and --skip choose the sections', () => {
    const names = (args: string[]) => jsonOf(['audit', ...args]).sections.map(({ name }: { name: string }) => name);
    expect(names(['--only', 'my-word,their-word'])).toEqual(['my-word', 'their-word']);
    expect(names(['--skip', 'my-word'])).toEqual(names([]).filter((name: string) => name !== 'my-word'));
  });

  test('--fail-on ends with status 3 where there is something', () => {
    expect(runIn(vault, ['audit', '--fail-on', 'late', ...TODAY]).status).toBe(3);
    expect(runIn(vault, ['audit', '--fail-on', 'problems', ...TODAY]).status).toBe(3);
    // Before the first note, nothing was late.
    expect(runIn(vault, ['audit', '--fail-on', 'late', '--today', '2026-01-05']).status).toBe(0);
  });

  describe('--write', () => {
    const PATH = 'audits/2026-W47.md';
    const write = () => runIn(vault, ['audit', '--week', '2026-W47', '--write', ...TODAY]);

    test('writes a note that is nudge’s own, and leaves what is added to it', () => {
      expect(write()).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining(`${PATH} written.`) });
      const first = vault.read(PATH);
      expect(first).toMatch(
        /^---\ntype: audit\nweek: 2026-W47\n(?:[a-z]+: .*\n)+---\n\n<!-- nudge:begin -->\n# Audit 2026-W47\n/,
      );
      expect(first).toMatch(/\n<!-- nudge:end(?: [0-9a-z]{6})+ -->\n$/);
      expect(write().stderr).toContain(`${PATH} says all this already.`);
      expect(vault.read(PATH)).toBe(first);

      const mine = first.replace('type: audit', 'type: audit\nmood: fine # mine').replace('# Audit 2026-W47', '# Old');
      vault.write(PATH, `${mine}\nMy own words.\r\nNo line end`);
      expect(write().stderr).toContain(`${PATH} updated.`);
      // A line that was changed within the block may be somebody's words: it stays beside the one that nudge writes.
      const both = mine.replace('# Old', '# Old\n# Audit 2026-W47');
      expect(vault.read(PATH)).toBe(`${both}\nMy own words.\r\nNo line end`);
    });

    test('what it wrote can be taken back, and promises in it are not counted again', () => {
      const before = jsonOf(['extract']).items;
      write();
      expect(jsonOf(['extract']).items).toEqual(before);
      rmSync(vault.path(PATH));
      write();
      expect(runIn(vault, ['undo']).status).toBe(0);
      expect(vault.exists(PATH)).toBe(false);
    });

    test('keeps the line ends of its note', () => {
      write();
      vault.write(PATH, vault.read(PATH).replaceAll('\n', '\r\n').replace('# Audit', '# Old'));
      write();
      expect(vault.read(PATH)).not.toMatch(/[^\r]\n/);
      expect(vault.read(PATH)).toContain('# Audit 2026-W47\r\n');
    });

    test.each(['My week.\n', 'a <!-- nudge:end --> b <!-- nudge:begin -->\n', ''])(
      'refuses a note of somebody else: %j',
      (text) => {
        vault.write(PATH, text);
        expect(write()).toMatchObject({
          status: 1,
          stdout: '',
          stderr: expect.stringContaining(`${PATH}: expected an audit that nudge wrote`),
        });
        expect(vault.read(PATH)).toBe(text);
      },
    );
  });
});

describe('the process', () => {
  test('--version says the package’s version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const option of ['--version', '-V']) {
      expect(runNudge([option], { cwd: '/' })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  test('a reader that has seen enough is no failure', () => {
    const script = `"${process.execPath}" "${BIN}" audit --all --today 2026-11-25 -q | head -1; echo "\${PIPESTATUS[0]}"`;
    const run = spawnSync('bash', ['-c', script], { cwd: vault.dir, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^Audit 2026-W48.*\n0\n$/);
  });

  test('works where nothing can be kept', () => {
    writeFileSync(vault.path('../block'), '');
    const env = { XDG_CACHE_HOME: `${vault.dir}/../block`, XDG_STATE_HOME: `${vault.dir}/../block` };
    expect(runIn(vault, ['next', '-q', ...TODAY], { env })).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(vault.dir)).not.toContain('.nudge');
  });
});
