import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runHere, runIn } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const PATH = 'audits/2026-W47.md';
const MEETING = 'meetings/2026-11-17 Ann Bell.md';
const ANN = '---\ntype: contact\nname: Ann Bell\nrelation: client\n---\nDraws bridges.\n';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({
    'contacts/Ann Bell.md': ANN,
    [MEETING]: `---
type: meeting
date: 2026-11-17
with: [Ann Bell]
---
I'll send her the load table by Wednesday. She'll send the survey by Thursday.

- [ ] Quote for the railing 📅 2026-11-24
`,
    'inbox.md': '- [ ] Pay the printer 📅 2026-11-18\n',
  });
});
afterEach(() => vault.cleanup());

/** nudge in this process, on a day. */
async function nudge(args: readonly string[], today = '2026-11-20') {
  const { status, stdout: out, stderr: err } = await runHere(vault, [...args, '--today', today]);
  return { status, out, err };
}

/** Ticks the first box of the note that has these words, as a phone does. */
function tick(words: string, { path = PATH, sign = 'x', more = '' } = {}): void {
  const lines = vault.read(path).split('\n');
  const at = lines.findIndex((line) => line.startsWith('- [ ]') && line.includes(words));
  if (at === -1) throw new Error(`no box says ${words} in ${vault.read(path)}`);
  lines[at] = (lines[at] ?? '').replace('- [ ]', `- [${sign}]`) + more;
  vault.write(path, lines.join('\n'));
}

describe('a tick in an audit', () => {
  test.each([[[]], [['next']], [['queue']], [['audit']]])(
    'is carried to its line by nudge %j, in one write',
    async (args) => {
      await nudge(['audit', '--write']);
      const [before, inbox] = [vault.read(MEETING), vault.read('inbox.md')];
      tick('load table', { more: ' ✅ 2026-11-19' });
      tick('Pay the printer', { sign: '-' });
      const { status, err } = await nudge(args);
      expect(status).toBe(0);
      expect(err).toContain(`${PATH}: done  Send Ann the load table  ${MEETING}:6`);
      expect(vault.read(MEETING)).toContain('load table by Wednesday. ✅ 2026-11-19 She');
      expect(vault.read('inbox.md')).toBe('- [-] Pay the printer 📅 2026-11-18 ❌ 2026-11-20\n');
      expect((await nudge(args)).err).not.toContain(PATH);
      expect((await nudge(['undo'])).status).toBe(0);
      expect([vault.read(MEETING), vault.read('inbox.md')]).toEqual([before, inbox]);
      expect((await nudge(args)).err).not.toContain(PATH);
    },
  );

  test('is carried with those of queue.md, as one step for undo, one item once', async () => {
    await nudge(['audit', '--write']);
    await nudge(['queue', '--write']);
    const before = vault.read(MEETING);
    tick('load table');
    tick('load table', { path: 'queue.md' });
    tick('survey', { path: 'queue.md' });
    const { err } = await nudge([]);
    expect(err.split('\n').filter((line) => line.includes(': done  '))).toHaveLength(2);
    await nudge(['undo']);
    expect(vault.read(MEETING)).toBe(before);
  });

  test('is carried from this week’s audit and the last, and from an older one when that is written anew', async () => {
    await nudge(['audit', '--write']);
    tick('load table');
    expect((await nudge([], '2026-12-04')).err).toBe('');
    expect((await nudge(['audit', '--week', 'W47', '--write'], '2026-12-04')).err).toContain(': done  Send Ann');
    await nudge(['undo'], '2026-12-04');
    tick('Pay the printer');
    expect((await nudge([], '2026-11-28')).err).toContain('done  Pay the printer');
  });

  test('is left alone where a program reads', async () => {
    await nudge(['audit', '--write']);
    tick('load table');
    const before = vault.read(MEETING);
    await nudge(['audit', '--json']);
    expect(vault.read(MEETING)).toBe(before);
  });

  test('is looked for in the folder that the vault names', async () => {
    vault.write('nudge.yaml', 'folders: { audits: reviews/weekly }\n');
    await nudge(['audit', '--write']);
    tick('load table', { path: 'reviews/weekly/2026-W47.md' });
    expect((await nudge([])).err).toContain('reviews/weekly/2026-W47.md: done  Send Ann the load table');
  });
});

describe('the note of an audit', () => {
  test('is never read: neither its boxes, nor marks in it, nor what is written beside them', async () => {
    const before = await Promise.all([
      nudge(['extract', '--json']),
      nudge(['queue', '--json']),
      nudge(['audit', '--json']),
    ]);
    await nudge(['audit', '--write']);
    const mine = '\n- [ ] My own box 📅 2026-11-19\n\nI will send Ann the plan by Friday. [due:: 2026-11-21]\n';
    vault.write(PATH, `${vault.read(PATH).replace('## My word\n', `## My word\n${mine}`)}${mine}`);
    const after = await Promise.all([
      nudge(['extract', '--json']),
      nudge(['queue', '--json']),
      nudge(['audit', '--json']),
    ]);
    expect(after.map(({ out }) => out)).toEqual(before.map(({ out }) => out));
  });

  test('of other days than a week has them in its name', async () => {
    const { err } = await nudge(['audit', '--since', '2026-11-01', '--until', '2026-11-18', '--write']);
    expect(err).toContain('audits/2026-11-01--2026-11-18.md written.');
    const text = vault.read('audits/2026-11-01--2026-11-18.md');
    expect(text).toMatch(/^---\ntype: audit\nfrom: 2026-11-01\nto: 2026-11-18\n---\n/);
    expect(text).toContain('# Audit 2026-11-01 to 2026-11-18');
  });

  test('written by the program itself says what it writes', () => {
    const { status, stderr } = runIn(vault, ['audit', '--write', '--today', '2026-11-20']);
    expect([status, stderr]).toEqual([0, `${PATH} written.\n`]);
  });
});

describe('after a merge by git', () => {
  const git = (...args: string[]) => {
    const own = ['-c', 'user.name=Robin', '-c', 'user.email=robin@example.com', '-c', 'init.defaultBranch=main'];
    return spawnSync('git', [...own, ...args], { cwd: vault.dir, encoding: 'utf8' });
  };
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'notes');
  };

  beforeEach(async () => {
    await nudge(['audit', '--write'], '2026-11-18');
    git('init', '-q');
    commit();
  });

  test('lines that two sides wrote by hand are both kept', async () => {
    git('switch', '-qc', 'phone');
    vault.write(PATH, vault.read(PATH).replace('## My word\n', '## My word\n\nWritten on the phone.\n'));
    commit();
    git('switch', '-q', 'main');
    vault.write(PATH, vault.read(PATH).replace('## Next week\n', '## Next week\n\nWritten at the desk.\n'));
    commit();
    expect(git('merge', '-q', 'phone').status).toBe(0);
    expect((await nudge(['audit', '--write'])).err).toContain(`${PATH} updated.`);
    expect(vault.read(PATH)).toContain('## My word\n\nWritten on the phone.\n');
    expect(vault.read(PATH)).toContain('## Next week\n\nWritten at the desk.\n');
  });

  test('a conflict is refused with a word, and nothing is changed or carried', async () => {
    git('switch', '-qc', 'phone');
    await nudge(['audit', '--write'], '2026-11-19');
    commit();
    git('switch', '-q', 'main');
    await nudge(['audit', '--write'], '2026-11-20');
    commit();
    expect(git('merge', '-q', 'phone').status).not.toBe(0);
    const text = vault.read(PATH);
    expect(text).toContain('<<<<<<<');
    tick('load table');
    const ticked = vault.read(PATH);
    const { status, err } = await nudge(['audit', '--write']);
    expect(status).toBe(1);
    expect(err).toContain(`${PATH}: expected an audit that nudge wrote`);
    expect(err).toContain('more than one block, as a merge may leave');
    expect(vault.read(PATH)).toBe(ticked);
    expect(vault.read(MEETING)).not.toContain('✅');
  });
});

test('a question that was answered stays, with its answer, when the week has become another', async () => {
  await nudge(['audit', '--write']);
  const asked = /### What stood in the way of “Pay the printer”.*\n.*\n/.exec(vault.read(PATH))?.[0] ?? '';
  expect(asked).toContain('late. What would have made it easy');
  const answered = `${asked}\nI *waited* for the survey. [[Ann Bell]]\n\n- and for the sun\n`;
  vault.write(PATH, vault.read(PATH).replace(asked, answered));
  tick('Pay the printer');
  await nudge(['audit', '--write']);
  expect(vault.read(PATH)).toContain(answered);
  expect(vault.read(PATH)).not.toContain('Kept by nudge');
  const [questions] = JSON.parse((await nudge(['audit', '--only', 'reflection', '--json'])).out).sections;
  expect(questions.prompts).toHaveLength(4);
  expect(questions.prompts[0].question).toBe(asked.split('\n')[0]?.replace('### ', ''));
  expect((await nudge(['review', '--only', 'reflection', '--json'])).out).not.toContain('printer');
});

test('an answer stays below its question when the note is written with other sections', async () => {
  await nudge(['audit', '--write']);
  const asked = /### What stood in the way of “Pay the printer”.*\n.*\n/.exec(vault.read(PATH))?.[0] ?? 'no question';
  const answered = `${asked}\nI waited for the survey.\n`;
  vault.write(PATH, vault.read(PATH).replace(asked, answered));
  await nudge(['audit', '--write', '--only', 'my-word']);
  expect(vault.read(PATH)).not.toContain('## Whom I spoke with');
  expect(vault.read(PATH)).toContain(answered);
  await nudge(['audit', '--write']);
  expect(vault.read(PATH)).toContain(answered);
  expect(vault.read(PATH)).not.toContain('Kept by nudge');
});
