import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AuditChart } from '../../src/audit/types.ts';
import { chartView } from '../../src/render/chart-view.ts';

function chart(rest: Partial<AuditChart>): AuditChart {
  const along = Array.from({ length: 12 }, (_, index) => `2026-W${36 + index}`);
  const series = [{ name: 'value', values: along.map((_, index) => index) }];
  return { name: 'c', title: 'C', kind: 'line', unit: 'count', along, series, summary: 'S', ...rest };
}

const drawn = (rest: Partial<AuditChart>) => chartView(chart(rest), 'c');
const textsOf = (rest: Partial<AuditChart>, look: 'axis' | 'value') =>
  drawn(rest).labels.flatMap((label) => (label.look === look ? [label.text] : []));

test('whatever the values, every shape is in the picture, and every value is in the table', () => {
  const value = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
  const charts = fc
    .record({
      kind: fc.constantFrom('line' as const, 'stack' as const, 'bars' as const),
      weeks: fc.nat(14),
      rows: fc.nat(4),
    })
    .chain(({ kind, weeks, rows }) =>
      fc
        .array(fc.array(value, { minLength: weeks, maxLength: weeks }), { minLength: rows, maxLength: rows })
        .map((all) => ({
          kind,
          along: Array.from({ length: weeks }, (_, index) => `class ${index}`),
          series: all.map((values, index) => ({ name: `series ${index}`, values })),
        })),
    );
  fc.assert(
    fc.property(charts, fc.constantFrom('count' as const, 'percent' as const, 'minutes' as const), (rest, unit) => {
      const { width, height, bars, dots, lines, labels, rules, table } = drawn({ ...rest, unit });
      const inX = (...all: number[]) => all.every((x) => x >= 0 && x <= width);
      const inY = (...all: number[]) => all.every((y) => y >= -0.1 && y <= height + 0.1);
      for (const bar of bars) expect(inX(bar.x, bar.x + bar.width) && inY(bar.y, bar.y + bar.height)).toBe(true);
      for (const dot of dots) expect(inX(dot.x) && inY(dot.y)).toBe(true);
      for (const rule of rules) expect(inX(rule.x1, rule.x2) && inY(rule.y1, rule.y2)).toBe(true);
      for (const label of labels) expect(inX(label.x) && inY(label.y)).toBe(true);
      for (const { d } of lines) expect(d).not.toMatch(/NaN|Infinity|undefined/);
      expect(table.rows.map(({ cells }) => cells.length)).toEqual(rest.along.map(() => rest.series.length));
    }),
  );
});

describe('a line', () => {
  it('is broken where a value is not known, and ends with its last value in words', () => {
    const values = [100, 50, null, 0, null, null, 33, 100, 0, 0, 67, 38];
    const rest = { unit: 'percent' as const, series: [{ name: 'kept on time', values }] };
    expect(drawn(rest).lines[0]?.d.match(/M/g)).toHaveLength(3);
    expect(drawn(rest).dots).toHaveLength(9);
    expect(textsOf(rest, 'value')).toEqual(['38%']);
    expect(textsOf(rest, 'axis')).toEqual(['0%', '50%', '100%', 'W38', 'W41', 'W44', 'W47']);
  });

  it('goes up where the values do', () => {
    const heights = drawn({}).dots.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });
});

describe('a stack', () => {
  it('puts parts on each other without a gap, and knows each by its look', () => {
    const series = [
      { name: 'value', values: [3, 1] },
      { name: 'chat', values: [1, null] },
    ];
    const { bars, legend } = drawn({ kind: 'stack', along: ['2026-W46', '2026-W47'], series });
    const [value, next, chat] = bars;
    expect(bars.map(({ look }) => look)).toEqual(['value', 'value', 'chat']);
    expect(chat?.x).toBe(value?.x);
    expect((chat?.y ?? 0) + (chat?.height ?? 0)).toBeCloseTo(value?.y ?? 0, 0);
    expect(value?.height).toBeCloseTo(3 * (next?.height ?? 0), 0);
    expect(legend).toEqual([
      { look: 'value', name: 'value' },
      { look: 'chat', name: 'chat' },
    ]);
  });

  it('has an axis of hours where it is of minutes', () => {
    const rest = { kind: 'stack' as const, unit: 'minutes' as const, series: [{ name: 'value', values: [45, 170] }] };
    expect(textsOf(rest, 'axis').slice(0, 4)).toEqual(['0 min', '1 h', '2 h', '3 h']);
  });
});

describe('bars', () => {
  const clock = { kind: 'bars' as const, along: ['green', 'a stage with a very long name'] };

  it('are named before and told after, a long name cut short but whole in the table', () => {
    const rest = { ...clock, series: [{ name: 'people', values: [4, 0] }] };
    expect(textsOf(rest, 'axis')).toEqual(['green', 'a stage with a very…']);
    expect(textsOf(rest, 'value')).toEqual(['4', '0']);
    expect(drawn(rest).table.rows.map(({ name }) => name)).toEqual(clock.along);
    expect(drawn(rest).bars.map(({ look }) => look)).toEqual(['green']);
  });

  it('look by series where there are several', () => {
    const series = ['waiting', 'followed up'].map((name) => ({ name, values: [1, 2] }));
    expect(drawn({ ...clock, series }).bars.map(({ look }) => look)).toEqual([
      'series-0',
      'series-1',
      'series-0',
      'series-1',
    ]);
  });
});
