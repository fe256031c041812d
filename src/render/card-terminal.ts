import type { Nudge } from '../queue/types.ts';
import type { CardDocument } from './documents.ts';
import { drawPlace } from './entry.ts';
import { drawFields } from './fields.ts';
import { hang, sides, wrap } from './layout.ts';
import { duePhrase, mergedReasons, minutesPhrase, momentPhrase, pointLines, shortDay } from './phrases.ts';
import { shownWords } from './shown.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

/** As many reasons as still read as one sentence. */
const REASONS = 4;

/** The card: one thing to do now, why, the sentence it rests on, what was last said, and the number ready. */
export const renderCard = onTerminal<CardDocument>((document, pen) => {
  const { nudge, moment, waiting } = document;
  if (nudge === null) return nothing(pen, momentPhrase(moment));
  const about = [minutesPhrase(nudge.minutes), ...nudge.needs].join(` ${pen.glyph.dot} `);
  const rest = waiting > 0 ? pen.dim(`${waiting} more ${waiting === 1 ? 'fits' : 'fit'}`) : '';
  return [
    ...sides(pen.strong(nudge.title), pen.dim(about), pen.columns),
    '',
    ...drawFields(pen, [
      ...(pen.options.explain === true
        ? [{ label: 'points', lines: pointLines(nudge.reasons, nudge.score) }]
        : [{ label: 'why now', lines: some(mergedReasons(nudge.reasons, REASONS)) }]),
      { label: 'due', lines: dueLines(pen, nudge) },
      { label: 'clock', lines: clockLines(pen, nudge) },
      { label: 'you wrote', lines: [...some(quoted(pen, nudge.quote)), drawPlace(pen, nudge)] },
      { label: 'last said', lines: lastSaid(pen, nudge) },
      { label: 'reach', lines: nudge.links.map(({ href, shown }) => reach(pen, href, shown)) },
    ]),
    '',
    ...sides(pen.dim(`nudge done ${pen.id(nudge.id)}`), rest, pen.columns),
  ];
});

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

function clockLines(pen: Pen, { clock }: Nudge): string[] {
  if (clock === null) return [];
  const paint = { green: pen.good, amber: pen.warn, red: pen.bad, cold: pen.dim }[clock];
  return [paint(clock)];
}

function lastSaid(pen: Pen, { lastSaid }: Nudge): string[] {
  if (lastSaid === null) return [];
  return [`${shortDay(lastSaid.day, pen.options.today)}: ${lastSaid.excerpt}`, drawPlace(pen, lastSaid)];
}

/** The number or address, then the link as it is tapped; one that says the same twice is said once. */
function reach(pen: Pen, href: string, shown: string): string {
  return pen.options.hyperlinks ? pen.link(shown, href) : `${shown}  ${pen.dim(href)}`;
}

function quoted(pen: Pen, quote: string): string {
  return quote === '' ? '' : `${pen.glyph.open}${shownWords(quote)}${pen.glyph.close}`;
}

function some(text: string): string[] {
  return text === '' ? [] : [text];
}
