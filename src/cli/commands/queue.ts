import type { PersonKey } from '../../book/types.ts';
import { NudgeError } from '../../errors.ts';
import type { Nudge, NudgeKind } from '../../queue/types.ts';
import { type CommandModule, flag, text } from '../command.ts';
import { ALL, defineMoment, readMoment, wholeQueue } from '../moment.ts';
import { show } from '../output.ts';
import { onePerson, openToRead } from '../reading.ts';

/** More than these nobody does today; `--all` shows the rest. */
const MOST = 10;

/** Every kind; the type sees to it that none is missing. */
const KINDS = Object.keys({
  promise: true,
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
    ['nudge queue --for "Ada Okafor"', 'what waits that concerns her'],
    ['nudge queue --kind awaiting --all', 'everything that is owed to me'],
  ],
  define(command) {
    command
      .option('-f, --for <name>', 'only what concerns this person')
      .option('-k, --kind <kind>', `only one kind: ${KINDS.join(', ')}`);
    defineMoment(command);
    command.option('--all', 'the whole list').option('--explain', 'with the points of each reason');
  },
  async run(call) {
    const { options, globals } = call;
    const kind = readKind(text(options, 'kind'));
    const moment = readMoment(options);
    const session = await openToRead(call);
    const { today } = session;
    const who = text(options, 'for');
    const person = who === undefined ? null : onePerson(session.book, who).key;
    const waiting = wholeQueue(session, moment)
      .first(ALL)
      .filter((nudge) => concerns(nudge, person, kind));
    const nudges = globals.json || flag(options, 'all') ? waiting : waiting.slice(0, MOST);
    const explain = flag(options, 'explain');
    await show(session, 'queue', { today, moment, nudges, total: waiting.length }, { explain });
    return 0;
  },
};

function concerns(nudge: Nudge, person: PersonKey | null, kind: string | null): boolean {
  return (person === null || nudge.people.includes(person)) && (kind === null || isOfKind(nudge, kind));
}

/** A nudge is of the kinds that have joined it, too: a cadence that rides on a promise is still a cadence that has passed. */
function isOfKind(nudge: Nudge, kind: string): boolean {
  return nudge.kind === kind || nudge.reasons.some(({ from }) => from?.kind === kind);
}

function readKind(given: string | undefined): string | null {
  if (given === undefined) return null;
  const kind = KINDS.find((each) => each === given.trim().toLowerCase());
  if (kind !== undefined) return kind;
  const found = JSON.stringify(given.slice(0, 60));
  throw new NudgeError('usage', `--kind: expected one of ${KINDS.join(', ')}, found ${found}`);
}
