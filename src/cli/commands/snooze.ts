import { NudgeError } from '../../errors.ts';
import { inQuotes } from '../../words.ts';
import { act } from '../act.ts';
import { type CommandModule, flag, text } from '../command.ts';
import { type DayContext, laterDay, readLater } from '../days.ts';
import { isKnown } from '../one-item.ts';
import { report } from '../plan.ts';
import type { Session } from '../session.ts';

/** `nudge snooze ID… [UNTIL]`: puts items off until a day. */
export const snooze: CommandModule = {
  examples: [
    ['nudge snooze k7qm', 'until tomorrow'],
    ['nudge snooze k7qm next week', 'until Monday'],
    ['nudge snooze k7qm 3fgh in two weeks', 'two of them; a due day stays as it is'],
    ['nudge snooze k7qm --until 2026-12-01', 'the same, said with an option'],
  ],
  define(command) {
    command
      .argument('<id...>', 'ids, then perhaps a day ahead: monday, next week, in two weeks, 2026-12-01')
      .option('--until <day>', 'the day, where it is not said after the ids')
      .option('-n, --dry-run', 'show what would be written, write nothing');
  },
  async run(call) {
    const session = await call.session();
    const { ids, words } = split(session, call.args, text(call.options, 'until'));
    const until = laterDay(words, contextOf(session));
    const dryRun = flag(call.options, 'dryRun');
    const command = `snooze ${call.args.join(' ')}`;
    await report(session, await act(session, ids, { kind: 'snooze', until }, { action: 'snooze', command, dryRun }));
    return 0;
  },
};

/** The ids, and the words after them that name a day; the most words that do. */
function split(session: Session, args: readonly string[], until: string | undefined): { ids: string[]; words: string } {
  if (until !== undefined) return { ids: [...args], words: until };
  for (let at = 1; at < args.length; at += 1) {
    const words = args.slice(at).join(' ');
    if (readLater(words, contextOf(session)) !== null) return { ids: args.slice(0, at), words };
  }
  const unknown = args.findIndex((arg, index) => index > 0 && !isKnown(session, arg));
  if (unknown === -1) return { ids: [...args], words: 'tomorrow' };
  const words = args.slice(unknown).join(' ');
  const found = inQuotes(words);
  throw new NudgeError(
    'usage',
    `expected ids and then a day ahead, such as "monday", "next week", "in two weeks" or 2026-12-01, found ${found}`,
    `Today is ${session.today}. nudge queue --all lists what is open, each with its id.`,
  );
}

function contextOf({ today, config }: Session): DayContext {
  return { today, order: config.dateOrder };
}
