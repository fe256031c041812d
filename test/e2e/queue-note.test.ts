import { symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const TODAY = ['--today', '2026-11-20'];
const ANN = `---
type: contact
name: Ann Bell
relation: client
cadence: 4w
phone: 0113 496 0170
email: ann@example.com
---
Draws bridges.

## 2026-09-18

Call about the footbridge. I'll send her the load table by Friday. She'll send the survey by Monday.

- [ ] Quote for the railing 📅 2026-11-24
`;
/** The queue's note, and one with Windows line ends. */
const PATH = 'queue.md';
const DAILY = 'daily/2026-11-19.md';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({
    'contacts/Ann Bell.md': ANN,
    'contacts/Tom Webb.md': '---\ntype: contact\ncadence: 2w\n---\n- 2026-09-03: Tea.\n',
    [DAILY]:
      '\ufeff# 2026-11-19\r\n\r\n- [ ] Pay the printer 📅 2026-11-19\r\n- [ ] Water the fern 🔁 every week 📅 2026-11-20',
  });
});
afterEach(() => vault.cleanup());

const nudge = (...args: string[]) => runHere(vault, [...args, ...TODAY]);
const write = () => nudge('queue', '--write');

/** Ticks the line of the queue's note that has these words, as a phone does. */
function tick(words: string, sign = 'x', more = ''): void {
  const lines = vault.read(PATH).split('\n');
  const at = lines.findIndex((line) => line.startsWith('- [ ]') && line.includes(words));
  if (at === -1) throw new Error(`no box says ${words} in ${vault.read(PATH)}`);
  lines[at] = (lines[at] ?? '').replace('- [ ]', `- [${sign}]`) + more;
  vault.write(PATH, lines.join('\n'));
}

describe('queue --write', () => {
  test('makes a note to tap and tick, which is not read itself', async () => {
    const before = (await nudge('extract', '--json')).stdout;
    expect(await write()).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('queue.md written.'),
    });
    const text = vault.read(PATH);
    expect(text).toMatch(
      /^---\ntype: queue\n---\n\n<!-- nudge:begin -->\n# Queue\n\nFriday 20 November 2026 · \d waiting\n/,
    );
    expect(text).toMatch(/\n- \[ \] \*\*Pay the printer\*\* · 1 day late · \d+ min <!-- nudge:id [0-9a-z]{8} -->\n/);
    expect(text).toContain('[0113 496 0170](tel:');
    expect(text).toContain('[ann@example.com](mailto:ann@example.com)');
    expect(text).toContain('(./daily/2026-11-19.md)');
    expect((await nudge('extract', '--json')).stdout).toBe(before);
    expect((await nudge('queue', '--json')).stdout).not.toContain(PATH);
    expect((await nudge('check')).stdout + (await nudge('check')).stderr).not.toContain(PATH);
  });

  test('is not read itself where its front-matter is gone, either', async () => {
    const before = (await nudge('extract', '--json')).stdout;
    await write();
    vault.write(PATH, vault.read(PATH).replace(/^---\n[\s\S]*?\n---\n/, ''));
    expect((await nudge('extract', '--json')).stdout).toBe(before);
  });

  test('written twice is the same to the byte, on another day another, and undo takes it back', async () => {
    await write();
    const first = vault.bytes(PATH);
    expect((await write()).stderr).toContain('queue.md says all this already.');
    expect(vault.bytes(PATH).equals(first)).toBe(true);
    expect((await runHere(vault, ['queue', '--write', '--today', '2026-11-21'])).stderr).toContain('queue.md updated.');
    expect((await runHere(vault, ['undo'])).status).toBe(0);
    expect(vault.bytes(PATH).equals(first)).toBe(true);
    expect((await runHere(vault, ['undo'])).status).toBe(0);
    expect(vault.exists(PATH)).toBe(false);
  });

  test('keeps what was written in and around it, in its line ends', async () => {
    await write();
    const mine = vault.read(PATH).replace(/(Pay the printer.*\n.*\n)/, '$1  - the small one\n');
    vault.write(PATH, `${mine}\nMy own words`.replaceAll('\n', '\r\n'));
    const text = vault.read(PATH);
    expect((await write()).stderr).toContain('says all this already');
    expect(vault.read(PATH)).toBe(text);
    await nudge('done', await idOf('Pay the printer'));
    expect((await write()).stderr).toContain('queue.md updated.');
    expect(vault.read(PATH)).toMatch(
      / -->\r\n\r\n## Kept by nudge: .*\r\n\r\n- \*\*Pay the printer\*\*.*\r\n {2}- the small one\r\n\r\nMy own words$/,
    );
    expect(vault.read(PATH)).not.toMatch(/[^\r]\n/);
  });

  test.each(['# My own queue\n\n- [ ] Join it\n', '', '<!-- nudge:begin -->\n'])(
    'refuses a note of somebody else: %j',
    async (text) => {
      vault.write(PATH, text);
      const said = await write();
      expect(said).toMatchObject({ status: 1, stdout: '' });
      expect(said.stderr).toContain('nudge: queue.md: expected a queue that nudge wrote');
      expect(said.stderr).toContain('Nothing was changed.');
      expect(vault.read(PATH)).toBe(text);
    },
  );

  test('refuses a link that leads out of the vault, and reads no ticks through it', async () => {
    writeFileSync(`${vault.dir}/../out.md`, '# Mine\n');
    symlinkSync('../out.md', vault.path(PATH));
    expect(await write()).toMatchObject({ status: 1, stderr: expect.stringContaining('is a link out of it') });
    expect(await nudge()).toMatchObject({ status: 0 });
  });

  test('with --json it writes, and prints what it wrote', async () => {
    const { stdout, status } = await nudge('queue', '--write', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'nudge.queue/1' });
    expect(vault.exists(PATH)).toBe(true);
  });
});

/** The id of the nudge whose title has these words. */
async function idOf(words: string): Promise<string> {
  const told: { nudges: { id: string; title: string }[] } = JSON.parse((await nudge('queue', '--json')).stdout);
  return told.nudges.find(({ title }) => title.includes(words))?.id ?? `no nudge says ${words}`;
}

describe('a tick in queue.md', () => {
  test('is carried to its line by the next nudge, once, and said', async () => {
    await write();
    tick('Pay the printer');
    tick('load table', 'x', ' ✅ 2026-11-18');
    const said = await nudge();
    expect(said.status).toBe(0);
    expect(said.stderr).toContain('queue.md: done  Pay the printer  daily/2026-11-19.md:3');
    expect(said.stderr).toContain('nudge undo takes it back.');
    expect(vault.read(DAILY)).toContain(
      '\ufeff# 2026-11-19\r\n\r\n- [x] Pay the printer 📅 2026-11-19 ✅ 2026-11-20\r\n',
    );
    expect(vault.read('contacts/Ann Bell.md')).toContain('load table by Friday. ✅ 2026-11-18 ');
    const [source, queue] = [vault.read(DAILY), vault.read(PATH)];
    expect((await nudge()).stderr).toBe('');
    expect([vault.read(DAILY), vault.read(PATH)]).toEqual([source, queue]);
    await write();
    expect(vault.read(PATH)).not.toContain('Pay the printer');
  });

  test.each([['next'], ['queue'], ['queue', '--write']])('by nudge %s %s as well', async (...args) => {
    await write();
    tick('Pay the printer');
    expect((await nudge(...args.filter(Boolean))).stderr).toContain('queue.md: done  Pay the printer');
    expect(vault.read(DAILY)).toContain('- [x] Pay the printer');
  });

  test('but not where a program reads, nor by other commands', async () => {
    await write();
    tick('Pay the printer');
    const before = [vault.read(DAILY), vault.read(PATH)];
    for (const args of [
      ['--json'],
      ['next', '--json'],
      ['queue', '--json'],
      ['audit', '--json'],
      ['who', 'Ann'],
      ['people'],
    ]) {
      expect((await nudge(...args)).status).toBe(0);
    }
    expect([vault.read(DAILY), vault.read(PATH)]).toEqual(before);
  });

  test('undo takes back what it wrote, and it is not carried again', async () => {
    await write();
    const before = vault.read(DAILY);
    tick('Pay the printer');
    await nudge();
    expect((await runHere(vault, ['undo'])).stdout).toContain('ticks in queue.md');
    expect(vault.read(DAILY)).toBe(before);
    expect((await nudge()).stderr).toBe('');
    expect(vault.read(DAILY)).toBe(before);
    await write();
    expect(vault.read(PATH)).toMatch(/^- \[ \] \*\*Pay the printer/m);
  });

  test('moves a repeating item on once', async () => {
    await write();
    tick('Water the fern');
    await nudge();
    await nudge();
    expect(vault.read(DAILY).match(/Water the fern/g)).toHaveLength(2);
    expect(vault.read(DAILY)).toContain('- [ ] Water the fern 🔁 every week 📅 2026-11-27\r\n- [x] Water the fern');
  });

  test('that says dropped drops', async () => {
    await write();
    tick('Pay the printer', '-');
    expect((await nudge()).stderr).toContain('queue.md: dropped  Pay the printer');
    expect(vault.read(DAILY)).toContain('- [-] Pay the printer 📅 2026-11-19 ❌ 2026-11-20\r\n');
  });

  test('at a reminder to be in touch logs that you were', async () => {
    await write();
    tick('in touch with Tom');
    expect((await nudge()).stderr).toContain('queue.md: logged  Tom Webb: In touch.');
    expect(vault.read('contacts/Tom Webb.md')).toMatch(/- 2026-11-20: In touch\.\n/);
    await nudge();
    expect(vault.read('contacts/Tom Webb.md').match(/In touch/g)).toHaveLength(1);
  });

  test('stays where its sentence has changed since, is said, and keeps no other back', async () => {
    await write();
    tick('Pay the printer');
    tick('load table');
    vault.write(DAILY, vault.read(DAILY).replace('Pay the printer', 'Pay the other printer'));
    const said = await nudge();
    expect(said.status).toBe(0);
    expect(said.stderr).toMatch(/queue\.md:\d+: the tick at "Pay the printer" stays there: expected what was ticked/);
    expect(said.stderr).toContain('Its sentence has changed, or is gone.');
    expect(vault.read('contacts/Ann Bell.md')).toContain('load table by Friday. ✅ 2026-11-20 ');
    expect(vault.read(DAILY)).not.toContain('[x]');
    expect(vault.read(PATH)).toMatch(/^- \[x\] \*\*Pay the printer.*nudge:id/m);
    await write();
    expect(vault.read(PATH)).toMatch(/## Kept by nudge.*\n\n- \[x\] \*\*Pay the printer\*\*.*\n/);
    expect(vault.read(PATH)).toMatch(/^- \[ \] \*\*Pay the other printer/m);
  });

  test('copied to another line counts once', async () => {
    await write();
    tick('in touch with Tom');
    const copied = vault.read(PATH).replace(/^(- \[x\] .*\n)/m, '$1$1');
    vault.write(PATH, copied);
    await nudge();
    await nudge();
    expect(vault.read('contacts/Tom Webb.md').match(/In touch/g)).toHaveLength(1);
  });

  test('that can’t be recorded for undo is said and stays, and the day is shown all the same', async () => {
    await write();
    tick('Pay the printer');
    const said = await runHere(vault, TODAY, { env: { XDG_STATE_HOME: vault.path(DAILY) } });
    expect(said).toMatchObject({ status: 0, stdout: expect.stringContaining('Friday 20 November 2026') });
    expect(said.stderr).toContain('queue.md: the ticks stay there: ');
    expect(vault.read(PATH)).toMatch(/^- \[x\] \*\*Pay the printer.*nudge:id/m);
    expect(vault.read(DAILY)).not.toContain('[x]');
  });

  test('in a note that is not nudge’s is nobody’s business', async () => {
    const text = '# Mine\n\n- [x] Pay the printer <!-- nudge:id abcdefgh -->\n';
    vault.write(PATH, text);
    expect((await nudge()).status).toBe(0);
    expect(vault.read(PATH)).toBe(text);
  });
});

describe('queue’s filters', () => {
  const titles = async (...args: string[]): Promise<string[]> => {
    const told: { nudges: { title: string }[] } = JSON.parse((await nudge('queue', '--json', ...args)).stdout);
    return told.nudges.map(({ title }) => title).sort();
  };

  test('--due lets through what is due by then, late things too', async () => {
    const late = ['Pay the printer'];
    expect(await titles('--due', 'late')).toEqual(expect.arrayContaining(late));
    expect(await titles('--due', 'late')).not.toContain('Water the fern');
    expect(await titles('--due', 'today')).toEqual(expect.arrayContaining([...late, 'Water the fern']));
    expect((await titles('--due', 'week')).join()).not.toContain('railing');
    expect((await titles('--due', 'next tuesday')).join()).toContain('railing');
    expect((await titles('--due', '2026-11-24')).join()).toContain('railing');
    expect(await nudge('queue', '--due', 'whenever')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--due: expected today or a day ahead'),
    });
  });

  test('--by puts them under headings, on the terminal, in Markdown and in JSON', async () => {
    expect((await nudge('queue', '--by', 'due')).stdout).toMatch(/^Late\n[\s\S]*\nToday\n[\s\S]*\nLater\n/m);
    expect((await nudge('queue', '--by', 'person', '--markdown')).stdout).toMatch(
      /\n## Ann Bell\n[\s\S]*\n## Nobody by name\n/,
    );
    const { groups, nudges } = JSON.parse((await nudge('queue', '--by', 'kind', '--json')).stdout);
    expect(groups.map(({ title }: { title: string }) => title)).toContain('Promise');
    expect(groups.flatMap(({ ids }: { ids: string[] }) => ids).sort()).toEqual(
      nudges.map(({ id }: { id: string }) => id).sort(),
    );
    expect(await nudge('queue', '--by', 'colour')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--by: expected one of due, person, kind, place, found "colour"'),
    });
  });

  test('--markdown prints no box: a copy of a promise is none', async () => {
    const { stdout } = await nudge('queue', '--markdown');
    expect(stdout).toContain('- **Pay the printer** · ');
    expect(stdout).not.toMatch(/\[ \]|nudge:id|nudge:begin/);
  });
});
