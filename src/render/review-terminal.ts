import type { OpenEnd, OpenEndKind, Review } from '../audit/review-types.ts';
import { auditEntry, whenPhrase } from './audit-entry.ts';
import type { OpenEndCard, ReviewDocument } from './documents.ts';
import { drawEntries, drawPlace, type Entry } from './entry.ts';
import { drawFields, type Field, QUOTE_LINES, quoteLines } from './fields.ts';
import { hang, indented, packed, sides, widthOf, wrap } from './layout.ts';
import { shortDay } from './phrases.ts';
import { commandsFor } from './review-commands.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

const TITLES: Readonly<Record<OpenEndKind, string>> = {
  late: 'Late promises',
  notes: 'Conversations without notes',
  'follow-ups': 'New, no follow-up yet',
  openings: 'Little openings',
  reflection: 'Reflection',
};
const NOTHING = 'Nothing is open: every promise is kept or has a new day, and everybody has heard from you. Well done.';
/** What the commands of a kind are said for: each entry shows its own. */
const ANY = { id: 'ID', person: 'NAME', people: ['NAME'], path: 'PATH' };
const INSET = 2;

/** The open ends of a week: all of them as a list, each with the commands that settle it, or the one at hand as a card. */
export const renderReview = onTerminal<ReviewDocument>((document, pen) =>
  document.card === null ? drawList(pen, document) : drawCard(pen, document.review, document.card),
);

function drawList(pen: Pen, { review, kinds: asked, passed }: ReviewDocument): string[] {
  const { week, from, to, today, ends } = review;
  const days = `${shortDay(from, today)} to ${shortDay(to, today)}`;
  const head = sides(`${pen.title('Review')} ${pen.strong(week)}`, pen.dim(days), pen.columns);
  if (ends.length === 0) return [...head, '', ...wrap(nothing(asked, passed), pen.columns)];
  const kinds = asked.map((kind) => ({ kind, some: ends.filter((end) => end.kind === kind) }));
  return [
    ...head,
    ...kinds.filter(({ some }) => some.length > 0).flatMap(({ kind, some }) => drawKind(pen, kind, some, week)),
  ];
}

function nothing(asked: readonly OpenEndKind[], passed: number): string {
  if (passed > 0) return 'Nothing else is open.';
  if (asked.length === Object.keys(TITLES).length) return NOTHING;
  return `None: ${asked.map((kind) => lowerFirst(TITLES[kind])).join(', ')}.`;
}

function drawKind(pen: Pen, kind: OpenEndKind, ends: readonly OpenEnd[], week: string): string[] {
  const [first] = ends;
  if (first === undefined) return [];
  return [
    '',
    ...sides(pen.title(TITLES[kind]), pen.dim(String(ends.length)), pen.columns),
    ...drawCommands(pen, commandsFor({ ...first, ...ANY }, week)),
    ...drawEntries(
      pen,
      ends.map((end) => entryOf(pen, end)),
    ),
  ];
}

function drawCommands(pen: Pen, commands: readonly string[]): string[] {
  const rows = packed(commands, pen.columns - INSET);
  return indented(
    rows.flatMap((row) => hang('', pen.dim(row), pen.columns - INSET)),
    INSET,
  );
}

function entryOf(pen: Pen, end: OpenEnd): Entry {
  const entry = auditEntry(pen, end);
  return end.kind === 'reflection' ? { ...entry, rests: [] } : entry;
}

function drawCard(pen: Pen, { week, today }: Review, { end, position, total }: OpenEndCard): string[] {
  const progress = `${position} of ${total} ${pen.glyph.dot} ${lowerFirst(TITLES[end.kind])}`;
  const room = pen.columns - widthOf(progress) - widthOf(week);
  const { text, stress = '' } = auditEntry(pen, end);
  const title = stress === '' ? pen.strong(text) : `${pen.strong(stress)}${text.slice(stress.length)}`;
  const when = whenPhrase(end, today);
  return [
    // On a narrow terminal one knows which week it is.
    ...(room < 2 ? wrap(pen.dim(progress), pen.columns) : sides(pen.dim(progress), pen.dim(week), pen.columns)),
    '',
    ...sides(title, end.status === 'late' ? pen.bad(when) : pen.dim(when), pen.columns),
    '',
    ...drawFields(pen, end.kind === 'reflection' ? seedField(end) : fieldsOf(pen, end)),
  ];
}

function seedField({ note }: OpenEnd): Field[] {
  return [{ label: 'begin with', lines: note === null ? [] : [{ text: note, most: QUOTE_LINES }] }];
}

function fieldsOf(pen: Pen, end: OpenEnd): Field[] {
  const { tag, note, next } = end;
  return [
    { label: 'clock', lines: tag === null ? [] : [pen.dim([tag, note].filter(Boolean).join(', '))] },
    { label: 'heard', lines: tag === null && note !== null ? [pen.dim(note)] : [] },
    { label: end.quote === '' ? 'note' : 'you wrote', lines: [...quoteLines(pen, end.quote), drawPlace(pen, end)] },
    { label: 'way on', lines: next === null ? [] : [next.words] },
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
