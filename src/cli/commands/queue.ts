import type { PersonKey } from '../../book/types.ts';
import { addDays } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { GROUPINGS, type Grouping, groupNudges, lastOfWeek } from '../../queue/groups.ts';
import type { Nudge, NudgeKind } from '../../queue/types.ts';
import type { QueueDocument } from '../../render/documents.ts';
import { render } from '../../render/registry.ts';
import { readOption } from '../choice.ts';
import { type Call, type CommandModule, flag, text } from '../command.ts';
import { type DayContext, dueDay } from '../days.ts';
import type { RawOptions } from '../globals.ts';
import { ALL, defineMoment, readMoment, wholeQueue } from '../moment.ts';
import { openToShow } from '../open-to-show.ts';
import { note, show } from '../output.ts';
import { QUEUE_NOTE } from '../own-notes.ts';
import { onePerson } from '../reading.ts';
import type { Session } from '../session.ts';

/** More than these nobody does today; `--all` shows the rest. */
const MOST = 10;

/** Every kind; the type sees to it that none is missing. */
const KINDS = Object.keys({
  promise: true,
  renegotiate: true,
  awaiting: true,
  'follow-up': true,
  'keep-in-touch': true,
  opportunity: true,
  agenda: true,
  feedback: true,
  'past-client': true,
  'value-call': true,
  handwritten: true,
  'note-gap': true,
  habit: true,
  call: true,
  travel: true,
  article: true,
} satisfies Record<NudgeKind, true>);

/** `nudge queue`: the ranked list. */
export const queue: CommandModule = {
  examples: [
    ['nudge queue', 'what waits, best first'],
    ['nudge queue --minutes 15 --at train', 'what fits a quarter of an hour on the train'],
    ['nudge queue --for "Ada Okafor" --due week', 'what waits that concerns her, this week'],
    ['nudge queue --write', 'as a note, queue.md, to tick on a phone'],
  ],
  notes: [
    'queue.md is for a phone: tick a box there, and the next nudge, nudge next or nudge queue marks the item in its note. What you write in it stays, also when it is written anew.',
  ],
  define(command) {
    command
      .option('-f, --for <name>', 'only what concerns this person')
      .option('-k, --kind <kind>', `only one kind: ${KINDS.join(', ')}`)
      .option('-d, --due <when>', 'only what is due by then: late, today, week, friday, 2026-12-01');
    defineMoment(command);
    command
      .option('-b, --by <what>', `under headings: ${GROUPINGS.join(', ')}`)
      .option('--all', 'the whole list')
      .option('--explain', 'with the points of each reason')
      .option('--markdown', 'print it as Markdown')
      .option('-w, --write', `write it into the vault as ${QUEUE_NOTE}`);
  },
  async run(call) {
    const { options, globals } = call;
    const by = readOption(options, 'by', GROUPINGS) ?? null;
    const moment = readMoment(options);
    const isWanted = readFilter(options);
    const writes = flag(options, 'write');
    const session = await openToShow(call, { writes });
    const waiting = wholeQueue(session, moment).first(ALL).filter(isWanted(session));
    const documentOf = (nudges: readonly Nudge[], grouping: Grouping | null): QueueDocument => {
      const groups = grouping === null ? {} : { groups: groupNudges(nudges, grouping, session) };
      return { today: session.today, moment, nudges, total: waiting.length, ...groups };
    };
    if (writes) await write(session, documentOf(waiting, by ?? 'due'));
    if (writes && !globals.json) return 0;
    const whole = globals.json || flag(options, 'all') || flag(options, 'markdown');
    await print(call, session, documentOf(whole ? waiting : waiting.slice(0, MOST), by));
    return 0;
  },
};

async function write(session: Session, document: QueueDocument): Promise<void> {
  const { writeQueue } = await import('../queue-note.ts');
  const { path, change } = await writeQueue(session, document);
  note(session, change === 'none' ? `${path} says all this already.` : `${path} ${change}.`);
}

async function print({ options, globals, io }: Call, session: Session, document: QueueDocument): Promise<void> {
  if (flag(options, 'markdown') && !globals.json)
    io.stdout.write(await render('queue', 'markdown', document, session.renderOptions));
  else await show(session, 'queue', document, { explain: flag(options, 'explain') });
}

/** Which nudges are wanted; who and by when is known once the vault is read. */
function readFilter(options: RawOptions): (session: Session) => (nudge: Nudge) => boolean {
  const kind = readOption(options, 'kind', KINDS) ?? null;
  const [who, due] = [text(options, 'for'), text(options, 'due')];
  return ({ book, today, config }) => {
    const person = who === undefined ? null : onePerson(book, who).key;
    const last = readDue(due, { today, order: config.dateOrder });
    return (nudge) => concerns(nudge, person, kind) && isDueBy(nudge, last);
  };
}

function concerns(nudge: Nudge, person: PersonKey | null, kind: string | null): boolean {
  return (person === null || nudge.people.includes(person)) && (kind === null || isOfKind(nudge, kind));
}

/** A nudge is of the kinds that have joined it, too: a cadence that rides on a promise is still a cadence that has passed. */
function isOfKind(nudge: Nudge, kind: string): boolean {
  return nudge.kind === kind || nudge.reasons.some(({ from }) => from?.kind === kind);
}

/** The last day that `--due` lets through; null without it. What is late is due by any day. */
function readDue(given: string | undefined, context: DayContext): Day | null {
  const { today } = context;
  switch (given?.trim().toLowerCase()) {
    case undefined:
      return null;
    case 'late':
      return addDays(today, -1);
    case 'today':
      return today;
    case 'week':
    case 'this week':
      return lastOfWeek(today);
    default:
      return dueDay(given ?? '', context);
  }
}

function isDueBy({ due }: Nudge, last: Day | null): boolean {
  return last === null || (due !== null && due <= last);
}
