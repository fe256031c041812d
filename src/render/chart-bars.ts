import { scaleBand, scaleLinear } from 'd3-scale';
import { shorten } from '../words.ts';
import { FRAME, rounded, valueText } from './chart-frame.ts';
import { lookOf } from './chart-looks.ts';
import type { ChartDrawer, ChartLabel } from './chart-types.ts';

/** A name is cut at so many characters; it is whole in the table below. */
const LONGEST_NAME = 20;
/** Of one character, about. */
const LETTER = 8.2;
/** Of one bar with its share of the room around it, and the room between two classes. */
const ROW = 22;
const APART = 8;

/** Counts side by side: for each class a bar, or one for each series; its name before it and the values after it. */
export const drawBars: ChartDrawer = ({ along, series, unit }) => {
  const names = along.map((name) => shorten(name, LONGEST_NAME));
  const left = rounded(16 + LETTER * Math.max(0, ...names.map(({ length }) => length)));
  const group = series.length * ROW + APART;
  const places = scaleBand(series.keys(), [0, group - APART])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const greatest = Math.max(1, ...series.flatMap(({ values }) => values.map(Number)));
  const length = scaleLinear([0, greatest], [0, FRAME.width - FRAME.right - left]);
  const height = rounded(places.bandwidth());
  const drawn = along.flatMap((name, at) =>
    series.map((each, index) => {
      const value = each.values[at] ?? null;
      const look = series.length > 1 ? lookOf(each.name, index) : lookOf(name, 0);
      const y = rounded(at * group + APART / 2 + (places(index) ?? 0));
      return { look, x: left, y, width: rounded(length(value ?? 0)), height, value };
    }),
  );
  const middle = ({ y }: { y: number }): number => rounded(y + height / 2 + 4);
  return {
    width: FRAME.width,
    height: Math.max(1, along.length) * group,
    rules: [{ x1: left, y1: 0, x2: left, y2: along.length * group }],
    bars: drawn.filter(({ width }) => width > 0),
    lines: [],
    dots: [],
    labels: [
      ...names.map((text, at): ChartLabel => {
        return { look: 'axis', x: left - 10, y: rounded((at + 0.5) * group + 4), anchor: 'end', text };
      }),
      ...drawn.map((bar): ChartLabel => {
        const text = valueText(unit, bar.value);
        return { look: 'value', x: rounded(left + bar.width + 8), y: middle(bar), anchor: 'start', text };
      }),
    ],
  };
};
