import { earlier, plus, workingDays } from './calendar.ts';
import { firstMet } from './count-talks.ts';
import type { Talk } from './facts.ts';
import { type Expected, everybody, keptTo, lineOf, middle, spoken, type View, within } from './view.ts';

const STAGES = ['met', 'talking', 'proposal', 'client'];
const COLOURS = ['green', 'amber', 'red', 'cold'];

/** How close a stage is; who was a client is not close. */
function closeness(stage: string | null): number {
  return STAGES.indexOf(stage ?? '');
}

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
  return {
    figures: { 'new, no follow-up yet': waiting.length, 'median to follow-up': middle(followed.map(taken)) },
    groups: {
      waiting: waiting.map((each) => line(each, COLOURS[colourOf(waited(each))] ?? null)),
      followed: followed.map((each) => line(each, null)),
    },
    charts: { clock: { 'no follow-up yet': counts(waiting.map(waited)), 'followed up': counts(followed.map(taken)) } },
  };
}

/** Changes of stage whose later note is of the last four weeks. */
export function closerOrCooler(view: View): Expected {
  const since = plus(view.asOf, -27);
  const moves = everybody(view).flatMap((name) => {
    const staged = spoken(view, name, view.asOf).filter(({ stage }) => stage !== null);
    return staged.flatMap((after, index) => {
      const before = staged[index - 1];
      if (before === undefined || before.stage === after.stage || after.day < since) return [];
      const step = closeness(after.stage) - closeness(before.stage);
      return [{ name, after, tag: step > 0 ? 'closer' : 'cooler' }];
    });
  });
  const lines = (tag: string) =>
    moves
      .filter((move) => move.tag === tag)
      .map(({ name, after }) => lineOf(view, after.key, { person: name, day: after.day, tag }));
  const [closer, cooler] = [lines('closer'), lines('cooler')];
  return { figures: { closer: closer.length, cooler: cooler.length }, groups: { closer, cooler }, charts: {} };
}
