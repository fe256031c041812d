import { performance } from 'node:perf_hooks';
import { type Random, randomOf } from '../helpers/random.ts';
import { type Input, inputOf } from './mutate.ts';
import { tryReading } from './read-path.ts';
import type { SeedNote } from './seeds.ts';
import { type Tally, tryWriting } from './write-path.ts';

/** An input at which something did not hold. */
export interface Finding {
  index: number;
  input: Input;
  error: unknown;
}

/** What a run came to. */
export interface Fuzzed extends Tally {
  count: number;
  findings: Finding[];
  /** Inputs that took more than {@link SLOW_MS} and {@link SLOW_MS_PER_KB} for their size, also when they are tried again. */
  slow: { index: number; bytes: number; ms: number }[];
}

/** An input may take so long, whatever its size, and so long for each thousand characters. Many times the usual. */
const SLOW_MS = 400;
const SLOW_MS_PER_KB = 60;

/** Tries inputs `from` to below `from + count` of a seed. */
export async function fuzz(
  seeds: readonly SeedNote[],
  { seed, from, count }: { seed: number; from: number; count: number },
  told: (fuzzed: Fuzzed) => void = () => {},
): Promise<Fuzzed> {
  const fuzzed: Fuzzed = { count: 0, findings: [], slow: [], written: new Map(), refused: new Map() };
  for (let index = from; index < from + count; index += 1) {
    const random = randomOf(seed, index);
    const input = inputOf(seeds, random);
    const ms = await tryInput(index, input, random, fuzzed);
    const most = SLOW_MS + (SLOW_MS_PER_KB * input.text.length) / 1000;
    if (ms > most) {
      const least = Math.min(await cpuOf(index, input, random, fuzzed), await cpuOf(index, input, random, fuzzed));
      if (least > most) fuzzed.slow.push({ index, bytes: input.text.length, ms: Math.round(least) });
    }
    fuzzed.count += 1;
    told(fuzzed);
  }
  return fuzzed;
}

/** Milliseconds that it took. */
async function tryInput(index: number, input: Input, random: Random, fuzzed: Fuzzed): Promise<number> {
  const began = performance.now();
  try {
    tryWriting(input, await tryReading(input, random), random, fuzzed);
  } catch (error) {
    if (fuzzed.findings.every((known) => known.index !== index)) fuzzed.findings.push({ index, input, error });
  }
  return performance.now() - began;
}

/** Milliseconds of the processor's time, which do not hang on what else the machine does. */
async function cpuOf(...given: Parameters<typeof tryInput>): Promise<number> {
  const began = process.cpuUsage();
  await tryInput(...given);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
