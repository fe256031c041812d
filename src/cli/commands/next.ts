import { NudgeError } from '../../errors.ts';
import { inQuotes } from '../../words.ts';
import { isAttended } from '../ask.ts';
import type { NudgeSitting } from '../card/walk-nudges.ts';
import { type Call, type CommandModule, flag, text } from '../command.ts';
import { defineMoment, queueOf, readMoment } from '../moment.ts';
import { openToShow } from '../open-to-show.ts';
import { show } from '../output.ts';

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
    const moment = readMoment(call.options, readMinutes(call));
    const session = await openToShow(call);
    const ranked = queueOf(session, moment);
    const explain = flag(call.options, 'explain');
    if (ranked.total > 0 && isAttended(call)) {
      const { walkNudges } = await import('../card/walk-nudges.ts');
      const draw: NudgeSitting['draw'] = (now, nudge, waiting) =>
        show(now, 'card', { today: now.today, moment, nudge, waiting }, { explain, keys: true });
      const draftFor: NudgeSitting['draftFor'] = async (...args) => (await import('../draft.ts')).draftFor(...args);
      return walkNudges(session, { moment, draw, draftFor });
    }
    const [best = null] = ranked.first(1);
    const waiting = Math.max(0, ranked.total - 1);
    await show(session, 'card', { today: session.today, moment, nudge: best, waiting }, { explain });
    return 0;
  },
};

function readMinutes({ args: [given], options }: Call): number | undefined {
  if (given !== undefined && text(options, 'minutes') !== undefined)
    throw new NudgeError(
      'usage',
      `expected minutes once, found ${given} and --minutes`,
      'Say them one way or the other.',
    );
  if (given === undefined || /^\d{1,15}$/.test(given)) return given === undefined ? undefined : Number(given);
  throw new NudgeError(
    'usage',
    `expected minutes as a whole number, found ${inQuotes(given)}`,
    'Say how long you have, for example nudge next 15. For a person: nudge who NAME.',
  );
}
