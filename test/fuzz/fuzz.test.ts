import { expect, test } from 'vitest';
import { fuzz } from './run.ts';
import { seedNotes } from './seeds.ts';

/** A few hundred inputs, always the same ones; `npm run fuzz` tries as many as there is time for. */
test('mutated notes are read, drawn and written to without harm', async () => {
  const { count, findings, written } = await fuzz(seedNotes(), { seed: 20261120, from: 0, count: 300 });
  expect(findings.map(({ index, error }) => `${index}: ${error}`)).toEqual([]);
  expect(count).toBe(300);
  expect([...written.keys()]).toEqual(
    expect.arrayContaining(['done', 'snooze', 'drop', 'not-a-promise', 'log', 'own block']),
  );
}, 120_000);

test('an input is the same whenever it is made', async () => {
  const [first, second] = [
    await fuzz(seedNotes(), { seed: 7, from: 3, count: 5 }),
    await fuzz(seedNotes(), { seed: 7, from: 3, count: 5 }),
  ];
  expect([...first.written]).toEqual([...second.written]);
});
