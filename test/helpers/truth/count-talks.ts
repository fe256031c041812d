import { earlier, from, plus } from './calendar.ts';
import { keptOnTime, trend, wordOf } from './count-word.ts';
import type { Talk } from './facts.ts';
import { type Expected, had, lineOf, names, saidLine, share, spoken, type View, within } from './view.ts';

type Value = 'value' | 'chat' | 'open';
const VALUES: readonly (readonly [Value, string])[] = [
  ['value', 'value'],
  ['chat', 'chat'],
  ['open', 'not judged yet'],
];

/** What a conversation was worth, from all that is written of it and of the fortnight after it. */
export function worthOf({ facts, today }: View, talk: Talk): Value {
  if (talk.declared !== null) return talk.declared;
  const soon = plus(talk.day, 14);
  const after = facts.talks.filter(({ day }) => day > talk.day && day <= soon);
  const together = (other: Talk) => other.people.some((name) => talk.people.includes(name));
  const followed =
    talk.money !== null ||
    talk.decided ||
    talk.introducedBy !== null ||
    facts.said.some((said) => said.talk === talk.key && said.kind !== 'opening' && said.fate !== 'dropped') ||
    talk.people.some((name) => movedBy(facts.talks, talk, name)) ||
    after.some(together) ||
    after.some(({ introducedBy }) => introducedBy !== null && talk.people.includes(introducedBy));
  if (followed) return 'value';
  return from(talk.day, today) < 14 ? 'open' : 'chat';
}

/** Whether a talk's stage is another than the last one known of somebody before that day. */
function movedBy(talks: readonly Talk[], { stage, day }: Talk, name: string): boolean {
  if (stage === null) return false;
  const before = talks.filter((each) => each.people.includes(name) && each.day < day && each.stage !== null);
  const last = before.sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  return last !== undefined && last.stage !== stage;
}

/** The day of somebody's first conversation, or an earlier one that is told. */
export function firstMet(view: View, name: string): string {
  const talked = spoken(view, name, '9999').at(0)?.day ?? '9999';
  const told = view.facts.people.find((someone) => someone.name === name)?.met ?? '9999';
  return earlier(talked, told);
}

/** The minutes of some conversations, where any is told. */
function minutesOf(talks: readonly Talk[]): number | null {
  const told = talks.flatMap(({ minutes }) => minutes ?? []);
  return told.length === 0 ? null : told.reduce((sum, minutes) => sum + minutes, 0);
}

/** Those first met in these days. */
export function newPeople(view: View): string[] {
  const met = new Set(had(view).flatMap(({ people }) => people));
  return [...met].filter((name) => firstMet(view, name) >= view.start);
}

export function glance(view: View): Expected {
  const talks = had(view);
  const met = [...new Set(talks.flatMap(({ people }) => people))];
  const fresh = newPeople(view);
  const word = wordOf(view, 'promise');
  const minutes = (value: Value) => minutesOf(talks.filter((talk) => worthOf(view, talk) === value));
  const money = talks.flatMap((talk) => talk.money ?? []);
  const sums = ['EUR', 'GBP'].flatMap((code) => {
    const of = money.filter(({ currency }) => currency === code);
    return of.length === 0 ? [] : [[`money in ${code}`, of.reduce((sum, { amount }) => sum + amount, 0)]];
  });
  return {
    figures: {
      conversations: talks.length,
      'new people': fresh.length,
      'people known': met.length - fresh.length,
      'promises made': word.made.length,
      kept: word.kept.length,
      late: word.late.length,
      open: word.open.length,
      'kept on time': keptOnTime(view),
      'in value': minutes('value'),
      'in chat': minutes('chat'),
      ...Object.fromEntries(sums),
    },
    groups: {},
    charts: { 'kept-on-time': { 'kept on time': trend(view).map(keptOnTime) } },
  };
}

export function conversations(view: View): Expected {
  const talks = had(view);
  const line = (talk: Talk, tag: string | null) =>
    lineOf(view, talk.key, { person: names(talk.people), day: talk.day, tag });
  const bare = talks.filter((talk) => !talk.words);
  const noted = talks.filter((talk) => talk.words);
  return {
    figures: { conversations: talks.length, 'without notes': bare.length },
    groups: {
      noted: noted.map((talk) => line(talk, worthOf(view, talk))),
      'without-notes': bare.map((talk) => line(talk, null)),
    },
    charts: {},
  };
}

export function value(view: View): Expected {
  const count = (talks: readonly Talk[], of: Value) => talks.filter((talk) => worthOf(view, talk) === of).length;
  const talks = had(view);
  const [worth, chat, open] = [count(talks, 'value'), count(talks, 'chat'), count(talks, 'open')];
  const weeks = trend(view).map((week) => had(week));
  const nowhere = view.facts.talks.filter((talk) => {
    const judged = within(view, talk.declared === null ? plus(talk.day, 14) : talk.day);
    return judged && worthOf(view, talk) === 'chat';
  });
  return {
    figures: {
      value: worth,
      chat,
      'not judged yet': open,
      'of value': share(worth, worth + chat),
      'led nowhere': minutesOf(nowhere),
    },
    groups: {
      'only-chat': onlyChat(view, weeks.flat()),
      'led-nowhere': nowhere.map((talk) =>
        lineOf(view, talk.key, { person: names(talk.people), day: talk.day, tag: 'chat' }),
      ),
    },
    charts: {
      'value-and-chat': Object.fromEntries(VALUES.map(([of, name]) => [name, weeks.map((week) => count(week, of))])),
    },
  };
}

function onlyChat(view: View, talks: readonly Talk[]): string[] {
  const met = new Set(talks.flatMap(({ people }) => people));
  return [...met].flatMap((name) => {
    const all = spoken(view, name, view.asOf);
    const last = all.at(-1);
    if (last === undefined || all.length < 2 || all.some((talk) => worthOf(view, talk) !== 'chat')) return [];
    return [lineOf(view, last.key, { person: name, tag: 'chat', day: last.day })];
  });
}

export function nextWeek(view: View): Expected {
  const next = plus(view.end, 7);
  const ahead = view.facts.talks.filter(({ day }) => day > view.asOf && day <= next);
  const line = (talk: Talk) =>
    lineOf(view, talk.key, {
      person: names(talk.people),
      day: talk.day,
      tag: talk.agenda ? 'agenda' : 'no agenda',
    });
  const due = (kind: 'promise' | 'awaiting') =>
    wordOf(view, kind).open.filter((said) => said.due !== null && said.due > view.end && said.due <= next);
  const promises = due('promise');
  return {
    figures: {
      meetings: ahead.length,
      'without an agenda': ahead.filter(({ agenda }) => !agenda).length,
      'promises due': promises.length,
    },
    groups: {
      'meetings-left': ahead.filter(({ day }) => day <= view.end).map(line),
      meetings: ahead.filter(({ day }) => day > view.end).map(line),
      promises: promises.map((said) => saidLine(view, said)),
      awaited: due('awaiting').map((said) => saidLine(view, said)),
    },
    charts: {},
  };
}
