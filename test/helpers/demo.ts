import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from './nudge.ts';
import { makeVault, type TestVault } from './vault.ts';

/** The day the demo is written for: on it, its ids and days are those that the documents show. */
export const DEMO_DAY = '2026-11-20';
/** The folder of the demo below the test vault's. */
export const DEMO_FOLDER = 'nudge-demo';

/** Long ago, in seconds since 1970. */
const LONG_AGO = 1_700_000_000;

/**
 * Makes the demo with the built program, in a folder of a test vault. Its notes look old, so that what is understood of
 * them is kept from the first command on and the others are quick.
 */
export function makeDemo(): TestVault {
  const vault = makeVault();
  const { status, stderr } = runIn(vault, ['demo', DEMO_FOLDER, '--today', DEMO_DAY]);
  if (status !== 0) throw new Error(`the demo was not made: ${stderr}`);
  for (const path of readdirSync(vault.path(DEMO_FOLDER), { recursive: true, encoding: 'utf8' }))
    vault.touch(join(DEMO_FOLDER, path), LONG_AGO);
  return vault;
}
