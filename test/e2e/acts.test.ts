import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectGolden } from '../helpers/golden.ts';
import { runIn } from '../helpers/nudge.ts';
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
function idOf(words: string): string {
  const { stdout } = runIn(vault, ['extract', '--json', '--today', '2026-11-20']);
  const told: { items: { id: string; text: string }[] } = JSON.parse(stdout);
  const item = told.items.find(({ text }) => text.includes(words));
  if (item === undefined) throw new Error(`no item says ${words}`);
  return item.id.slice(0, 4);
}

describe('acting on items', () => {
  it('says in a line what changed and where, and writes each line in its own style', () => {
    const session = beginTranscript(vault);
    const [table, quote, pay] = ['load table', 'railing', 'printer'].map(idOf);
    session.run('done', `${table}`, `${quote}`, '--dry-run');
    session.run('done', `${table}`, `${quote}`);
    session.run('done', `${quote}`);
    session.run('snooze', `${pay}`, 'next', 'week');
    session.run('done', idOf('fern'));
    session.run('drop', idOf('Bo Lund'));
    session.run('drop', idOf('send the survey'), '--not-a-promise');
    session.show('contacts/Ann Bell.md');
    session.show('daily/2026-11-19.md');
    session.show('lists/calls.md');
    session.run('undo', '--list');
    session.run('undo', '2');
    session.run('done', `${table}`, '--json');
    expectGolden('acts/items.txt', session.text());
  });

  it('writes a note about an item in the log of its person', () => {
    const ran = runIn(vault, ['done', idOf('load table'), '--note', 'She liked it.', '--today', '2026-11-20']);
    expect(ran).toMatchObject({ status: 0 });
    const text = vault.read('contacts/Ann Bell.md');
    expect(text).toContain('by Friday. [completion:: 2026-11-20] She');
    expect(text).toMatch(/\n\n## 2026-11-20\n\nShe liked it\.\n$/);
    const refused = runIn(vault, ['done', idOf('printer'), '--note', 'Paid.', '--today', '2026-11-20']);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(vault.read('daily/2026-11-19.md')).toContain('- [ ] Pay the printer');
  });

  it('is silent with -q, and promises no undo where no record can be kept', () => {
    expect(runIn(vault, ['snooze', idOf('printer'), '-q', '--today', '2026-11-20'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const env = { HOME: '', XDG_STATE_HOME: '', XDG_CACHE_HOME: '' };
    const ran = runIn(vault, ['done', idOf('railing'), '--today', '2026-11-20'], { env });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(runIn(vault, ['undo'], { env }).stderr).toContain('XDG_STATE_HOME');
  });

  it('takes everything back to the byte', () => {
    const paths = ['contacts/Ann Bell.md', 'contacts/Tom Webb.md', 'daily/2026-11-19.md', 'lists/calls.md'];
    const before = paths.map((path) => vault.bytes(path));
    const acts = [
      ['done', idOf('load table'), idOf('send the survey')],
      ['snooze', idOf('railing'), 'in', 'two', 'weeks'],
      ['drop', idOf('printer'), idOf('Bo Lund')],
      ['log', 'Tom Webb', 'Rang.', '--kind', 'call'],
      ['add', 'Ring the bank by Monday'],
      ['add', 'Send the plan', '--for', 'Ann'],
      ['new', 'contact', 'Bo Lund'],
    ];
    for (const args of acts) expect(runIn(vault, [...args, '--today', '2026-11-20'])).toMatchObject({ status: 0 });
    expect(paths.map((path) => vault.bytes(path))).not.toEqual(before);
    expect(runIn(vault, ['undo', `${acts.length}`])).toMatchObject({ status: 0 });
    expect(paths.map((path) => vault.bytes(path))).toEqual(before);
    expect(['daily/2026-11-20.md', 'contacts/Bo Lund.md'].map(vault.exists)).toEqual([false, false]);
    expect(runIn(vault, ['undo'])).toMatchObject({ status: 1, stdout: '' });
  });

  it('takes its line back in a note that was typed in since, and goes on past one it cannot', () => {
    const day = ['--today', '2026-11-20'];
    const before = vault.read('contacts/Ann Bell.md');
    runIn(vault, ['done', idOf('load table'), ...day]);
    runIn(vault, ['done', idOf('printer'), ...day]);
    vault.write('contacts/Ann Bell.md', `${vault.read('contacts/Ann Bell.md')}\nTyped since.\n`);
    vault.write('daily/2026-11-19.md', vault.read('daily/2026-11-19.md').replace('the printer', 'both printers'));
    const barred = runIn(vault, ['undo']);
    expect(barred).toMatchObject({ status: 1, stdout: '' });
    expect(barred.stderr).toMatch(/expected ".*the printer.*" on line \d+, found ".*both printers/);
    expect(barred.stderr).toContain('nudge undo --only 2');
    const { changed } = JSON.parse(runIn(vault, ['undo', '--only', '2', '--json']).stdout);
    expect(changed).toMatchObject([{ did: 'undone', what: expect.stringMatching(/^done /), line: null }]);
    expect(vault.read('contacts/Ann Bell.md')).toBe(`${before}\nTyped since.\n`);
    expect(vault.read('daily/2026-11-19.md')).toContain('both printers');
    // The one that was barred is still there; a number is for one.
    expect(JSON.parse(runIn(vault, ['undo', '--list', '--json']).stdout).records).toMatchObject([{ number: 1 }]);
    expect(runIn(vault, ['undo', '--only', '2']).stderr).toContain(
      'expected a command with the number 2 to undo, found fewer',
    );
    expect(runIn(vault, ['undo', '2', '--only', '1']).status).toBe(2);
  });

  it('explains what is wrong, and changes nothing', () => {
    const session = beginTranscript(vault);
    const table = idOf('load table');
    session.run('done', 'nope');
    session.run('done', `${table.slice(0, 3)}${table.endsWith('z') ? 'y' : 'z'}`);
    session.run('done', table, 'nope');
    session.run('snooze', table, 'yesterday');
    session.run('snooze', table, 'blursday');
    session.run('done', table, '--on', 'tomorrow');
    session.run('done', table, '--on', '2026-02-30');
    session.run('done', 'follow-up:ann-bell');
    session.run('snooze', 'keep-in-touch:tom-webb');
    session.run('drop', 'follow-up:tom-webb');
    session.run('undo', '0');
    session.run('undo');
    session.run('add', '...');
    session.run('add', 'Ring', '--due', 'yesterday');
    session.run('log', 'Tom', 'rang');
    session.run('log', 'Zoe', 'rang');
    session.run('log', 'Ann');
    session.run('log', 'Ann', 'rang', '--minutes', '0');
    session.run('log', 'Ann', 'rang', '--on', '2026-12-01');
    session.run('new', 'contact', 'Ann Bell');
    session.run('new', 'novel', 'Ann');
    session.run('new', 'article', 'x', '--folder', '../out');
    session.run('new', 'meeting', 'Tom');
    expectGolden('acts/refusals.txt', session.text().replaceAll(table.slice(0, 3), 'ID.'));
    expect(vault.read('contacts/Ann Bell.md')).toBe(ANN);
  });
});

describe('capturing', () => {
  it('writes a line where it belongs, and shows what was understood', () => {
    const session = beginTranscript(vault);
    session.run(
      'log',
      'Ann',
      "Rang about the railing. I'll ring the painter by Monday.",
      '--kind',
      'call',
      '--minutes',
      '10',
    );
    session.run('log', 'Tom', 'Webb', 'coffee,', 'he', 'is', 'moving', '--on', 'yesterday');
    session.run('log', 'Zoe Hart', 'Met at the fair. She might want a bridge.', '--new');
    session.run('done', 'keep-in-touch:tom-webb', '--note', 'Sent him the photographs.');
    session.run('add', 'Ring', 'the', 'bank', 'by', 'Monday');
    session.run('add', 'Send the drawings by Tuesday', '--for', 'Tom Webb');
    session.run('add', 'Send the plan', '--for', 'Ann', '--due', 'next week');
    session.run('add', 'Book the hall', '--dry-run');
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

  it('uses inbox.md, under the day, in a vault without daily notes', () => {
    const other = makeVault({ 'a.md': '* [ ] a\n' });
    const session = beginTranscript(other);
    session.run('add', 'Ring the bank by Monday');
    session.run('add', 'Pay the printer', '--due', 'tomorrow');
    session.show('inbox.md');
    expectGolden('acts/inbox.txt', session.text());
    const later = beginTranscript(other, '2026-11-21');
    later.run('add', '-');
    later.run('add', 'Write to Ann');
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

  it('refuses what would be swallowed by a fence that is never closed', () => {
    vault.write('contacts/Tom Alder.md', '---\ntype: contact\n---\n```\nnever closed\n');
    const ran = runIn(vault, ['log', 'Tom Alder', 'rang', '--today', '2026-11-20']);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('something above swallows it');
  });
});

describe('new notes', () => {
  it('come from a template, under a name that is safe', () => {
    const session = beginTranscript(vault);
    session.run('new', 'contact', 'Zoë "Bo" O’Neil: x');
    session.run('new', 'meeting', 'Ann', '--on', '2026-12-01');
    session.run('new', 'meeting', 'Kick-off', '--with', 'Tom Webb', '--with', 'Ida: "x"');
    session.run('new', 'article', '../../Bridges');
    session.run('new', 'trip', 'Oslo', '--dry-run');
    session.run('new', 'trip', 'Oslo', '-q');
    session.run('new', 'trip', 'Oslo');
    session.show('contacts/Zoë Bo O’Neil- x.md');
    session.show('meetings/2026-12-01 Meeting with Ann Bell.md');
    session.show('meetings/2026-11-20 Kick-off.md');
    expectGolden('acts/new.txt', session.text());
    const { stdout } = runIn(vault, ['who', 'Ann', '--json', '--today', '2026-11-20']);
    expect(stdout).toContain('2026-12-01');
  });

  it('may bear the name of another contact, told apart in brackets, and is then found by it', () => {
    const day = ['--today', '2026-11-20'];
    expect(runIn(vault, ['new', 'contact', 'Ann Bell', ...day]).stderr).toContain('(Leeds)');
    expect(runIn(vault, ['new', 'contact', 'Ann Bell (Leeds)', ...day])).toMatchObject({ status: 0 });
    expect(runIn(vault, ['new', 'contact', 'Ann Bell (Leeds)', ...day])).toMatchObject({ status: 1 });
    vault.write('meetings/2026-11-19 Lunch.md', '---\nwith: ["[[Ann Bell (Leeds)]]"]\n---\nHello.\n');
    const { rows } = JSON.parse(runIn(vault, ['people', '--json', ...day]).stdout);
    expect(rows.find(({ path }: { path: string }) => path.includes('Leeds'))).toMatchObject({ last: '2026-11-19' });
  });

  it("come from the vault's own template where it has one", () => {
    vault.write(
      'templates/contact.md',
      '---\r\ntype: contact\r\nname: {{name}}\r\n---\r\nMet {{date:DD/MM/YYYY}}.\r\n',
    );
    runIn(vault, ['new', 'contact', "Bo's: Lund", '--today', '2026-11-20']);
    expect(vault.read("contacts/Bo's- Lund.md")).toBe(
      '---\r\ntype: contact\r\nname: "Bo\'s: Lund"\r\n---\r\nMet 20/11/2026.\r\n',
    );
  });
});
