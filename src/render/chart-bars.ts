import { scaleBand, scaleLinear } from 'd3-scale';
import type { AuditChart } from '../audit/types.ts';
import { shorten } from '../words.ts';
import { FRAME, rounded, valueText } from './chart-frame.ts';
import { lookOf } from './chart-looks.ts';
import type { ChartDrawer, ChartDrawing, ChartLabel } from './chart-types.ts';

/** A name is cut at so many characters; it is whole in the table below. */
const LONGEST_NAME = 20;
/** Of one character, about. */
const LETTER = 8.2;
/** Of one bar with its share of the room around it, and the room between two classes. */
const ROW = 22;
const APART = 8;

/** A bar with the value it stands for, which may be too small to have any length, or not known. */
type Bar = ChartDrawing['bars'][number] & { value: number | null };

/** Counts side by side: for each class a bar, or one for each series; its name before it and the values after it. */
export const drawBars: ChartDrawer = (chart) => {
  const { along, series } = chart;
  const names = along.map((name) => shorten(name, LONGEST_NAME));
  const left = rounded(16 + LETTER * Math.max(0, ...names.map(({ length }) => length)));
  const group = series.length * ROW + APART;
  const bars = barsOf(chart, left, group);
  const labels = names.map((text, at): ChartLabel => {
    return { look: 'axis', x: left - 10, y: rounded((at + 0.5) * group + 4), anchor: 'end', text };
  });
  return {
    width: FRAME.width,
    height: Math.max(1, along.length) * group,
    rules: [{ x1: left, y1: 0, x2: left, y2: along.length * group }],
    bars: bars.filter(({ width }) => width > 0),
    lines: [],
    dots: [],
    labels: [...labels, ...bars.map((bar) => valueBeside(bar, chart.unit))],
  };
};

function barsOf({ along, series }: AuditChart, left: number, group: number): Bar[] {
  const places = scaleBand(series.keys(), [0, group - APART])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const greatest = Math.max(1, ...series.flatMap(({ values }) => values.map(Number)));
  const length = scaleLinear([0, greatest], [0, FRAME.width - FRAME.right - left]);
  const height = rounded(places.bandwidth());
  return along.flatMap((name, at) =>
    series.map((each, index) => {
      const value = each.values[at] ?? null;
      const look = series.length > 1 ? lookOf(each.name, index) : lookOf(name, 0);
      const y = rounded(at * group + APART / 2 + (places(index) ?? 0));
      return { look, x: left, y, width: rounded(length(value ?? 0)), height, value };
    }),
  );
}

function valueBeside({ x, y, width, height, value }: Bar, unit: AuditChart['unit']): ChartLabel {
  const text = valueText(unit, value);
  return { look: 'value', x: rounded(x + width + 8), y: rounded(y + height / 2 + 4), anchor: 'start', text };
}
