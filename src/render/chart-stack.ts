import { scaleBand } from 'd3-scale';
import { stack } from 'd3-shape';
import { FRAME, framed, rounded, valueAxis } from './chart-frame.ts';
import { lookOf } from './chart-looks.ts';
import type { ChartDrawer } from './chart-types.ts';

/** Parts of a whole over time: a column for each week, its parts one on the other. */
export const drawStack: ChartDrawer = (chart) => {
  const columns = scaleBand(chart.along.keys(), [FRAME.left, FRAME.width - FRAME.right]).padding(0.3);
  const weeks = chart.along.map((_, week) => chart.series.map(({ values }) => Math.max(0, values[week] ?? 0)));
  const parts = stack<number[], number>()
    .keys(chart.series.keys())
    .value((week, series) => week[series] ?? 0)(weeks);
  const axis = valueAxis(chart.unit, Math.max(0, ...parts.flatMap((part) => part.map(([, top]) => top))));
  const width = rounded(columns.bandwidth());
  const bars = parts.flatMap((part, series) => {
    const look = lookOf(chart.series[series]?.name ?? '', series);
    return part.map(([from, to], week) => {
      const y = axis.at(to);
      return { look, x: rounded(columns(week) ?? 0), y, width, height: rounded(axis.at(from) - y) };
    });
  });
  return {
    ...framed(chart, axis, (week) => rounded((columns(week) ?? 0) + width / 2)),
    bars: bars.filter(({ height }) => height > 0),
  };
};
