import type { Item } from '../extract/types.ts';
import type { ActChange, ActDocument, RenderOptions } from './documents.ts';
import { drawPlace } from './entry.ts';
import { hang, indented, truncate, widthOf } from './layout.ts';
import { duePhrase } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

const INDENT = 2;
/** Words cut shorter than this say too little; a narrow terminal then shows them on more lines. */
const LEAST_WORDS = 40;
/** With less room than this beside a lead, the words stand below it. */
const LEAST_ROOM = 24;

/** A change with its lines parted: they stay apart when their words are made visible. */
type Shown = Omit<ActChange, 'before' | 'after'> & { before: readonly string[]; after: readonly string[] };

/** What was written, one line for each change: `✓ done  Send Priya the checklist  contacts/Priya.md:12`. */
export function renderAct({ changed, ...rest }: ActDocument, options: RenderOptions): string {
  const parted = (text: string | null): string[] => text?.split(/\r?\n/) ?? [];
  const shown = changed.map((each) => ({ ...each, before: parted(each.before), after: parted(each.after) }));
  return draw({ ...rest, changed: shown }, options);
}

const draw = onTerminal<Omit<ActDocument, 'changed'> & { changed: readonly Shown[] }>(
  ({ dryRun, changed, unchanged, understood, asked }, pen) => [
    ...changed.flatMap((change) => drawChange(pen, change, dryRun)),
    ...unchanged.flatMap(({ why, what, path, line }) =>
      drawLine(pen, pen.dim(`${pen.glyph.dot} ${why}`), what, { path, line }),
    ),
    ...understood.flatMap((item) => drawItem(pen, item)),
    ...(asked && understood.length === 0 ? indented([pen.dim('No promise and no interest found in it.')], INDENT) : []),
  ],
);

function drawChange(pen: Pen, change: Shown, dryRun: boolean): string[] {
  const sign = pen.options.unicode ? '✓' : 'ok';
  const lead = dryRun ? pen.warn(`would be ${change.did}`) : pen.good(`${sign} ${change.did}`);
  return [
    ...drawLine(pen, lead, change.what, change),
    ...change.also.flatMap((words) =>
      hang(
        ' '.repeat(INDENT),
        pen.dim(`and with it, in the same sentence: ${words} (a checkbox for each would part them)`),
        pen.columns,
      ),
    ),
    ...(change.aside === null ? [] : hang(' '.repeat(INDENT), pen.warn(change.aside), pen.columns)),
    ...(dryRun ? drawDifference(pen, change) : []),
  ];
}

/** The place stands on the same line where there is room for all of it, else on the next. */
function drawLine(
  pen: Pen,
  lead: string,
  what: string,
  { path, line }: { path: string; line: number | null },
): string[] {
  const where = line === null ? pen.dim(path) : drawPlace(pen, { path, line });
  const room = pen.columns - widthOf(lead) - 2;
  const said = truncate(what, Math.max(LEAST_WORDS, room), pen.glyph.more);
  const together = [lead, said, where].filter(Boolean).join('  ');
  if (widthOf(together) <= pen.columns) return [together];
  return [...beside(pen, lead, said), ...hang(' '.repeat(INDENT), where, pen.columns)];
}

/** A text beside what leads to it, or below where that leaves too little room. */
function beside(pen: Pen, lead: string, text: string): string[] {
  if (pen.columns - widthOf(lead) >= LEAST_ROOM) return hang(`${lead}  `, text, pen.columns);
  return [...hang('', lead, pen.columns), ...(text === '' ? [] : hang(' '.repeat(INDENT), text, pen.columns))];
}

function drawDifference(pen: Pen, { before, after }: Shown): string[] {
  const lines = (label: string, texts: readonly string[], paint: (text: string) => string): string[] =>
    texts.flatMap((text, index) => {
      const lead = index === 0 ? pen.dim(label) : ' '.repeat(label.length);
      return text === '' ? [''] : hang(`${' '.repeat(INDENT)}${lead}  `, paint(text), pen.columns);
    });
  return [...lines('was', before, pen.dim), ...lines('now', after, pen.plain)];
}

/** One thing that was understood: its id, kind, whose it is, and by when. */
function drawItem(pen: Pen, item: Item): string[] {
  const who = item.owner === 'me' ? '' : `${item.owner}: `;
  const to = item.to.length === 0 ? '' : ` ${pen.glyph.arrow} ${item.to.join(', ')}`;
  const due = item.due === null ? '' : duePhrase(item.due, pen.options.today);
  const from = item.due === null && item.start !== null ? `from ${duePhrase(item.start, pen.options.today)}` : '';
  const when = [due, from].find((each) => each !== '');
  const lead = `${' '.repeat(INDENT)}${pen.dim(pen.id(item.id))}  ${pen.dim(item.kind)}`;
  const said = `${who}${item.action || item.text}${to}${when === undefined ? '' : `  ${pen.dim(when)}`}`;
  return beside(pen, lead, said);
}
