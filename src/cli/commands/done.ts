import { NudgeError } from '../../errors.ts';
import { askLine, canAsk } from '../ask.ts';
import { type Call, type CommandModule, flag, text } from '../command.ts';
import { pastDay } from '../days.ts';
import { type LoggedTarget, type LogLine, logOfTouch, planDone } from '../done-plan.ts';
import { logForItem } from '../log-plan.ts';
import { findTarget } from '../one-item.ts';
import { carryOut, report } from '../plan.ts';
import type { Session } from '../session.ts';

/** `nudge done ID…`: marks items done, or logs the conversation that a nudge without an item asked for. */
export const done: CommandModule = {
  examples: [
    ['nudge done k7qm', 'it is done, today'],
    ['nudge done k7qm 3fgh --on yesterday', 'two of them, the day before'],
    ['nudge done k7qm --note "she liked it"', 'and a line in her contact note'],
    ['nudge done keep-in-touch:ada-moss', 'you were in touch: logs it, and asks what was said'],
  ],
  define(command) {
    command
      .argument('<id...>', 'ids from next, queue or extract; the first letters are enough')
      .option('--on <day>', 'the day it was done: yesterday, monday, 2026-11-18', 'today')
      .option('--note <text>', "a line about it for the person's log")
      .option('-n, --dry-run', 'show what would be written, write nothing');
  },
  async run(call) {
    const session = await call.session();
    const day = pastDay('--on', text(call.options, 'on') ?? 'today', {
      today: session.today,
      order: session.config.dateOrder,
    });
    const targets = call.args.map((id) => findTarget(session, id));
    const plan = await planDone(session, targets, { day, line: (target) => lineFor(call, session, target) });
    const dryRun = flag(call.options, 'dryRun');
    const command = `done ${call.args.join(' ')}`;
    await report(session, carryOut(session, plan, { action: 'done', command, dryRun }));
    return 0;
  },
};

async function lineFor(call: Call, session: Session, target: LoggedTarget): Promise<LogLine | null> {
  const given = text(call.options, 'note')?.trim() ?? '';
  if (target.kind === 'person') {
    const log = logOfTouch(target.person);
    return { log, words: given || (await whatWasSaid(call, target.person.name)) };
  }
  return given === '' ? null : { log: logForItem(session, target.item), words: given };
}

async function whatWasSaid(call: Call, name: string): Promise<string> {
  const words = canAsk(call) ? await askLine(`What was said with ${name}? One line:`) : '';
  if (words !== '') return words;
  throw new NudgeError(
    'usage',
    `expected a line on what was said with ${name}, found none`,
    'Nothing was changed. Give it with --note "…".',
  );
}
