import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { cronWord } from '../../src/cli/schedule/cron.ts';
import { xmlText } from '../../src/cli/schedule/launchd.ts';
import { unitWord } from '../../src/cli/schedule/systemd.ts';
import { argumentsOf, powerWord } from '../../src/cli/schedule/windows.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/** What paths are made of at their worst; they hold no control characters, those are refused. */
const hostile = fc.array(
  fc.constantFrom(
    '\\',
    '%',
    "'",
    '"',
    '$',
    '`',
    ' ',
    '&',
    '<',
    '>',
    ';',
    '#',
    '!',
    '*',
    'é',
    '漢',
    '’',
    'PATH',
    '$(id)',
    '/',
  ),
  { minLength: 1, maxLength: 12 },
);
const path = hostile.map((parts) => `/${parts.join('')}`);

/** The words that a shell makes of a line, by way of the shell itself. */
function shellWords(line: string): string[] {
  const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
}

/** What cron hands to the shell: all up to a `%` without a backslash, which goes with it; some take one of two backslashes too. */
function throughCron(line: string, halves: boolean): string {
  let out = '';
  for (let at = 0; at < line.length; at += 1) {
    const next = line[at + 1] ?? '';
    if (line[at] === '%') return out;
    const escapes = line[at] === '\\' && (next === '%' || (halves && next === '\\'));
    if (line[at] === '\\' && !escapes) out += line[at];
    if (line[at] === '\\') at += 1;
    out += line[at] ?? '';
  }
  return out;
}

/** The words of a command line as systemd.service(5) says: specifiers, then quotes and backslashes, then variables. */
function throughSystemd(line: string): string[] {
  const specified = line.replace(/%(.)/g, (_, sign: string) => (sign === '%' ? '%' : `(${sign})`));
  const words = [...specified.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) =>
    word.replace(/\\(["\\])/g, '$1'),
  );
  return words.map((word) => word.replace(/\$(.)/g, (_, sign: string) => (sign === '$' ? '$' : `(${sign})`)));
}

/** What PowerShell reads in single quotes, of all quotes that it takes for one. */
function powerText(word: string): string {
  return word.slice(1, -1).replace(/(['‘’‚‛])\1/g, '$1');
}

describe('words come to the program as they were', () => {
  test('by way of cron, of either kind, and the shell', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), fc.boolean(), (words, halves) => {
        const line = words.map(cronWord).join(' ');
        expect(shellWords(throughCron(line, halves))).toEqual(words);
      }),
      { numRuns: 150 },
    );
  });

  test('by way of systemd', () => {
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), (words) => {
        expect(throughSystemd(words.map(unitWord).join(' '))).toEqual(words);
      }),
    );
  });

  test('by way of XML', () => {
    fc.assert(
      fc.property(path, (word) => {
        const written = xmlText(word);
        expect(written).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        expect(written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(word);
      }),
    );
  });

  test('by way of Task Scheduler, which puts no variable in, and PowerShell', () => {
    fc.assert(
      fc.property(path, (word) => {
        expect(powerText(powerWord(word))).toBe(word);
        expect(argumentsOf([word])).not.toContain('%');
        const script = argumentsOf([word]).slice('-NoProfile -NoExit -Command "'.length, -1);
        const words = script.replace(/(\\*)\\"/g, (_, more: string) => `${more.slice(0, more.length / 2)}"`).slice(2);
        const joined = words.startsWith('(') ? words.slice(1, -1).replaceAll("'+[char]37+'", '%') : words;
        expect(powerText(joined)).toBe(word);
      }),
    );
  });
});

let vault: TestVault | undefined;
afterEach(() => vault?.cleanup());

/** `nudge audit --schedule …` in a vault with a difficult name. */
async function schedule(args: readonly string[], platform = 'linux') {
  vault = makeVault({ "100% Ann's/a.md": 'Tea.\n' });
  const io = fakeIo({ cwd: vault.path("100% Ann's") });
  io.platform = platform;
  const status = await run(['audit', '--schedule', ...args], io);
  return { status, out: io.out(), err: io.err(), root: io.cwd };
}

describe('nudge audit --schedule', () => {
  test.each(['cron', 'systemd', 'launchd', 'windows'])(
    '%s: says how to install it and how to remove it',
    async (name) => {
      const { status, out } = await schedule([name]);
      expect(status).toBe(0);
      expect(out).toMatch(/^# .*\n# To install: .+\n# To remove: .+\n/);
      for (const word of ['/usr/bin/node', '/usr/bin/nudge', 'audit', '--write', 'friday']) expect(out).toContain(word);
    },
  );

  test('cron’s line runs nudge with the vault’s whole path', async () => {
    const { out, root } = await schedule(['cron']);
    const [line = ''] = out.split('\n').filter((each) => each.startsWith('0 16 * * 5 '));
    const words = [
      '/usr/bin/node',
      '/usr/bin/nudge',
      'audit',
      '--week',
      'friday',
      '--write',
      '--no-input',
      '--vault',
      root,
    ];
    expect(shellWords(throughCron(line.slice(11), true))).toEqual(words);
  });

  test.each([
    ['darwin', 'launchctl bootstrap'],
    ['win32', 'Register-ScheduledTask'],
    ['linux', 'nudge audit --schedule'],
  ])('without a name it is the one of %s', async (platform, words) => {
    expect((await schedule([], platform)).out).toContain(words);
  });

  test('is data with --json', async () => {
    const { out, root } = await schedule(['cron', '--json']);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ schema: 'nudge.schedule/1', system: 'cron' });
    expect(told.command.at(-1)).toBe(root);
    expect(told.recipe).toContain('0 16 * * 5');
  });

  test.each([
    [['at'], '--schedule: expected one of cron, systemd, launchd, windows, found "at"'],
    [['cron', '--write'], '--schedule: expected to stand alone, found --write with it'],
    [['--fail-on', 'late'], '--schedule: expected to stand alone, found --fail-on with it'],
  ])('refuses %j', async (args, message) => {
    const { status, err, out } = await schedule(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('refuses a path with a line end, which would end the recipe’s line', async () => {
    vault = makeVault({ 'a\nb/a.md': 'Tea.\n' });
    const io = fakeIo({ cwd: vault.path('a\nb') });
    expect(await run(['audit', '--schedule', 'cron'], io)).toBe(1);
    expect(io.err()).toContain('expected a path that a scheduler can be given');
  });
});
