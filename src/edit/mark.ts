import { addDays, diffDays, parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { MarkHit } from '../note/types.ts';
import { orderOf, type WrittenField } from './fields.ts';
import { type LineParts, partsOfLine } from './line-parts.ts';
import { marksAt, type Place, putComment, putDate, removeMarks, type Span, styleAt } from './put.ts';
import { nextDay, parseRepeat, type Repeat } from './repeat.ts';

export type { Place, Span };

/** The line or lines that take the old line's place; or why the mark can't be written. */
export type Marked = { lines: string[] } | { refused: string };

const BALLOTS: ReadonlyMap<string, string> = new Map([
  ['x', '☑'],
  ['-', '☒'],
  [' ', '☐'],
]);
const NOT_A_PROMISE = '<!-- nudge: no -->';

/**
 * Marks an item done on a day: the box becomes `[x]` and a done mark is written, `✅ D`, `[completion:: D]` or todo.txt's
 * leading `x D`. A repeating item's next occurrence stands on a line above, as Obsidian Tasks does it.
 */
export function markDone(line: string, { day, ...place }: { day: Day } & Place): Marked {
  const repeat = marksAt(partsOfLine(line), place.span).find((mark) => mark.field === 'repeat');
  const next = repeat === undefined ? [] : nextOccurrence(line, repeat, day, place);
  if (typeof next === 'string') return { refused: next };
  const open = removeMarks(line, ['dropped'], place);
  const boxed = place.span === undefined ? withBox(open, 'x') : open;
  const todo = styleAt(partsOfLine(line), place) === 'todotxt' && place.span === undefined;
  return { lines: [...next, todo ? leadingDone(boxed, day) : putDate(boxed, 'done', day, place)] };
}

/** Marks an item dropped on a day: the box becomes `[-]`, and `❌ D` or `[cancelled:: D]` is written. It repeats no more. */
export function markDropped(line: string, { day, ...place }: { day: Day } & Place): Marked {
  const open = removeMarks(line, ['done'], place);
  const boxed = place.span === undefined ? withBox(open, '-') : open;
  return { lines: [putDate(boxed, 'dropped', day, place)] };
}

/** Puts an item off until a day: `⏳ D`, `[scheduled:: D]` or todo.txt's `t:D`. Its due day stays. */
export function snooze(line: string, { until, ...place }: { until: Day } & Place): Marked {
  return { lines: [putDate(line, 'scheduled', until, place)] };
}

/** Gives an item a due day: `📅 D`, `[due:: D]` or `due:D`. */
export function setDue(line: string, { day, ...place }: { day: Day } & Place): Marked {
  return { lines: [putDate(line, 'due', day, place)] };
}

/** Says that a sentence is no promise, by a comment that no reader sees. */
export function notAPromise(line: string, place: Place): Marked {
  const said = marksAt(partsOfLine(line), place.span).some((mark) => mark.field === 'no');
  return { lines: [said ? line : putComment(line, NOT_A_PROMISE, place)] };
}

function withBox(line: string, sign: 'x' | '-' | ' '): string {
  const { box } = partsOfLine(line);
  if (box === null) return line;
  const ballot = '☐☑☒'.includes(box.sign) && box.sign !== '';
  return line.slice(0, box.from) + (ballot ? BALLOTS.get(sign) : `[${sign}]`) + line.slice(box.to);
}

/** todo.txt: `x D` before everything; a priority moves to the end, since it may not stand after it. */
function leadingDone(line: string, day: Day): string {
  const { from, to, marks } = partsOfLine(line);
  if (marks.some((mark) => mark.field === 'done')) return putDate(line, 'done', day, {});
  const priority = /^\(([A-Z])\) /.exec(line.slice(from, from + 4));
  if (priority === null) return `${line.slice(0, from)}x ${day} ${line.slice(from)}`;
  return `${line.slice(0, from)}x ${day} ${line.slice(from + 4, to)} pri:${priority[1]}${line.slice(to)}`;
}

/** The line of a repeating item's next occurrence; or why it can't be told. */
function nextOccurrence(line: string, repeat: MarkHit, done: Day, place: Place): string[] | string {
  const rule = parseRepeat(repeat.value);
  if (place.span !== undefined)
    return `expected a repeating item on a line of its own, found "${repeat.value}" within a text`;
  if (rule === null) {
    return `expected a simple repeat such as "every 2 weeks" or "every month when done", found "${repeat.value}"; mark it done where that rule is understood`;
  }
  const opened = withBox(withoutIdentity(removeMarks(line, ['done', 'dropped'], place)), ' ');
  return [moveDates(opened, rule, done, place)];
}

/** Its reference is the due day, else scheduled, else start; the others keep their distance from it, as in Tasks. */
function moveDates(line: string, rule: Repeat, done: Day, place: Place): string {
  const days = datesOf(partsOfLine(line));
  const reference = days.get('due') ?? days.get('scheduled') ?? days.get('start');
  let moved = days.has('created') ? putDate(line, 'created', done, place) : line;
  if (reference === undefined) return moved;
  const next = nextDay(rule.fromDone ? done : reference, rule);
  for (const field of ['due', 'scheduled', 'start'] as const) {
    const day = days.get(field);
    if (day !== undefined) moved = putDate(moved, field, addDays(next, diffDays(day, reference)), place);
  }
  return moved;
}

function datesOf({ marks }: LineParts): Map<WrittenField, Day> {
  const days = new Map<WrittenField, Day>();
  for (const { field, value } of marks) {
    const day = parseDay(value);
    const dated = field === 'due' || field === 'scheduled' || field === 'start' || field === 'created';
    if (day !== null && dated && orderOf(field) !== -1) days.set(field, day);
  }
  return days;
}

/** What names one line only may not stand on two: block id, id, and what waits for another. */
function withoutIdentity(line: string): string {
  return line
    .replace(/[ \t]{1,20}\^[A-Za-z0-9-]{1,64}(\s{0,20})$/, '$1')
    .replace(/[ \t]{0,20}(?:🆔|⛔)\ufe0f? ?[\w-]{1,40}(?:,[\w-]{1,40}){0,20}/gu, '')
    .replace(/[ \t]{0,20}[[(](?:id|dependsOn):: ?[\w, -]{1,100}[\])]/gi, '');
}
