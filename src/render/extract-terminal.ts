import type { Item, TraceStep } from '../extract/types.ts';
import type { ExtractDocument } from './documents.ts';
import { hang, sides, truncate, widthOf, wrap } from './layout.ts';
import { shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

type ReadNote = ExtractDocument['notes'][number];

/** Columns of the line number, and of the kind's word ("opportunity"). */
const NUMBER = 4;
const KIND = 11;
/** Below this the kind and the id go on a line of their own. */
const WIDE = 60;

/** What was understood, one line for each item, note by note; with `explain` the steps that led there. */
export const renderExtract = onTerminal<ExtractDocument>(({ notes }, pen) => {
  const telling = notes.filter(({ items, trace }) => items.length > 0 || (pen.options.explain && trace.length > 0));
  if (telling.length === 0) return wrap('No promises, nothing owed and no interest found.', pen.columns);
  return telling.flatMap((note) => ['', ...drawNote(pen, note)]).slice(1);
});

function drawNote(pen: Pen, note: ReadNote): string[] {
  const heading = wrap(pen.title(note.path), pen.columns);
  if (pen.options.explain !== true) return [...heading, ...note.items.flatMap((item) => drawItem(pen, item))];
  const lines = [...new Set([...note.items, ...note.trace].map(({ line }) => line))].sort((a, b) => a - b);
  const drawn = lines.flatMap((line) => [
    ...note.items.filter((item) => item.line === line).flatMap((item) => drawItem(pen, item)),
    ...drawSteps(
      pen,
      note.trace.filter((step) => step.line === line),
    ),
  ]);
  return [...heading, ...drawn];
}

function drawItem(pen: Pen, item: Item): string[] {
  const number = pen.dim(String(item.line).padStart(NUMBER));
  const prefix = `${number}  ${pen.dim(pen.id(item.id))}  `;
  const indent = widthOf(prefix);
  const wide = pen.columns >= WIDE;
  const kind = wide ? item.kind.padEnd(KIND + 2) : `${item.kind}: `;
  const room = pen.columns - indent;
  const state = stateOf(pen, item);
  const cut = widthOf(state) === 0 ? room : room - widthOf(state) - 2;
  const said = whatOf(pen, item);
  if (!wide)
    return [
      ...hang(prefix, `${pen.dim(kind)}${said}`, pen.columns),
      ...(state === '' ? [] : hang(' '.repeat(indent), state, pen.columns)),
    ];
  const left = pen.dim(kind) + truncate(said, cut - widthOf(kind), pen.glyph.more);
  return [prefix + (sides(left, state, room)[0] ?? '')];
}

function whatOf(pen: Pen, item: Item): string {
  const who = item.owner === 'me' ? '' : `${item.owner}: `;
  const to = item.to.length === 0 ? '' : ` ${pen.glyph.arrow} ${item.to.join(', ')}`;
  return `${who}${item.action || item.text}${to}`;
}

/** At the right: done or dropped, else the due day. */
function stateOf(pen: Pen, { status, due, start }: Item): string {
  const { today } = pen.options;
  if (status !== 'open') return status === 'done' ? pen.good('done') : pen.dim('dropped');
  if (due !== null) return pen.dim(shortDay(due, today));
  return start === null ? '' : pen.dim(`from ${shortDay(start, today)}`);
}

/** Each clause of a line once, with what was done with it below. */
function drawSteps(pen: Pen, steps: readonly TraceStep[]): string[] {
  const clauses = new Set(steps.map(({ text }) => text));
  return [...clauses].flatMap((clause) => [
    ...drawClause(pen, clause, steps),
    ...steps.filter(({ text }) => text === clause).flatMap((step) => drawStep(pen, step)),
  ]);
}

function drawClause(pen: Pen, clause: string, [first]: readonly TraceStep[]): string[] {
  const prefix = pen.dim(`${String(first?.line ?? '').padStart(NUMBER)}  `);
  const words = truncate(clause, Math.max(20, pen.columns - NUMBER - 4), pen.glyph.more);
  return hang(prefix, `${pen.glyph.open}${words}${pen.glyph.close}`, pen.columns);
}

function drawStep(pen: Pen, { step, said }: TraceStep): string[] {
  return hang(`${' '.repeat(NUMBER)}  `, pen.dim(`${pen.glyph.dot} ${step}: ${said}`), pen.columns);
}
