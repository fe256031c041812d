import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeIo, type FakeOptions, fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/** One open end of each kind, in the order in which they are gone through. */
const FILES = {
  'daily/2026-11-10.md': "I'll send Tom Webb the quote by Friday.\n",
  'contacts/Tom Webb.md': '---\ntype: contact\nemail: tom@webb.example\n---\n\n## 2026-09-01\n\nMet at the fair.\n',
  'meetings/2026-11-18 Ida and Bo.md':
    '---\ntype: meeting\ndate: 2026-11-18\nwith: [Ida Moss, Bo Sorley]\nkind: event\nminutes: 40\n---\n# Ida and Bo\n',
  'contacts/Ida Moss.md': '---\ntype: contact\nmet: 2026-01-01\n---\n\n## 2026-08-03\n\n- Rang.\n',
  'contacts/Bo Sorley.md': '---\ntype: contact\nmet: 2026-01-01\n---\n\n## 2026-08-03\n\n- Rang.\n',
  'meetings/2026-11-17 Uma Reed.md':
    '---\ntype: meeting\ndate: 2026-11-17\nwith: [Uma Reed]\nkind: 121\n---\n# Uma Reed\n\nShe runs a mill. She might need help with the roof in spring.\n',
};
const LATE = 'daily/2026-11-10.md';
const GAP = 'meetings/2026-11-18 Ida and Bo.md';
const UMA = 'meetings/2026-11-17 Uma Reed.md';
const AUDIT = 'audits/2026-W47.md';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault(FILES);
});
afterEach(() => vault.cleanup());

function ioOf(options: FakeOptions): FakeIo {
  const env = { XDG_STATE_HOME: vault.own, EDITOR: 'nano', NO_COLOR: '1', ...options.env };
  return fakeIo({ cwd: vault.dir, tty: true, columns: 80, rows: 40, ...options, env });
}

async function nudge(args: readonly string[], options: FakeOptions = {}, io: FakeIo = ioOf(options)) {
  const status = await run([...args, '--today', '2026-11-20'], io);
  return { status, out: io.out(), err: io.err().replace(/\s+/g, ' '), io };
}

/** A sitting over some kinds of open ends, with these keys and lines. */
const sit = (only: string, keys: readonly string[], lines: readonly (string | null)[] = []) =>
  nudge(['review', ...(only === '' ? [] : ['--only', only])], { keys, lines });

/** What an editor does: it adds to whatever it is given. */
function editing(keys: readonly string[], words: string): FakeIo {
  const io = ioOf({ keys });
  io.spawn = async (_, args) => {
    const file = args.at(-1) ?? '';
    writeFileSync(file, `${readFileSync(file, 'utf8')}${words}`);
    return 0;
  };
  return io;
}

/** Every file of the vault with its bytes. */
function contents(): Record<string, string> {
  const names = readdirSync(vault.dir, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return Object.fromEntries(files.sort().map((file) => [file.slice(vault.dir.length + 1), readFileSync(file, 'utf8')]));
}

const headings = (out: string): string[] =>
  out.match(/^\d+ of \d+ · [a-z, -]+(?= )/gm)?.map((each) => each.trim()) ?? [];

describe('what is gone through', () => {
  test('every kind in its order, with how far one has come, and nothing is written', async () => {
    const { status, out, err } = await sit(
      '',
      Array.from({ length: 9 }, () => 'space'),
    );
    expect(headings(out)).toEqual([
      '1 of 8 · late promises',
      '2 of 8 · conversations without notes',
      '3 of 8 · new, no follow-up yet',
      '4 of 8 · little openings',
      '5 of 8 · reflection',
      '6 of 8 · reflection',
      '7 of 8 · reflection',
      '8 of 8 · reflection',
    ]);
    expect(err).toContain('That was the week. 8 open ends left for later: nudge review --again.');
    expect([status, contents()]).toEqual([0, FILES]);
  });

  test.each([
    ['late', ['1 of 1 · late promises']],
    ['openings,notes', ['1 of 2 · conversations without notes', '2 of 2 · little openings']],
  ])('--only %s', async (only, shown) => {
    expect(headings((await sit(only, ['space', 'space'])).out)).toEqual(shown);
  });

  test('--only names what there is where it is given something else', async () => {
    const { status, err } = await sit('late,lat', []);
    expect([status, err]).toEqual([2, expect.stringContaining('found "lat" They are late, notes, follow-ups,')]);
  });

  test('a week in which nothing is open is told kindly', async () => {
    vault.cleanup();
    vault = makeVault({ 'a.md': 'Words.\n' });
    const { status, out } = await nudge(['review', '--only', 'late,notes,follow-ups,openings']);
    expect([status, out]).toEqual([0, expect.stringContaining('None: late promises, conversations without notes')]);
  });

  test('an old week has only what is open still', async () => {
    const { out } = await nudge(['review', '--week', '2026-W46', '--no-input']);
    expect(out).toContain('Tom Webb: send Tom Webb the quote');
    vault.write(LATE, "I'll send Tom Webb the quote by Wednesday. ✅ 2026-11-19\n");
    const again = await nudge(['review', '--week', '2026-W46', '--no-input']);
    expect(again.out).not.toContain('Late promises');
  });

  test.each([['--no-input'], ['--json'], ['-q']])('no key is waited for with %s', async (option) => {
    const { status, out } = await nudge(['review', option]);
    expect(status).toBe(0);
    expect(out).toContain(option === '--json' ? '"nudge.review/1"' : 'Late promises');
    expect(out).not.toContain('[q]uit');
  });
});

describe('a late promise', () => {
  test.each([
    ['done today', ['d', 't'], [], '✅ 2026-11-20'],
    ['done yesterday', ['d', 'y'], [], '✅ 2026-11-19'],
    ['done on a day in words', ['d', '?', 'd'], ['monday'], '✅ 2026-11-16'],
    ['another day', ['r', 'space'], ['next thursday'], '📅 2026-11-26'],
    ['put off', ['s', 'w'], [], '⏳ 2026-11-27'],
    ['dropped', ['x'], [], '❌ 2026-11-20'],
    ['no promise', ['n'], [], '<!-- nudge: no -->'],
  ])('%s', async (_, keys, lines, mark) => {
    const { out, err } = await sit('late', keys, lines);
    expect(vault.read(LATE)).toBe(`I'll send Tom Webb the quote by Friday. ${mark}\n`);
    expect(out.slice(out.indexOf('What changed'))).toContain(`${LATE}:1`);
    expect(err).toContain('nudge undo takes it back as one.');
    // It is no open end any more, and needs no remembering.
    expect((await sit('late', [])).out).toContain('None: late promises.');
  });

  test('another day comes with the message that says so', async () => {
    const { out } = await sit('late', ['r', 'space'], ['2026-12-01']);
    expect(out).toContain('Hello Tom');
    expect(out).toContain('1 December');
  });

  test.each([
    [['d', 'escape', 'q'], []],
    [['d', 'd', 'q'], ['']],
    [['d', 'd', 'q'], ['tomorrow']],
    [['r', 'q'], ['when pigs fly']],
    [['m', 'space', 'q'], []],
    [['u', 'b', 'p', 'a', 'w', 'q'], []],
  ])('%j with %j typed changes nothing', async (keys, lines) => {
    const { status, out } = await sit('late', keys, lines);
    expect([status, contents()]).toEqual([0, FILES]);
    expect(out).not.toContain('What changed');
  });
});

describe('a conversation without notes', () => {
  test('is opened at its end, and is none once something is written', async () => {
    const io = editing(['o'], '\nIda wants the figures.\n');
    const { err, out } = await nudge(['review', '--only', 'notes'], {}, io);
    expect(vault.read(GAP)).toBe(`${FILES[GAP]}\nIda wants the figures.\n`);
    expect(out).toContain(`✓ written  Ida Moss and Bo Sorley  ${GAP}:9`);
    expect(err).not.toContain('nudge undo');
    expect((await sit('notes', [])).out).toContain('None');
  });

  test('stays where nothing was written', async () => {
    const { out } = await nudge(['review', '--only', 'notes'], {}, editing(['o', 'q'], ''));
    expect(headings(out)).toHaveLength(2);
    expect(out).not.toContain('What changed');
  });

  test('w makes a note for one of them, filled in, which is the user’s once it is written in', async () => {
    const { out } = await nudge(['review', '--only', 'notes'], {}, editing(['w', '2', 'q'], '\nBo will build it.\n'));
    const path = 'meetings/2026-11-18 Meeting with Bo Sorley.md';
    const made = vault.read(path);
    for (const line of ['date: 2026-11-18', 'with: ["[[Bo Sorley]]"]', 'kind: event # 121', 'minutes: 40\n'])
      expect(made).toContain(line);
    expect(made.endsWith('\nBo will build it.\n')).toBe(true);
    expect(out).toContain(`✓ written  Bo Sorley  ${path}:`);
    expect((await nudge(['undo'])).status).toBe(1);
    expect(vault.read(path)).toBe(made);
  });

  test('w keeps no note in which nothing was written', async () => {
    const { err } = await nudge(['review', '--only', 'notes'], {}, editing(['w', '1', 'q'], ''));
    expect(err).toContain('Nothing was written');
    expect(contents()).toEqual(FILES);
  });

  test('an editor that is not there is said, and the card stays', async () => {
    const { status, err } = await sit('notes', ['o', 'q']);
    expect([status, contents()]).toEqual([0, FILES]);
    expect(err).toContain('there is no program called nano');
  });
});

describe('a new contact without a follow-up', () => {
  test('d logs that it was sent, in a contact note that is made where that is wanted', async () => {
    const { out } = await sit('follow-ups', ['d', 'y', 'y'], ['']);
    expect(vault.read('contacts/Uma Reed.md')).toMatch(/2026-11-19.*Message\. Sent a follow-up\./);
    expect(out).toContain('✓ logged, in a new contact note  Uma Reed');
    expect((await sit('follow-ups', [])).out).toContain('None');
  });

  test('d logs what was typed where there is a note', async () => {
    vault.write('contacts/Uma Reed.md', '---\ntype: contact\n---\n# Uma Reed\n\n## Log\n');
    await sit('follow-ups', ['d', 't'], ['Sent her the table. I will ring her on Monday.']);
    expect(vault.read('contacts/Uma Reed.md')).toContain('Message. Sent her the table. I will ring her on Monday.');
  });

  test.each([[['d', 'escape', 'q']], [['d', 'y', 'escape', 'q']], [['p', 'escape', 'q']]])(
    '%j changes nothing',
    async (keys) => {
      await sit('follow-ups', keys, ['']);
      expect(contents()).toEqual(FILES);
    },
  );

  test('p makes a promise with a day, and it is gone past', async () => {
    const { out } = await sit('follow-ups', ['p', 'm'], ['']);
    expect(vault.read('daily/2026-11-20.md')).toMatch(/- \[ \] Write to Uma Reed.* 📅 2026-11-23/);
    expect(headings(out)).toHaveLength(1);
  });

  test('m shows the message', async () => {
    const { out } = await sit('follow-ups', ['m', 'space', 'q']);
    expect(out).toContain('Hello Uma');
  });
});

describe('an opening', () => {
  test('p makes a promise of it, and settles it with that', async () => {
    const { out } = await sit('openings', ['p', 'w'], ['Send Uma Reed the roof plans']);
    expect(vault.read('daily/2026-11-20.md')).toContain('- [ ] Send Uma Reed the roof plans 📅 2026-11-27');
    expect(vault.read(UMA)).toContain('She might need help with the roof in spring. ✅ 2026-11-20');
    expect(out).toMatch(/✓ added.*✓ done /s);
    expect((await sit('openings', [])).out).toContain('None');
  });

  test.each([
    ['x', [], '❌ 2026-11-20'],
    ['n', [], '<!-- nudge: no -->'],
    ['s', ['m'], '⏳ 2026-11-23'],
  ])('%s settles it', async (key, keys, mark) => {
    await sit('openings', [key, ...keys]);
    expect(vault.read(UMA)).toContain(`in spring. ${mark}`);
    expect((await sit('openings', [])).out).toContain('None');
  });
});

describe('the reflection', () => {
  test('an answer goes below its question, and stays to the byte when the audit is written again', async () => {
    await sit('reflection', ['a', 'a', 'q'], ['I let it lie.', 'She was heard.']);
    const note = vault.read(AUDIT);
    const lines = note.split('\n');
    const answer = lines.indexOf('I let it lie.');
    expect(lines[answer - 2]).toMatch(/^### What stood in the way of/);
    expect(lines[answer - 1]).toMatch(/^ {2}\S/);
    expect(lines.indexOf('She was heard.')).toBeGreaterThan(answer);
    await nudge(['audit', '--write']);
    expect(vault.read(AUDIT)).toBe(note);
    const again = await sit('reflection', ['q']);
    expect(headings(again.out)).toEqual(['1 of 2 · reflection']);
  });

  test('an answer of several lines is written in the editor', async () => {
    await nudge(['review', '--only', 'reflection'], {}, editing(['o', 'q'], 'It was late.\n\n- So was I.\n'));
    expect(vault.read(AUDIT)).toContain('It was late.\n\n- So was I.\n');
  });

  test('nothing is written for no answer, or where the editor changed nothing', async () => {
    await sit('reflection', ['a', 'q'], ['']);
    await nudge(['review', '--only', 'reflection'], {}, editing(['o', 'q'], ''));
    expect(contents()).toEqual(FILES);
  });

  test('an answer can’t end nudge’s block', async () => {
    const { err } = await sit('reflection', ['a', 'q'], ['x <!-- nudge:end -->']);
    expect(err).toContain('expected an answer in words');
    expect(contents()).toEqual(FILES);
  });

  test('a note of the user’s own in its place is left alone', async () => {
    vault.write(AUDIT, 'My own week.\n');
    const { status, err } = await sit('reflection', ['a', 'q'], ['An answer.']);
    expect(status).toBe(0);
    expect(err).toContain('expected an audit that nudge wrote');
    expect(vault.read(AUDIT)).toBe('My own week.\n');
  });
});

describe('stopping and going on', () => {
  test.each([
    ['q', 'q', 0],
    ['Escape', 'escape', 0],
    ['the end of the input', 'end', 0],
    ['Ctrl-C', null, 130],
  ])('after %s it goes on with what is left', async (_, key, expected) => {
    const { status, out, err } = await sit('', ['x', 'space', ...(key === null ? [] : [key])]);
    expect(status).toBe(expected);
    expect(err).toContain('The rest waits: nudge review goes on from here.');
    // What was done is done, and said.
    expect(vault.read(LATE)).toContain('❌ 2026-11-20');
    expect(out.slice(out.indexOf('What changed'))).toContain('✓ dropped');
    const again = await sit('', ['q']);
    expect(again.err).toContain('Going on where you stopped: 1 open end left for later (--again), 6 to go.');
    expect(headings(again.out)).toEqual(['1 of 6 · new, no follow-up yet']);
  });

  test('b goes back to what was left before, and then it is not left any more', async () => {
    await sit('', ['space', 'q']);
    const again = await sit('', ['b', 'q']);
    expect(headings(again.out)).toEqual(['1 of 7 · conversations without notes', '1 of 8 · late promises']);
    expect(headings((await sit('', ['q'])).out)).toEqual(['1 of 8 · late promises']);
  });

  test('what is left of one kind stays left where only another is gone through', async () => {
    await sit('', ['space', 'space', 'q']);
    await sit('openings', ['space']);
    await nudge(['review', '--only', 'notes', '--again'], { keys: ['q'] });
    const { err, out } = await sit('', ['q']);
    expect(err).toContain('2 open ends left for later');
    expect(headings(out)).toEqual(['1 of 6 · conversations without notes']);
  });

  test('--again begins anew', async () => {
    await sit('', ['space', 'space', 'q']);
    const again = await nudge(['review', '--again'], { keys: ['q'] });
    expect(headings(again.out)).toEqual(['1 of 8 · late promises']);
    expect(headings((await sit('', ['q'])).out)).toEqual(['1 of 8 · late promises']);
  });

  test('once all is left for later it says so', async () => {
    await sit('late', ['space']);
    const { out, err } = await sit('late', []);
    expect(out).toContain('Nothing else is open.');
    expect(err).toContain('1 open end left for later (--again), 0 to go');
  });

  test('another week has a sitting of its own', async () => {
    await sit('late', ['space']);
    const { out } = await nudge(['review', '--week', '2026-W48', '--only', 'late'], { keys: ['q'] });
    expect(headings(out)).toEqual(['1 of 1 · late promises']);
    await nudge(['review', '--week', '2026-W48', '--only', 'late'], { keys: ['space'] });
    expect((await sit('late', [])).out).toContain('Nothing else is open.');
  });

  test.each(['{', '[]', '{"schema":"nudge.review-place/1","root":"elsewhere","weeks":[]}', ''])(
    'what is kept of it may be broken: %j',
    async (text) => {
      await sit('', ['space', 'q']);
      const [file = ''] = readdirSync(join(vault.own, 'nudge/review'));
      writeFileSync(join(vault.own, 'nudge/review', file), text);
      expect(headings((await sit('', ['q'])).out)).toEqual(['1 of 8 · late promises']);
    },
  );

  test('nothing of a note is kept there', async () => {
    await sit(
      '',
      Array.from({ length: 9 }, () => 'space'),
    );
    const [file = ''] = readdirSync(join(vault.own, 'nudge/review'));
    expect(readFileSync(join(vault.own, 'nudge/review', file), 'utf8')).not.toMatch(/tom|uma|ida|stood in the way/i);
  });

  test('without a folder to keep anything in it goes all the same', async () => {
    const env = { XDG_STATE_HOME: '', HOME: '' };
    const { status, out } = await nudge(['review'], { keys: ['x', 'space', 'q'], env });
    expect(status).toBe(0);
    expect(out).not.toContain('[u]ndo');
    expect(vault.read(LATE)).toContain('❌');
  });
});

describe('taking back', () => {
  const EVERYTHING = ['d', 'y', 'space', 'd', 'y', 't', 'p', 'w', 'a', 'a', 'space'];

  test('nudge undo takes the whole sitting back, to the byte', async () => {
    const { out } = await sit('', EVERYTHING, ['', '', 'One.', 'Two.']);
    expect(out.match(/^✓ /gm)?.length).toBeGreaterThan(8);
    expect(Object.keys(contents())).toEqual(expect.arrayContaining([AUDIT, 'contacts/Uma Reed.md']));
    const { status } = await nudge(['undo']);
    expect([status, contents()]).toEqual([0, FILES]);
    expect(readdirSync(vault.dir)).not.toContain('audits');
  });

  test('a sitting that was stopped and the one that went on are two', async () => {
    await sit('', ['x', 'q']);
    const between = contents();
    await sit('', ['space', 'd', 'y', 't', 'q'], ['']);
    await nudge(['undo']);
    expect(contents()).toEqual(between);
    await nudge(['undo']);
    expect(contents()).toEqual(FILES);
  });

  test('u takes one step back, shows its card again, and it is not among what changed', async () => {
    const { out } = await sit('', ['x', 'space', 'd', 'y', 't', 'u', 'q'], ['']);
    expect(headings(out).slice(-2)).toEqual(['4 of 8 · little openings', '3 of 8 · new, no follow-up yet']);
    const changed = out.slice(out.indexOf('What changed'));
    expect(changed).toContain('✓ dropped');
    expect(changed).not.toContain('✓ logged');
    await nudge(['undo']);
    expect(contents()).toEqual(FILES);
  });

  test('what was written by hand in an editor stays', async () => {
    const io = editing(['o', 'q'], 'Ida wants the figures.\n');
    io.ask.key = (
      (keys: string[]) => async () =>
        keys.shift() ?? 'q'
    )(['x', 'o', 'q']);
    const { err } = await nudge(['review'], {}, io);
    expect(err).toContain('nudge undo takes it back as one, but for what you wrote in the editor.');
    await nudge(['undo']);
    expect(contents()).toEqual({ ...FILES, [GAP]: `${FILES[GAP]}Ida wants the figures.\n` });
  });
});

test('nothing that a note says is obeyed by the terminal', async () => {
  const name = 'Uma\u001b]8;;https://x.example\u0007Reed\u202e';
  vault.write(UMA, (FILES[UMA] ?? '').replace('[Uma Reed]', `[${JSON.stringify(name)}]`));
  vault.write(LATE, "I'll send Tom \u001b[2JWebb the quote\u0007 by Friday.\n");
  const keys = ['space', 'space', 'd', 'escape', 'p', 'escape', 'space', 'p', 'escape', 'q'];
  const { io } = await nudge(['review'], { keys, lines: ['', ''] });
  const shown = `${io.out()}${io.err()}`;
  expect(shown).toContain('Reed');
  expect(shown).not.toMatch(/[\u001b\u0007\u202e]/);
});
