import type { AuditChart, AuditSeries } from '../audit/types.ts';
import { figureValue } from './figures.ts';
import { indented, pad, truncate, widthOf, wrap } from './layout.ts';
import { barLength, greatest, sparkline } from './sparkline.ts';
import type { Pen } from './style.ts';

/** The longest a bar gets. */
const CELLS = 12;
const INDENT = 2;
/** Room for a value, with the blanks before it. */
const VALUE = 8;

/**
 * A chart in text: what is over time as sparklines with the last value, counts as bars, each with its number. A series
 * that is nought all along is left out, and so is a single bar: it can be compared with nothing.
 */
export function drawChart(pen: Pen, chart: AuditChart): string[] {
  const isBars = chart.kind === 'bars';
  const counted = chart.series.flatMap(({ values }) => values).filter(Boolean).length;
  if (isBars && counted < 2) return [];
  const shown = chart.series.filter(({ values }) => values.some(Boolean));
  const columns = pen.columns - INDENT;
  const names = isBars && chart.series.length === 1 ? [] : shown.map(({ name }) => name);
  const width = columnOf(names);
  // Names that leave no room beside them stand on lines of their own.
  const beside = width <= columns / 2;
  const drawn = shown.flatMap((series) => {
    const lines = (isBars ? barRows : sparkRow)(pen, chart, series, columns - (beside ? width : INDENT));
    const name = names.length === 0 ? '' : series.name;
    if (!beside) return [...wrap(name, columns), ...indented(lines, INDENT)];
    return lines.map((line, index) => `${pad(index === 0 ? name : '', width)}${line}`);
  });
  // Bars tell all of it by their numbers.
  return indented(isBars ? drawn : [...drawn, ...wrap(pen.dim(chart.summary), columns)], INDENT);
}

/** A series over time, as much of its end as there is room for. */
function sparkRow({ glyph }: Pen, chart: AuditChart, { name, values }: AuditSeries, columns: number): string[] {
  const shown = values.slice(-Math.max(1, columns - VALUE));
  const last = figureValue({ label: '', value: values.at(-1) ?? null, unit: chart.unit }, glyph.dash);
  return [`${sparkline(chart, { name, values: shown }, glyph.heights, ' ')}  ${last}`];
}

/** A row for each class that counts anything. */
function barRows({ glyph }: Pen, chart: AuditChart, { values }: AuditSeries, columns: number): string[] {
  const classes = chart.along.map((label) => truncate(label, Math.floor(columns / 3), glyph.more));
  const width = columnOf(classes);
  const most = greatest(chart);
  const cells = Math.max(1, Math.min(CELLS, columns - width - VALUE));
  return classes.flatMap((label, index) => {
    const value = values[index] ?? 0;
    if (value === 0) return [];
    const bar = glyph.cell.repeat(barLength(value, most, cells));
    return [`${pad(label, width)}${bar} ${figureValue({ label, value, unit: chart.unit }, '')}`];
  });
}

/** The width of a column for some words, with two blanks behind; none where there are none. */
function columnOf(words: readonly string[]): number {
  return words.length === 0 ? 0 : 2 + Math.max(...words.map(widthOf));
}
