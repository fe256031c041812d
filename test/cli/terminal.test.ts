import { describe, expect, test } from 'vitest';
import type { Globals } from '../../src/cli/globals.ts';
import { paged } from '../../src/cli/pager.ts';
import { renderOptionsOf } from '../../src/cli/terminal.ts';
import { type FakeOptions, fakeIo } from '../helpers/fake-io.ts';

const GLOBALS: Globals = {
  vault: undefined,
  today: '2026-11-20',
  hour: null,
  now: null,
  json: false,
  input: true,
  colour: true,
  quiet: false,
};
const drawn = { root: '/vault', shortId: (id: string) => id };

function optionsFor(fake: FakeOptions, globals: Partial<Globals> = {}) {
  return renderOptionsOf(fakeIo(fake), { ...GLOBALS, ...globals }, drawn);
}

describe('colour', () => {
  test.each<[FakeOptions, Partial<Globals>, boolean]>([
    [{ tty: true, env: { TERM: 'xterm' } }, {}, true],
    [{ tty: false, env: { TERM: 'xterm' } }, {}, false],
    [{ tty: true, env: { TERM: 'dumb' } }, {}, false],
    [{ tty: true, env: { NO_COLOR: '1' } }, {}, false],
    [{ tty: true, env: { NO_COLOR: '' } }, {}, true],
    [{ tty: false, env: { FORCE_COLOR: '1' } }, {}, true],
    [{ tty: true, env: { FORCE_COLOR: '0' } }, {}, false],
    [{ tty: true, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, {}, false],
    [{ tty: true, env: { FORCE_COLOR: '1' } }, { colour: false }, false],
  ])('%j %j: %s', (fake, globals, expected) => {
    expect(optionsFor(fake, globals).colour).toBe(expected);
  });
});

describe('signs and links', () => {
  test('signs beyond ASCII unless the locale or terminal says no', () => {
    expect(optionsFor({}).unicode).toBe(true);
    expect(optionsFor({ env: { LANG: 'en_GB.UTF-8' } }).unicode).toBe(true);
    expect(optionsFor({ env: { LANG: 'en_GB.UTF-8', LC_ALL: 'C' } }).unicode).toBe(false);
    expect(optionsFor({ env: { TERM: 'dumb' } }).unicode).toBe(false);
    expect(optionsFor({ env: { TERM: 'linux', LANG: 'en_GB.UTF-8' } }).unicode).toBe(false);
  });

  test('links only where a terminal is known to open them', () => {
    expect(optionsFor({ tty: true, env: { VTE_VERSION: '7600' } }).hyperlinks).toBe(true);
    expect(optionsFor({ tty: true, env: { VTE_VERSION: '7600', TMUX: '/tmp/t' } }).hyperlinks).toBe(false);
    expect(optionsFor({ tty: true, env: { TERM: 'xterm' } }).hyperlinks).toBe(false);
    expect(optionsFor({ tty: false, env: { WT_SESSION: '1' } }).hyperlinks).toBe(false);
    expect(optionsFor({ tty: false, env: { FORCE_HYPERLINK: '1' } }).hyperlinks).toBe(true);
  });

  test('a link is an address, whatever the name of the note', () => {
    expect(optionsFor({}).hrefOf?.('people/Ann #1?.md', 3)).toBe('file:///vault/people/Ann%20%231%3F.md');
  });

  test('the width is the terminal’s, else what COLUMNS says, else 80', () => {
    expect(optionsFor({ columns: 43, env: { COLUMNS: '99' } }).columns).toBe(43);
    expect(optionsFor({ env: { COLUMNS: '99' } }).columns).toBe(99);
    expect(optionsFor({ env: { COLUMNS: 'wide' } }).columns).toBe(80);
  });
});

describe('the pager', () => {
  const LONG = 'line\n'.repeat(60);
  const terminal = { tty: true, rows: 24, programs: { less: 0, most: 0 } };

  test.each<[string, FakeOptions, string[] | null]>([
    ['less by itself', terminal, ['less', '-FRX']],
    ['the one named, with its own flags', { ...terminal, env: { PAGER: 'most -s' } }, ['most', '-s']],
    ['none where it is cat', { ...terminal, env: { PAGER: 'cat' } }, null],
    ['none where it is empty', { ...terminal, env: { PAGER: '' } }, null],
    ['none on a dumb terminal', { ...terminal, env: { TERM: 'dumb' } }, null],
    ['none in a pipe', { ...terminal, tty: false }, null],
    ['none where all fits the screen', { ...terminal, rows: 70 }, null],
  ])('%s', async (_, fake, expected) => {
    const io = fakeIo(fake);
    await paged({ io, globals: GLOBALS }, LONG);
    expect(io.started.map(({ command, args }) => [command, ...args])[0] ?? null).toEqual(expected);
    expect(io.out()).toBe(expected === null ? LONG : '');
    expect(io.started.map(({ input }) => input)).toEqual(expected === null ? [] : [LONG]);
  });

  test('a pager that is not there costs nothing', async () => {
    const io = fakeIo({ ...terminal, env: { PAGER: 'nosuch' } });
    await paged({ io, globals: GLOBALS }, LONG);
    expect(io.out()).toBe(LONG);
  });

  test.each([{ quiet: true }, { input: false }])('none with %j', async (globals) => {
    const io = fakeIo(terminal);
    await paged({ io, globals: { ...GLOBALS, ...globals } }, LONG);
    expect(io.out()).toBe(LONG);
  });
});
