import { scaleBand, scaleLinear } from 'd3-scale';
import { shorten } from '../words.ts';
import { FRAME, rounded, valueText } from './chart-frame.ts';
import { lookOf } from './chart-looks.ts';
import type { ChartDrawer, ChartLabel } from './chart-types.ts';

/** A name is cut at so many characters; it is whole in the table below. */
const LONGEST_NAME = 20;
/** Of one character, about. */
const LETTER = 7.2;
const ROW = 30;

/** Counts side by side: a bar for each class, its name before it and its value after it. */
export const drawBars: ChartDrawer = (chart) => {
  const names = chart.along.map((name) => shorten(name, LONGEST_NAME));
  const left = rounded(16 + LETTER * Math.max(0, ...names.map(({ length }) => length)));
  const rows = chart.along.flatMap((_, at) => chart.series.map((series, index) => ({ at, series, index })));
  const height = Math.max(1, rows.length) * ROW;
  const places = scaleBand(rows.keys(), [0, height]).padding(0.36);
  const greatest = Math.max(1, ...rows.map(({ series, at }) => series.values[at] ?? 0));
  const length = scaleLinear([0, greatest], [0, FRAME.width - FRAME.right - left]);
  const thick = rounded(places.bandwidth());
  const drawn = rows.map(({ at, series, index }, row) => {
    const value = series.values[at] ?? null;
    const several = chart.series.length > 1;
    const look = several ? lookOf(series.name, index) : lookOf(chart.along[at] ?? '', 0);
    const bar = { look, x: left, y: rounded(places(row) ?? 0), width: rounded(length(value ?? 0)), height: thick };
    const y = rounded(bar.y + thick / 2 + 4);
    const name: ChartLabel = { look: 'axis', x: left - 10, y, anchor: 'end', text: names[at] ?? '' };
    const text = valueText(chart.unit, value);
    const said: ChartLabel = { look: 'value', x: rounded(left + bar.width + 8), y, anchor: 'start', text };
    return { bar, labels: index === 0 ? [name, said] : [said] };
  });
  return {
    width: FRAME.width,
    height,
    rules: [{ x1: left, y1: 0, x2: left, y2: height }],
    bars: drawn.map(({ bar }) => bar).filter(({ width }) => width > 0),
    lines: [],
    dots: [],
    labels: drawn.flatMap(({ labels }) => labels),
  };
};
