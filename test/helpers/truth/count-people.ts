import { from, plus, workingDays } from './calendar.ts';
import { firstMet } from './count-talks.ts';
import type { Talk } from './facts.ts';
import {
  type Expected,
  everybody,
  had,
  isOpen,
  keptTo,
  lineOf,
  middle,
  names,
  spoken,
  type View,
  within,
} from './view.ts';

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
    const first = again < kept ? again : kept;
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

interface Contact {
  name: string;
  last: Talk | undefined;
  touched: string;
  since: number;
  /** Days past the cadence; null without one. */
  past: number | null;
  ideal: number | null;
}

/** Contacts that there was a touch with, as they stood. */
function contacts(view: View): Contact[] {
  return view.facts.people.flatMap(({ name, known, cadence }) => {
    const last = spoken(view, name, view.asOf).at(-1);
    const kept = keptTo(view, name, view.asOf).at(-1) ?? '';
    const touched = (last?.day ?? '') > kept ? (last?.day ?? '') : kept;
    if (!known || touched === '') return [];
    const since = from(touched, view.asOf);
    const ideal = cadence === null ? null : cadence * 7;
    return [{ name, last, touched, since, ideal, past: ideal === null ? null : since - ideal }];
  });
}

function isPast({ past }: Contact): boolean {
  return past !== null && past >= 0;
}

export function goingCold(view: View): Expected {
  const all = contacts(view);
  const passed = all.filter(isPast);
  const warmth = ({ since, ideal }: Contact) => {
    if (ideal === null) return since <= 91 ? 0 : 2;
    return since < ideal ? 0 : since < 2 * ideal ? 1 : 2;
  };
  return {
    figures: { 'past their cadence': passed.length },
    groups: {
      passed: passed.map(({ name, last, touched, past }) =>
        lineOf(view, last?.key ?? name, { person: name, day: touched, daysLate: past }),
      ),
    },
    charts: { warmth: { contacts: [0, 1, 2].map((at) => all.filter((each) => warmth(each) === at).length) } },
  };
}

/** The talk with somebody that is nearest to 13 weeks ago, two weeks on either side. */
function threeMonthsAgo(view: View, name: string): Talk | undefined {
  const then = plus(view.asOf, -91);
  const distance = ({ day }: Talk) => Math.abs(from(then, day));
  const near = spoken(view, name, view.asOf).filter((talk) => talk.words && distance(talk) <= 14);
  return near.sort((a, b) => distance(a) - distance(b) || from(a.day, b.day)).at(0);
}

export function threeMonths(view: View): Expected {
  const end = plus(view.end, 7);
  const met = new Set(had(view).flatMap(({ people }) => people));
  const ahead = view.facts.talks.filter(({ day }) => day > view.asOf && day <= end).flatMap(({ people }) => people);
  const owed = view.facts.said
    .filter((said) => said.kind !== 'opening' && said.due !== null && said.due <= end && isOpen(said, view.asOf))
    .flatMap(({ who }) => who ?? []);
  const due = new Set([
    ...ahead,
    ...owed,
    ...contacts(view)
      .filter(isPast)
      .map(({ name }) => name),
  ]);
  const talksWith = (people: Iterable<string>) =>
    new Set([...people].flatMap((name) => threeMonthsAgo(view, name) ?? []));
  const ofMet = talksWith(met);
  const ofDue = [...talksWith([...due].filter((name) => !met.has(name)))].filter((talk) => !ofMet.has(talk));
  const line = (talk: Talk) => lineOf(view, talk.key, { person: names(talk.people), day: talk.day });
  return { figures: {}, groups: { met: [...ofMet].map(line), due: ofDue.map(line) }, charts: {} };
}
