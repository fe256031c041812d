import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const NOTE = [
  '- [ ] Ring Ada Okafor 📅 2026-11-18',
  '- [ ] Send Tom Webb the quote 📅 2026-11-19',
  '- [ ] Pay Ines 📅 2026-11-20',
  '',
].join('\n');

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'todo.md': NOTE });
});
afterEach(() => vault.cleanup());

async function press(keys: readonly string[], args = ['next', '--today', '2026-11-20']) {
  const env = { XDG_STATE_HOME: vault.own, XDG_CACHE_HOME: vault.own, EDITOR: 'nano' };
  const io = fakeIo({ cwd: vault.dir, tty: true, columns: 80, rows: 40, env, keys, programs: { nano: 0 } });
  return { status: await run(args, io), out: io.out(), err: io.err(), io };
}

describe('one key on a card', () => {
  test('d marks it done and goes on to the next', async () => {
    const { status, out } = await press(['d', 'q']);
    expect(status).toBe(0);
    const marked = vault
      .read('todo.md')
      .split('\n')
      .filter((line) => line.startsWith('- [x]'));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/ ✅ 2026-11-20$/);
    expect(out.split('[q]uit')).toHaveLength(3);
  });

  test('x drops it, n says that it is no promise', async () => {
    await press(['x', 'n', 'q']);
    const text = vault.read('todo.md');
    expect(text).toMatch(/^- \[-\] .* ❌ 2026-11-20$/m);
    expect(text).toMatch(/<!-- nudge: no -->/);
  });

  test.each([
    [['q'], 0],
    [['\u001b'], 0],
    [['\u0003'], 130],
    [[' ', '\u001b[C', '\r'], 0],
    [['?', 'é', 'q'], 0],
  ])('%j changes nothing and ends with status %i', async (keys, expected) => {
    expect((await press(keys)).status).toBe(expected);
    expect(vault.read('todo.md')).toBe(NOTE);
  });

  test('o opens the place in the editor, and the card stays', async () => {
    const { io, out } = await press(['o', 'q']);
    expect(io.started).toEqual([
      { command: 'nano', args: [expect.stringMatching(/^\+[123]$/), vault.path('todo.md')], input: undefined },
    ]);
    expect(out.split('[q]uit')).toHaveLength(2);
  });

  test('what can’t be done is said, and the card stays', async () => {
    const { status, err } = await press(['o', 'q'], ['next', '--today', '2026-11-20']);
    expect([status, err]).toEqual([0, '']);
    const env = { EDITOR: 'no-such-editor' };
    const io = fakeIo({ cwd: vault.dir, tty: true, env, keys: ['o', 'q'] });
    expect(await run(['next', '--today', '2026-11-20'], io)).toBe(0);
    expect(io.err()).toContain('found no program called no-such-editor');
  });

  test.each([['--no-input'], ['--json'], ['-q']])('no key is waited for with %s', async (option) => {
    const { status, out } = await press([], ['next', '--today', '2026-11-20', option]);
    expect(status).toBe(0);
    expect(out).not.toContain('[q]uit');
  });
});
