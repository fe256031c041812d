import type { Nudge, NudgeGroup } from '../queue/types.ts';
import type { QueueDocument } from './documents.ts';
import { drawEntries, type Entry } from './entry.ts';
import { hang, sides, wrap } from './layout.ts';
import { duePhrase, mergedReasons, minutesPhrase, momentPhrase, pointLines } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

/** Reasons said for each nudge of the list; the card says more. */
const REASONS = 2;

/** The ranked list: what to do, when it is due and how long it takes, why, and the sentence it rests on. */
export const renderQueue = onTerminal<QueueDocument>(({ nudges, groups, total, moment }, pen) => {
  const fits = momentPhrase(moment);
  const [first] = nudges;
  if (first === undefined)
    return wrap(fits === '' ? 'Nothing waits.' : `Nothing waits that fits ${fits}.`, pen.columns);
  const about = [`${total} waiting`, fits].filter(Boolean).join(` ${pen.glyph.dot} `);
  const left = total - nudges.length;
  return [
    ...sides(pen.title('Queue'), pen.dim(about), pen.columns),
    '',
    ...(groups === undefined ? drawList(pen, nudges) : groups.flatMap((group) => drawGroup(pen, group))),
    ...(left > 0 ? hang('  ', pen.dim(`${pen.glyph.more} and ${left} more`), pen.columns) : []),
    '',
    ...hang('', pen.dim(`nudge done ${pen.id(first.id)}   nudge next`), pen.columns),
  ];
});

function drawGroup(pen: Pen, { title, nudges }: NudgeGroup): string[] {
  return [...wrap(pen.strong(title), pen.columns), ...drawList(pen, nudges), ''];
}

function drawList(pen: Pen, nudges: readonly Nudge[]): string[] {
  return drawEntries(
    pen,
    nudges.map((nudge) => nudgeEntry(pen, nudge)),
  );
}

function nudgeEntry(pen: Pen, nudge: Nudge): Entry {
  const { today } = pen.options;
  const late = nudge.due !== null && nudge.due < today;
  const when = nudge.due === null ? (nudge.clock ?? '') : duePhrase(nudge.due, today);
  return {
    lead: pen.id(nudge.id),
    text: nudge.title,
    stress: nudge.title,
    right: [when, minutesPhrase(nudge.minutes)].filter(Boolean).join(` ${pen.glyph.dot} `),
    paintRight: late || nudge.clock === 'red' ? pen.bad : pen.dim,
    rests: [{ note: whyOf(pen, nudge), quote: nudge.quote, place: nudge }],
  };
}

function whyOf(pen: Pen, { reasons, score }: Nudge): string {
  if (pen.options.explain !== true) return mergedReasons(reasons, REASONS);
  return pointLines(reasons, score)
    .map((line) => line.replace(/ +/, ' '))
    .join('; ');
}
