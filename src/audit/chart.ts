import { count } from '../words.ts';
import type { AuditChart, AuditSeries } from './types.ts';

/** A chart, or none where it has no value but nought: an empty frame says nothing. */
export function chart(drawn: AuditChart): AuditChart[] {
  return drawn.series.some(({ values }) => values.some((value) => value !== null && value !== 0)) ? [drawn] : [];
}

/** The way of percentages over weeks, in words: "38% in 2026-W47; over 9 weeks from 0% (2026-W40) to 100% (2026-W43)". */
export function rangeOf(along: readonly string[], { values }: AuditSeries): string {
  const told = values.flatMap((value, index) => (value === null ? [] : [{ value, week: along[index] ?? '' }]));
  const last = told.at(-1);
  if (last === undefined) return '';
  const [low = last, high = last] = [told.toSorted(byValue)[0], told.toSorted(byValue).at(-1)];
  const latest = `${last.value}% in ${last.week}`;
  if (low.value === high.value)
    return told.length === 1 ? latest : `${latest}, as in all of ${count(told.length, 'week')}`;
  return `${latest}; over ${count(told.length, 'week')} from ${low.value}% (${low.week}) to ${high.value}% (${high.week})`;
}

function byValue(a: { value: number }, b: { value: number }): number {
  return a.value - b.value;
}
