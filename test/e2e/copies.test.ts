import { afterEach, describe, expect, it } from 'vitest';
import { runHere } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/* Copies that file synchronisation leaves, notes that are there twice, and merge conflicts: said, and never counted twice. */

const TODAY = ['--today', '2026-11-20'];
const MEETING = `---
type: meeting
date: 2026-11-18
with: [Ada Moss]
---
We went through the plans for the footbridge.
I'll send [[Ada Moss]] the load table by Friday.
She will let me know about the site visit by Tuesday.
The budget is tighter than it was in the spring.
The board meets on the first Monday of the month.
They still want the handrail in oak.
`;
const CONTACT = `---
type: contact
name: Ada Moss
phone: 07700 900123
---
## Log

- 2026-11-12: Rang about the footbridge and the new deck.
`;

let vault: TestVault;
afterEach(() => vault.cleanup());

async function json(args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await runHere(vault, [...args, '--json', ...TODAY]);
  return JSON.parse(stdout);
}

async function list(args: readonly string[], key: string): Promise<Record<string, unknown>[]> {
  const found = (await json(args))[key];
  return Array.isArray(found) ? found : [];
}

/** The paths that anything was counted from, wherever it shows. */
async function countedFrom(): Promise<Set<unknown>> {
  const places = [...(await list(['queue', '--all'], 'nudges')), ...(await list(['extract'], 'items'))];
  return new Set(places.map(({ path }) => path));
}

async function problems(): Promise<
  { path: string; line: number | null; code: string; message: string; severity: string }[]
> {
  return JSON.parse((await runHere(vault, ['check', '--json', ...TODAY])).stdout).problems;
}

/** The figure of the audit that counts conversations of the week, and what was promised in it. */
async function audit(): Promise<string> {
  return (await runHere(vault, ['audit', '--markdown', '--week', '2026-W47', ...TODAY])).stdout;
}

const SURE = [
  'ada.sync-conflict-20261119-101500-ABCDEF2.md',
  'ada.sync-conflict-20261119-101500.md',
  "ada (Ann's conflicted copy 2026-11-19).md",
  "ada (Ann's MacBook's conflicted copy 2026-11-19 2).md",
  'ada (conflicted copy 2026-11-19 101500).md',
  'ada (Conflicted copy Pixel 7 202611191015).md',
  'ada (In Konflikt stehende Kopie von Ann 2026-11-19).md',
  'ada (Copie en conflit de Ann 2026-11-19).md',
  'ada (Copia conflictiva de Ann 2026-11-19).md',
  'ada (SFConflict ann@example.com 2026-11-19-10-15-00).md',
  'ada_conflict-20261119-101500.md',
  'ada_BACKUP_1234.md',
  'ada_REMOTE_1234.md',
];
const DOUBTFUL = [
  'ada 2.md',
  'ada (1).md',
  'ada copy.md',
  'ada - Copy.md',
  'ada - Copy (2).md',
  'ada - Kopie.md',
  'ada-ANNS-LAPTOP.md',
];

describe('a copy beside its original', () => {
  it('is not read, and said with what stands only in it', async () => {
    const changed = MEETING.replace('tighter than it was in the spring', 'the same');
    vault = makeVault({ 'meetings/ada.md': MEETING });
    const before = [await audit(), await list(['people'], 'people'), await countedFrom()];
    const paths = [...SURE, ...DOUBTFUL].map((name) => `meetings/${name}`).sort();
    for (const path of paths) vault.write(path, changed);
    expect([await audit(), await list(['people'], 'people'), await countedFrom()]).toEqual(before);
    const said = expect.stringContaining('one line stands only in it');
    const each = { line: 9, code: 'copy', severity: 'error', message: said };
    expect((await problems()).filter(({ code }) => code === 'copy')).toEqual(
      paths.map((path) => expect.objectContaining({ ...each, path })),
    );
  });

  it('is not said to have nothing of its own where a box was ticked in it, or a mark set, on the other machine', async () => {
    const todo =
      '- [ ] Send the invoice for the last month of work\n- [ ] Ask for the keys to the hall\n- [ ] Order oak\n';
    const name = 'todo.sync-conflict-20261119-101500-ABCDEF2.md';
    const said = async (original: string, copy: string): Promise<unknown[]> => {
      vault?.cleanup();
      vault = makeVault({ 'todo.md': original, [name]: copy });
      return (await problems()).map(({ line, severity }) => [line, severity]);
    };
    expect(await said(todo, todo.replace('[ ] Ask', '[x] Ask'))).toEqual([[2, 'error']]);
    expect(await said(todo, todo.replace('hall', 'hall ✅ 2026-11-19'))).toEqual([[2, 'error']]);
    // What was done in the original alone is not lost with the copy.
    expect(
      await said(
        todo.replace('[ ] Ask for the keys to the hall', '[x] Ask for the keys to the hall ✅ 2026-11-19'),
        todo,
      ),
    ).toEqual([[null, 'warning']]);
  });

  it('is a note like any other where its original is not there, and check says so of a name that proves it', async () => {
    vault = makeVault(Object.fromEntries([`${SURE[0]}`, 'tom 2.md'].map((name) => [`meetings/${name}`, MEETING])));
    vault.write('meetings/tom 2.md', MEETING.replace('Ada Moss', 'Tom Webb'));
    expect(await countedFrom()).toEqual(new Set([`meetings/${SURE[0]}`, 'meetings/tom 2.md']));
    expect((await problems()).filter(({ code }) => code === 'copy')).toMatchObject([{ path: `meetings/${SURE[0]}` }]);
  });

  it('is read where it is named outright, and only then', async () => {
    vault = makeVault({ 'meetings/ada.md': MEETING, 'meetings/ada (1).md': MEETING });
    expect((await list(['extract', 'meetings'], 'items')).every(({ path }) => path === 'meetings/ada.md')).toBe(true);
    expect(await list(['extract', 'meetings/ada (1).md'], 'items')).toHaveLength(2);
  });

  it('stays set apart once its original has been acted on', async () => {
    vault = makeVault({ 'meetings/ada.md': MEETING, 'meetings/ada 2.md': MEETING });
    const [item] = await list(['extract'], 'items');
    expect((await runHere(vault, ['done', String(item?.id), ...TODAY])).status).toBe(0);
    expect(await countedFrom()).toEqual(new Set(['meetings/ada.md']));
    expect(vault.read('meetings/ada 2.md')).toBe(MEETING);
  });
});

describe('a note that only looks like a copy keeps what is said in it', () => {
  it('of another day, other people, other words', async () => {
    const other = MEETING.replace('2026-11-18', '2026-11-11');
    const notes = {
      'a/ada 2.md': other,
      'a/ada (1).md': MEETING.replace('Ada Moss]', 'Tom Webb]'),
      'a/ada-OSLO.md': MEETING.replace(/^[A-Z].*$/gm, 'I will ring Tom about the keys.'),
      'a/ada copy.md': "I'll ring the caretaker by Monday.\n",
      'b/ada-oslo.md': other.replace('the load table', 'the deck'),
      'b/ada 3.sync-conflict-20261119-101500-ABCDEF2.md': MEETING.replace('2026-11-18', '2026-11-04'),
    };
    vault = makeVault({ 'a/ada.md': MEETING, 'b/ada.md': MEETING.replace('the load table', 'the deck'), ...notes });
    expect(await countedFrom()).toEqual(new Set(['a/ada.md', 'b/ada.md', ...Object.keys(notes)]));
    const said = (await problems()).filter(({ code }) => code === 'copy');
    expect(said).toMatchObject([{ path: 'b/ada 3.sync-conflict-20261119-101500-ABCDEF2.md', line: null }]);
  });

  it('two lists of one template', async () => {
    const list = '# To do\n\n- [ ] Send the invoice for the last month of work\n- [ ] Ask for the keys to the hall\n';
    vault = makeVault({ 'acme/todo.md': list, 'beta/todo.md': list });
    expect(await countedFrom()).toEqual(new Set(['acme/todo.md', 'beta/todo.md']));
  });

  it('two days with the same words, in daily notes', async () => {
    const daily = '- [ ] Water the plants in the office and on the stairs by tomorrow\n';
    vault = makeVault({ 'daily/2026-11-18.md': daily, 'daily/2026-11-19.md': daily });
    expect(await countedFrom()).toEqual(new Set(['daily/2026-11-18.md', 'daily/2026-11-19.md']));
  });

  it('two meetings of one day that nothing is written of yet', async () => {
    const empty = '---\ntype: meeting\ndate: 2026-11-18\nwith: [Ada Moss]\n---\n# Notes\n';
    vault = makeVault({ 'meetings/morning.md': empty, 'meetings/evening.md': empty });
    expect((await problems()).filter(({ code }) => code === 'copy')).toEqual([]);
  });
});

describe('the same note in two places', () => {
  it('counts once, wherever it lies and though marks and front-matter are written otherwise', async () => {
    const twin = MEETING.replace('date: 2026-11-18\nwith: [Ada Moss]', 'with:\n  - Ada Moss\ndate: 2026-11-18')
      .replace('by Friday.', 'by Friday. ✅ 2026-11-19')
      .replaceAll('\n', '\r\n');
    vault = makeVault({ 'meetings/ada.md': MEETING, 'people/Ada.md': CONTACT });
    const before = [await audit(), await list(['people'], 'people'), await countedFrom()];
    vault.write('archive/2026/plans.md', twin);
    vault.write('old/people/A. Moss.md', CONTACT);
    expect([await audit(), await list(['people'], 'people'), await countedFrom()]).toEqual(before);
    expect((await problems()).map(({ path, code, line }) => [path, code, line])).toEqual([
      ['archive/2026/plans.md', 'copy', 1],
      ['old/people/A. Moss.md', 'copy', 1],
    ]);
    expect(await list(['extract', '.'], 'items')).toHaveLength(2);
  });

  it('is kept in the index, so that a second run finds the same', async () => {
    vault = makeVault({ 'a.md': MEETING, 'b.md': MEETING });
    for (const path of ['a.md', 'b.md']) vault.touch(path, 1_700_000_000);
    const first = await problems();
    expect(first).toMatchObject([{ path: 'b.md', code: 'copy' }]);
    expect(await problems()).toEqual(first);
    vault.write('b.md', MEETING.replace('Ada Moss', 'Tom Webb'));
    expect((await problems()).filter(({ code }) => code === 'copy')).toEqual([]);
  });
});

describe('a note with a merge conflict', () => {
  const conflicted = `# 2026-11-18

<<<<<<< HEAD
- [ ] Send Ada the load table 📅 2026-11-20
||||||| base
- [ ] Send Ada the load table
=======
- [x] Send Ada the load table ✅ 2026-11-19
>>>>>>> phone
- [ ] Ring the caretaker about the keys 📅 2026-11-23
`;

  it('counts its first side, and takes no act on any line', async () => {
    vault = makeVault({ 'day.md': conflicted, 'other.md': '- [ ] Book the hall 📅 2026-11-24\n' });
    const items = await list(['extract'], 'items');
    expect(items.map(({ path, line, status }) => [path, line, status])).toEqual([
      ['day.md', 4, 'open'],
      ['day.md', 10, 'open'],
      ['other.md', 1, 'open'],
    ]);
    for (const item of items.slice(0, 2)) {
      for (const act of ['done', 'snooze']) {
        const ran = await runHere(vault, [act, String(item.id), ...(act === 'snooze' ? ['monday'] : []), ...TODAY]);
        expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('day.md:3: expected a note')]);
      }
    }
    // One act on two notes is for both or for neither.
    expect((await runHere(vault, ['done', String(items[2]?.id), String(items[1]?.id), ...TODAY])).status).toBe(1);
    expect([vault.read('day.md'), vault.read('other.md')]).toEqual([conflicted, '- [ ] Book the hall 📅 2026-11-24\n']);
  });

  it('is not touched by undo', async () => {
    vault = makeVault({ 'day.md': '- [ ] Ring the caretaker about the keys 📅 2026-11-23\n' });
    const [item] = await list(['extract'], 'items');
    expect((await runHere(vault, ['done', String(item?.id), ...TODAY])).status).toBe(0);
    const merged = `${vault.read('day.md')}<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> phone\n`;
    vault.write('day.md', merged);
    const undo = await runHere(vault, ['undo', ...TODAY]);
    expect([undo.status, undo.stderr]).toEqual([1, expect.stringContaining('day.md:2: expected a note')]);
    expect(vault.read('day.md')).toBe(merged);
  });

  it('that is shown in a block of code is none', async () => {
    const text = `\`\`\`\n${conflicted}\`\`\`\n\n- [ ] Ring the caretaker 📅 2026-11-23\n`;
    vault = makeVault({ 'day.md': text });
    expect(await problems()).toEqual([]);
    const [item] = await list(['extract'], 'items');
    expect((await runHere(vault, ['done', String(item?.id), ...TODAY])).status).toBe(0);
  });

  it('and a copy that was left beside a note since is not written to by undo either', async () => {
    vault = makeVault({ 'day (1).md': '- [ ] Ring the caretaker about the keys of the hall 📅 2026-11-23\n' });
    const [item] = await list(['extract'], 'items');
    expect((await runHere(vault, ['done', String(item?.id), ...TODAY])).status).toBe(0);
    vault.write('day.md', vault.read('day (1).md'));
    const undo = await runHere(vault, ['undo', ...TODAY]);
    expect([undo.status, undo.stderr]).toEqual([1, expect.stringContaining('a copy of day.md')]);
  });
});
