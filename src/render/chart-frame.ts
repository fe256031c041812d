import { scaleLinear } from 'd3-scale';
import type { AuditChart } from '../audit/types.ts';
import type { ChartDrawing, ChartLabel } from './chart-types.ts';
import { figureValue } from './figures.ts';

/** Room for one chart of values over time, in units that are about a pixel each where two charts stand side by side. */
export const FRAME = { width: 400, height: 200, left: 52, right: 40, top: 16, bottom: 28 } as const;

/** Labels along the bottom at most; of twelve weeks every third is named. */
const MOST_LABELS = 4;
/** Steps of an axis of minutes: people count in halves and whole hours, not in hundreds. */
const MINUTE_STEPS = [5, 10, 15, 30, 60, 120, 240, 480, 960];

/** What stands up the left side: where a value stands, and which values have a rule. */
export interface ValueAxis {
  at(value: number): number;
  ticks: number[];
}

/** The axis up the side for values of nought to the greatest. */
export function valueAxis(unit: AuditChart['unit'], greatest: number): ValueAxis {
  const ticks = ticksFor(unit, greatest);
  const top = Math.max(ticks.at(-1) ?? 1, greatest);
  const scale = scaleLinear([0, top], [FRAME.height - FRAME.bottom, FRAME.top]);
  return { at: (value) => rounded(scale(value)), ticks };
}

function ticksFor(unit: AuditChart['unit'], greatest: number): number[] {
  if (unit === 'percent') return [0, 50, 100];
  const most = Math.max(1, greatest);
  if (unit === 'minutes') {
    const step = MINUTE_STEPS.find((each) => most / each <= 4) ?? Math.ceil(most / 4 / 60) * 60;
    return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
  }
  return scaleLinear([0, most], [0, 1]).nice(4).ticks(4).filter(Number.isInteger);
}

/** The rules across a chart with their values at the left, and the names along its bottom. */
export function framed(chart: AuditChart, axis: ValueAxis, xOf: (index: number) => number): ChartDrawing {
  const { width, height, left, right, bottom } = FRAME;
  const rules = axis.ticks.map((tick) => ({ x1: left, y1: axis.at(tick), x2: width - right, y2: axis.at(tick) }));
  const values = axis.ticks.map((tick): ChartLabel => {
    const text = valueText(chart.unit, tick);
    return { look: 'axis', x: left - 8, y: axis.at(tick) + 4, anchor: 'end', text };
  });
  const step = Math.ceil(chart.along.length / MOST_LABELS);
  const names = chart.along.flatMap((name, index): ChartLabel[] => {
    const named = (chart.along.length - 1 - index) % step === 0;
    return named
      ? [{ look: 'axis', x: xOf(index), y: height - bottom + 20, anchor: 'middle', text: inShort(name) }]
      : [];
  });
  return { width, height, rules, bars: [], lines: [], dots: [], labels: [...values, ...names] };
}

/** A value as a figure has it: "38%", "1 h 30". */
export function valueText(unit: AuditChart['unit'], value: number | null): string {
  return figureValue({ label: '', value, unit }, '–');
}

/** `2026-W47` as `W47`: the year is in the table. */
function inShort(name: string): string {
  return name.replace(/^\d{4}-(?=W\d\d$)/, '');
}

/** A tenth of a unit is finer than a screen. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
