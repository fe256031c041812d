import { earlier, from, plus, weekdayOf } from './calendar.ts';
import type { Facts, Said, Talk } from './facts.ts';
import { placeOf, type Written } from './notes.ts';

/** The facts as an audit sees them: what was written, the days it is about, and the day it is made on. */
export interface View {
  facts: Facts;
  written: Written;
  start: string;
  end: string;
  today: string;
  /** Today, or the last day once that is past. */
  asOf: string;
  over: boolean;
}

export function viewOf(facts: Facts, written: Written, [start, end]: readonly [string, string], today: string): View {
  return { facts, written, start, end, today, asOf: earlier(today, end), over: today > end };
}

/** What a section is to have: figures by label, lines by group, and the values of charts by series. */
export interface Expected {
  figures: Record<string, number | null>;
  groups: Record<string, string[]>;
  charts: Record<string, Record<string, (number | null)[]>>;
}

/** A line in the words that are compared: its place, who, and all of it that is a figure or a verdict. */
export interface LineWords {
  path: string;
  line: number;
  person: string | null;
  tag: string | null;
  day: string | null;
  due: string | null;
  daysLate: number | null;
  status: string | null;
}

export function lineWords({ path, line, person, tag, day, due, daysLate, status }: LineWords): string {
  return [`${path}:${line}`, person, tag, day, due, daysLate, status].map((word) => word ?? '-').join(' | ');
}

/** The same for something at the place of a fact. */
export function lineOf({ written }: View, key: string, words: Partial<LineWords>): string {
  const nothing = { person: null, tag: null, day: null, due: null, daysLate: null, status: null };
  return lineWords({ ...nothing, ...placeOf(written, key), ...words });
}

/** How figures call a week, and how they call other days. */
export function called({ start, end }: View): { during: string; next: string } {
  const isWeek = weekdayOf(start) === 0 && end === plus(start, 6);
  return isWeek ? { during: 'this week', next: 'next week' } : { during: 'in this time', next: 'in the week after' };
}

export type Standing = 'open' | 'late' | 'done' | 'dropped' | null;

/** How it stood at the end of a day. A mark without a day held all along. */
export function standing({ day, due, fate, closed }: Said, on: string): Standing {
  if (day > on) return null;
  if (fate !== 'open' && (closed === null || closed <= on)) return fate;
  return due !== null && due < on ? 'late' : 'open';
}

export function isOpen(said: Said, on: string): boolean {
  return standing(said, on) === 'open' || standing(said, on) === 'late';
}

/** The line of something said, as it stood. */
export function saidLine(view: View, said: Said): string {
  const status = standing(said, view.asOf);
  const closed = status === 'done' || status === 'dropped';
  const end = status === 'done' ? said.closed : status === 'late' ? view.asOf : null;
  return lineOf(view, said.key, {
    person: said.who,
    day: closed ? said.closed : said.day,
    due: said.due,
    daysLate: said.due === null || end === null ? null : from(said.due, end),
    status,
  });
}

export function within(view: View, day: string | null): boolean {
  return day !== null && day >= view.start && day <= view.asOf;
}

/** The conversations of the days, held. */
export function had(view: View): Talk[] {
  return view.facts.talks.filter(({ day }) => within(view, day));
}

/** Conversations with a person up to a day, in order. */
export function spoken({ facts, written }: View, name: string, until: string): Talk[] {
  const place = ({ key, day }: Talk) => `${day} ${placeOf(written, key).path}`;
  return facts.talks
    .filter(({ day, people }) => day <= until && people.includes(name))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Everybody who ever spoke or is to speak. */
export function everybody({ facts }: View): string[] {
  return [...new Set(facts.talks.flatMap(({ people }) => people))];
}

/** Days on which a promise to somebody was kept, ascending. */
export function keptTo({ facts }: View, name: string, until: string): string[] {
  return facts.said
    .flatMap(({ kind, who, fate, closed }) =>
      kind === 'promise' && who === name && fate === 'done' && closed !== null && closed <= until ? [closed] : [],
    )
    .sort();
}

export function names(people: readonly string[]): string {
  return people.join(' and ');
}

export function middle(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((100 * part) / whole);
}

/** In the order of the notes. */
export function byPlace({ written }: View) {
  const place = ({ key }: Said) => {
    const { path, line } = placeOf(written, key);
    return `${path} ${String(line).padStart(4, '0')}`;
  };
  return (a: Said, b: Said) => (place(a) < place(b) ? -1 : 1);
}
