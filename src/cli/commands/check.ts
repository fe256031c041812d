import { type CommandModule, FOUND } from '../command.ts';
import { note, show } from '../output.ts';
import { expectNotes } from '../reading.ts';

/** `nudge check`: what could not be read, or is not clear. */
export const check: CommandModule = {
  examples: [
    ['nudge check', 'what is wrong, where, and what to do about it'],
    ['nudge check --json', 'for an editor or a script'],
    ['nudge check && echo fine', 'its exit status is 3 where it finds something'],
  ],
  define: () => {},
  async run(call) {
    const session = await call.session();
    const { problems, records } = session;
    await show(session, 'problems', { problems });
    if (problems.length > 0) return FOUND;
    expectNotes(session);
    if (!session.globals.json)
      note(session, `${records.length} ${records.length === 1 ? 'note' : 'notes'}, nothing wrong.`);
    return 0;
  },
};
