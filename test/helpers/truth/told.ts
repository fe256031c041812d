import type { AuditReport } from '../../../src/audit/types.ts';
import { type Expected, lineWords } from './view.ts';

/** What a report tells, in the words of the count: every section but the questions of the reflection. */
export function told(report: AuditReport): Record<string, Expected> {
  const counted = report.sections.filter(({ name }) => name !== 'reflection');
  return Object.fromEntries(
    counted.map(({ name, figures, groups, charts }) => [
      name,
      {
        figures: Object.fromEntries(
          figures.map(({ label, currency, value }) => [[label, currency].filter(Boolean).join(' '), value]),
        ),
        // The nudges are the queue's business, and its tests'.
        groups: Object.fromEntries(
          groups
            .filter(({ name: group }) => group !== 'nudges')
            .map((group) => [group.name, group.lines.map(lineWords).sort()]),
        ),
        charts: Object.fromEntries(
          charts.map((chart) => [chart.name, Object.fromEntries(chart.series.map((each) => [each.name, each.values]))]),
        ),
      },
    ]),
  );
}
