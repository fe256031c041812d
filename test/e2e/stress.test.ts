import { expect, test } from 'vitest';
import { killRounds } from '../stress/kill.ts';
import { twoProcesses } from '../stress/two.ts';

/* The short part; `npm run stress` does 500 kills and 2,000 edits. Each throws where a word is lost. */

test('killed at random moments, the program leaves whole notes, and the next run makes it all or none', async () => {
  const report = await killRounds(25, 20, 5);
  expect(report.found['all old'] + report.found['some new'] + report.found['all new']).toBe(25);
  expect(report.ended).toBeLessThan(25);
}, 90_000);

test('two processes that write in the same notes lose nothing', async () => {
  expect(await twoProcesses(40)).toMatchObject({ edits: 80 });
}, 90_000);
