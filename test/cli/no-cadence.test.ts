import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const ANN =
  '\ufeff---\r\n# who\r\ntype: contact\r\nrelation: "client" # since 2024\r\nevery: \'6w\' # how often\r\n---\r\n\r\n- 2026-06-01: Tea.\r\n';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'people/Ann Bell.md': ANN });
});
afterEach(() => vault.cleanup());

async function nudge(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const io = fakeIo({ cwd: vault.dir, env: { XDG_STATE_HOME: vault.own } });
  return { status: await run([...args, '--today', '2026-11-20'], io), out: io.out(), err: io.err() };
}

test('dropping a reminder to keep in touch writes cadence: none on its line, and it comes no more', async () => {
  expect((await nudge('queue', '--all')).out).toContain('keep-in-touch:ann-bell');
  expect(await nudge('drop', 'keep-in-touch:ann-bell')).toMatchObject({
    status: 0,
    out: expect.stringContaining('dropped  Keep in touch with Ann Bell  people/Ann Bell.md:5'),
  });
  expect(vault.read('people/Ann Bell.md')).toBe(ANN.replace("'6w'", "'none'"));
  expect((await nudge('queue', '--all')).out).not.toContain('keep-in-touch:');
  expect((await nudge('drop', 'keep-in-touch:ann-bell')).out).toContain('already dropped');
  expect((await nudge('undo')).status).toBe(0);
  expect(vault.read('people/Ann Bell.md')).toBe(ANN);
});

test('other reminders are not dropped, and it is said what makes them go', async () => {
  const { status, err } = await nudge('drop', 'keep-in-touch:ann-bell', 'follow-up:ann-bell');
  expect(status).toBe(1);
  expect(err).toContain('expected an item, found a follow-up');
  expect(vault.read('people/Ann Bell.md')).toBe(ANN);
});
