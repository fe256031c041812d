import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { AuditChart, AuditFigure } from '../audit/types.ts';
import { rounded } from './chart-frame.ts';
import { figureLabel, figureValue } from './figures.ts';
import type { TileView } from './page-types.ts';

/** The size of a sparkline, as in the template's `viewBox`, with room for its last dot. */
const SPARK = { width: 96, height: 24, edge: 3 } as const;

/** Figures of which a chart has the values over the weeks: by the figure's label, the chart's name. */
const TRENDS: ReadonlyMap<string, string> = new Map([
  ['conversations', 'value-and-chat'],
  ['kept on time', 'kept-on-time'],
]);

/** A figure as a tile; where one of the charts has its values over the weeks, with a sparkline of them. */
export function tileView(figure: AuditFigure, charts: readonly AuditChart[]): TileView {
  const trend = charts.find(({ name }) => name === TRENDS.get(figure.label));
  return {
    value: figureValue(figure, '–'),
    label: figureLabel(figure),
    isLate: figure.label === 'late' && figure.value !== null && figure.value > 0,
    spark: trend === undefined ? null : sparkOf(wholeOf(trend)),
  };
}

/** For each week the sum of all series; null where none of them can be told. */
function wholeOf({ along, series }: AuditChart): (number | null)[] {
  return along.map((_, at) => {
    const known = series.flatMap(({ values }) => values[at] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  });
}

/** Null where there are not two values to go from one to the other. */
function sparkOf(values: readonly (number | null)[]): TileView['spark'] {
  const { width, height, edge } = SPARK;
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const last = known.at(-1);
  if (last === undefined || known.length < 2) return null;
  const x = scaleLinear([0, values.length - 1], [edge, width - edge]);
  const y = scaleLinear([0, Math.max(1, ...known.map(({ value }) => value))], [height - edge, edge]);
  const way = line<number | null>(
    (_, at) => rounded(x(at)),
    (value) => rounded(y(value ?? 0)),
  ).defined((value) => value !== null);
  return { d: way(values) ?? '', x: rounded(x(last.at)), y: rounded(y(last.value)) };
}
