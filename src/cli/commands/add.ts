import { NudgeError } from '../../errors.ts';
import { planAdd } from '../add-plan.ts';
import { type CommandModule, flag, text } from '../command.ts';
import { dueDay } from '../days.ts';
import { carryOut, report } from '../plan.ts';
import { onePerson } from '../reading.ts';

/** `nudge add TEXT…`: captures a task in one line, and shows what was understood. */
export const add: CommandModule = {
  examples: [
    ['nudge add Ring Tom about the keys by Friday', "a checkbox in today's daily note, else in inbox.md"],
    ['nudge add "Send the figures" --for Ada --due "next week"', 'in her contact note, with a due day'],
    ['nudge add "Book the hall" --dry-run', 'where would it go?'],
  ],
  define(command) {
    command
      .argument('<text...>', 'what is to be done; "-" reads it from standard input')
      .option('-f, --for <name>', 'whom it concerns: it goes to the contact note, where there is one')
      .option('--due <day>', 'by when: friday, next week, in two weeks, 2026-12-01')
      .option('-n, --dry-run', 'show what would be written, write nothing');
  },
  async run(call) {
    const session = await call.session();
    const said = call.args.length === 1 && call.args[0] === '-' ? await call.io.stdin.read() : call.args.join(' ');
    const words = said.replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(words))
      throw new NudgeError('usage', 'expected what is to be done, in words, found none');
    const due = text(call.options, 'due');
    const who = text(call.options, 'for');
    const plan = await planAdd(session, {
      words,
      due: due === undefined ? null : dueDay(due, { today: session.today, order: session.config.dateOrder }),
      person: who === undefined ? null : onePerson(session.book, who),
    });
    const command = `add ${words}`;
    await report(session, carryOut(session, plan, { action: 'add', command, dryRun: flag(call.options, 'dryRun') }));
    return 0;
  },
};
