import { buildPeopleView } from '../../audit/people-view.ts';
import { type CommandModule, flag } from '../command.ts';
import { show } from '../output.ts';
import { openToRead } from '../reading.ts';

/** `nudge people`: who is warm and who is going cold. */
export const people: CommandModule = {
  examples: [
    ['nudge people', 'everybody: due, cold, warm'],
    ['nudge people --cold', 'only those I have not been in touch with for too long'],
    ['nudge people --all', 'without cutting long lists short'],
  ],
  define(command) {
    command.option('--cold', 'only who is due or has gone cold').option('--all', 'the whole list');
  },
  async run(call) {
    const session = await openToRead(call);
    const view = buildPeopleView(session.book, session.today);
    const rows = flag(call.options, 'cold')
      ? view.rows.filter(({ warmth }) => warmth === 'due' || warmth === 'cold')
      : view.rows;
    await show(session, 'people', { ...view, rows }, { all: flag(call.options, 'all') });
    return 0;
  },
};
