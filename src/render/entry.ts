import { hang, indented, sides, truncate, widthOf, wrap } from './layout.ts';
import { shownWords } from './shown.ts';
import type { Pen } from './style.ts';

/** A place in the notes. */
export interface Place {
  path: string;
  line: number;
}

/** One thing in a list: what, when, and the sentence it rests on. All plain text but `paint` and `right`. */
export interface Entry {
  /** A short word or id before the text, in a column of its own. */
  lead: string;
  paintLead?: (text: string) => string;
  text: string;
  /** The beginning of the text to stress, as a rule the person's name. */
  stress?: string;
  right?: string;
  paintRight?: (text: string) => string;
  /** What it rests on, each with its place; more than one where two are compared. */
  rests: readonly Rest[];
  /** A last line below: what could be done about it. */
  way?: string;
  /** Quotes are shown whole, on as many lines as they take. */
  whole?: boolean;
}

/** One thing an entry rests on: why it is here, the sentence as written, and where. */
export interface Rest {
  note?: string | null;
  quote?: string;
  place: Place;
}

/** Below this the right column goes under the text. */
const WIDE = 56;
const INDENT = 2;
/** A longer lead stands on a line of its own, so that one long id does not narrow the whole list. */
const LONGEST_LEAD = 12;
/** A quote cut shorter than this says too little to stand beside its note. */
const LEAST_QUOTE = 28;

/** Draws entries under each other, their leads in one column. */
export function drawEntries(pen: Pen, entries: readonly Entry[]): string[] {
  const widths = entries.map(({ lead }) => widthOf(lead));
  const short = widths.filter((width) => width <= LONGEST_LEAD);
  const lead = Math.max(short.length < widths.length ? INDENT : 0, ...short);
  return entries.flatMap((entry) => drawEntry(pen, entry, lead));
}

function drawEntry(pen: Pen, entry: Entry, leadWidth: number): string[] {
  const inset = leadWidth === 0 ? INDENT : INDENT + leadWidth + 2;
  const columns = pen.columns - inset;
  const right = entry.right ?? '';
  const paintRight = entry.paintRight ?? pen.dim;
  const beside = pen.columns >= WIDE && right !== '';
  const body = stressed(pen, entry);
  const head = beside ? sides(body, paintRight(right), columns) : wrap(body, columns);
  const under = beside || right === '' ? [] : wrap(paintRight(right), columns);
  const way = entry.way ? wrap(pen.dim(entry.way), columns) : [];
  const lines = indented([...head, ...under, ...details(pen, entry, columns), ...way], inset);
  const painted = (entry.paintLead ?? pen.dim)(entry.lead);
  if (widthOf(entry.lead) > leadWidth) return [...hang(' '.repeat(INDENT), painted, pen.columns), ...lines];
  if (leadWidth === 0) return lines;
  const lead = `${' '.repeat(INDENT)}${painted}`;
  const gap = ' '.repeat(Math.max(0, inset - INDENT - widthOf(entry.lead)));
  const [first = '', ...rest] = lines;
  return [`${lead}${gap}${first.slice(inset)}`, ...rest];
}

function stressed(pen: Pen, { text, stress = '' }: Entry): string {
  return stress !== '' && text.startsWith(stress) ? `${pen.strong(stress)}${text.slice(stress.length)}` : text;
}

/** The lines below: why it is here, the sentence and its place, at the right where there is room for all of it. */
function details(pen: Pen, { whole = false, rests }: Entry, columns: number): string[] {
  return rests.flatMap(({ note, quote, place }) => {
    const said = quote ? `${pen.glyph.open}${shownWords(quote)}${pen.glyph.close}` : '';
    const words = [note ?? '', said].filter(Boolean).join(` ${pen.glyph.dot} `);
    const where = drawPlace(pen, place);
    if (words === '') return wrap(where, columns);
    if (widthOf(words) + 2 + widthOf(where) <= columns) return sides(pen.dim(words), where, columns);
    return [...about(pen, note ?? '', said, columns, whole), ...wrap(where, columns)];
  });
}

/** The note and the quote, on one line where enough of the quote can be read there; else each on its own. */
function about(pen: Pen, note: string, said: string, columns: number, whole: boolean): string[] {
  const quoted = (text: string) => wrap(pen.dim(whole ? text : shortened(text, columns, pen)), columns);
  if (said === '') return wrap(pen.dim(note), columns);
  if (note === '') return quoted(said);
  const together = columns - widthOf(note) - 3 >= Math.min(LEAST_QUOTE, widthOf(said));
  return together ? quoted(`${note} ${pen.glyph.dot} ${said}`) : [...wrap(pen.dim(note), columns), ...quoted(said)];
}

/** Cuts a quote off so that it still ends as one. */
function shortened(text: string, columns: number, pen: Pen): string {
  return widthOf(text) <= columns ? text : truncate(text, columns, `${pen.glyph.more}${pen.glyph.close}`);
}

/** `path:line`, which a terminal with links opens. */
export function drawPlace(pen: Pen, { path, line }: Place): string {
  const shown = pen.dim(`${path}:${line}`);
  const href = pen.options.hrefOf?.(path, line);
  return href === undefined ? shown : pen.link(shown, href);
}

/** So many of the things, or all where the options ask for it; one more is let through: "and 1 more" takes its line. */
export function firstOf<Thing>(pen: Pen, things: readonly Thing[], most: number): readonly Thing[] {
  return pen.options.all === true || things.length <= most + 1 ? things : things.slice(0, most);
}

/** Draws so many of the things, then how many more there are; all of them where the options ask for it. */
export function capped<Thing>(
  pen: Pen,
  things: readonly Thing[],
  most: number,
  draw: (some: readonly Thing[]) => string[],
  inset = INDENT,
): string[] {
  const shown = firstOf(pen, things, most);
  if (shown.length === things.length) return draw(things);
  const more = `${pen.glyph.more} and ${things.length - shown.length} more`;
  return [...draw(shown), ...hang(' '.repeat(inset), pen.dim(more), pen.columns)];
}
