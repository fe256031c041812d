import { from, later, plus } from './calendar.ts';
import { worthOf } from './count-talks.ts';
import type { Talk } from './facts.ts';
import { byPlace, type Expected, everybody, keptTo, lineOf, middle, spoken, standing, type View } from './view.ts';

const STAGES = ['met', 'talking', 'proposal', 'client'];

/** A sign that somebody moved: on which day it showed, and the fact by which it did. */
interface Sign {
  name: string;
  way: 'closer' | 'cooler';
  day: string;
  /** The key of the fact, and the day that its line bears. */
  fact: string;
  shown: string;
}

interface Lately extends View {
  since: string;
}

/** Talks of the last four weeks with one person each, and what was before. */
function withEarlier(view: Lately): { name: string; talk: Talk; earlier: Talk[] }[] {
  return everybody(view).flatMap((name) => {
    const all = spoken(view, name, view.asOf);
    return all
      .filter(({ day }) => day >= view.since)
      .map((talk) => ({ name, talk, earlier: all.filter(({ day }) => day < talk.day) }));
  });
}

function atTalk(name: string, way: Sign['way'], { key, day }: Talk): Sign {
  return { name, way, day, fact: key, shown: day };
}

function stages(view: Lately): Sign[] {
  return withEarlier(view).flatMap(({ name, talk, earlier }) => {
    const before = earlier.findLast(({ stage }) => stage !== null);
    if (before === undefined || talk.stage === null || talk.stage === before.stage) return [];
    // Who was a client is not close, and stands before all others.
    const step = STAGES.indexOf(talk.stage) - STAGES.indexOf(before.stage ?? '');
    return [atTalk(name, step > 0 ? 'closer' : 'cooler', talk)];
  });
}

function firstValue(view: Lately): Sign[] {
  const isChat = (talk: Talk) => worthOf(view, talk) === 'chat';
  return withEarlier(view)
    .filter(({ talk, earlier }) => earlier.length >= 2 && earlier.every(isChat) && worthOf(view, talk) === 'value')
    .map(({ name, talk }) => atTalk(name, 'closer', talk));
}

function firstWord(view: Lately): Sign[] {
  const owed = view.facts.said.filter(({ kind }) => kind === 'awaiting').sort(byPlace(view));
  return owed.flatMap(({ who, day, key }) => {
    if (who === null || day < view.since || day > view.asOf) return [];
    const isFirst = !owed.some((other) => other.who === who && other.day < day);
    const talks = spoken(view, who, view.asOf).filter((talk) => talk.day < day && talk.words);
    const [oldest] = talks;
    const isLong = oldest !== undefined && talks.length >= 3 && from(oldest.day, day) >= 56;
    return isFirst && isLong ? [{ name: who, way: 'closer', day, fact: key, shown: day } as const] : [];
  });
}

function again(view: Lately): Sign[] {
  return withEarlier(view).flatMap(({ name, talk, earlier }) => {
    const last = earlier.at(-1)?.day;
    const long = 14 * (cadenceOf(view, name) ?? 6.5);
    return last !== undefined && from(last, talk.day) >= long ? [atTalk(name, 'closer', talk)] : [];
  });
}

function wordDropped(view: Lately): Sign[] {
  const dropped = view.facts.said.filter((said) => said.kind !== 'opening' && standing(said, view.asOf) === 'dropped');
  return dropped.sort(byPlace(view)).flatMap(({ who, closed, key }) => {
    if (who === null || closed === null || closed < view.since) return [];
    return [{ name: who, way: 'cooler', day: closed, fact: key, shown: closed } as const];
  });
}

/** Steady contact that stopped: nothing for twice as long as usual, with no meeting ahead. */
function silence(view: Lately): Sign[] {
  return view.facts.people.flatMap(({ name, known }) => {
    const days = [...new Map(spoken(view, name, view.asOf).map((talk) => [talk.day, talk])).values()].slice(-4);
    const last = days.at(-1);
    if (!known || last === undefined || days.length < 4) return [];
    const gaps = days.slice(1).map((talk, index) => from(days[index]?.day ?? '', talk.day));
    const weeks = cadenceOf(view, name);
    const usual = Math.max(7, weeks === null ? (middle(gaps) ?? 0) : weeks * 7);
    const long = Math.ceil(2 * usual);
    const touched = later(last.day, keptTo(view, name, view.asOf).at(-1) ?? '');
    const day = plus(touched, long);
    const isAhead = view.facts.talks.some((talk) => talk.day > view.asOf && talk.people.includes(name));
    if (gaps.some((gap) => gap >= long) || day < view.since || day > view.asOf || isAhead) return [];
    return [{ name, way: 'cooler', day, fact: last.key, shown: last.day } as const];
  });
}

function cadenceOf({ facts }: View, name: string): number | null {
  return facts.people.find((someone) => someone.name === name)?.cadence ?? null;
}

/** Who came closer or went cooler in four weeks: for each person and way the weightiest sign, of several its latest. */
export function closerOrCooler(view: View): Expected {
  const lately: Lately = { ...view, since: plus(view.asOf, -27) };
  const found = new Map<string, Sign>();
  for (const rule of [stages, firstValue, firstWord, again, wordDropped, silence]) {
    const own = new Map<string, Sign>();
    for (const sign of rule(lately)) {
      const key = `${sign.name} ${sign.way}`;
      if (sign.day >= (own.get(key)?.day ?? '')) own.set(key, sign);
    }
    for (const [key, sign] of own) if (!found.has(key)) found.set(key, sign);
  }
  const lines = (way: Sign['way']) =>
    [...found.values()]
      .filter((sign) => sign.way === way)
      .map(({ name, fact, shown }) => lineOf(view, fact, { person: name, day: shown, tag: way }));
  const [closer, cooler] = [lines('closer'), lines('cooler')];
  return { figures: { closer: closer.length, cooler: cooler.length }, groups: { closer, cooler }, charts: {} };
}
