import { type Clock, clockAt, type FirstMeeting, firstMeeting, workingDaysBetween } from '../../book/clock.ts';
import { nextMeeting } from '../../book/touches.ts';
import { formatDay } from '../../dates/format.ts';
import { comparePaths } from '../../problem.ts';
import { count } from '../../words.ts';
import { chart } from '../chart.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { conversationLine, group } from '../lines.ts';
import { median } from '../median.ts';
import type { AuditChart, AuditLine } from '../types.ts';
import { inWeek } from '../week.ts';

/** The clock: people met for the first time lately, and whether the first follow-up has come. */
export const clock: SectionBuilder = {
  name: 'clock',
  title: 'The clock',
  build(context) {
    const met = firstMeetings(context);
    const waiting = met.filter((each) => each.waiting);
    const followed = met.filter(
      ({ followedUp, conversation }) =>
        inWeek(context, followedUp) || (followedUp && inWeek(context, conversation.day)),
    );
    return {
      figures: [
        { label: 'new, no follow-up yet', value: waiting.length, unit: 'count' },
        { label: 'median to follow-up', value: median(followed.map((each) => taken(context, each))), unit: 'days' },
      ],
      charts: clockChart(context, waiting, followed),
      groups: [
        ...group(
          'waiting',
          'No follow-up yet',
          waiting.sort(newestFirst).map((each) => waitingLine(context, each)),
        ),
        ...group(
          'followed',
          'Followed up',
          followed.map((each) => followedLine(context, each)),
        ),
      ],
      empty: 'Nobody new is waiting for a first follow-up.',
    };
  },
};

/** Everybody first met in the three weeks up to the day the audit is seen from; by day, then person. */
function firstMeetings({ book, asOf }: AuditContext): FirstMeeting[] {
  return [...book.conversationsOf.keys()]
    .map((person) => firstMeeting(book, person, asOf))
    .filter((met) => met !== null)
    .sort((a, b) => comparePaths(a.conversation.day, b.conversation.day) || comparePaths(a.person, b.person));
}

const COLOURS = ['green', 'amber', 'red', 'cold'] as const;

/** Who waits by the clock as it stands, and who was followed up by the clock as it stood then. */
function clockChart(context: AuditContext, waiting: FirstMeeting[], followed: FirstMeeting[]): AuditChart[] {
  const counts = (some: FirstMeeting[], colourOf: (each: FirstMeeting) => Clock) =>
    COLOURS.map((colour) => some.filter((each) => colourOf(each) === colour).length);
  const series = [
    { name: 'no follow-up yet', values: counts(waiting, (each) => waitingColour(context, each)) },
    { name: 'followed up', values: counts(followed, (each) => clockAt(taken(context, each))) },
  ];
  const told = series.map(
    ({ name, values }) => `${name}: ${COLOURS.map((colour, at) => `${values[at]} ${colour}`).join(', ')}`,
  );
  const [name, title] = ['clock', 'New people by the clock'];
  return chart({
    name,
    title,
    kind: 'bars',
    unit: 'count',
    along: [...COLOURS],
    series,
    summary: `New people, ${told.join('; ')}.`,
  });
}

function waitingColour({ asOf, config }: AuditContext, { conversation }: FirstMeeting): Clock {
  return clockAt(workingDaysBetween(conversation.day, asOf, config.workDays));
}

function waitingLine(context: AuditContext, { person, conversation }: FirstMeeting): AuditLine {
  const passed = workingDaysBetween(conversation.day, context.asOf, context.config.workDays);
  const ahead = nextMeeting(context.book, person, context.asOf);
  const next = ahead === null ? '' : `; next meeting ${formatDay(ahead.day, { style: 'short', today: context.today })}`;
  return conversationLine(context, conversation, {
    person: context.nameOf(person),
    tag: clockAt(passed),
    note: `${passed === 0 ? 'met today' : `${count(passed, 'working day')} since`}${next}`,
  });
}

/** The freshest first: those are the ones that can still be in time. */
function newestFirst(a: FirstMeeting, b: FirstMeeting): number {
  return comparePaths(b.conversation.day, a.conversation.day) || comparePaths(a.person, b.person);
}

function followedLine(context: AuditContext, each: FirstMeeting): AuditLine {
  return conversationLine(context, each.conversation, {
    person: context.nameOf(each.person),
    note: `followed up after ${count(taken(context, each), 'working day')}`,
  });
}

/** Working days from meeting to follow-up; 0 where both are on one day or only the weekend lies between. */
function taken(context: AuditContext, { conversation, followedUp }: FirstMeeting): number {
  return followedUp === null ? 0 : workingDaysBetween(conversation.day, followedUp, context.config.workDays);
}
