import { buildPersonView } from '../../audit/person-view.ts';
import type { CommandModule } from '../command.ts';
import { show } from '../output.ts';
import { onePerson, openToRead } from '../reading.ts';

/** `nudge who NAME`: everything about one person, before a call. */
export const who: CommandModule = {
  examples: [
    ['nudge who Ada', 'by first name, surname, nickname or alias'],
    ['nudge who Ada Okafor', 'quotes are not needed'],
    ['nudge who Ada --json', 'for a script'],
  ],
  define(command) {
    command.argument('<name...>', 'the name, or enough of it to know whom you mean');
  },
  async run(call) {
    const session = await openToRead(call);
    const person = onePerson(session.book, call.args.join(' '));
    await show(session, 'person', buildPersonView(session.book, person, session.today));
    return 0;
  },
};
