import { afterEach, describe, expect, it } from 'vitest';
import { act } from '../../src/cli/act.ts';
import { readGlobals } from '../../src/cli/globals.ts';
import { run } from '../../src/cli/run.ts';
import { openSession, type Session } from '../../src/cli/session.ts';
import type { Day } from '../../src/dates/day.ts';
import { undoFolder } from '../../src/edit/journal.ts';
import { undoLast } from '../../src/edit/undo.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
afterEach(() => vault.cleanup());

const DAY = '2026-11-20';

function ioOf() {
  return fakeIo({ cwd: vault.dir, env: { XDG_STATE_HOME: vault.own } });
}

async function session(): Promise<Session> {
  const io = ioOf();
  return openSession(readGlobals({ today: DAY }, io), io);
}

/** The id of the item whose sentence has these words. */
function idOf({ book }: Session, words: string): string {
  const item = [...book.items.values()].find(({ text }) => text.includes(words));
  if (item === undefined) throw new Error(`no item says ${words}`);
  return item.id;
}

const DONE = { kind: 'done', on: DAY } as const;

describe('act', () => {
  it.each([
    ['a box', '- [ ] Ring Tom', '- [x] Ring Tom ✅ 2026-11-20'],
    ['the emoji', '- [ ] Ring Tom 📅 2026-11-27', '- [x] Ring Tom 📅 2026-11-27 ✅ 2026-11-20'],
    ['dataview', '- [ ] Ring Tom [due:: 2026-11-27]', '- [x] Ring Tom [due:: 2026-11-27]  [completion:: 2026-11-20]'],
    ['todo.txt', '- Ring Tom due:2026-11-27', '- x 2026-11-20 Ring Tom due:2026-11-27'],
    ['a block id', '- [ ] Ring Tom ^ab1', '- [x] Ring Tom ✅ 2026-11-20 ^ab1'],
    ['prose', "Fine. I'll ring Tom on Monday. Good.", "Fine. I'll ring Tom on Monday. ✅ 2026-11-20 Good."],
  ])('marks done in the style of the line: %s', async (_, line, after) => {
    const list = line.startsWith('- Ring') ? '---\ntype: list\nlist: calls\n---\n' : '';
    const before = `\ufeff${list}# Day\r\n\r\n${line}\r\n\r\nWords, untouched\u00a0.\r\n`;
    vault = makeVault({ 'lists/2026-11-20.md': before });
    const opened = await session();
    await act(opened, idOf(opened, 'ing Tom'), DONE);
    expect(vault.read('lists/2026-11-20.md')).toBe(before.replace(line, after));
    undoLast(vault.dir, undoFolder(opened.stateFolder ?? '', vault.dir));
    expect(vault.read('lists/2026-11-20.md')).toBe(before);
  });

  it.each<[string, Day, string | null]>([
    ['past the due day', '2026-11-27', 'past its due day, Wed 25 Nov'],
    ['to the due day', '2026-11-25', null],
    ['before the due day', '2026-11-23', null],
  ])('says what putting off means for the due day: %s', async (_, until, aside) => {
    vault = makeVault({ '2026-11-18.md': '- [ ] Ring Tom 📅 2026-11-25\n' });
    const opened = await session();
    const { changed } = await act(opened, idOf(opened, 'Ring Tom'), { kind: 'snooze', until });
    expect(changed[0]?.aside ?? null).toEqual(aside === null ? null : expect.stringContaining(aside));
  });

  it('gives a new day to a sentence that tells its day at its end, without a full stop', async () => {
    vault = makeVault({
      'contacts/Ida.md': "---\ntype: contact\n---\n\n## 2026-11-05\n\n- I'll write her by Friday\n",
    });
    const opened = await session();
    await act(opened, idOf(opened, 'write her'), { kind: 'renegotiate', due: '2026-11-26' });
    expect(vault.read('contacts/Ida.md')).toContain("- I'll write her by Friday 📅 2026-11-26\n");
  });

  it('says nothing of what is late already, or has no due day', async () => {
    vault = makeVault({ '2026-11-18.md': '- [ ] Ring Tom 📅 2026-11-19\n- [ ] Pay Ann\n' });
    const opened = await session();
    const ids = [idOf(opened, 'Ring Tom'), idOf(opened, 'Pay Ann')];
    const { changed } = await act(opened, ids, { kind: 'snooze', until: '2026-11-27' });
    expect(changed.map(({ aside }) => aside)).toEqual([null, null]);
  });

  it('refuses where more sentences read alike than when the session began, for an id counts them', async () => {
    const before = '# Bo\n\n- [ ] Send the plan\n\n# Cy\n\n- [ ] Send the plan\n';
    vault = makeVault({ 'a.md': before });
    const opened = await session();
    const [first = ''] = [...opened.book.items.keys()];
    vault.write('a.md', `# Ann\n\n- [ ] Send the plan\n\n${before}`);
    await expect(act(opened, first, DONE)).rejects.toThrow('found 3 that read alike, where there were 2');
    vault.write('a.md', `# Ann\n\nTyped since.\n\n${before}`);
    await act(opened, first, DONE);
    expect(vault.read('a.md').split('\n')[6]).toBe('- [x] Send the plan ✅ 2026-11-20');
  });

  it("writes in the note's style, else the vault's, where the line shows none", async () => {
    vault = makeVault({
      '2026-11-18.md': '- [ ] Ring Tom\n- [x] Pay Ann [completion:: 2026-11-18]\n',
      '2026-11-19.md': '- [ ] Write to Bo\n',
      'old.md': '- [x] a [completion:: 2026-11-18]\n- [x] b [completion:: 2026-11-18]\n- [x] c ✅ 2026-11-18\n',
    });
    const opened = await session();
    await act(opened, [idOf(opened, 'Ring Tom'), idOf(opened, 'Write to Bo')], DONE);
    expect(vault.read('2026-11-18.md')).toContain('- [x] Ring Tom  [completion:: 2026-11-20]\n');
    expect(vault.read('2026-11-19.md')).toBe('- [x] Write to Bo  [completion:: 2026-11-20]\n');
  });

  it('marks two sentences of one line, and says what else a mark speaks of', async () => {
    vault = makeVault({
      '2026-11-18.md': "I'll send Ann the deck. I'll send Tom the quote and introduce him to our printer.\n",
    });
    const opened = await session();
    const ids = [idOf(opened, 'send Ann the deck'), idOf(opened, 'send Tom the quote')];
    const { changed } = await act(opened, ids, DONE);
    expect(vault.read('2026-11-18.md')).toBe(
      "I'll send Ann the deck. ✅ 2026-11-20 I'll send Tom the quote and introduce him to our printer. ✅ 2026-11-20\n",
    );
    expect(changed.map(({ also }) => also)).toEqual([[], ['Introduce Tom to our printer']]);
  });

  it('names what was done, also where the queue would rather tell of a new day', async () => {
    const note = "---\ndate: 2026-11-04\nwith: [Fay Zed]\n---\nI'll write her an outline by 6 November.\n";
    vault = makeVault({ 'meetings/a.md': note });
    const opened = await session();
    const { changed } = await act(opened, idOf(opened, 'outline'), DONE);
    expect(changed.map(({ what }) => what)).toEqual(['Write her an outline']);
  });

  it('does all or nothing', async () => {
    const note = '- [ ] Ring Tom\n- [ ] Pay Ann 🔁 every second Tuesday of the month\n';
    vault = makeVault({ '2026-11-18.md': note, '2026-11-19.md': '- [ ] Write to Bo\n' });
    const opened = await session();
    const ids = ['Write to Bo', 'Ring Tom', 'Pay Ann'].map((words) => idOf(opened, words));
    await expect(act(opened, ids, DONE)).rejects.toMatchObject({ code: 'refused' });
    await expect(act(opened, [...ids.slice(0, 2), 'zzzz'], DONE)).rejects.toMatchObject({ code: 'not-found' });
    expect(vault.read('2026-11-18.md')).toBe(note);
    expect(vault.read('2026-11-19.md')).toBe('- [ ] Write to Bo\n');
  });

  it('finds the line again where the note has changed around it since the session began', async () => {
    vault = makeVault({ '2026-11-18.md': '- [ ] Ring Tom\n' });
    const opened = await session();
    vault.write('2026-11-18.md', '# New\n\nWords.\n\n- [ ] Ring Tom 📅 2026-11-27\n');
    const { changed } = await act(opened, idOf(opened, 'Ring Tom'), DONE);
    expect(changed[0]?.line).toBe(5);
    expect(vault.read('2026-11-18.md')).toContain('- [x] Ring Tom 📅 2026-11-27 ✅ 2026-11-20\n');
  });

  it('refuses where the note no longer says so, with what was expected', async () => {
    vault = makeVault({ '2026-11-18.md': '- [ ] Ring Tom\n' });
    const opened = await session();
    vault.write('2026-11-18.md', '- [ ] Ring Ann\n');
    await expect(act(opened, idOf(opened, 'Ring Tom'), DONE)).rejects.toThrow(
      '2026-11-18.md:1: expected "Ring Tom", found that the note no longer says so',
    );
    expect(vault.read('2026-11-18.md')).toBe('- [ ] Ring Ann\n');
  });

  it('changes nothing for what is so already, and puts off nothing that is closed', async () => {
    vault = makeVault({ '2026-11-18.md': '- [x] Ring Tom ✅ 2026-11-19\n' });
    const opened = await session();
    const document = await act(opened, idOf(opened, 'Ring Tom'), DONE);
    expect(document).toMatchObject({ changed: [], unchanged: [{ why: 'already done on 2026-11-19' }] });
    await expect(act(opened, idOf(opened, 'Ring Tom'), { kind: 'snooze', until: '2026-11-27' })).rejects.toThrow(
      /expected an open item to snooze, found "Ring Tom", which is done/,
    );
  });

  it('moves a repeating item on, and marks the one that is done', async () => {
    vault = makeVault({ '2026-11-18.md': '- [ ] Ring Tom 🔁 every week 📅 2026-11-20\n' });
    const opened = await session();
    const { changed } = await act(opened, idOf(opened, 'Ring Tom'), DONE);
    expect(changed[0]?.line).toBe(2);
    expect(vault.read('2026-11-18.md')).toBe(
      '- [ ] Ring Tom 🔁 every week 📅 2026-11-27\n- [x] Ring Tom 🔁 every week 📅 2026-11-20 ✅ 2026-11-20\n',
    );
  });

  it('says that it was no promise, and is no longer understood as one', async () => {
    vault = makeVault({ '2026-11-18.md': "# Talk\n\nI'll send Ann the deck by Friday.\n" });
    const opened = await session();
    await act(opened, idOf(opened, 'send Ann'), { kind: 'not-a-promise' });
    expect(vault.read('2026-11-18.md')).toContain("I'll send Ann the deck by Friday. <!-- nudge: no -->\n");
    expect([...(await session()).book.items.values()].some(({ text }) => text.includes('Ann'))).toBe(false);
  });

  it('writes nothing in a dry run, but says what it would', async () => {
    vault = makeVault({ '2026-11-18.md': '- [ ] Ring Tom\n' });
    const opened = await session();
    const document = await act(opened, idOf(opened, 'Ring Tom'), DONE, { dryRun: true });
    expect(document.changed[0]).toMatchObject({ before: '- [ ] Ring Tom', after: '- [x] Ring Tom ✅ 2026-11-20' });
    expect(vault.read('2026-11-18.md')).toBe('- [ ] Ring Tom\n');
    expect(vault.exists('../own')).toBe(false);
  });
});

describe('ids', () => {
  it('of items may be cut short, and are listed where two begin alike', async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const lines = letters
      .flatMap((a) => ['Ann', 'Tom'].map((who) => `- [ ] Send ${who} the sheet on ${a}${a}${a}\n`))
      .join('');
    vault = makeVault({ '2026-11-18.md': lines });
    const ids = [...(await session()).book.items.keys()];
    const first = ids.find((id) => ids.some((other) => other !== id && other.startsWith(id.charAt(0)))) ?? '';
    const alike = ids.filter((id) => id.startsWith(first.charAt(0)));
    const io = ioOf();
    expect(await run(['done', first.charAt(0)], io)).toBe(1);
    expect(io.err()).toContain(`begins those of ${alike.length}`);
    expect(io.err().match(/2026-11-18\.md:\d/g)).toHaveLength(Math.min(8, alike.length));
    expect(await run(['done', first.slice(0, 6)], ioOf())).toBe(0);
  });
});
