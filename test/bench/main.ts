import { readFileSync, writeFileSync } from 'node:fs';
import { LOADS, levelled, type Measured, measure } from './measure.ts';
import { loadSolver } from './solver.ts';
import { missedTable, sharesTable, weightsTable, withBlock } from './tables.ts';

/*
 * npm run bench:policy                    plays the worlds of the seeds that are kept for reporting
 * npm run bench:policy -- --seeds 1-20    those of other seeds: weights are chosen by 1 to 20
 * npm run bench:policy -- --write         writes the weights and the figures into docs/scoring.md
 */
const PAGE = 'docs/scoring.md';
const REPORTING = '101-120';

const argv = process.argv.slice(2);
const writes = argv.includes('--write');
const asked = argv.includes('--seeds') ? (argv[argv.indexOf('--seeds') + 1] ?? '') : REPORTING;
const [, first = '', last = ''] = /^(\d{1,6})-(\d{1,6})$/.exec(asked) ?? [];
const seeds = Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, at) => Number(first) + at);

if (seeds.length === 0 || first === '' || (writes && asked !== REPORTING)) {
  console.error(`--seeds: expected FIRST-LAST such as 1-20, found ${JSON.stringify(asked)}.`);
  if (writes) console.error(`The page has the figures of ${REPORTING}: leave out --seeds with --write.`);
  process.exitCode = 2;
} else {
  const highs = await loadSolver();
  const measured = LOADS.map((load) => measure(highs, load, seeds));
  const level = LOADS.map((load) => measure(highs, load, seeds, levelled));
  if (writes) write(measured, level);
  else console.log([sharesTable(measured), sharesTable(level), missedTable(measured)].join('\n\n'));
}

function write(measured: readonly Measured[], level: readonly Measured[]): void {
  const blocks: [string, string][] = [
    ['shares', sharesTable(measured)],
    ['level', sharesTable(level)],
    ['missed', missedTable(measured)],
    ['weights', weightsTable()],
  ];
  const page = blocks.reduce((text, [name, block]) => withBlock(text, name, block), readFileSync(PAGE, 'utf8'));
  writeFileSync(PAGE, page);
}
