import type { DayView, PeopleRow, Suggestion, ViewItem, ViewTalk } from '../audit/views.ts';
import { formatDay } from '../dates/format.ts';
import { every } from '../words.ts';
import { type Block, type BriefEntry, drawBlocks } from './blocks.ts';
import { drawPlace, type Entry } from './entry.ts';
import { sides } from './layout.ts';
import { mergedReasons, minutesPhrase, pastPhrase, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';
import { briefEntry, talkPhrase } from './view-entries.ts';

/** A screen has 24 lines, of which the shell's own next line takes one. */
const SCREEN = 23;
const REASONS = 3;

/** How many are shown of what is mine to do, and of the rest. */
interface Most {
  mine: number;
  others: number;
}

/** From plenty to little: the first with which the day fits the screen. */
const MOSTS: readonly Most[] = [
  { mine: 3, others: 3 },
  { mine: 3, others: 2 },
  { mine: 2, others: 2 },
  { mine: 2, others: 1 },
  { mine: 1, others: 1 },
];

/** The day on one screen: what is late, due, owed and going cold, and one suggestion. */
export const renderDay = onTerminal<DayView>((view, pen) => {
  let lines: string[] = [];
  for (const most of MOSTS) {
    lines = drawDay(view, pen, most);
    if (lines.length <= SCREEN) break;
  }
  return lines;
});

function drawDay(view: DayView, pen: Pen, most: Most): string[] {
  const { late, dueToday, dueSoon, owed, cold, meetings, suggestion, waiting } = view;
  const isQuiet = late.length + dueToday.length === 0;
  const items = (list: readonly ViewItem[], label: string, shown: number, more: Partial<Entry> = {}): Block =>
    block(pen, list, label, shown, (item) => ({ ...briefEntry(pen, item), ...more }));
  const blocks = [
    block(pen, meetings, 'meetings', most.mine, (talk) => meetingEntry(pen, talk)),
    { ...items(late, `${late.length} late`, most.mine), paint: pen.bad },
    items(dueToday, `${dueToday.length} due today`, most.mine, { right: '' }),
    items(isQuiet ? dueSoon : [], `${dueSoon.length} due soon`, most.mine),
    items(owed, `${owed.length} owed to me`, most.others),
    block(pen, cold, `${cold.length} going cold`, most.others, (row) => coldEntry(pen, row)),
    { label: 'now', paint: pen.title, entries: [suggestionEntry(pen, suggestion)] },
  ];
  const hints = waiting > 1 ? 'nudge next   nudge queue' : 'nudge next';
  return [
    ...sides(pen.title(formatDay(view.today, { style: 'long' })), pen.dim(standing(view)), pen.columns),
    '',
    ...drawBlocks(pen, blocks),
    '',
    ...sides(pen.dim(hints), waiting > 1 ? pen.dim(`${waiting} waiting`) : '', pen.columns),
  ];
}

function standing({ week, late, dueToday, owed, cold }: DayView): string {
  return late.length + dueToday.length + owed.length + cold.length === 0 ? 'all clear' : week;
}

function block<Thing>(
  pen: Pen,
  things: readonly Thing[],
  label: string,
  most: number,
  entry: (thing: Thing) => Entry,
): Block {
  const shown = pen.options.all === true ? things : things.slice(0, most);
  return { label, entries: shown.map(entry) };
}

function meetingEntry(pen: Pen, talk: ViewTalk): Entry {
  return {
    lead: talk.day === pen.options.today ? 'today' : 'tomorrow',
    text: talk.people === null ? talkPhrase(talk) : `${talk.people}: ${talkPhrase(talk)}`,
    ...(talk.people === null ? {} : { stress: talk.people }),
    right: talk.hasAgenda ? 'agenda' : talk.hasWords ? 'noted' : 'no agenda',
    rests: [],
  };
}

function coldEntry(pen: Pen, { name, last, cadence, pastCadence }: PeopleRow): Entry {
  const spoke = last === null ? 'never yet' : `last ${shortDay(last, pen.options.today)}`;
  return {
    lead: '',
    text: `${name}: ${spoke}${cadence === null ? '' : `, ${every(cadence)}`}`,
    stress: name,
    right: pastCadence === null ? '' : pastPhrase(pastCadence),
    rests: [],
  };
}

function suggestionEntry(pen: Pen, nudge: Suggestion | null): BriefEntry {
  if (nudge === null) return { lead: '', text: 'Nothing waits. Enjoy the quiet.', rests: [] };
  return {
    lead: '',
    text: nudge.title,
    stress: nudge.title,
    right: minutesPhrase(nudge.minutes),
    rests: [],
    below: [mergedReasons(nudge.reasons, REASONS), drawPlace(pen, nudge)].filter(Boolean),
  };
}
