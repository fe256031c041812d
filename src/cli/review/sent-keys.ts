import { visible } from '../../render/safe.ts';
import { told } from '../card/act-keys.ts';
import { dayByKey, daysPast } from '../card/day-keys.ts';
import type { Step } from '../card/types.ts';
import { type LogPlace, logOf, newLog, planLog } from '../log-plan.ts';
import { carryOut } from '../plan.ts';
import type { EndCard } from './end-card.ts';

/** What is logged where nothing is typed. */
const SENT = 'Sent a follow-up.';
/** An entry that begins so is read as a message, and no meeting. */
const LEAD = 'Message';

/** The follow-up has gone out: logs it, on the day that one key more chooses. */
export async function pressSent(card: EndCard): Promise<Step> {
  const { session } = card;
  const log = await logFor(card);
  if (log === null) return 'stay';
  const day = await dayByKey(session, daysPast(session, 'Sent on which day?'));
  if (day === null) return 'stay';
  const words = await session.io.ask.line(`What did you write? One line (Enter: ${SENT})`);
  const plan = await planLog(session, log, { day, lead: LEAD, words: words || SENT });
  // What nobody typed need not be understood.
  const asked = words !== '';
  return told(
    card,
    carryOut(session, { ...plan, asked }, { action: 'log', command: `log ${log.name}`, dryRun: false }),
  );
}

/** The person's log; one that is to be made where that is wanted. Null where it is left as it is. */
async function logFor({ session, subject, end }: EndCard): Promise<LogPlace | null> {
  const person = subject.person === null ? undefined : session.book.people.get(subject.person);
  const known = person === undefined ? null : logOf(person);
  if (known !== null) return known;
  const made = newLog(session, person?.name ?? end.person ?? '');
  session.io.stdout.write(`\n${visible(`${made.name} has no contact note yet.`)}\n`);
  const pressed = await session.io.ask.key(`[y]es, make ${visible(made.path)}  [esc] leave it`);
  return pressed === 'y' ? made : null;
}
