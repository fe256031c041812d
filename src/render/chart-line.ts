import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { FRAME, framed, rounded, valueAxis, valueText } from './chart-frame.ts';
import { lookOf } from './chart-looks.ts';
import type { ChartDrawer, ChartLabel } from './chart-types.ts';

/** A point of a line: where it stands along the bottom, and its value. */
type Point = readonly [x: number, value: number | null];

/** Values over time, each series a line; its last value is written beside it. */
export const drawLine: ChartDrawer = (chart) => {
  const places = scalePoint(chart.along.keys(), [FRAME.left + 6, FRAME.width - FRAME.right]);
  const xOf = (index: number): number => rounded(places(index) ?? 0);
  const axis = valueAxis(chart.unit, Math.max(0, ...chart.series.flatMap(({ values }) => values.map(Number))));
  const series = chart.series.map(({ name, values }, index) => ({
    look: lookOf(name, index),
    points: values.map((value, at): Point => [xOf(at), value]),
  }));
  const path = line<Point>()
    .defined(([, value]) => value !== null)
    .x(([x]) => x)
    .y(([, value]) => axis.at(value ?? 0));
  const frame = framed(chart, axis, xOf);
  return {
    ...frame,
    lines: series.map(({ look, points }) => ({ look, d: path(points) ?? '' })),
    dots: series.flatMap(({ look, points }) => known(points).map(([x, value]) => ({ look, x, y: axis.at(value) }))),
    labels: [...frame.labels, ...series.flatMap(({ points }) => lastValue(known(points)))],
  };

  function lastValue(points: readonly (readonly [x: number, value: number])[]): ChartLabel[] {
    return points.slice(-1).map(([x, value]) => {
      const text = valueText(chart.unit, value);
      return { look: 'value', x: x + 8, y: axis.at(value) + 4, anchor: 'start', text };
    });
  }
};

function known(points: readonly Point[]): (readonly [x: number, value: number])[] {
  return points.flatMap(([x, value]) => (value === null ? [] : [[x, value] as const]));
}
