import type { Channel, Need } from '../../src/channel.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { addDays, isWorkday } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import type { Item } from '../../src/extract/types.ts';
import { keepBy } from '../../src/queue/keep-by.ts';
import { needsOf } from '../../src/queue/needs.ts';
import { item } from '../helpers/records.ts';
import { createRandom, type Random } from './random.ts';

/** A spare moment: when, where and how long. */
export interface Spare {
  day: Day;
  hour: number;
  minutes: number;
  place: string;
}

/** A promise of a world, with what the one who plays it may know, and what it is worth. */
export interface Word {
  item: Item;
  /** The name of whom it was given to. */
  person: string;
  channel: Channel;
  minutes: number;
  needs: Need[];
  /** Index of the first moment at which it has been said. */
  from: number;
  /** The last day on which it is kept in time, by the program's own rule. */
  by: Day;
  /** What keeping it in time is worth: the weight of the person it was given to. */
  value: number;
}

/** Twelve weeks of a working life. */
export interface World {
  people: readonly { name: string; relation: string | null }[];
  spares: readonly Spare[];
  words: readonly Word[];
}

/** A Monday. */
export const FIRST_DAY: Day = '2026-01-05';
export const DAYS = 12 * 7;
export const LAST_DAY = addDays(FIRST_DAY, DAYS - 1);

/** What a person weighs: what a promise to them is worth when kept in time. The ratios are an assumption of the bench. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ['client', 4],
  ['prospect', 3],
  ['referrer', 2],
  ['collaborator', 2],
  ['colleague', 1],
  ['friend', 1],
]);
const VALUE_OF_OTHERS = 1;

const RELATIONS: [string | null, number][] = [
  ['client', 5],
  ['prospect', 5],
  ['referrer', 3],
  ['collaborator', 4],
  ['colleague', 4],
  ['friend', 4],
  [null, 5],
];
const FIRST_NAMES = 'Ada Ben Cleo Dev Esme Finn Greta Hugo Iris Jonas'.split(' ');
const LAST_NAMES = ['Acton', 'Birch', 'Cole'];

/** How often each channel comes, and the minutes it takes: the least and the most. */
const ACTS: [{ channel: Channel; least: number; most: number }, number][] = [
  [{ channel: 'message', least: 1, most: 5 }, 5],
  [{ channel: 'email', least: 2, most: 12 }, 6],
  [{ channel: 'send', least: 2, most: 15 }, 7],
  [{ channel: 'call', least: 5, most: 25 }, 5],
  [{ channel: 'intro', least: 5, most: 15 }, 2],
  [{ channel: 'write', least: 15, most: 45 }, 4],
  [{ channel: 'handwritten', least: 5, most: 15 }, 1],
  [{ channel: 'other', least: 3, most: 45 }, 4],
];

const PLACES: [string, number][] = [
  ['desk', 4],
  ['office', 3],
  ['phone', 3],
  ['train', 3],
  ['cafe', 2],
  ['car', 1],
  ['walk', 1],
];

const NO_DAY = 0.25;
const DEADLINE = { least: 1, most: 21 };
const SPARES = { least: 4, most: 8 };
const SPARE_MINUTES = { least: 2, most: 45 };
const HOURS = { first: 8, last: 19 };

/** The world of a seed, with promises for `load` times the minutes there are. */
export function makeWorld(seed: number, load: number): World {
  const random = createRandom(seed);
  const spares = makeSpares(random);
  const people = LAST_NAMES.flatMap((last) =>
    FIRST_NAMES.map((first) => ({ name: `${first} ${last}`, relation: random.pick(RELATIONS) })),
  );
  const wanted = load * spares.reduce((sum, { minutes }) => sum + minutes, 0);
  const words: Word[] = [];
  for (let minutes = 0; minutes < wanted; ) {
    const word = makeWord(random, spares, people, words.length);
    words.push(word);
    minutes += word.minutes;
  }
  return { people, spares, words };
}

function makeSpares(random: Random): Spare[] {
  const days = Array.from({ length: DAYS }, (_, at) => addDays(FIRST_DAY, at));
  return days
    .filter((day) => isWorkday(day, DEFAULT_CONFIG.workDays))
    .flatMap((day) =>
      Array.from({ length: random.whole(SPARES.least, SPARES.most) }, () => ({
        day,
        hour: random.whole(HOURS.first, HOURS.last),
        minutes: random.whole(SPARE_MINUTES.least, SPARE_MINUTES.most),
        place: random.pick(PLACES),
      })).sort((a, b) => a.hour - b.hour),
    );
}

function makeWord(random: Random, spares: readonly Spare[], people: World['people'], at: number): Word {
  const from = random.whole(0, spares.length - 1);
  const said = spares[from]?.day ?? FIRST_DAY;
  const { name = '', relation = null } = people[random.whole(0, people.length - 1)] ?? {};
  const { channel, least, most } = random.pick(ACTS);
  const minutes = random.whole(least, most);
  const due = random.unit() < NO_DAY ? null : drawDue(random, said);
  const made = item(`promise ${at}`, { path: 'said.md', line: at + 1, to: [name], said, due, channel, minutes });
  const by = keepBy(made, DEFAULT_CONFIG.workDays) ?? LAST_DAY;
  const value = VALUES.get(relation ?? '') ?? VALUE_OF_OTHERS;
  const needs = needsOf(channel, made);
  return { item: made, person: name, channel, minutes, needs, from, by, value };
}

/** A day within the twelve weeks, so that nothing is cut off by their end. */
function drawDue(random: Random, said: Day): Day {
  const due = addDays(said, random.whole(DEADLINE.least, DEADLINE.most));
  return due <= LAST_DAY ? due : drawDue(random, said);
}
