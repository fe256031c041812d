import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectGolden } from '../helpers/golden.ts';
import { runHere, runIn } from '../helpers/nudge.ts';
import { beginTranscript } from '../helpers/transcript.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const ANN = `---
type: contact
name: Ann Bell
relation: client
phone: 0113 496 0170
---
Draws bridges.

## 2026-11-18

Call about the footbridge. I'll send her the load table by Friday. She'll send the survey by Monday.

- [ ] Quote for the railing  [due:: 2026-11-24]
`;

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({
    'contacts/Ann Bell.md': ANN,
    'contacts/Tom Webb.md': '\ufeff---\r\ntype: contact\r\nrelation: colleague\r\n---\r\n- 2026-11-03: tea.\r\n',
    'contacts/Tom Alder.md': '---\ntype: contact\n---\n',
    'daily/2026-11-19.md':
      '# 2026-11-19\n\n- [ ] Pay the printer 📅 2026-11-19\n- [ ] Water the fern 🔁 every week 📅 2026-11-20\n',
    'lists/calls.md': '---\ntype: list\nlist: calls\n---\n- Bo Lund 0113 496 0111 due:2026-11-20\n',
    'odd.md': '# Broken\n\n```\nnever closed\n',
  });
});
afterEach(() => vault.cleanup());

/** The id of the item that these words are said of. */
async function idOf(words: string): Promise<string> {
  const { stdout } = await runHere(vault, ['extract', '--json', '--today', '2026-11-20']);
  const told: { items: { id: string; text: string }[] } = JSON.parse(stdout);
  const item = told.items.find(({ text }) => text.includes(words));
  if (item === undefined) throw new Error(`no item says ${words}`);
  return item.id.slice(0, 4);
}

describe('acting on items', () => {
  it('says in a line what changed and where, and writes each line in its own style', async () => {
    const session = beginTranscript(vault);
    const [table, quote, pay] = [await idOf('load table'), await idOf('railing'), await idOf('printer')];
    await session.run('done', table, quote, '--dry-run');
    await session.run('done', table, quote);
    await session.run('done', quote);
    await session.run('snooze', pay, 'next', 'week');
    await session.run('done', await idOf('fern'));
    await session.run('drop', await idOf('Bo Lund'));
    await session.run('drop', await idOf('send the survey'), '--not-a-promise');
    session.show('contacts/Ann Bell.md');
    session.show('daily/2026-11-19.md');
    session.show('lists/calls.md');
    await session.run('undo', '--list');
    await session.run('undo', '2');
    await session.run('done', table, '--json');
    expectGolden('acts/items.txt', session.text());
  });

  it('writes a note about an item in the log of its person', async () => {
    const ran = await runHere(vault, [
      'done',
      await idOf('load table'),
      '--note',
      'She liked it.',
      '--today',
      '2026-11-20',
    ]);
    expect(ran).toMatchObject({ status: 0 });
    const text = vault.read('contacts/Ann Bell.md');
    expect(text).toContain('by Friday. [completion:: 2026-11-20] She');
    expect(text).toMatch(/\n\n## 2026-11-20\n\nShe liked it\.\n$/);
    const refused = await runHere(vault, ['done', await idOf('printer'), '--note', 'Paid.', '--today', '2026-11-20']);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(vault.read('daily/2026-11-19.md')).toContain('- [ ] Pay the printer');
  });

  it('is silent with -q, and promises no undo where no record can be kept', async () => {
    expect(await runHere(vault, ['snooze', await idOf('printer'), '-q', '--today', '2026-11-20'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const env = { HOME: '', XDG_STATE_HOME: '', XDG_CACHE_HOME: '' };
    const ran = await runHere(vault, ['done', await idOf('railing'), '--today', '2026-11-20'], { env });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect((await runHere(vault, ['undo'], { env })).stderr).toContain('XDG_STATE_HOME');
  });

  it('takes everything back to the byte', async () => {
    const paths = ['contacts/Ann Bell.md', 'contacts/Tom Webb.md', 'daily/2026-11-19.md', 'lists/calls.md'];
    const before = paths.map((path) => vault.bytes(path));
    const acts = [
      ['done', await idOf('load table'), await idOf('send the survey')],
      ['snooze', await idOf('railing'), 'in', 'two', 'weeks'],
      ['drop', await idOf('printer'), await idOf('Bo Lund')],
      ['log', 'Tom Webb', 'Rang.', '--kind', 'call'],
      ['add', 'Ring the bank by Monday'],
      ['add', 'Send the plan', '--for', 'Ann'],
      ['new', 'contact', 'Bo Lund'],
    ];
    for (const args of acts)
      expect(await runHere(vault, [...args, '--today', '2026-11-20'])).toMatchObject({ status: 0 });
    expect(paths.map((path) => vault.bytes(path))).not.toEqual(before);
    expect(await runHere(vault, ['undo', `${acts.length}`])).toMatchObject({ status: 0 });
    expect(paths.map((path) => vault.bytes(path))).toEqual(before);
    expect(['daily/2026-11-20.md', 'contacts/Bo Lund.md'].map(vault.exists)).toEqual([false, false]);
    expect(await runHere(vault, ['undo'])).toMatchObject({ status: 1, stdout: '' });
  });

  it('takes its line back in a note that was typed in since, and goes on past one it cannot', async () => {
    const day = ['--today', '2026-11-20'];
    const before = vault.read('contacts/Ann Bell.md');
    await runHere(vault, ['done', await idOf('load table'), ...day]);
    await runHere(vault, ['done', await idOf('printer'), ...day]);
    vault.write('contacts/Ann Bell.md', `${vault.read('contacts/Ann Bell.md')}\nTyped since.\n`);
    vault.write('daily/2026-11-19.md', vault.read('daily/2026-11-19.md').replace('the printer', 'both printers'));
    const barred = await runHere(vault, ['undo']);
    expect(barred).toMatchObject({ status: 1, stdout: '' });
    expect(barred.stderr).toMatch(/expected ".*the printer.*" on line \d+, found ".*both printers/);
    expect(barred.stderr).toContain('nudge undo --only 2');
    const { changed } = JSON.parse((await runHere(vault, ['undo', '--only', '2', '--json'])).stdout);
    expect(changed).toMatchObject([{ did: 'undone', what: expect.stringMatching(/^done /), line: null }]);
    expect(vault.read('contacts/Ann Bell.md')).toBe(`${before}\nTyped since.\n`);
    expect(vault.read('daily/2026-11-19.md')).toContain('both printers');
    // The one that was barred is still there; a number is for one.
    expect(JSON.parse((await runHere(vault, ['undo', '--list', '--json'])).stdout).records).toMatchObject([
      { number: 1 },
    ]);
    expect((await runHere(vault, ['undo', '--only', '2'])).stderr).toContain(
      'expected a command with the number 2 to undo, found fewer',
    );
    expect((await runHere(vault, ['undo', '2', '--only', '1'])).status).toBe(2);
  });

  it('explains what is wrong, and changes nothing', async () => {
    const session = beginTranscript(vault);
    const table = await idOf('load table');
    await session.run('done', 'nope');
    await session.run('done', `${table.slice(0, 3)}${table.endsWith('z') ? 'y' : 'z'}`);
    await session.run('done', table, 'nope');
    await session.run('snooze', table, 'yesterday');
    await session.run('snooze', table, 'blursday');
    await session.run('done', table, '--on', 'tomorrow');
    await session.run('done', table, '--on', '2026-02-30');
    await session.run('done', 'follow-up:ann-bell');
    await session.run('snooze', 'keep-in-touch:tom-webb');
    await session.run('drop', 'follow-up:tom-webb');
    await session.run('undo', '0');
    await session.run('undo');
    await session.run('add', '...');
    await session.run('add', 'Ring', '--due', 'yesterday');
    await session.run('log', 'Tom', 'rang');
    await session.run('log', 'Zoe', 'rang');
    await session.run('log', 'Ann');
    await session.run('log', 'Ann', 'rang', '--minutes', '0');
    await session.run('log', 'Ann', 'rang', '--on', '2026-12-01');
    await session.run('new', 'contact', 'Ann Bell');
    await session.run('new', 'novel', 'Ann');
    await session.run('new', 'article', 'x', '--folder', '../out');
    await session.run('new', 'meeting', 'Tom');
    expectGolden('acts/refusals.txt', session.text().replaceAll(table.slice(0, 3), 'ID.'));
    expect(vault.read('contacts/Ann Bell.md')).toBe(ANN);
  });
});

describe('capturing', () => {
  it('writes a line where it belongs, and shows what was understood', async () => {
    const session = beginTranscript(vault);
    await session.run(
      'log',
      'Ann',
      "Rang about the railing. I'll ring the painter by Monday.",
      '--kind',
      'call',
      '--minutes',
      '10',
    );
    await session.run('log', 'Tom', 'Webb', 'coffee,', 'he', 'is', 'moving', '--on', 'yesterday');
    await session.run('log', 'Zoe Hart', 'Met at the fair. She might want a bridge.', '--new');
    await session.run('done', 'keep-in-touch:tom-webb', '--note', 'Sent him the photographs.');
    await session.run('add', 'Ring', 'the', 'bank', 'by', 'Monday');
    await session.run('add', 'Send the drawings by Tuesday', '--for', 'Tom Webb');
    await session.run('add', 'Send the plan', '--for', 'Ann', '--due', 'next week');
    await session.run('add', 'Book the hall', '--dry-run');
    for (const path of [
      'contacts/Ann Bell.md',
      'contacts/Tom Webb.md',
      'contacts/Zoe Hart.md',
      'daily/2026-11-20.md',
    ]) {
      session.show(path);
    }
    expectGolden('acts/capture.txt', session.text());
  });

  it('uses inbox.md, under the day, in a vault without daily notes', async () => {
    const other = makeVault({ 'a.md': '* [ ] a\n' });
    const session = beginTranscript(other);
    await session.run('add', 'Ring the bank by Monday');
    await session.run('add', 'Pay the printer', '--due', 'tomorrow');
    session.show('inbox.md');
    expectGolden('acts/inbox.txt', session.text());
    const later = beginTranscript(other, '2026-11-21');
    await later.run('add', '-');
    await later.run('add', 'Write to Ann');
    expect(other.read('inbox.md')).toMatch(/\n\n## 2026-11-21\n\n- \[ \] Write to Ann\n$/);
    other.cleanup();
  });

  it('reads the words from standard input', () => {
    const ran = runIn(vault, ['log', 'Ann', '-', '--today', '2026-11-20'], {
      input: "Rang.\n\n- I'll send her the keys.\n",
    });
    expect(ran.status).toBe(0);
    expect(vault.read('contacts/Ann Bell.md')).toMatch(/## 2026-11-20\n\nRang\.\n\n- I'll send her the keys\.\n$/);
  });

  it('refuses what would be swallowed by a fence that is never closed', async () => {
    vault.write('contacts/Tom Alder.md', '---\ntype: contact\n---\n```\nnever closed\n');
    const ran = await runHere(vault, ['log', 'Tom Alder', 'rang', '--today', '2026-11-20']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('something above swallows it');
  });
});

describe('new notes', () => {
  it('come from a template, under a name that is safe', async () => {
    const session = beginTranscript(vault);
    await session.run('new', 'contact', 'Zoë "Bo" O’Neil: x');
    await session.run('new', 'meeting', 'Ann', '--on', '2026-12-01');
    await session.run('new', 'meeting', 'Kick-off', '--with', 'Tom Webb', '--with', 'Ida: "x"');
    await session.run('new', 'article', '../../Bridges');
    await session.run('new', 'trip', 'Oslo', '--dry-run');
    await session.run('new', 'trip', 'Oslo', '-q');
    await session.run('new', 'trip', 'Oslo');
    session.show('contacts/Zoë Bo O’Neil- x.md');
    session.show('meetings/2026-12-01 Meeting with Ann Bell.md');
    session.show('meetings/2026-11-20 Kick-off.md');
    expectGolden('acts/new.txt', session.text());
    const { stdout } = await runHere(vault, ['who', 'Ann', '--json', '--today', '2026-11-20']);
    expect(stdout).toContain('2026-12-01');
  });

  it('may bear the name of another contact, told apart in brackets, and is then found by it', async () => {
    const day = ['--today', '2026-11-20'];
    expect((await runHere(vault, ['new', 'contact', 'Ann Bell', ...day])).stderr).toContain('(Leeds)');
    expect(await runHere(vault, ['new', 'contact', 'Ann Bell (Leeds)', ...day])).toMatchObject({ status: 0 });
    expect(await runHere(vault, ['new', 'contact', 'Ann Bell (Leeds)', ...day])).toMatchObject({ status: 1 });
    vault.write('meetings/2026-11-19 Lunch.md', '---\nwith: ["[[Ann Bell (Leeds)]]"]\n---\nHello.\n');
    const { rows } = JSON.parse((await runHere(vault, ['people', '--json', ...day])).stdout);
    expect(rows.find(({ path }: { path: string }) => path.includes('Leeds'))).toMatchObject({ last: '2026-11-19' });
  });

  it("come from the vault's own template where it has one", async () => {
    vault.write(
      'templates/contact.md',
      '---\r\ntype: contact\r\nname: {{name}}\r\n---\r\nMet {{date:DD/MM/YYYY}}.\r\n',
    );
    await runHere(vault, ['new', 'contact', "Bo's: Lund", '--today', '2026-11-20']);
    expect(vault.read("contacts/Bo's- Lund.md")).toBe(
      '---\r\ntype: contact\r\nname: "Bo\'s: Lund"\r\n---\r\nMet 20/11/2026.\r\n',
    );
  });
});
