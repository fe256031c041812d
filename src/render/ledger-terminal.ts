import type { Day } from '../dates/day.ts';
import type { Cite, Kept, LedgerEntry, LedgerFigures } from '../ledger/types.ts';
import { count } from '../words.ts';
import type { LedgerDocument } from './documents.ts';
import { capped, drawEntries, type Entry } from './entry.ts';
import { hang, sides } from './layout.ts';
import { keptPhrase, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { type Column, drawTable } from './table.ts';
import { onTerminal } from './terminal.ts';

/** Entries of a group that are shown unless all are asked for. */
const MOST = 6;

interface Group {
  title: string;
  paint: (pen: Pen) => (text: string) => string;
  holds(entry: LedgerEntry): boolean;
}

const isLate = ({ daysLate }: LedgerEntry): boolean => daysLate !== null && daysLate > 0;

/** In the order in which they are to be looked at. What was reworded stands in the entry that it became. */
const GROUPS: readonly Group[] = [
  { title: 'Open and late', paint: (pen) => pen.bad, holds: (entry) => entry.end === 'open' && isLate(entry) },
  { title: 'Gone without a word', paint: (pen) => pen.bad, holds: ({ end }) => end === 'gone' },
  { title: 'Kept late', paint: (pen) => pen.warn, holds: (entry) => entry.end === 'kept' && isLate(entry) },
  { title: 'Dropped', paint: (pen) => pen.dim, holds: ({ end }) => end === 'dropped' },
  { title: 'Open', paint: (pen) => pen.dim, holds: (entry) => entry.end === 'open' && !isLate(entry) },
  { title: 'Kept', paint: (pen) => pen.good, holds: (entry) => entry.end === 'kept' && !isLate(entry) },
];

/** The figures first, then each promise with its days, and the line and commit that say so. */
export const renderLedger = onTerminal<LedgerDocument>((document, pen) => {
  const { entries, figures } = document;
  return [
    ...sides(pen.title(titleOf(document)), pen.dim(readOf(pen, document)), pen.columns),
    '',
    ...drawFigures(pen, figures),
    ...GROUPS.flatMap((group) => drawGroup(pen, group, entries.filter(group.holds))),
    '',
    ...leftOutOf(document).flatMap((line) => hang('', pen.dim(line), pen.columns)),
  ];
});

function titleOf({ kind, person }: LedgerDocument): string {
  const whose = kind === 'promise' ? 'Promises' : 'What was owed to me';
  return person === null ? whose : `${whose}: ${person}`;
}

function readOf(pen: Pen, { commits, from, last, today }: LedgerDocument): string {
  return `${count(commits, 'commit')} since ${shortDay(from, today)} ${pen.glyph.dot} ${last.commit}`;
}

function drawFigures(pen: Pen, figures: LedgerFigures): string[] {
  const { byFirstDay, byLastDay, medianDaysLate } = figures;
  const late = medianDaysLate === null ? pen.glyph.dash : count(medianDaysLate, 'day');
  const rows = [
    ['kept by the first day', keptPhraseOf(pen, byFirstDay)],
    ['kept by the last day', keptPhraseOf(pen, byLastDay)],
    ['late by (median)', late],
  ];
  const columns: Column<string[]>[] = [
    { text: ([label]) => label ?? '', paint: () => pen.dim },
    { text: ([, value]) => value ?? '', paint: () => pen.strong },
  ];
  return [...drawTable(pen, rows, columns, 2), ...hang('  ', pen.dim(countsOf(pen, figures)), pen.columns)];
}

function keptPhraseOf(pen: Pen, { kept, fellDue, rate }: Kept): string {
  return rate === null ? pen.glyph.dash : `${rate}% (${kept} of ${fellDue})`;
}

function countsOf(pen: Pen, { promises, kept, dropped, gone, open, moved, moves, reworded }: LedgerFigures): string {
  const times = moves === moved ? '' : ` (${count(moves, 'time')})`;
  const counts = [
    `${promises} in all`,
    `${kept} kept`,
    `${open} open`,
    `${dropped} dropped`,
    `${gone} gone`,
    `${moved} moved${times}`,
    `${reworded} reworded`,
  ];
  return counts.filter((each) => !each.startsWith('0 ')).join(` ${pen.glyph.dot} `);
}

function drawGroup(pen: Pen, { title, paint }: Group, entries: readonly LedgerEntry[]): string[] {
  if (entries.length === 0) return [];
  const draw = (some: readonly LedgerEntry[]): string[] =>
    drawEntries(
      pen,
      some.map((entry) => entryOf(pen, entry, paint(pen))),
    );
  return ['', ...hang('', pen.title(`${title} (${entries.length})`), pen.columns), ...capped(pen, entries, MOST, draw)];
}

function entryOf(pen: Pen, entry: LedgerEntry, paintRight: (text: string) => string): Entry {
  const name = entry.kind === 'awaiting' ? entry.owner : entry.to.join(', ');
  const words = entry.action === '' ? entry.text : entry.action;
  return {
    lead: leadOf(entry, pen.options.today),
    text: name === '' ? words : `${name}: ${words}`,
    stress: name,
    right: fateOf(entry, pen.options.today),
    paintRight,
    rests: [{ note: daysOf(pen, entry), place: placeOf(entry.at) }],
  };
}

function fateOf({ end, ended, daysLate }: LedgerEntry, today: Day): string {
  if (end === 'open') return daysLate === null ? '' : `${count(daysLate, 'day')} late`;
  if (end === 'kept' && daysLate !== null) return keptPhrase(daysLate);
  return ended === null ? '' : shortDay(ended, today);
}

/** The first due day, of another year in figures. */
function leadOf({ firstDue }: LedgerEntry, today: Day): string {
  if (firstDue === null) return '';
  return firstDue.slice(0, 4) === today.slice(0, 4) ? shortDay(firstDue, today) : firstDue;
}

/** "made Thu 12 Nov, moved twice to Fri 20 Nov": the other days of one promise. */
function daysOf(pen: Pen, { made, firstDue, due, moves, reworded }: LedgerEntry): string {
  const day = (each: Day): string => shortDay(each, pen.options.today);
  const to = due === firstDue || due === null ? '' : ` to ${day(due)}`;
  return [
    made === null ? '' : `made ${day(made)}`,
    moves.length === 0 ? '' : `moved ${times(moves.length)}${to}`,
    reworded === 0 ? '' : `reworded ${times(reworded)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function times(amount: number): string {
  return amount === 1 ? 'once' : amount === 2 ? 'twice' : `${amount} times`;
}

/** As git names a file in a commit: `git show a1b2c3d4:meetings/x.md`. */
function placeOf({ commit, path, line }: Cite): { path: string; line: number } {
  return { path: `${commit}:${path}`, line };
}

function leftOutOf({ leftOut, unread, shallow, figures }: LedgerDocument): string[] {
  const lines = [
    figures.promises === 0 ? 'No promise in the commits that were read.' : '',
    leftOut === 0
      ? ''
      : `${count(leftOut, 'older commit')} left out: one run reads for two minutes, and 20,000 commits. Run it again to read on.`,
    unread === 0
      ? ''
      : `${count(unread, 'version')} of notes could not be read: too large, no text, or not on this machine.`,
    shallow ? 'This clone is shallow: what came before is not on this machine. git fetch --unshallow brings it.' : '',
  ];
  return lines.filter(Boolean);
}
