import { OPEN_END_KINDS } from '../../audit/review-types.ts';
import { count } from '../../words.ts';
import { isAttended } from '../ask.ts';
import { readChoices } from '../choice.ts';
import { type CommandModule, flag, text } from '../command.ts';
import { openToShow } from '../open-to-show.ts';
import { note, show } from '../output.ts';
import { auditNote } from '../own-notes.ts';
import { loadPassed, savePassed } from '../review/kept-place.ts';
import { reviewOf } from '../review/open-ends-of.ts';
import { readWeek } from '../week.ts';

/** `nudge review`: the Friday sitting. */
export const review: CommandModule = {
  examples: [
    ['nudge review', 'what this week leaves open, one by one; q stops, and it goes on from there'],
    ['nudge review --week last --only late', "last week's late promises alone"],
    ['nudge review --again', 'from the beginning, with what was left for later'],
    ['nudge review --no-input', 'the list, each with the commands that settle it'],
  ],
  define(command) {
    command
      .option('-w, --week <week>', 'the week: 2026-W47, W47, last or this', 'this')
      .option('--only <kinds>', `only these: ${OPEN_END_KINDS.join(', ')}`)
      .option('--again', 'from the beginning, also what was left for later');
  },
  notes: [
    'Every answer is written at once, so that nothing is lost wherever you stop. nudge undo takes a sitting back as one.',
  ],
  async run(call) {
    const { options, globals } = call;
    const week = readWeek(text(options, 'week') ?? 'this', globals.today);
    const only = text(options, 'only');
    const kinds =
      only === undefined ? OPEN_END_KINDS : readChoices('--only', only, OPEN_END_KINDS, 'kinds of open ends');
    const session = await openToShow(call, { also: ({ config }) => auditNote(config, week) });
    const whole = reviewOf(session, { week, kinds });
    const keys = whole.ends.map(({ key }) => key);
    const passed = flag(options, 'again') ? [] : loadPassed(session, week.label, keys);
    const ends = whole.ends.filter(({ key }) => !passed.includes(key));
    if (passed.length > 0)
      note(
        session,
        `Going on where you stopped: ${count(passed.length, 'open end')} left for later (--again), ${ends.length} to go.`,
      );
    if (ends.length > 0 && isAttended(call)) {
      const { walkEnds } = await import('../review/walk-ends.ts');
      if (flag(options, 'again')) savePassed(session, week.label, keys, []);
      return walkEnds(session, { wish: { week, kinds }, review: whole, passed });
    }
    await show(session, 'review', { review: { ...whole, ends }, kinds, passed: passed.length, card: null });
    return 0;
  },
};
