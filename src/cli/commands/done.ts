import type { Day } from '../../dates/day.ts';
import { NudgeError } from '../../errors.ts';
import { planActs } from '../act.ts';
import { askLine, canAsk } from '../ask.ts';
import { type Call, type CommandModule, flag, text } from '../command.ts';
import { pastDay } from '../days.ts';
import { refusal } from '../derived.ts';
import { logForItem, logOf, planLog } from '../log-plan.ts';
import { findTarget, type Target } from '../one-item.ts';
import { carryOut, joinPlans, type Plan, report } from '../plan.ts';
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
    const items = targets.flatMap((target) => (target.kind === 'item' ? [target.item] : []));
    const plan = await planActs(session, items, { kind: 'done', on: day });
    const logs = await planLogs(call, session, targets, day);
    const dryRun = flag(call.options, 'dryRun');
    const command = `done ${call.args.join(' ')}`;
    await report(session, carryOut(session, joinPlans([plan, ...logs]), { action: 'done', command, dryRun }));
    return 0;
  },
};

/** The entries to be logged: one for each nudge that no item stands behind, and one for a note about an item. */
async function planLogs(call: Call, session: Session, targets: readonly Target[], day: Day): Promise<Plan[]> {
  const given = text(call.options, 'note')?.trim();
  const plans: Plan[] = [];
  for (const target of targets) {
    if (target.kind === 'item') {
      if (given) plans.push(await planLog(session, logForItem(session, target.item), { day, lead: '', words: given }));
      continue;
    }
    if (target.kind === 'note') throw new NudgeError('refused', ...refusal(target, { kind: 'done', on: day }));
    const { person } = target;
    const log = logOf(person);
    if (log === null) {
      const hint = `nudge log ${JSON.stringify(person.name)} "what was said" --new makes one with it.`;
      throw new NudgeError('refused', `expected a contact note of ${person.name} to log it in, found none`, hint);
    }
    const words = given || (await whatWasSaid(call, person.name));
    plans.push(await planLog(session, log, { day, lead: '', words }));
  }
  return plans;
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
