import type { AuditChart, AuditSeries } from '../audit/types.ts';

/** Heights of a sparkline, the lowest first. */
export const HEIGHTS: readonly string[] = [...'▁▂▃▄▅▆▇█'];

/**
 * Values as a row of heights, from nought to the greatest of the whole chart (100 for percentages), so that its series can
 * be compared. What cannot be told is a gap.
 */
export function sparkline(chart: AuditChart, { values }: AuditSeries, heights: readonly string[], gap: string): string {
  const most = chart.unit === 'percent' ? 100 : greatest(chart);
  const height = (value: number) => {
    const share = most === 0 ? 0 : Math.min(1, Math.max(0, value / most));
    return heights[Math.round(share * (heights.length - 1))] ?? gap;
  };
  return values.map((value) => (value === null ? gap : height(value))).join('');
}

/** The length of a bar: a cell for each where they have room, else in proportion; what is not nought is never none. */
export function barLength(value: number, most: number, cells: number): number {
  if (value <= 0) return 0;
  return most <= cells ? Math.round(value) : Math.max(1, Math.round((value * cells) / most));
}

/** The greatest value of a chart; 0 where there is none. */
export function greatest({ series }: AuditChart): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.filter((value) => value !== null)));
}
