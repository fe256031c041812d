import type { Nudge } from '../queue/types.ts';
import type { CardDocument } from './documents.ts';
import { drawPlace } from './entry.ts';
import { drawFields, type Field, type FieldLine, quoteLines } from './fields.ts';
import { hang, sides, wrap } from './layout.ts';
import { duePhrase, mergedReasons, minutesPhrase, momentPhrase, pointLines, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

/** As many reasons as still read as one sentence. */
const REASONS = 4;
/** A card is read at a glance: what was said last is only there to be reminded of. */
const LAST_SAID_LINES = { wide: 3, narrow: 2 };
const WIDE = 56;

/** The card: one thing to do now, why, the sentence it rests on, what was last said, and the number ready. */
export const renderCard = onTerminal<CardDocument>((document, pen) => {
  const { nudge, moment, waiting } = document;
  if (nudge === null) return nothing(pen, momentPhrase(moment));
  const about = [minutesPhrase(nudge.minutes), ...nudge.needs].join(` ${pen.glyph.dot} `);
  const rest = waiting > 0 ? pen.dim(`${waiting} more ${waiting === 1 ? 'fits' : 'fit'}`) : '';
  const id = pen.id(nudge.id);
  return [
    ...sides(pen.strong(nudge.title), pen.dim(about), pen.columns),
    '',
    ...drawFields(pen, fieldsOf(pen, nudge)),
    '',
    ...sides(pen.dim(pen.options.keys === true ? id : `nudge done ${id}`), rest, pen.columns),
  ];
});

function fieldsOf(pen: Pen, nudge: Nudge): Field[] {
  return [
    pen.options.explain === true
      ? { label: 'points', lines: pointLines(nudge.reasons, nudge.score) }
      : { label: 'why now', lines: some(mergedReasons(nudge.reasons, REASONS)) },
    { label: 'due', lines: dueLines(pen, nudge) },
    { label: 'clock', lines: clockLines(pen, nudge) },
    { label: 'you wrote', lines: [...quoteLines(pen, nudge.quote), drawPlace(pen, nudge)] },
    { label: 'last said', lines: lastSaid(pen, nudge) },
    { label: 'reach', lines: nudge.links.map(({ href, shown }) => pen.link(shown, href)) },
  ];
}

function nothing(pen: Pen, fits: string): string[] {
  const said = fits === '' ? 'Nothing waits. Enjoy the quiet minute.' : `Nothing waits that fits ${fits}.`;
  return [...wrap(said, pen.columns), ...(fits === '' ? [] : hang('', pen.dim('nudge queue'), pen.columns))];
}

function dueLines(pen: Pen, { due }: Nudge): string[] {
  if (due === null) return [];
  const { today } = pen.options;
  const phrase = duePhrase(due, today);
  const day = shortDay(due, today);
  return [`${due < today ? pen.bad(phrase) : phrase}${phrase === day ? '' : pen.dim(`, ${day}`)}`];
}

/** Only where the reasons don't tell it. */
function clockLines(pen: Pen, { clock, reasons }: Nudge): string[] {
  if (clock === null || mergedReasons(reasons, REASONS).includes('clock')) return [];
  const paint = { green: pen.good, amber: pen.warn, red: pen.bad, cold: pen.dim }[clock];
  return [paint(clock)];
}

function lastSaid(pen: Pen, { lastSaid: said, path, line }: Nudge): FieldLine[] {
  if (said === null) return [];
  const text = `${shortDay(said.day, pen.options.today)}: ${said.excerpt}`;
  const isElsewhere = said.path !== path || said.line !== line;
  return [
    { text, most: LAST_SAID_LINES[pen.columns < WIDE ? 'narrow' : 'wide'] },
    ...(isElsewhere ? [drawPlace(pen, said)] : []),
  ];
}

function some(text: string): string[] {
  return text === '' ? [] : [text];
}
