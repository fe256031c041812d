import { SECTIONS } from '../../audit/sections.ts';
import type { AuditReport } from '../../audit/types.ts';
import { NudgeError } from '../../errors.ts';
import { render } from '../../render/registry.ts';
import { answeredIn } from '../answered.ts';
import { auditOf } from '../audit-of.ts';
import { asTyped, readChoices, readOption } from '../choice.ts';
import { type Call, type CommandModule, FOUND, flag, text } from '../command.ts';
import { openToShow } from '../open-to-show.ts';
import { note, show } from '../output.ts';
import { auditNote } from '../own-notes.ts';
import { type PageWish, readPageWish } from '../page-wish.ts';
import { paged } from '../pager.ts';
import { readPeriod } from '../period.ts';
import { SCHEDULER_NAMES } from '../schedule/types.ts';
import type { Session } from '../session.ts';

const NAMES = SECTIONS.map(({ name }) => name);
const FAILS = ['late', 'problems'] as const;

/** `nudge audit`: the weekly report. */
export const audit: CommandModule = {
  examples: [
    ['nudge audit', 'this week so far'],
    ['nudge audit --week last --write', 'last week, as a note in the vault (audits/2026-W47.md)'],
    ['nudge audit --only my-word,their-word --open', 'only what was promised, as a page in the browser'],
    ['nudge audit --fail-on late', 'with exit status 3 where a promise of mine is late'],
  ],
  define(command) {
    command
      .option('-w, --week <week>', 'the week: 2026-W47, W47, last or this (as without it)')
      .option('--since <day>', 'another time than a week: from this day, 2026-10-01 or "3 weeks ago"')
      .option('--until <day>', 'up to and with this day; without it, today')
      .option('--only <sections>', `only these: ${NAMES.join(', ')}`)
      .option('--skip <sections>', 'all but these')
      .option('--markdown', 'print it as Markdown')
      .option('--html <file>', 'write it as an HTML page that needs nothing else; - for stdout')
      .option('--open', 'open that page in the browser')
      .option('--write', 'write it as a note into the vault; what you add to that note stays')
      .option(
        '--schedule [system]',
        `print how ${SCHEDULER_NAMES.join(', ')} is told to write it every Friday; installs nothing`,
      )
      .option('--fail-on <what>', `exit with status 3 where something is ${FAILS.join(' or has ')}`)
      .option('--all', 'without cutting long lists short');
  },
  async run(call) {
    const { options, globals } = call;
    if (options.schedule !== undefined) return schedule(call);
    const wanted = readSections(text(options, 'only'), text(options, 'skip'));
    const failOn = readOption(options, 'failOn', FAILS);
    const page = readPageWish(options, globals);
    const given = { week: text(options, 'week'), since: text(options, 'since'), until: text(options, 'until') };
    const period = readPeriod(given, globals.today);
    const writes = flag(options, 'write');
    const also = ({ config: { dateOrder, folders } }: Session) => auditNote({ folders }, period(dateOrder));
    const session = await openToShow(call, { writes, also });
    const drafts = showsDrafts(call);
    const days = period(session.config.dateOrder);
    const whole = await auditOf(session, days, { drafts });
    // Answers stay below their questions, whichever sections the note is written with this time.
    const isKept = (name: string): boolean => writes && name === 'reflection' && answeredIn(session, days).length > 0;
    const report = { ...whole, sections: whole.sections.filter(({ name }) => wanted.has(name) || isKept(name)) };
    await give(call, session, report, page);
    const found = failOn === 'late' ? hasLate(whole) : failOn === 'problems' && session.problems.length > 0;
    return found ? FOUND : 0;
  },
};

/** A terminal has room for the command that writes a message; what is read elsewhere has the message itself. */
function showsDrafts({ options, globals }: Call): boolean {
  return (
    globals.json ||
    ['markdown', 'write', 'open'].some((name) => flag(options, name)) ||
    text(options, 'html') !== undefined
  );
}

/** The recipe of a reminder, which says everything by itself: what else is asked for would not be in it. */
async function schedule(call: Call): Promise<undefined> {
  const [other] = Object.keys(call.options).filter((name) => name !== 'schedule');
  if (other !== undefined) {
    throw new NudgeError('usage', `--schedule: expected to stand alone, found ${asTyped(other)} with it`);
  }
  const { printSchedule } = await import('../schedule/recipe.ts');
  await printSchedule(call, text(call.options, 'schedule') ?? true);
}

/** Notes and pages first; the terminal is for what was asked for besides, or alone. */
async function give({ options, globals }: Call, session: Session, report: AuditReport, page: PageWish | null) {
  const [writes, markdown, all] = [flag(options, 'write'), flag(options, 'markdown'), flag(options, 'all')];
  if (writes) {
    const { writeAudit } = await import('../write-audit.ts');
    const { path, change } = await writeAudit(session, report, { all });
    note(session, change === 'none' ? `${path} says all this already.` : `${path} ${change}.`);
  }
  if (page !== null) {
    const { giveAuditPage } = await import('../audit-page.ts');
    await giveAuditPage(session, report, page, all);
  }
  if (globals.json) await show(session, 'audit', report);
  else if (markdown)
    session.io.stdout.write(await render('audit', 'markdown', report, { ...session.renderOptions, all }));
  else if (!writes && page === null)
    await paged(session, await render('audit', 'terminal', report, { ...session.renderOptions, all }));
}

/** Names of sections, from `--only` and `--skip`. Throws a `usage` error for one that there is not. */
function readSections(only: string | undefined, skip: string | undefined): ReadonlySet<string> {
  const named = (option: string, given: string) => readChoices(option, given, NAMES, 'sections of the audit');
  const skipped = new Set(skip === undefined ? [] : named('--skip', skip));
  return new Set((only === undefined ? NAMES : named('--only', only)).filter((name) => !skipped.has(name)));
}

function hasLate({ sections }: AuditReport): boolean {
  const mine = sections.filter(({ name }) => name === 'my-word').flatMap(({ groups }) => groups);
  return mine.flatMap(({ lines }) => lines).some(({ status }) => status === 'late');
}
