import { boundsOfIsoWeek, isoWeek } from '../iso-week.ts';
import type { NamedPeriod } from './periods.ts';
import { type Scan, textAt, wordAt } from './scan.ts';
import { at } from './tokens.ts';

/** wk 47, week 47, W47, 2026-W47: the first such week whose Sunday has not passed. */
export function readNumberedWeek(scan: Scan, index: number): NamedPeriod | null {
  const iso = readIsoWeek(scan, index);
  if (iso !== null) return iso;
  const word = wordAt(scan, index);
  if (word !== 'wk' && word !== 'week' && word !== 'w') return null;
  const at1 = at(scan.tokens, wordAt(scan, index + 1) === 'no' ? index + 2 : index + 1);
  const end = wordAt(scan, index + 1) === 'no' ? index + 3 : index + 2;
  if (at1.kind !== 'number' || at1.word.length > 2 || (word === 'w' && at1.gap !== 'none')) return null;
  // "week 2 of the course" and "week 3 figures" are not weeks of the year.
  if (
    wordAt(scan, end) === 'of' ||
    (/^(?:[-–/.:]|st|nd|rd|th)$/.test(textAt(scan, end)) &&
      at(scan.tokens, end).gap === 'none' &&
      at(scan.tokens, end + 1).kind === 'number')
  )
    return null;
  const { year } = isoWeek(scan.reference);
  const bounds = [year, year + 1]
    .map((y) => boundsOfIsoWeek(y, Number(at1.word)))
    .find((b) => b !== null && b.end >= scan.reference);
  if (bounds === undefined || bounds === null) return null;
  return {
    period: { kind: 'week', first: bounds.start, last: bounds.end },
    end,
    rule: 'iso-week',
    ...(word === 'w' ? { weak: true } : {}),
  };
}

function readIsoWeek(scan: Scan, index: number): NamedPeriod | null {
  const year = at(scan.tokens, index);
  if (year.kind !== 'number' || year.word.length !== 4) return null;
  const w = at(scan.tokens, index + 1);
  const week = at(scan.tokens, index + 2);
  if (w.word !== 'w' || w.gap === 'blank' || week.kind !== 'number' || week.gap !== 'none' || week.word.length !== 2)
    return null;
  const bounds = boundsOfIsoWeek(Number(year.word), Number(week.word));
  return bounds === null
    ? null
    : { period: { kind: 'week', first: bounds.start, last: bounds.end }, end: index + 3, rule: 'iso-week' };
}
