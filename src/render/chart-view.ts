import type { AuditChart } from '../audit/types.ts';
import { drawBars } from './chart-bars.ts';
import { valueText } from './chart-frame.ts';
import { drawLine } from './chart-line.ts';
import { lookOf } from './chart-looks.ts';
import { drawStack } from './chart-stack.ts';
import type { ChartDrawer } from './chart-types.ts';
import type { ChartView } from './page-types.ts';

/** How each kind of chart is drawn. */
const DRAWERS: Record<AuditChart['kind'], ChartDrawer> = { line: drawLine, stack: drawStack, bars: drawBars };

/** A chart of the audit, drawn, and told a second time as a sentence and a table. */
export function chartView(chart: AuditChart, id: string): ChartView {
  const { title, summary, series } = chart;
  const legend = series.map(({ name }, index) => ({ look: lookOf(name, index), name }));
  return {
    ...DRAWERS[chart.kind](chart),
    id,
    title,
    summary,
    legend: legend.length > 1 ? legend : [],
    table: tableOf(chart),
  };
}

/** A row for each week or class, a column for each series: narrow enough for a phone. */
function tableOf({ kind, along, series, unit }: AuditChart): ChartView['table'] {
  return {
    corner: kind === 'bars' ? 'Which' : 'Week',
    columns: series.map(({ name }) => name),
    rows: along.map((name, at) => ({
      name,
      cells: series.map(({ values }) => valueText(unit, values[at] ?? null)),
    })),
  };
}
