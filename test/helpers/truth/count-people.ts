import { earlier, plus, workingDays } from './calendar.ts';
import { firstMet, newPeople } from './count-talks.ts';
import type { Talk } from './facts.ts';
import { called, type Expected, everybody, keptTo, lineOf, middle, spoken, type View, within } from './view.ts';

const COLOURS = ['green', 'amber', 'red', 'cold'];

interface Meeting {
  name: string;
  talk: Talk;
  followedUp: string | null;
  waiting: boolean;
}

/** Those first met in the last three weeks. */
function meetings(view: View): Meeting[] {
  const { asOf, facts } = view;
  return everybody(view).flatMap((name) => {
    const talks = spoken(view, name, asOf);
    const met = talks[0]?.day;
    if (met === undefined || met < plus(asOf, -21) || firstMet(view, name) !== met) return [];
    const onDay = talks.filter(({ day }) => day === met);
    const talk = onDay.find(({ words }) => words) ?? onDay[0];
    const again = talks.find(({ day }) => day > met)?.day ?? '9999';
    const kept = keptTo(view, name, asOf).find((day) => day >= met) ?? '9999';
    const first = earlier(again, kept);
    const followedUp = first === '9999' ? null : first;
    const someTime = facts.said.some(
      (said) =>
        said.kind === 'promise' &&
        said.who === name &&
        said.fate === 'done' &&
        said.closed === null &&
        said.day >= met &&
        said.day <= asOf,
    );
    return talk === undefined ? [] : [{ name, talk, followedUp, waiting: followedUp === null && !someTime }];
  });
}

function colourOf(days: number): number {
  return days <= 1 ? 0 : days >= 4 ? 3 : days - 1;
}

export function clock(view: View): Expected {
  const all = meetings(view);
  const waiting = all.filter((each) => each.waiting);
  const followed = all.filter(
    ({ followedUp, talk }) => followedUp !== null && (within(view, followedUp) || within(view, talk.day)),
  );
  const waited = ({ talk }: Meeting) => workingDays(talk.day, view.asOf);
  const taken = ({ talk, followedUp }: Meeting) => workingDays(talk.day, followedUp ?? talk.day);
  const counts = (days: readonly number[]) =>
    COLOURS.map((_, at) => days.filter((each) => colourOf(each) === at).length);
  const line = ({ name, talk }: Meeting, tag: string | null) =>
    lineOf(view, talk.key, { person: name, day: talk.day, tag });
  const days = middle(followed.map(taken));
  return {
    figures: {
      [`new ${called(view).during}`]: newPeople(view).length,
      'no follow-up yet': waiting.length,
      // A working day counts as 24 hours.
      'to the first follow-up (median)': days === null ? null : days * 1440,
    },
    groups: {
      waiting: waiting.map((each) => line(each, COLOURS[colourOf(waited(each))] ?? null)),
      followed: followed.map((each) => line(each, COLOURS[colourOf(taken(each))] ?? null)),
    },
    charts: { clock: { 'no follow-up yet': counts(waiting.map(waited)), 'followed up': counts(followed.map(taken)) } },
  };
}
