import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectSane, openTerminal, SCRIPT } from '../helpers/terminal.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const NOTE = '- [ ] Pay Ines 📅 2026-11-20\n- [ ] Ring Tom 📅 2026-11-19\n';
const BAR = '[q]uit';
const NEXT = ['next', '--today', '2026-11-20'];

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'todo.md': NOTE });
});
afterEach(() => vault.cleanup());

if (SCRIPT === null)
  console.warn('The card is not tried on a terminal here: the program `script` of util-linux is missing.');

describe.skipIf(SCRIPT === null)('the card on a terminal (needs the program `script`)', () => {
  test('one key acts, without Enter, and another takes it back', async () => {
    const terminal = openTerminal(vault, NEXT);
    await terminal.shows(BAR);
    terminal.press('x');
    await terminal.shows('dropped');
    await terminal.shows(BAR);
    expect(vault.read('todo.md')).toContain('- [-] Pay Ines');
    terminal.press('u');
    await terminal.shows('undone');
    await terminal.shows(BAR);
    terminal.press('q');
    await expectSane(terminal, 0);
    expect(vault.read('todo.md')).toBe(NOTE);
  });

  test('a day in words is typed', async () => {
    const terminal = openTerminal(vault, NEXT);
    await terminal.shows(BAR);
    terminal.press('r');
    await terminal.shows('Which day instead?');
    terminal.press('tuesday week\r');
    await terminal.shows('now due Tue 1 Dec');
    await terminal.shows('[space] go on');
    terminal.press(' ');
    await terminal.shows(BAR);
    terminal.press('q');
    await expectSane(terminal, 0);
    expect(vault.read('todo.md')).toContain('- [ ] Pay Ines 📅 2026-12-01');
  });

  test.each([
    ['Ctrl-C at the keys', '', '\u0003', 130],
    ['Ctrl-D at the keys', '', '\u0004', 0],
    ['Ctrl-C at a question', 'r', '\u0003', 130],
    ['Ctrl-D at a question', 'r', '\u0004', 130],
    ['Ctrl-X, which is not x', '', '\u0018q', 0],
  ])('%s leaves the notes and the terminal as they were', async (_, key, pressed, status) => {
    const terminal = openTerminal(vault, NEXT);
    await terminal.shows(BAR);
    if (key !== '') {
      terminal.press(key);
      await terminal.shows('Which day instead?');
    }
    terminal.press(pressed);
    await expectSane(terminal, status);
    expect(vault.read('todo.md')).toBe(NOTE);
  });

  test('a dumb terminal takes a letter and Enter, and is sent no escape sequence', async () => {
    const terminal = openTerminal(vault, NEXT, 'dumb');
    await terminal.shows(BAR);
    terminal.press('d\n');
    await terminal.shows('done');
    await terminal.shows(BAR);
    terminal.press('r\n');
    await terminal.shows('Which day instead?');
    terminal.press('\u0004');
    await expectSane(terminal, 130);
    expect(await terminal.end()).not.toContain('\u001b');
    expect(vault.read('todo.md')).toContain('- [x] Pay Ines 📅 2026-11-20 ✅ 2026-11-20');
  });
});
