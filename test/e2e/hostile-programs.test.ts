import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { ODD_NAMES } from '../helpers/hostile.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const TODAY = ['--today', '2026-11-20'];
/** An editor that writes down what it was started with. */
const EDITOR = "import { writeFileSync } from 'node:fs'; writeFileSync('ARGV', JSON.stringify(process.argv.slice(2)));";

let vault: TestVault;
beforeEach(() => {
  vault = makeVault();
});
afterEach(() => vault.cleanup());

describe('the editor is started without a shell', () => {
  test.each(['$(touch pwned)', '; touch pwned', '`touch pwned`', '-rf', '--help', '*', "a' 'b", 'a && b'])(
    'a note called %j is one argument, and no option',
    async (name) => {
      const path = `${name}.md`;
      vault.write(path, '- [ ] Ring Ann 📅 2026-11-20\n');
      vault.write('../editor.mjs', EDITOR.replace('ARGV', vault.path('../argv.json')));
      const env = { EDITOR: `"${process.execPath}" "${vault.path('../editor.mjs')}"`, XDG_STATE_HOME: vault.own };
      const io = { ...fakeIo({ cwd: vault.dir, tty: true, env, keys: ['o', 'q'] }), spawn: processIo().spawn };
      expect(await run(['next', ...TODAY], io)).toBe(0);
      expect(JSON.parse(readFileSync(vault.path('../argv.json'), 'utf8'))).toEqual([vault.path(path)]);
      expect([existsSync('pwned'), vault.exists('pwned')]).toEqual([false, false]);
    },
  );
});

/** What is printed for the message to a contact. */
async function mailtoOf(keys: string, words: string): Promise<{ status: number; out: string }> {
  vault.write('contacts/Ann Bell.md', `---\ntype: contact\n${keys}\n---\n\n## 2026-11-19\n\nI'll send her ${words}.\n`);
  const io = fakeIo({ cwd: vault.dir, env: { XDG_STATE_HOME: vault.own } });
  const status = await run(['draft', 'Ann Bell', '--mailto', ...TODAY], io);
  return { status, out: io.out() };
}

describe('a link for mail adds nothing to the mail', () => {
  test.each([
    'ann@example.com?bcc=eve@evil.example',
    'ann@example.com&body=hi',
    'ann@example.com%0Abcc:eve@evil.example',
    'ann@example.com,eve@evil.example',
    'ann@example.com\\nbcc: eve@evil.example',
    'ann@example.com#x',
  ])('to %j', async (email) => {
    const { out } = await mailtoOf(`email: "${email}"`, 'the deck');
    expect(out === '' || /^mailto:[^?&#,\s]*\?subject=[^&\s]*&body=[^&\s]*\n$/.test(out)).toBe(true);
    expect(decodeURIComponent(out.split('?')[0] ?? '')).not.toMatch(/[\r\n,]/);
    const card = fakeIo({ cwd: vault.dir, env: { XDG_STATE_HOME: vault.own } });
    await run(['who', 'Ann Bell', '--json', ...TODAY], card);
    expect(card.out()).not.toMatch(/"href": "mailto:[^"]*[?&#,]/);
  });

  test('whatever the words of the message', async () => {
    const { status, out } = await mailtoOf('email: ann@example.com', 'the &bcc=eve@evil.example?cc=x#y %0Abcc: deck');
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/^mailto:ann@example\.com\?subject=[^&?#\s]*&body=[^&?#\s]*\n$/),
    ]);
  });
});

test.each(ODD_NAMES)('somebody called %j is somebody', async (name) => {
  vault.write(
    `contacts/x.md`,
    `---\ntype: contact\nname: ${JSON.stringify(name)}\nstage: ${JSON.stringify(name)}\ntags: [${JSON.stringify(name)}]\n---\n`,
  );
  vault.write(
    'meetings/2026-11-18.md',
    `---\ntype: meeting\nwith: [${JSON.stringify(name)}]\n---\n\nI'll send the deck by Friday.\n`,
  );
  const io = fakeIo({ cwd: vault.dir, env: { XDG_STATE_HOME: vault.own } });
  expect(await run(['people', '--json', ...TODAY], io)).toBe(0);
  expect(JSON.parse(io.out()).rows.map(({ name: of }: { name: string }) => of)).toEqual([name]);
  const extract = fakeIo({ cwd: vault.dir });
  await run(['extract', '--json', ...TODAY], extract);
  const [item] = JSON.parse(extract.out()).items;
  expect(item.kind).toBe('promise');
  if (/^[a-z]+$/i.test(name)) expect(item.to).toEqual([name]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a file whose name nothing is written to stops no writing to the others', async () => {
  for (const name of ['back\\slash.md', 'new\nline.md', 'c:x.md']) vault.write(name, '- [ ] Ring Bo 📅 2026-11-20\n');
  vault.write('zoe.md', '- [ ] Ring Zoe\n');
  const env = { XDG_STATE_HOME: vault.own };
  expect(await run(['add', 'ring Cy', ...TODAY], fakeIo({ cwd: vault.dir, env }))).toBe(0);
  const list = fakeIo({ cwd: vault.dir, env });
  await run(['extract', 'zoe.md', '--json', ...TODAY], list);
  const [{ id }] = JSON.parse(list.out()).items;
  expect(await run(['done', id, ...TODAY], fakeIo({ cwd: vault.dir, env }))).toBe(0);
  expect(vault.read('zoe.md')).toBe('- [x] Ring Zoe ✅ 2026-11-20\n');
});
