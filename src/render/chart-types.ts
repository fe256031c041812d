import type { AuditChart } from '../audit/types.ts';

/** A chart worked out: shapes and words at their places, for the page's template to put into an `<svg>`. */
export interface ChartDrawing {
  /** In the units of the `viewBox`; the page scales the whole. */
  width: number;
  height: number;
  /** Thin lines that the eye measures by. */
  rules: { x1: number; y1: number; x2: number; y2: number }[];
  bars: { look: string; x: number; y: number; width: number; height: number }[];
  /** Lines through the values of a series; broken where one can't be told. */
  lines: { look: string; d: string }[];
  /** The values themselves, so that one between two gaps is seen too. */
  dots: { look: string; x: number; y: number }[];
  labels: ChartLabel[];
}

/** A word at its place: along an edge, or a value beside its shape. */
export interface ChartLabel {
  look: 'axis' | 'value';
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
}

/** How charts of one kind are drawn. */
export type ChartDrawer = (chart: AuditChart) => ChartDrawing;
