import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DraftFor, walkNudges } from '../../src/cli/card/walk-nudges.ts';
import { readGlobals } from '../../src/cli/globals.ts';
import { run } from '../../src/cli/run.ts';
import { openSession } from '../../src/cli/session.ts';
import { NudgeError } from '../../src/errors.ts';
import { type FakeOptions, fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const NOTE = [
  '- [ ] Ring Ada Okafor 📅 2026-11-18',
  '- [ ] Send Tom Webb the quote 📅 2026-11-19',
  '- [ ] Pay Ines 📅 2026-11-20',
  '',
].join('\n');
const ADA = `---
type: contact
phone: "+44 7700 900318"
email: ada@example.com
cadence: none
---

## 2026-11-02

- She may move house.
`;

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'todo.md': NOTE, 'contacts/Ada Okafor.md': ADA });
});
afterEach(() => vault.cleanup());

async function press(keys: readonly string[], fake: FakeOptions = {}, args: readonly string[] = []) {
  const own = { XDG_STATE_HOME: vault.own, XDG_CACHE_HOME: vault.own, EDITOR: 'nano', NO_COLOR: '1' };
  const programs = { nano: 0, ...fake.programs };
  const env = { ...own, ...fake.env };
  const io = fakeIo({ cwd: vault.dir, tty: true, columns: 80, rows: 40, ...fake, keys, env, programs });
  const status = await run(['next', '--today', '2026-11-20', ...args], io);
  return { status, out: io.out(), err: io.err(), io, todo: vault.read('todo.md') };
}

/** The line of the note that holds a word, after these keys. */
async function lineAfter(word: string, keys: readonly string[], lines: readonly (string | null)[] = []) {
  const { todo } = await press(keys, { lines });
  return todo.split('\n').find((line) => line.includes(word));
}

/** Goes past cards until the one with a word in its title is shown, then presses on. */
function at(word: string, ...keys: string[]): string[] {
  const order = ['Pay', 'Ring', 'Send'];
  return [...Array.from({ length: order.indexOf(word) }, () => 'space'), ...keys];
}

describe('one key on a card', () => {
  test('shows the cards in the order of the queue', async () => {
    const { status, out, err } = await press(['space', 'space', 'space']);
    const shown = ['Pay Ines', 'Ring Ada', 'Send Tom Webb'].map((title) => out.indexOf(title));
    expect([...shown].sort((a, b) => a - b)).toEqual(shown);
    expect([status, err]).toEqual([0, 'That was all that fits.\n']);
  });

  test('d asks for a line for the log of somebody with one; Enter skips it', async () => {
    const { err, todo } = await press(at('Ring', 'd', 'q'), { lines: [''] });
    expect(err).toContain('A line for the log of Ada Okafor');
    expect(todo).toContain('- [x] Ring Ada Okafor 📅 2026-11-18 ✅ 2026-11-20');
    expect(vault.read('contacts/Ada Okafor.md')).toBe(ADA);
  });

  test('d logs the line that was typed', async () => {
    await press(at('Ring', 'd', 'q'), { lines: ['She was glad of it.'] });
    expect(vault.read('contacts/Ada Okafor.md')).toContain('She was glad of it.');
    expect(vault.read('todo.md')).toContain('[x] Ring Ada');
  });

  test('d asks for none where nobody has a log', async () => {
    expect(await lineAfter('Pay', ['d', 'q'])).toBe('- [x] Pay Ines 📅 2026-11-20 ✅ 2026-11-20');
  });

  test('x drops it, n says that it is no promise', async () => {
    const { todo } = await press(['x', 'n', 'q']);
    expect(todo).toMatch(/^- \[-\] Pay Ines .* ❌ 2026-11-20$/m);
    expect(todo).toMatch(/^- \[ \] Ring Ada .*<!-- nudge: no -->/m);
  });

  test.each([
    [['s', 't'], [], '⏳ 2026-11-21'],
    [['s', 'm'], [], '⏳ 2026-11-23'],
    [['s', 'w'], [], '⏳ 2026-11-27'],
    [['s', '?', 'd'], ['in two weeks'], '⏳ 2026-12-04'],
    [['r'], ['next thursday'], '📅 2026-11-26'],
  ])('%j and %j write %s', async (keys, lines, mark) => {
    expect(await lineAfter('Pay', [...keys, 'q'], lines)).toContain(mark);
  });

  test('a new day takes the place of the old one, and the message that says so is shown', async () => {
    const { todo, out } = await press(at('Ring', 'r', 'space', 'q'), { lines: ['2026-12-01'] });
    expect(todo).toContain('- [ ] Ring Ada Okafor 📅 2026-12-01\n');
    expect(out).toContain('Hello Ada');
    expect(out).toContain('1 December');
  });

  test('m shows the message, and changes nothing', async () => {
    const { todo, out } = await press(at('Ring', 'm', 'space', 'q'));
    expect(out).toContain('Hello Ada');
    expect(todo).toBe(NOTE);
  });

  test('what was renegotiated or put off does not come again in the same sitting', async () => {
    const { out } = await press(['r', 'space', 'space', 'space'], { lines: ['2026-12-01'] });
    expect(out.split('\n').filter((line) => line.startsWith('Pay Ines'))).toHaveLength(1);
  });

  test.each([
    [['q'], 0],
    [['escape'], 0],
    [['end'], 0],
    [[], 130],
    [['space', 'right', 'return'], 0],
    [['?', 'é', 'u', 'b', 'm', 't', 'q'], 0],
    [['s', 'escape', 'q'], 0],
    [['s', 'end', 'q'], 0],
    [['s'], 130],
  ])('%j changes nothing and ends with status %i', async (keys, expected) => {
    const { status, todo } = await press(keys);
    expect([status, todo]).toEqual([expected, NOTE]);
  });

  test.each([
    [at('Ring', 'd'), [null], 130],
    [['r'], [null], 130],
    [['r', 'q'], [''], 0],
    [['s', 'd', 'q'], [''], 0],
    [['r', 'q'], ['when pigs fly'], 0],
    [['s', 'd', 'q'], ['yesterday'], 0],
  ])('%j with %j typed changes nothing and ends with status %i', async (keys, lines, expected) => {
    const { status, todo } = await press(keys, { lines });
    expect([status, todo]).toEqual([expected, NOTE]);
  });

  test('what can’t be done is said, and the card stays', async () => {
    const { status, err } = await press(['r', 'q'], { lines: ['when pigs fly'] });
    expect(status).toBe(0);
    expect(err).toContain('expected today or a day ahead');
  });

  test.each([['--no-input'], ['--json'], ['-q']])('no key is waited for with %s', async (option) => {
    const { status, out } = await press([], {}, [option]);
    expect(status).toBe(0);
    expect(out).not.toContain('[q]uit');
  });
});

describe('back and undo', () => {
  test('b shows the card before again; the first has none before it', async () => {
    const { out } = await press(['space', 'b', 'q']);
    expect(out.split('\n').filter((line) => line.startsWith('Pay Ines'))).toHaveLength(2);
    const [first = '', second = ''] = out.split('\n').filter((line) => line.includes('[q]uit'));
    expect([first.includes('[b]ack'), second.includes('[b]ack')]).toEqual([false, true]);
  });

  test.each([
    ['done', ['d'], []],
    ['snooze', ['s', 't'], []],
    ['renegotiate', ['r', 'space'], ['2026-12-01']],
    ['drop', ['x'], []],
    ['not a promise', ['n'], []],
  ])('u takes %s back, and shows its card again', async (_, keys, lines) => {
    const { out, todo } = await press([...keys, 'u', 'q'], { lines });
    expect(todo).toBe(NOTE);
    expect(out.split('\n').filter((line) => line.startsWith('Pay Ines'))).toHaveLength(2);
  });

  test('u takes a line in a log back with the mark it came with', async () => {
    await press(at('Ring', 'd', 'u', 'q'), { lines: ['She was glad of it.'] });
    expect(vault.read('contacts/Ada Okafor.md')).toBe(ADA);
    expect(vault.read('todo.md')).toBe(NOTE);
  });

  test('u takes back one after the other, and nothing from before this sitting', async () => {
    await press(['x', 'q']);
    const before = vault.read('todo.md');
    const { todo, out } = await press(['d', 'u', 'u', 'q'], { lines: [''] });
    expect(todo).toBe(before);
    expect(out.match(/undone/g)).toHaveLength(1);
  });
});

test('what is done already by then is said, and leaves nothing to undo', async () => {
  const io = fakeIo({ cwd: vault.dir, tty: true, env: { XDG_STATE_HOME: vault.own, NO_COLOR: '1' } });
  const keys = ['d', 'q'];
  io.ask.key = async (bar) => {
    expect(bar).not.toContain('[u]ndo');
    vault.write('todo.md', '- [x] Pay Ines 📅 2026-11-20 ✅ 2026-11-20\n- [ ] Ring Tom 📅 2026-11-19\n');
    return keys.shift() ?? 'q';
  };
  expect(await run(['next', '--today', '2026-11-20'], io)).toBe(0);
  expect(io.out()).toContain('already done on 2026-11-20');
  expect(io.out()).toContain('Ring Tom');
});

test('without a folder for the record there is no key to undo', async () => {
  const { out, todo } = await press(['x', 'q'], { env: { XDG_STATE_HOME: '', HOME: '' } });
  expect(todo).toContain('❌');
  expect(out).not.toContain('[u]ndo');
});

describe('one act may settle more', () => {
  test('cards are asked for anew after something was written', async () => {
    vault.write('todo.md', '- [ ] Pay Ines 📅 2026-11-20\n- [ ] Ring Tom 📅 2026-11-19\n');
    const io = fakeIo({
      cwd: vault.dir,
      tty: true,
      env: { XDG_STATE_HOME: vault.own, EDITOR: 'nano', NO_COLOR: '1' },
      keys: ['o', 'space', 'q'],
    });
    // What an editor does: the first item is gone when it is closed.
    io.spawn = async () => {
      writeFileSync(vault.path('todo.md'), '- [ ] Ring Tom 📅 2026-11-19\n');
      return 0;
    };
    expect(await run(['next', '--today', '2026-11-20'], io)).toBe(0);
    expect(
      io
        .out()
        .split('\n')
        .filter((line) => line.startsWith('Ring Tom')),
    ).toHaveLength(1);
  });
});

describe('the way to a person', () => {
  const desktop = { DISPLAY: ':0' };

  test('o opens the place in the editor, whose name may have arguments', async () => {
    const { io } = await press(['o', 'q'], {
      env: { EDITOR: '"/opt/my editor/vim" -n' },
      programs: { '/opt/my editor/vim': 0 },
    });
    expect(io.started).toEqual([
      { command: '/opt/my editor/vim', args: ['-n', '+3', vault.path('todo.md')], input: undefined },
    ]);
  });

  test.each([
    [{ EDITOR: 'no-such-editor' }, 'there is no program called no-such-editor'],
    [{ EDITOR: '' }, 'neither EDITOR nor VISUAL is set, and there is no program called vi'],
  ])('%j: %s', async (env, said) => {
    const { status, err, todo } = await press(['o', 'q'], { env });
    expect([status, todo]).toEqual([0, NOTE]);
    expect(err.replace(/\s+/g, ' ')).toContain(said);
  });

  test('t and e open a link with the desktop’s opener, and are there only where there is one', async () => {
    const { io, out } = await press(at('Ring', 't', 'e', 'q'), { env: desktop, programs: { 'xdg-open': 0 } });
    expect(io.started.map(({ command, args }) => [command, ...args])).toEqual([
      ['xdg-open', 'tel:+447700900318'],
      ['xdg-open', 'mailto:ada@example.com'],
    ]);
    expect(out.split('Ring Ada')[0]).not.toContain('[t]elephone');
  });

  test.each([
    ['over ssh', { ...desktop, SSH_TTY: '/dev/pts/1' }, { 'xdg-open': 0 }],
    ['without a desktop', {}, { 'xdg-open': 0 }],
    ['where the opener fails', desktop, { 'xdg-open': 3 }],
    ['without an opener', desktop, {}],
  ])('%s the number is shown instead', async (_, env, programs) => {
    const { err } = await press(at('Ring', 't', 'q'), { env, programs });
    expect(err).toContain('Dial +44 7700 900318');
  });

  test.each([
    ['t', 'Ring Ada Okafor (2 days late)\n“Ring Ada Okafor” todo.md:1\n+44 7700 900318\nada@example.com'],
    ['n', '+44 7700 900318'],
    ['a', 'ada@example.com'],
  ])('c and %s copy %j', async (key, text) => {
    const { io } = await press(at('Ring', 'c', key, 'q'), { env: desktop, programs: { xclip: 0 } });
    expect(io.started).toEqual([{ command: 'xclip', args: ['-selection', 'clipboard'], input: text }]);
  });

  test('without a clipboard the terminal is asked, and the text is shown: nothing is lost', async () => {
    const { out, err } = await press(['c', 'q'], { env: desktop, programs: { xclip: 1 } });
    const shown = 'Pay Ines (today)\n“Pay Ines” todo.md:3\n';
    expect(out).toContain(`\u001b]52;c;${Buffer.from(shown.trim(), 'utf8').toString('base64')}\u0007`);
    expect(out).toContain(`${shown}\n`);
    expect(err.replace(/\s+/g, ' ')).toContain('no clipboard program that works (tried xclip, xsel)');
  });
});

describe('where there is something that writes messages', () => {
  async function draftWith(keys: readonly string[], draftFor: DraftFor, env: Record<string, string> = {}) {
    const io = fakeIo({
      cwd: vault.dir,
      tty: true,
      env: { XDG_STATE_HOME: vault.own, DISPLAY: ':0', ...env },
      keys,
      lines: ['2026-12-01'],
      programs: { xclip: 0 },
    });
    const session = await openSession(readGlobals({ today: '2026-11-20' }, io), io);
    const moment = { minutes: null, place: null };
    expect(await walkNudges(session, { moment, draw: async () => {}, draftFor })).toBe(0);
    return io;
  }
  const message: DraftFor = async (_, { title }, { newDay } = {}) =>
    `${title}\n\nDear Ines\u001b[2J,\n${newDay ?? 'now'}\n`;

  test('m shows the one of a card, and c copies it', async () => {
    const io = await draftWith(['m', 'c', 'm', 'space', 'q'], message);
    expect(io.out()).toContain('[m]essage');
    expect(io.out()).toContain('Pay Ines\n\nDear Ines␛[2J,\nnow\n');
    // A terminal may be where it is pasted.
    expect(io.started.map(({ input }) => input)).toEqual(['Pay Ines\n\nDear Ines␛[2J,\nnow\n']);
  });

  test('it is broken between words to be read, and copied in whole lines', async () => {
    const long = `Dear Ines, ${'I have not forgotten the invoice. '.repeat(6)}`.trim();
    const io = await draftWith(['m', 'c', 'q'], async () => `${long}\n`);
    const shown = io
      .out()
      .split('\n')
      .filter((line) => /Ines, I|forgotten|invoice/.test(line));
    expect(shown.length).toBeGreaterThan(1);
    expect(Math.max(...shown.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(shown.map((line) => line.trim()).join(' ')).toBe(long);
    expect(io.started.map(({ input }) => input?.trim())).toEqual([long]);
  });

  test('a new day shows the one that asks for it', async () => {
    const io = await draftWith(['r', 'space', 'q'], message);
    expect(io.out()).toContain('Dear Ines␛[2J,\n2026-12-01\n');
    expect(vault.read('todo.md')).toContain('Pay Ines 📅 2026-12-01');
  });

  test('one that can’t be written takes nothing back, and can be undone', async () => {
    const refused: DraftFor = async () => {
      throw new NudgeError('refused', 'nobody to write to');
    };
    const io = await draftWith(['m', 'r', 'u', 'q'], refused);
    expect(io.err()).toContain('nobody to write to');
    expect(io.err()).toContain('Say so to Ines before it is noticed.');
    expect(vault.read('todo.md')).toBe(NOTE);
  });
});

test('a name with control characters reaches neither the terminal nor a program', async () => {
  const name = 'Ada\u001b]8;;https://x.example\u0007Okafor\u202e';
  vault.write(
    'contacts/Ada Okafor.md',
    ADA.replace('cadence', `name: "${JSON.stringify(name).slice(1, -1)}"\ncadence`),
  );
  vault.write('todo.md', `- [ ] Ring [[Ada Okafor|${name}]] 📅 2026-11-18\n`);
  const env = { FORCE_HYPERLINK: '1', DISPLAY: ':0' };
  const { out, err, io } = await press(['t', 'c', 't', 'd', 'q'], { env, programs: { 'xdg-open': 0 }, lines: [''] });
  const links = out.match(/\u001b\]8;;[^\u0007]*\u0007/g) ?? [];
  expect(links.filter((link) => link.includes('x.example'))).toEqual([]);
  expect(links).toContain('\u001b]8;;tel:+447700900318\u0007');
  expect(`${out}${err}`).not.toContain('\u202e');
  expect(io.started.flatMap(({ args }) => args).join(' ')).not.toContain('\u001b');
});
