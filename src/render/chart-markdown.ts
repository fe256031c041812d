import type { AuditChart } from '../audit/types.ts';
import { figureValue } from './figures.ts';
import { code, escapeMarkdown } from './markdown.ts';
import { HEIGHTS, sparkline } from './sparkline.ts';

/** A gap of a sparkline, since blanks would run together. */
const GAP = '·';

/** A chart in Markdown: what is over time as sparklines with the last value, counts as a table; then its summary. */
export function drawChart(chart: AuditChart): string[] {
  const drawn = chart.kind === 'bars' ? table(chart) : lines(chart);
  return [drawn.join('\n'), escapeMarkdown(chart.summary)];
}

function lines(chart: AuditChart): string[] {
  const bullet = chart.series.length > 1 ? '- ' : '';
  return chart.series.map((series) => {
    const last = figureValue({ label: '', value: series.values.at(-1) ?? null, unit: chart.unit }, '–');
    return `${bullet}${escapeMarkdown(series.name)} ${code(sparkline(chart, series, HEIGHTS, GAP))} ${last}`;
  });
}

function table({ along, series, unit }: AuditChart): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const value = (number: number | null) => figureValue({ label: '', value: number, unit }, '–');
  return [
    row(['', ...along.map(escapeMarkdown)]),
    row(['---', ...along.map(() => '--:')]),
    ...series.map(({ name, values }) => row([escapeMarkdown(name), ...values.map(value)])),
  ];
}
