import type { Person } from '../../book/types.ts';
import { NudgeError } from '../../errors.ts';
import { planActs } from '../act.ts';
import { askLine, askYes, canAsk } from '../ask.ts';
import { type Call, type CommandModule, flag, number, text } from '../command.ts';
import { pastDay } from '../days.ts';
import { askKept, keptByTalk, mentionKept } from '../kept-by-talk.ts';
import { type LogPlace, logOf, nameAndWords, newLog, planLog } from '../log-plan.ts';
import { carryOut, joinPlans, report } from '../plan.ts';
import type { Session } from '../session.ts';

const LONGEST_MINUTES = 24 * 60;

/** `nudge log NAME TEXT…`: logs a conversation in somebody's contact note, and shows what was understood. */
export const log: CommandModule = {
  examples: [
    ['nudge log Ada "Rang about the hall. I\'ll send her the figures by Friday."', 'and see what was understood'],
    ['nudge log Ada Okafor coffee, she is moving --on yesterday --minutes 40', 'quotes are not needed'],
    ['nudge log "Tom Webb" "Met at the fair." --kind event --new', 'with a new contact note'],
    ['nudge log Ada -', 'the text from standard input'],
  ],
  define(command) {
    command
      .argument('<name>', 'who it was with; a full name known here needs no quotes')
      .argument('[text...]', 'what was said; "-" reads it from standard input')
      .option('--on <day>', 'the day: yesterday, monday, 2026-11-18', 'today')
      .option('--kind <kind>', 'what it was: call, 121, event, message…')
      .option('--minutes <n>', 'how long it took')
      .option('--new', 'make a contact note where there is none')
      .option('-n, --dry-run', 'show what would be written, write nothing');
  },
  async run(call) {
    const session = await call.session();
    const day = pastDay('--on', text(call.options, 'on') ?? 'today', {
      today: session.today,
      order: session.config.dateOrder,
    });
    const lead = leadOf(call);
    const { person, place, words } = await placeAndWords(call, session);
    const said = await saidIn(call, place.name, words);
    if (said === '' && lead === '') {
      throw new NudgeError(
        'usage',
        `expected a line on what was said with ${place.name}, found none`,
        'Say it after the name: nudge log NAME "…".',
      );
    }
    const entry = { day, lead, words: said };
    const logged = await planLog(session, place, entry);
    const kept = person === null ? [] : keptByTalk(session, person, entry);
    const plan = joinPlans([logged, await planActs(session, await askKept(call, kept), { kind: 'done', on: day })]);
    const command = `log ${place.name}`;
    await report(session, carryOut(session, plan, { action: 'log', command, dryRun: flag(call.options, 'dryRun') }));
    mentionKept(call, session, kept);
    return 0;
  },
};

/** Whose log it goes into, and what was said; the person is null for somebody whom the notes don't know yet. */
async function placeAndWords(
  call: Call,
  session: Session,
): Promise<{ person: Person | null; place: LogPlace; words: readonly string[] }> {
  const [name = '', ...rest] = call.args;
  try {
    const { person, words } = nameAndWords(session, call.args);
    return { person, place: logOf(person) ?? (await madeLog(call, session, person.name)), words };
  } catch (error) {
    if (!(error instanceof NudgeError) || error.code !== 'not-found') throw error;
    return { person: null, place: await madeLog(call, session, name, error), words: rest };
  }
}

/** A contact note that is to be made: with `--new`, or where the user says so. */
async function madeLog(call: Call, session: Session, name: string, unknown?: NudgeError): Promise<LogPlace> {
  const place = newLog(session, name);
  if (flag(call.options, 'new')) return place;
  const why = unknown === undefined ? `${name} has no contact note.` : `Nobody in the notes is called ${name}.`;
  if (canAsk(call) && (await askYes(`${why} Make ${place.path}?`, true))) return place;
  const hint = unknown?.hint === undefined ? '' : ` ${unknown.hint}`;
  throw new NudgeError(
    'not-found',
    `expected somebody with a contact note, found ${unknown === undefined ? `that ${name} has none` : `nobody called ${JSON.stringify(name.slice(0, 80))}`}`,
    `--new makes ${place.path}.${hint}`,
  );
}

async function saidIn(call: Call, name: string, words: readonly string[]): Promise<string> {
  if (words.length === 1 && words[0] === '-') return (await call.io.stdin.read()).trim();
  const said = words.join(' ').trim();
  return said === '' && canAsk(call) ? askLine(`What was said with ${name}?`) : said;
}

/** What it was and how long, as an entry begins: "call, 15 minutes". */
function leadOf({ options }: Call): string {
  const minutes = number(options, 'minutes');
  if (minutes !== undefined && !(minutes >= 1 && minutes <= LONGEST_MINUTES)) {
    throw new NudgeError(
      'usage',
      `--minutes: expected a whole number from 1 to ${LONGEST_MINUTES}, found ${JSON.stringify(text(options, 'minutes'))}`,
    );
  }
  const kind = text(options, 'kind')?.replace(/\s+/g, ' ').trim() ?? '';
  if (kind.length > 40) throw new NudgeError('usage', '--kind: expected a word or two, such as call, 121 or event');
  return [kind, minutes === undefined ? '' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`]
    .filter(Boolean)
    .join(', ');
}
