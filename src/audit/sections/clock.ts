import { clockAt, type FirstMeeting, firstMeeting } from '../../book/clock.ts';
import { median } from '../../book/median.ts';
import { nextMeeting } from '../../book/touches.ts';
import { formatDay } from '../../dates/format.ts';
import { comparePaths } from '../../problem.ts';
import { count } from '../../words.ts';
import { clockChart, colourOf, workingDaysTaken } from '../clock-chart.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { inOrder, linesWithDrafts } from '../drafted.ts';
import { conversationLine, group } from '../lines.ts';
import { followUp } from '../person-steps.ts';
import type { AuditLine } from '../types.ts';
import { inWeek } from '../week.ts';

const MINUTES_A_DAY = 24 * 60;

/** The clock: people met for the first time lately, and whether the first follow-up has come. */
export const clock: SectionBuilder = {
  name: 'clock',
  title: 'The clock',
  build(context) {
    const met = firstMeetings(context);
    const waiting = met.filter((each) => each.waiting).sort(newestFirst);
    const followed = met.filter(
      ({ followedUp, conversation }) =>
        inWeek(context, followedUp) || (followedUp && inWeek(context, conversation.day)),
    );
    const taken = median(followed.map((each) => workingDaysTaken(context, each)));
    return {
      about:
        'A first conversation is green for 24 hours, amber to 48, red to three days, cold after. Notes have days: each working day counts as 24 hours.',
      figures: [
        { label: `new ${context.period.during}`, value: context.newPeople().length, unit: 'count' },
        { label: 'no follow-up yet', value: waiting.length, unit: 'count' },
        {
          label: 'to the first follow-up (median)',
          value: taken === null ? null : taken * MINUTES_A_DAY,
          unit: 'minutes',
        },
      ],
      charts: clockChart(context, waiting, followed),
      groups: [
        ...group('waiting', 'No follow-up yet', linesWithDrafts(context, waiting, inOrder, waitingLine)),
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

function waitingLine(context: AuditContext, met: FirstMeeting): AuditLine {
  const { person, conversation } = met;
  const passed = workingDaysTaken(context, met);
  const ahead = nextMeeting(context.book, person, context.asOf);
  const next = ahead === null ? '' : `; next meeting ${formatDay(ahead.day, { style: 'short', today: context.today })}`;
  const colour = clockAt(passed);
  return conversationLine(context, conversation, {
    person: context.nameOf(person),
    tag: colour,
    note: `${passed === 0 ? 'met today' : `${count(passed, 'working day')} since`}${next}`,
    next: followUp(context, met, colour === 'cold'),
  });
}

/** The freshest first: those are the ones that can still be in time. */
function newestFirst(a: FirstMeeting, b: FirstMeeting): number {
  return comparePaths(b.conversation.day, a.conversation.day) || comparePaths(a.person, b.person);
}

function followedLine(context: AuditContext, each: FirstMeeting): AuditLine {
  const days = workingDaysTaken(context, each);
  return conversationLine(context, each.conversation, {
    person: context.nameOf(each.person),
    tag: colourOf(context, each),
    note:
      days === 0
        ? 'followed up on the same day'
        : `followed up within ${days * 24} hours (${count(days, 'working day')})`,
  });
}
