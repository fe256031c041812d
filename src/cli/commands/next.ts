import { NudgeError } from '../../errors.ts';
import type { Nudge } from '../../queue/types.ts';
import { type Call, type CommandModule, flag } from '../command.ts';
import { ALL, defineMoment, queueOf, readMoment } from '../moment.ts';
import { show } from '../output.ts';
import { openToRead } from '../reading.ts';

/** `nudge next`: one card that fits the moment. */
export const next: CommandModule = {
  examples: [
    ['nudge next', 'the best thing to do now'],
    ['nudge 5', 'I have five minutes ("nudge next 5")'],
    ['nudge next 15 --at train', 'a quarter of an hour, and what a train offers'],
    ['nudge next --explain', 'with the points that put it first'],
  ],
  define(command) {
    command.argument('[minutes]', 'how long I have');
    defineMoment(command);
    command.option('--explain', 'show the points of each reason');
  },
  async run(call) {
    const moment = readMoment(call.options, readMinutes(call.args[0]));
    const session = await openToRead(call);
    const ranked = queueOf(session, moment);
    const explain = flag(call.options, 'explain');
    const card = (nudge: Nudge | null, waiting: number): Promise<void> =>
      show(session, 'card', { today: session.today, moment, nudge, waiting }, { explain });
    if (ranked.total > 0 && isAttended(call)) {
      const { walkCards } = await import('../card-loop.ts');
      return walkCards(session, ranked.first(ALL), card);
    }
    const [best = null] = ranked.first(1);
    await card(best, Math.max(0, ranked.total - 1));
    return 0;
  },
};

/** Whether somebody looks at the card and may be asked what becomes of it. */
function isAttended({ io, globals: { input, json, quiet } }: Call): boolean {
  return io.stdin.isTTY && io.stdout.isTTY && input && !json && !quiet && io.env.TERM !== 'dumb';
}

function readMinutes(given: string | undefined): number | undefined {
  if (given === undefined || /^\d{1,15}$/.test(given)) return given === undefined ? undefined : Number(given);
  throw new NudgeError(
    'usage',
    `expected minutes as a whole number, found ${JSON.stringify(given.slice(0, 60))}`,
    'Say how long you have, for example nudge next 15. For a person: nudge who NAME.',
  );
}
