import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Finding, type Fuzzed, fuzz } from './run.ts';
import { seedNotes } from './seeds.ts';

/*
 * npm run fuzz -- --count 200000 --seed 1     so many inputs of a seed; every run of them is the same
 * npm run fuzz -- --seed 1 --from 417         one of them alone
 * npm run fuzz -- --out DIR                   keeps the notes at which something did not hold
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string' },
    out: { type: 'string' },
  },
});
const from = wholeNumber('--from', values.from ?? '0');
const count = wholeNumber('--count', values.count ?? (values.from === undefined ? '10000' : '1'));
const seed = wholeNumber('--seed', values.seed);

const EVERY = 1_000;
const began = Date.now();
let known = 0;
const fuzzed = await fuzz(seedNotes(), { seed, from, count }, (far) => {
  for (const finding of far.findings.slice(known)) tell(finding);
  known = far.findings.length;
  if (far.count % EVERY === 0) console.error(summary(far));
});
for (const { index, bytes, ms } of fuzzed.slow) console.log(`slow     ${index}: ${ms} ms for ${bytes} characters`);
console.log(`written  ${tallied(fuzzed.written)}`);
console.log(`refused  ${tallied(fuzzed.refused)}`);
console.log(summary(fuzzed));
if (fuzzed.findings.length > 0 || fuzzed.slow.length > 0) process.exitCode = 1;

function summary({ count: tried, findings, slow }: Fuzzed): string {
  const seconds = Math.round((Date.now() - began) / 1000);
  return `${tried} inputs from ${from} of seed ${seed} in ${seconds} s: ${findings.length} findings, ${slow.length} slow`;
}

function tell({ index, input, error }: Finding): void {
  console.log(
    `finding  ${index}: ${JSON.stringify(input.path)} ${error instanceof Error ? error.stack : String(error)}`,
  );
  if (values.out === undefined) return;
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, `${seed}-${index}.md`), input.text);
}

function tallied(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([what, times]) => `${what} ${times}`).join(', ');
}

function wholeNumber(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Error(`${option}: expected a whole number, found ${JSON.stringify(given)}`);
}
