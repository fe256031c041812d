import { from, later, plus } from './calendar.ts';
import type { Talk } from './facts.ts';
import { byPlace, type Expected, had, isOpen, keptTo, lineOf, names, spoken, type View } from './view.ts';

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
    const touched = later(last?.day ?? '', kept);
    if (!known || touched === '') return [];
    const since = from(touched, view.asOf);
    const ideal = cadence === null ? null : cadence * 7;
    return [{ name, last, touched, since, ideal, past: ideal === null ? null : since - ideal }];
  });
}

function isPast({ past }: Contact): boolean {
  return past !== null && past >= 0;
}

/** The talk, or the promise kept, by which there was a touch. */
function touchedBy(view: View, { name, last, touched }: Contact): string {
  if (last?.day === touched) return last.key;
  const kept = view.facts.said.filter(
    ({ kind, who, fate, closed }) => kind === 'promise' && who === name && fate === 'done' && closed === touched,
  );
  return kept.sort(byPlace(view))[0]?.key ?? name;
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
      passed: passed.map((contact) => {
        const { name, touched, past } = contact;
        return lineOf(view, touchedBy(view, contact), { person: name, day: touched, daysLate: past });
      }),
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
