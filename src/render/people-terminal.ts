import type { PeopleRow, PeopleView } from '../audit/views.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import { every, shellWord } from '../words.ts';
import { capped, firstOf } from './entry.ts';
import { hang, sides } from './layout.ts';
import { pastPhrase, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { type Column, drawTable } from './table.ts';
import { onTerminal } from './terminal.ts';

/** People of a group that are shown unless all are asked for. */
const MOST = 12;

/** Columns before a row, and before its group's heading half as many. */
const INSET = 4;

const GROUPS = [
  { warmth: 'due', title: 'Due', word: 'due' },
  { warmth: 'cold', title: 'Cold', word: 'cold' },
  { warmth: 'warm', title: 'Warm', word: 'warm' },
  { warmth: null, title: 'No conversation noted', word: 'not met' },
] as const;

/** The table of people: who is due, who has gone cold, who is warm. */
export const renderPeople = onTerminal<PeopleView>(({ rows }, pen) => {
  if (rows.length === 0) return hang('', 'No people in the notes yet.', pen.columns);
  const groups = GROUPS.map((group) => ({ ...group, rows: rows.filter(({ warmth }) => warmth === group.warmth) }));
  const told = groups.filter((group) => group.rows.length > 0);
  const summary = told.map((group) => `${group.rows.length} ${group.word}`).join(` ${pen.glyph.dot} `);
  const first = rows[0];
  return [
    ...sides(pen.title('People'), pen.dim(summary), pen.columns),
    ...drawGroups(pen, told),
    '',
    ...(first === undefined ? [] : hang('', pen.dim(`nudge who ${shellWord(first.name)}`), pen.columns)),
  ];
});

/** One table for all the groups, so that its columns run through. */
function drawGroups(pen: Pen, groups: readonly { title: string; rows: PeopleRow[] }[]): string[] {
  const shown = groups.flatMap(({ rows }) => firstOf(pen, rows, MOST));
  const lines = new Map(drawTable(pen, shown, columnsFor(pen), INSET).map((line, index) => [shown[index], line]));
  return groups.flatMap(({ title, rows }) => [
    '',
    ...hang('  ', title, pen.columns),
    ...capped(pen, rows, MOST, (some) => some.map((row) => lines.get(row) ?? ''), INSET),
  ]);
}

/** In order of importance: where the screen is narrow the last ones go. */
function columnsFor(pen: Pen): Column<PeopleRow>[] {
  const { today } = pen.options;
  const dim = () => pen.dim;
  return [
    { text: ({ name }) => name, paint: ({ warmth }) => (warmth === 'due' ? pen.strong : pen.plain) },
    { text: (row) => rhythm(row, today), paint: ({ warmth }) => (warmth === 'due' ? pen.warn : pen.dim) },
    { text: ({ last }) => (last === null ? '' : shortDay(last, today)), paint: dim },
    { text: ({ promises, awaiting }) => open(promises, awaiting), paint: dim },
    { text: ({ stage }) => stage ?? '', paint: dim },
    { text: ({ company }) => company ?? '', paint: dim },
  ];
}

function rhythm({ pastCadence, cadence, last }: PeopleRow, today: Day): string {
  if (last === null) return '';
  if (cadence === null || pastCadence === null) return formatDay(last, { style: 'relative', today });
  return pastCadence >= 0 ? pastPhrase(pastCadence) : every(cadence);
}

function open(promises: number, awaiting: number): string {
  const parts = [promises > 0 ? `${promises} promised` : '', awaiting > 0 ? `${awaiting} owed` : ''];
  return parts.filter(Boolean).join(', ');
}
