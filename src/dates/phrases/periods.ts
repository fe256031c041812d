import {
  addDays,
  addMonths,
  dayOf,
  endOfMonth,
  endOfQuarter,
  partsOf,
  startOfMonth,
  startOfWeek,
  weekday,
} from '../civil.ts';
import type { Day } from '../day.ts';

export type PeriodKind = 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'season' | 'year';

/** A stretch of the calendar. */
export interface Period {
  kind: PeriodKind;
  first: Day;
  last: Day;
}

/** A period read from a text. */
export interface NamedPeriod {
  period: Period;
  end: number;
  rule: string;
  /** Set where the words alone ("March", "the month") are too weak to be a date without a preposition or a part. */
  weak?: boolean;
}

/** What stands before a period's name and says which is meant, in periods from the running one. */
export const AHEAD: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['nxt', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
]);

/** Which part of a period is meant. */
export type Part = 'whole' | 'early' | 'mid' | 'late';

/** The period of a kind (no season) in which a day lies, or the `offset`-th after it. */
export function periodOf(kind: Exclude<PeriodKind, 'season'>, day: Day, offset: number): Period {
  switch (kind) {
    case 'week': {
      const first = addDays(startOfWeek(day), offset * 7);
      return { kind, first, last: addDays(first, 6) };
    }
    case 'weekend': {
      const first = addDays(startOfWeek(day), 5 + offset * 7);
      return { kind, first, last: addDays(first, 1) };
    }
    case 'month': {
      const first = addMonths(startOfMonth(day), offset);
      return { kind, first, last: endOfMonth(first) };
    }
    case 'quarter': {
      const first = addMonths(startOfMonth(endOfQuarter(day)), offset * 3 - 2);
      return { kind, first, last: endOfQuarter(first) };
    }
    case 'half': {
      const { year, month } = partsOf(day);
      return halfOf(
        year + Math.floor((offset + (month > 6 ? 1 : 0)) / 2),
        (((offset + (month > 6 ? 1 : 0)) % 2) + 2) % 2,
      );
    }
    case 'year':
      return monthsOf(kind, partsOf(day).year + offset, 1, 12);
  }
}

/** A named number of months from a month on, as a period of the given kind. */
export function monthsOf(kind: PeriodKind, year: number, month: number, count: number): Period {
  const first = dayOf(Math.min(9998, Math.max(1, year)), month, 1) ?? '0001-01-01';
  return { kind, first, last: endOfMonth(addMonths(first, count - 1)) };
}

/** The first period, of those a year apart, whose part is not over on the reference day. */
export function firstNotOver(reference: Day, part: Part, of: (year: number) => Period): Period {
  const { year } = partsOf(reference);
  for (const y of [year - 1, year]) {
    if (dueOf(of(y), part, reference) >= reference) return of(y);
  }
  return of(year + 1);
}

/**
 * The deadline that a part of a period makes, by the day table: a week ends on Friday (Sunday where that has passed), early
 * and middle are Tuesday and Wednesday; a month's are the 10th and the 15th; longer periods are cut in thirds by month.
 */
export function dueOf(period: Period, part: Part, reference: Day): Day {
  if (period.kind === 'weekend') return period.last;
  if (period.kind === 'week') return dueOfWeek(period, part, reference);
  if (part === 'whole' || part === 'late') return period.last;
  if (period.kind === 'month') return addDays(period.first, part === 'early' ? 9 : 14);
  const months = period.kind === 'year' ? 12 : period.kind === 'half' ? 6 : 3;
  if (part === 'early') return endOfMonth(addMonths(period.first, Math.floor(months / 3) - (months === 12 ? 2 : 1)));
  if (period.kind === 'year' || period.kind === 'half') return endOfMonth(addMonths(period.first, months / 2 - 1));
  return addDays(addMonths(period.first, 1), 14);
}

/** The days that a part names. */
export function spanOf(period: Period, part: Part, reference: Day): { first: Day; last: Day } {
  const due = dueOf(period, part, reference);
  if (part === 'whole') return { first: period.first, last: period.last };
  if (part === 'early') return { first: period.first, last: due };
  if (part === 'mid') return { first: due, last: due };
  return { first: period.kind === 'week' ? addDays(period.first, 3) : lateFrom(period), last: period.last };
}

function dueOfWeek(period: Period, part: Part, reference: Day): Day {
  if (part === 'early') return addDays(period.first, 1);
  if (part === 'mid') return addDays(period.first, 2);
  const friday = addDays(period.first, 4);
  return reference > friday && reference <= period.last && weekday(reference) > 5 ? period.last : friday;
}

function lateFrom(period: Period): Day {
  return period.kind === 'month' ? addDays(period.first, 20) : startOfMonth(period.last);
}

function halfOf(year: number, index: number): Period {
  return monthsOf('half', year, index === 0 ? 1 : 7, 6);
}
