import { type Clock, clockAt, type FirstMeeting, workingDaysBetween } from '../book/clock.ts';
import { chart } from './chart.ts';
import type { AuditContext } from './context.ts';
import type { AuditChart } from './types.ts';

const COLOURS = ['green', 'amber', 'red', 'cold'] as const;

/** Working days from a first meeting to its follow-up, or up to now; 0 where only days off lie between. */
export function workingDaysTaken(context: AuditContext, { conversation, followedUp }: FirstMeeting): number {
  return workingDaysBetween(conversation.day, followedUp ?? context.asOf, context.config.workDays);
}

/** The clock's colour when the follow-up came, or as it stands. */
export function colourOf(context: AuditContext, met: FirstMeeting): Clock {
  return clockAt(workingDaysTaken(context, met));
}

/** Who waits by the clock as it stands, and who was followed up by the clock as it stood then. */
export function clockChart(
  context: AuditContext,
  waiting: readonly FirstMeeting[],
  followed: readonly FirstMeeting[],
): AuditChart[] {
  const counts = (some: readonly FirstMeeting[]) =>
    COLOURS.map((colour) => some.filter((each) => colourOf(context, each) === colour).length);
  const series = [
    { name: 'no follow-up yet', values: counts(waiting) },
    { name: 'followed up', values: counts(followed) },
  ];
  const told = series.map(
    ({ name, values }) => `${name}: ${COLOURS.map((colour, at) => `${values[at]} ${colour}`).join(', ')}`,
  );
  const summary = `New people, ${told.join('; ')}.`;
  const [name, title] = ['clock', 'New people by the clock'];
  return chart({ name, title, kind: 'bars', unit: 'count', along: [...COLOURS], series, summary });
}
