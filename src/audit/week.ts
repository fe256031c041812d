import type { Day } from '../dates/day.ts';

/** A week as it is seen from a day in it, or from its end. */
export interface SeenWeek {
  week: { start: Day; end: Day };
  /**
   * The day from which everything is seen: today, or the week's last day once it is over. An old week is thus told as
   * it stood at its end, as far as the marks carry days.
   */
  asOf: Day;
  /** True once the week's last day is past, so that what was due on that day has been missed. */
  over: boolean;
}

/** Whether a day lies in the week and has come. */
export function inWeek({ week, asOf }: SeenWeek, day: Day | null): day is Day {
  return day !== null && day >= week.start && day <= asOf;
}
