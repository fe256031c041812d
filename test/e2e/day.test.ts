import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_DAY, DEMO_FOLDER, makeDemo } from '../helpers/demo.ts';
import { runIn } from '../helpers/nudge.ts';
import type { TestVault } from '../helpers/vault.ts';

let vault: TestVault;
beforeAll(() => {
  vault = makeDemo();
});
afterAll(() => vault.cleanup());

test('the day of a full vault fits a screen of 24 lines and 80 columns, with a line to spare for the shell', () => {
  const { stdout } = runIn(vault, ['--today', DEMO_DAY], { cwd: vault.path(DEMO_FOLDER) });
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(23);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  for (const label of [
    /^ {2}\d+ late /,
    /^ {2}\d+ due today /,
    /^ {2}\d+ owed to me /,
    /^ {2}\d+ going cold /,
    /^ {2}now /,
  ]) {
    expect(lines.filter((line) => label.test(line))).toHaveLength(1);
  }
});
