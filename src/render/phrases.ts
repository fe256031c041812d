import { diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import type { Moment } from '../queue/types.ts';
import { count } from '../words.ts';

/** A day with its weekday: "Fri 27 Nov", with the year where it is another. */
export function shortDay(day: Day, today: Day): string {
  return formatDay(day, { style: 'short', today });
}

/** A due day as one looks at it: "2 days late", "today", "tomorrow", "Fri 27 Nov". */
export function duePhrase(due: Day, today: Day): string {
  const days = diffDays(due, today);
  if (days < 0) return `${count(-days, 'day')} late`;
  return days <= 1 ? formatDay(due, { style: 'relative', today }) : shortDay(due, today);
}

/** How an item was kept: "on the day", "2 days early", "1 day late". */
export function keptPhrase(daysLate: number): string {
  if (daysLate === 0) return 'on the day';
  return daysLate > 0 ? `${count(daysLate, 'day')} late` : `${count(-daysLate, 'day')} early`;
}

/** By how much a cadence has passed: "12 days past", "due today". */
export function pastPhrase(days: number): string {
  return days <= 0 ? 'due today' : `${count(days, 'day')} past`;
}

/** Minutes as time: "5 min", "1 h", "2 h 15". */
export function minutesPhrase(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return `${Math.floor(whole / 60)} h${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}`;
}

/** The moment in words: "5 min, phone"; empty where it sets no limit. */
export function momentPhrase({ minutes, place, energy }: Moment): string {
  const told = energy === null || energy === undefined ? '' : `${energy} energy`;
  return [minutes === null ? '' : minutesPhrase(minutes), place ?? '', told].filter(Boolean).join(', ');
}

/** Reasons as one phrase, the weightiest first, each said once; those that lower the score say why not, so stay out. */
export function mergedReasons(reasons: readonly { points: number; reason: string }[], most: number): string {
  const telling = reasons
    .map((each, index) => ({ ...each, index }))
    .filter(({ points, reason }) => points > 0 && reason !== '')
    .sort((a, b) => b.points - a.points || a.index - b.index);
  return [...new Set(telling.map(({ reason }) => reason))].slice(0, most).join('; ');
}

/** Each reason with its points, the weightiest first, and their sum: how a nudge came to its place. */
export function pointLines(
  reasons: readonly { points: number; reason: string; term: string }[],
  score: number,
): string[] {
  const lines = reasons
    .map(({ points, reason, term }, index) => ({ points, said: reason || term, index }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.index - b.index)
    .map(({ points, said }) => `${signed(points)} ${said}`);
  return [...lines, `${signed(score)} in all`];
}

function signed(points: number): string {
  const rounded = Math.round(points * 10) / 10;
  return `${rounded < 0 ? '-' : '+'}${String(Math.abs(rounded))}`.padEnd(4);
}
