import { buildDayView } from '../../audit/day-view.ts';
import type { CommandModule } from '../command.ts';
import { ANY_MOMENT, queueOf } from '../moment.ts';
import { openToShow } from '../open-to-show.ts';
import { show } from '../output.ts';

/** `nudge`, `nudge day`: the day on one screen. */
export const day: CommandModule = {
  examples: [
    ['nudge', 'what is late, due, owed to me and going cold; one thing to do'],
    ['nudge --today 2026-11-20', 'the same, as it was or will be on that day'],
  ],
  define: () => {},
  async run(call) {
    const session = await openToShow(call);
    const { book, config, today } = session;
    const ranked = queueOf(session, ANY_MOMENT);
    const [best = null] = ranked.first(1);
    await show(session, 'day', buildDayView(book, { config, today, best, waiting: ranked.total }));
    return 0;
  },
};
