import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectGolden } from '../helpers/golden.ts';
import { runIn } from '../helpers/nudge.ts';
import { expectSane, openTerminal, SCRIPT } from '../helpers/terminal.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const LATE = "I'll send Tom Webb the quote by Friday.\n";
const FILES = {
  'daily/2026-11-10.md': LATE,
  'meetings/2026-11-17 Uma Reed.md':
    '---\ntype: meeting\ndate: 2026-11-17\nwith: [Uma Reed]\nkind: 121\n---\n# Uma Reed\n\nShe might need help with the roof in spring.\n',
  'meetings/2026-11-18 Ida Moss.md': '---\ntype: meeting\ndate: 2026-11-18\nwith: [Ida Moss]\n---\n# Ida Moss\n',
};
const REVIEW = ['review', '--today', '2026-11-20'];
const BAR = '[q]uit';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault(FILES);
});
afterEach(() => vault.cleanup());

describe('without a terminal', () => {
  test.each(['80', '60'])('the list is printed, %s columns wide', (columns) => {
    const { status, stdout, stderr } = runIn(vault, REVIEW, { env: { COLUMNS: columns } });
    expectGolden(`review/list-${columns}.txt`, stdout);
    expect([status, stderr]).toEqual([0, '']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Number(columns));
  });

  test('--json has each open end with the commands that settle it, and they do', () => {
    const { stdout } = runIn(vault, [...REVIEW, '--only', 'late,openings', '--json']);
    const read: { ends: { commands: string[] }[] } = JSON.parse(stdout);
    const commands = read.ends.map((end) => end.commands.at(-1) ?? '');
    expect(commands).toHaveLength(2);
    for (const command of commands)
      expect(runIn(vault, [...command.split(' ').slice(1), '--today', '2026-11-20']).status).toBe(0);
    expect(JSON.parse(runIn(vault, [...REVIEW, '--only', 'late,openings', '--json']).stdout).ends).toEqual([]);
  });
});

if (SCRIPT === null)
  console.warn('The sitting is not tried on a terminal here: the program `script` of util-linux is missing.');

describe.skipIf(SCRIPT === null)('on a terminal (needs the program `script`)', () => {
  test('a sitting is stopped by Ctrl-C, goes on where it was, and is taken back', async () => {
    const first = openTerminal(vault, REVIEW);
    await first.shows('1 of 9 · late promises');
    await first.shows(BAR);
    first.press('d');
    await first.shows('[y]esterday');
    first.press('y');
    await first.shows('✓ done');
    await first.shows('2 of 9 · conversations without notes');
    await first.shows(BAR);
    first.press(' ');
    await first.shows('3 of 9 · new, no follow-up yet');
    await first.shows(BAR);
    first.press('\u0003');
    await first.shows('What changed');
    await expectSane(first, 130);
    expect(vault.read('daily/2026-11-10.md')).toContain('by Friday. ✅ 2026-11-19');
    const second = openTerminal(vault, [...REVIEW, '--only', 'notes,reflection']);
    await second.shows('Going on where you stopped: 1 open end left');
    await second.shows('1 of 4 · reflection');
    await second.shows(BAR);
    second.press('a');
    await second.shows('In one line:');
    second.press('It was too easy to wait.\r');
    await second.shows('✓ answered');
    await second.shows(BAR);
    second.press('q');
    await second.shows('nudge undo takes it back as one.');
    await expectSane(second, 0);
    expect(vault.read('audits/2026-W47.md')).toContain('\nIt was too easy to wait.\n');
    expect(runIn(vault, ['undo', '2']).status).toBe(0);
    expect(vault.read('daily/2026-11-10.md')).toBe(LATE);
    expect(vault.exists('audits')).toBe(false);
  });

  test('a terminal that is closed loses nothing', async () => {
    const terminal = openTerminal(vault, REVIEW);
    await terminal.shows(BAR);
    terminal.press('x');
    await terminal.shows('✓ dropped');
    await terminal.shows(BAR);
    terminal.press(' ');
    await terminal.shows('3 of 9');
    await terminal.shows(BAR);
    terminal.close();
    await terminal.end();
    expect(vault.read('daily/2026-11-10.md')).toContain('❌ 2026-11-20');
    expect(runIn(vault, REVIEW).stderr).toContain('1 open end left for later (--again), 7 to go.');
    expect(runIn(vault, ['undo']).status).toBe(0);
    expect(vault.read('daily/2026-11-10.md')).toBe(LATE);
  });

  test('a dumb terminal takes a letter and Enter, and is sent no escape sequence', async () => {
    const terminal = openTerminal(vault, [...REVIEW, '--only', 'late'], 'dumb');
    await terminal.shows(BAR);
    terminal.press('x\n');
    await terminal.shows('What changed');
    await expectSane(terminal, 0);
    expect(await terminal.end()).not.toContain('\u001b');
    expect(vault.read('daily/2026-11-10.md')).toContain('❌ 2026-11-20');
  });
});
