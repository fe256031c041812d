import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadGold } from '../eval/gold.ts';
import { f1Of, formatScore, newScore, scoreNote, wholeF1 } from '../eval/score.ts';
import { itemsOf } from './understood.ts';

/*
 * The labelled notes of six voices, which were looked at while the rules were written and the model was fitted. So this
 * is no measure of how well strangers are understood (that is `npm run eval -- --cross`), but a floor: it tells when a
 * change makes worse what was right before. The floors lie a little below what was measured when they were set.
 */

const score = newScore();
for (const gold of loadGold([fileURLToPath(new URL('../gold/dev', import.meta.url))]))
  scoreNote(score, gold, itemsOf(gold.text, gold.name));
const report = `\n${formatScore(score)}\n${score.errors.join('\n')}`;

describe('the labelled notes', () => {
  it('are all there', () => {
    expect(score.notes).toBe(48);
  });

  it.each([
    ['all', 0.9],
    ['promise', 0.91],
    ['awaiting', 0.88],
    ['opportunity', 0.9],
    ['prose', 0.89],
    ['explicit', 0.94],
  ] as const)('%s: detection F1 of at least %d', (row, floor) => {
    expect(f1Of(score.tally[row]).f1, report).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    ['due', 0.92],
    ['start', 0.98],
    ['owner', 0.9],
    ['to', 0.83],
    ['status', 0.99],
    ['channel', 0.87],
  ] as const)('%s: right in at least %d of the items found', (field, floor) => {
    const { ok, of } = score.field[field];
    expect(ok / of, report).toBeGreaterThanOrEqual(floor);
  });

  it('whole items, with kind, owner, day and status right: F1 of at least 0.77', () => {
    expect(wholeF1(score), report).toBeGreaterThanOrEqual(0.77);
  });
});
