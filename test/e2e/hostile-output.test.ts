import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { makeRepo } from '../helpers/git.ts';
import { hostileFiles, NASTY, obeyedBesidesOwn, obeyedIn } from '../helpers/hostile.ts';
import { type Ran, runHere, runIn } from '../helpers/nudge.ts';
import { openTerminal, SCRIPT } from '../helpers/terminal.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const TODAY = ['--today', '2026-11-20', '--no-input'];

/** Every command at least once, with what it prints of notes, and with arguments that are as hostile. */
const CALLS: readonly (readonly string[])[] = [
  ['day'],
  ['next', '--explain'],
  ['queue', '--all', '--explain'],
  ['queue', '--by', 'person', '--all'],
  ['queue', '--markdown'],
  ['queue', '--for', NASTY],
  ['audit'],
  ['audit', '--markdown'],
  ['audit', '--html', '-'],
  ['audit', '--since', NASTY],
  ['audit', '--schedule'],
  ['review'],
  ['review', '--only', NASTY],
  ['ledger'],
  ['ledger', '--for', NASTY],
  ['people'],
  ['who', 'Ann Bell'],
  ['who', '__proto__'],
  ['who', NASTY],
  ['extract', '--explain'],
  ['extract', NASTY],
  ['check'],
  ['draft', '--list'],
  ['draft', 'Ann Bell'],
  ['draft', NASTY],
  ['add', `call ${NASTY}`, '--for', 'Ann Bell'],
  ['log', 'Ann Bell', NASTY],
  ['new', 'contact', NASTY],
  ['new', 'meeting', NASTY, '--with', NASTY],
  ['done', NASTY],
  ['snooze', NASTY, NASTY],
  ['drop', NASTY],
  ['queue', '--write'],
  ['audit', '--write'],
  ['undo', '--list'],
  ['undo', '2'],
  ['undo', NASTY],
  ['git', 'setup'],
  ['git', 'status'],
  ['git', 'remove'],
  ['git', NASTY],
  ['merge-file', NASTY, NASTY, NASTY],
  ['init'],
  ['demo', '../\u001b[31mred\u202e'],
  [NASTY],
  [`--${NASTY}`],
];

/** How each is run besides: for people with all colours, for machines. */
const MODES = {
  colour: { args: [], env: { FORCE_COLOR: '1', FORCE_HYPERLINK: '1', NUDGE_DEBUG: '1' }, obeyed: obeyedBesidesOwn },
  'no colour': { args: [], env: { NO_COLOR: '1' }, obeyed: obeyedIn },
  json: { args: ['--json'], env: {}, obeyed: obeyedIn },
} as const;

let vault: TestVault;
beforeAll(() => {
  vault = makeVault(hostileFiles());
  const odd = Buffer.from('/bad \xff\xfe\u001b\u009b.md', 'latin1');
  vault.write('odd\nback\\slash.md', 'I will ring Ann tomorrow.\n');
  writeFileSync(Buffer.concat([Buffer.from(vault.dir), odd]), '- [ ] Ring Ann\n');
  makeRepo(vault.dir).commit('2026-11-19T10:00:00+0000', NASTY);
});
afterAll(() => vault.cleanup());

/** Sees that a run ended as it should (255: a merge that was not made), and wrote nothing that a terminal might obey. */
function expectCalm({ status, stdout, stderr }: Ran, obeyed: (text: string) => string | null, call: string): void {
  expect([0, 1, 2, 3, 255], call).toContain(status);
  expect(obeyed(stdout), call).toBeNull();
  expect(obeyed(stderr), call).toBeNull();
  expect(stderr, call).not.toContain('should not have');
}

describe('nothing in a note, a name of a file or an argument reaches the terminal as more than text', () => {
  test('every command is tried', () => {
    const tried = new Set(CALLS.map(([name]) => name));
    expect(COMMANDS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  test('the built program, each command once', () => {
    const calls = [...new Map(CALLS.map((call) => [call[0], call])).values()];
    for (const call of calls)
      expectCalm(runIn(vault, [...call, ...TODAY], { env: { NO_COLOR: '1' } }), obeyedIn, call.join(' '));
  });

  test.each(Object.entries(MODES))('the same with %s', async (_, { args, env, obeyed }) => {
    for (const call of CALLS)
      expectCalm(await runHere(vault, [...call, ...args, ...TODAY], { env }), obeyed, call.join(' '));
  });

  test('acting on the items of hostile notes', async () => {
    const { items } = JSON.parse((await runHere(vault, ['extract', '--json', ...TODAY])).stdout);
    const ids: string[] = items.map(({ id }: { id: string }) => id).filter((_: string, at: number) => at % 3 === 0);
    expect(ids.length).toBeGreaterThan(10);
    const acts = [['done'], ['snooze', 'monday'], ['drop'], ['drop', '--not-a-promise'], ['draft']];
    for (const id of ids) {
      const [act = '', ...more] = acts[ids.indexOf(id) % acts.length] ?? [];
      expectCalm(await runHere(vault, [act, id, ...more, ...TODAY]), obeyedIn, act);
    }
    for (const undo of [
      ['undo', '--list'],
      ['undo', '9'],
    ])
      expectCalm(await runHere(vault, undo), obeyedIn, 'undo');
  });

  test('nor stands so in what nudge writes of them into a note of its own', async () => {
    for (const call of [
      ['queue', '--write'],
      ['audit', '--write'],
    ])
      runIn(vault, [...call, ...TODAY]);
    for (const path of ['queue.md', 'audits/2026-W47.md']) {
      const written = readFileSync(vault.path(path), 'utf8');
      expect(obeyedIn(written)).toBeNull();
      expect(written).not.toMatch(/<script|(?<!\\)\]\(javascript:/);
      expect(written.match(/<!-- nudge:end/g)).toHaveLength(1);
    }
  });
});

describe.skipIf(SCRIPT === null)('on a terminal (needs the program `script`)', () => {
  test('a question shows a name and does not obey it', async () => {
    const terminal = openTerminal(vault, ['log', 'Ed \u001b[41m\u202eRed', '--today', '2026-11-20']);
    const shown = await terminal.shows(' Make ');
    expect(shown).toContain('Ed ␛[41m‹U+202E›Red');
    terminal.press('n\r');
    await terminal.end();
  });
});
