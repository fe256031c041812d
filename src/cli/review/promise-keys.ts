import type { Person } from '../../book/types.ts';
import { opportunityTitle } from '../../queue/title.ts';
import { visible } from '../../render/safe.ts';
import { planActs } from '../act.ts';
import { planAdd } from '../add-plan.ts';
import { markWith, told } from '../card/act-keys.ts';
import { dayByKey, daysAhead, daysPast } from '../card/day-keys.ts';
import type { Step } from '../card/types.ts';
import { carryOut, joinPlans, type Plan } from '../plan.ts';
import type { EndCard } from './end-card.ts';

/** Done, on the day that one key more chooses. */
export async function pressDoneOn(card: EndCard): Promise<Step> {
  const on = await dayByKey(card.session, daysPast(card.session, 'Done on which day?'));
  return on === null ? 'stay' : markWith(card, { kind: 'done', on });
}

/**
 * Makes a promise of it, with a day: a checkbox in the contact note, or where `nudge add` puts one. An opening is settled
 * with it, since from then on the promise stands for it.
 */
export async function pressPromise(card: EndCard): Promise<Step> {
  const { session } = card;
  const person = personOf(card);
  const usual = usualWords(card);
  const typed = await session.io.ask.line(`What will you do? (Enter: ${visible(usual)})`);
  const due = await dayByKey(session, daysAhead(session, 'By when?'));
  if (due === null) return 'stay';
  const words = (typed || usual).replace(/\s+/g, ' ');
  const added = await planAdd(session, { words, due, person });
  const plan = joinPlans([added, ...(await settled(card))]);
  const quiet = { ...plan, understood: [], asked: false };
  return told(card, carryOut(session, quiet, { action: 'add', command: `add ${words}`, dryRun: false }));
}

/** An opening that has become a promise is taken up; a first meeting still waits for the follow-up itself. */
async function settled({ session, end }: EndCard): Promise<Plan[]> {
  const item = end.kind === 'openings' && end.id !== null ? session.book.items.get(end.id) : undefined;
  return item === undefined ? [] : [await planActs(session, [item], { kind: 'done', on: session.today })];
}

function usualWords({ end }: EndCard): string {
  const who = end.person ?? '';
  return end.kind === 'openings' ? opportunityTitle(end.text, who) : `Write to ${who}`;
}

function personOf({ session, subject }: EndCard): Person | null {
  return subject.person === null ? null : (session.book.people.get(subject.person) ?? null);
}
