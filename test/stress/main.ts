// The long part of the tests of writing: `npm run stress -- [--kills N] [--edits N] [--seed N]`. It prints what it found,
// and fails where a word was lost.
import { parseArgs } from 'node:util';
import { killRounds } from './kill.ts';
import { twoProcesses } from './two.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    edits: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const begun = performance.now();
const report = {
  kills: await killRounds(Number(values.kills), Number(values.seed)),
  two: await twoProcesses(Number(values.edits)),
};
const seconds = Math.round((performance.now() - begun) / 1000);
process.stdout.write(`${JSON.stringify({ seed: Number(values.seed), ...report, seconds }, null, 2)}\n`);
