import type { DayView, NudgeLike, PeopleRow, ViewTalk } from '../audit/views.ts';
import { formatDay } from '../dates/format.ts';
import { every } from '../words.ts';
import { capped, drawEntries, drawPlace, type Entry } from './entry.ts';
import { hang, indented, sides, wrap } from './layout.ts';
import { mergedReasons, minutesPhrase, pastPhrase, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';
import { briefEntry, talkPhrase } from './view-entries.ts';

/** Lines of a block: the day fits on one screen. */
const MOST = 3;
const REASONS = 3;

/** The day on one screen: what is late, due, owed and going cold, and one suggestion. */
export const renderDay = onTerminal<DayView>((view, pen) => [
  ...heading(view, pen),
  ...meetings(pen, view.meetings),
  ...block(pen, 'Late', view.late, (item) => briefEntry(pen, item)),
  ...block(pen, 'Due today', view.dueToday, (item) => briefEntry(pen, item)),
  ...block(pen, 'Due soon', view.late.length + view.dueToday.length > 0 ? [] : view.dueSoon, (item) =>
    briefEntry(pen, item),
  ),
  ...block(pen, 'Owed to me', view.owed, (item) => briefEntry(pen, item)),
  ...block(pen, 'Going cold', view.cold, (row) => coldEntry(pen, row)),
  ...suggestion(pen, view.suggestion),
  '',
  ...hang(
    '',
    pen.dim(view.waiting > 1 ? `nudge next   nudge queue (${view.waiting} waiting)` : 'nudge next'),
    pen.columns,
  ),
]);

function heading({ today, late, dueToday, owed, cold }: DayView, pen: Pen): string[] {
  const counts = [
    [late.length, 'late'],
    [dueToday.length, 'due today'],
    [owed.length, 'owed to me'],
    [cold.length, 'going cold'],
  ] as const;
  const told = counts.filter(([amount]) => amount > 0).map(([amount, label]) => `${amount} ${label}`);
  const summary = told.length === 0 ? 'all clear' : told.join(` ${pen.glyph.dot} `);
  return sides(pen.title(formatDay(today, { style: 'long' })), pen.dim(summary), pen.columns);
}

function block<Thing>(pen: Pen, title: string, things: readonly Thing[], entry: (thing: Thing) => Entry): string[] {
  if (things.length === 0) return [];
  return ['', title, ...capped(pen, things, MOST, (some) => drawEntries(pen, some.map(entry)))];
}

function meetings(pen: Pen, talks: readonly ViewTalk[]): string[] {
  return block(pen, 'Meetings', talks, (talk) => ({
    lead: talk.day === pen.options.today ? 'today' : 'tomorrow',
    text: talk.people === null ? talkPhrase(talk) : `${talk.people}: ${talkPhrase(talk)}`,
    ...(talk.people === null ? {} : { stress: talk.people }),
    right: talk.hasAgenda ? 'agenda' : talk.hasWords ? 'noted' : 'no agenda',
    rests: [],
  }));
}

function coldEntry(pen: Pen, { name, last, cadence, pastCadence }: PeopleRow): Entry {
  const spoke = last === null ? '' : `: last in touch ${shortDay(last, pen.options.today)}`;
  return {
    lead: '',
    text: `${name}${spoke}${cadence === null ? '' : `, meant ${every(cadence)}`}`,
    stress: name,
    right: pastCadence === null ? '' : pastPhrase(pastCadence),
    rests: [],
  };
}

function suggestion(pen: Pen, nudge: NudgeLike | null): string[] {
  if (nudge === null) return ['', ...wrap('Nothing waits. Enjoy the quiet.', pen.columns)];
  const why = mergedReasons(nudge.reasons, REASONS);
  const room = pen.columns - 2;
  return [
    '',
    pen.title('One thing now'),
    ...indented(sides(pen.strong(nudge.title), pen.dim(minutesPhrase(nudge.minutes)), room), 2),
    ...(why === '' ? [] : indented(wrap(why, room), 2)),
    ...indented(wrap(drawPlace(pen, nudge), room), 2),
  ];
}
