import { afterEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const vaults: TestVault[] = [];
function vaultOf(files: Record<string, string>): TestVault {
  const vault = makeVault(files);
  vaults.push(vault);
  return vault;
}
afterEach(() => {
  for (const vault of vaults.splice(0)) vault.cleanup();
});

async function nudge(line: string, fake: FakeOptions = {}) {
  const io = fakeIo(fake);
  const status = await run(line.split(' ').filter(Boolean), io);
  return { status, out: io.out(), err: io.err(), io };
}

describe('help', () => {
  test('begins with examples, and names every command', async () => {
    const { status, out, err } = await nudge('--help');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Examples\n {2}nudge /);
    for (const { name, summary } of COMMANDS)
      expect(out).toMatch(new RegExp(`^  ${name} .*${summary.slice(0, 12)}`, 'm'));
  });

  test.each(COMMANDS.map(({ name }) => name))('of %s begins with two to four examples of it', async (name) => {
    const { status, out } = await nudge(`${name} --help`);
    const examples = out.split('\n\n')[0]?.split('\n').slice(1) ?? [];
    expect(status).toBe(0);
    expect(out).toMatch(/^Examples\n/);
    const calls = examples.filter((line) => /^ {2}nudge\b/.test(line));
    expect(calls.length).toBeGreaterThanOrEqual(2);
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(out).toContain(`Usage: nudge ${name}`);
    expect(out).toContain('Options of every command');
    expect((await nudge(`help ${name}`)).out).toBe(out);
  });

  test.each([20, 40, 80, 200])('keeps to %i columns', async (columns) => {
    for (const { name } of COMMANDS) {
      const { out } = await nudge(`${name} -h`, { tty: true, columns });
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Math.min(100, columns));
    }
  });
});

describe('a wrong call ends with status 2, and says what to do', () => {
  test.each([
    ['nxt', "nudge: unknown command 'nxt'\n  Did you mean next? nudge --help shows what there is.\n"],
    ['nxt --help', "nudge: unknown command 'nxt'\n  Did you mean next? nudge --help shows what there is.\n"],
    [
      'queue --kin x',
      "nudge: unknown option '--kin'\n  Did you mean --kind? nudge queue --help shows what there is.\n",
    ],
    ['who', "nudge: missing required argument 'name'\n  nudge who --help shows what there is.\n"],
    ['next 5 6', /too many arguments/],
    ['next abc', /expected minutes as a whole number, found "abc"/],
    ['--today 2026-02-30', /--today: expected a day that exists, such as 2026-11-20, found "2026-02-30"/],
    ['audit --week 2026-W60', /--week: expected a week that exists/],
    ['audit --only word', /--only: expected sections of the audit, found "word"\n {2}They are glance, /],
    ['audit --fail-on rain', /--fail-on: expected late or problems, found "rain"/],
    ['queue --kind x', /--kind: expected one of promise, renegotiate, awaiting, .* found "x"/],
  ])('nudge %s', async (line, expected) => {
    const { status, out, err } = await nudge(line);
    expect([status, out]).toEqual([2, '']);
    if (typeof expected === 'string') expect(err).toBe(expected);
    else expect(err).toMatch(expected);
  });

  test('an unknown place and minutes out of range, which only the queue knows', async () => {
    const { dir: cwd } = vaultOf({ 'a.md': '- [ ] Ring Ada' });
    expect(await nudge('next --at moon', { cwd })).toMatchObject({
      status: 2,
      err: expect.stringMatching(/Known places: cafe, /),
    });
    expect(await nudge('next --minutes 0', { cwd })).toMatchObject({ status: 2 });
    expect(await nudge('next --minutes ten', { cwd })).toMatchObject({ status: 2 });
  });
});

describe('global options', () => {
  const files = { 'a.md': '- [ ] Ring Ada Okafor 📅 2026-11-20' };

  test('stand before or after the command', async () => {
    const { dir } = vaultOf(files);
    const before = await nudge(`--vault ${dir} --today 2026-11-20 --json next`);
    const after = await nudge(`next --json --today 2026-11-20 --vault ${dir}`);
    expect(before.status).toBe(0);
    expect(after.out).toBe(before.out);
    expect(JSON.parse(after.out)).toMatchObject({ schema: 'nudge.next/1', nudges: [{ title: 'Ring Ada Okafor' }] });
  });

  test('NUDGE_VAULT names the vault, and --vault beats it', async () => {
    const [one, other] = [vaultOf(files), vaultOf({ 'b.md': '- [ ] Pay Tom' })];
    const env = { NUDGE_VAULT: one.dir };
    expect((await nudge('next', { env })).out).toContain('Ring Ada');
    expect((await nudge(`next --vault ${other.dir}`, { env })).out).toContain('Pay Tom');
  });
});

describe('what a note or name holds never reaches the terminal as it is', () => {
  test('in an error', async () => {
    const { dir: cwd } = vaultOf({ 'a.md': 'x' });
    const io = fakeIo({ cwd });
    expect(await run(['who', 'a\u001b]0;owned\u0007'], io)).toBe(1);
    expect(io.err()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('an error that nobody foresaw', () => {
  const broken = (io: ReturnType<typeof fakeIo>) =>
    Object.defineProperty(io, 'cwd', {
      get: () => {
        throw new Error('no working folder');
      },
    });

  test('is said in two lines, without a stack', async () => {
    const io = broken(fakeIo());
    expect(await run(['next'], io)).toBe(1);
    expect(io.err()).toBe(
      'nudge: something went wrong that should not have: no working folder\n  Please report it, with the command and what NUDGE_DEBUG=1 adds.\n',
    );
  });

  test('shows its stack with NUDGE_DEBUG', async () => {
    const io = broken(fakeIo({ env: { NUDGE_DEBUG: '1' } }));
    expect(await run(['next'], io)).toBe(1);
    expect(io.err()).toMatch(/\n {4}at /);
  });
});
