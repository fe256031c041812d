import { act } from '../act.ts';
import { type CommandModule, flag } from '../command.ts';
import { report } from '../plan.ts';

/** `nudge drop ID…`: lets items go, or says that they never were promises. */
export const drop: CommandModule = {
  examples: [
    ['nudge drop k7qm', 'I will not do it after all'],
    ['nudge drop keep-in-touch:ada-moss', 'no more reminders: cadence: none in her note'],
    ['nudge drop k7qm --not-a-promise', 'it was none: never show that sentence again'],
  ],
  define(command) {
    command
      .argument('<id...>', 'ids from next, queue or extract; the first letters are enough')
      .option('--not-a-promise', 'the sentence was misread: mark it so, in a comment that no reader sees')
      .option('-n, --dry-run', 'show what would be written, write nothing');
  },
  async run(call) {
    const session = await call.session();
    const misread = flag(call.options, 'notAPromise');
    const action = misread ? ({ kind: 'not-a-promise' } as const) : ({ kind: 'drop', on: session.today } as const);
    const dryRun = flag(call.options, 'dryRun');
    const command = `drop ${call.args.join(' ')}${misread ? ' --not-a-promise' : ''}`;
    await report(session, await act(session, call.args, action, { action: 'drop', command, dryRun }));
    return 0;
  },
};
