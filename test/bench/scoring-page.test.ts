import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOADS } from './measure.ts';
import { weightsTable, withBlock } from './tables.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/scoring.md', import.meta.url)), 'utf8');

describe('docs/scoring.md', () => {
  it('has the weights as they are; npm run bench:policy -- --write writes them, and the figures that go with them', () => {
    expect(withBlock(page, 'weights', weightsTable())).toBe(page);
  });

  it('has figures for every load', () => {
    const shares = page.slice(page.indexOf('<!-- shares -->'), page.indexOf('<!-- /shares -->'));
    expect(shares).toContain(LOADS.map((load) => `load ${load}`).join(' | '));
    expect(shares).toMatch(/\| nudge(?: \| 0\.\d{3}){3} \|/);
  });
});
