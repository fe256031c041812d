import { addDays } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { formatDay } from '../../dates/format.ts';
import { type DayContext, dueDay, laterDay } from '../days.ts';
import type { Session } from '../session.ts';
import { markWith } from './act-keys.ts';
import { draftNewDay } from './draft-keys.ts';
import { packed } from './packed.ts';
import type { Card, Step } from './types.ts';

/** Puts the card off: to one of the usual days by one key more, or to a day in words. */
export async function pressSnooze(card: Card): Promise<Step> {
  const until = await laterByKey(card.session);
  return until === null ? 'stay' : markWith(card, { kind: 'snooze', until });
}

/** Null where it is left as it is. */
async function laterByKey(session: Session): Promise<Day | null> {
  const { io, today, renderOptions } = session;
  const usual = usualDays(today, contextOf(session));
  const shown = usual.map(({ label, day }) => `${label} ${formatDay(day, { style: 'short', today })}`);
  const rows = packed([...shown, '[d]ate in words', '[esc] leave it'], renderOptions.columns);
  for (;;) {
    const pressed = await io.ask.key(rows.join('\n'));
    const chosen = usual.find(({ key }) => key === pressed);
    if (chosen !== undefined) return chosen.day;
    if (pressed === 'd') break;
    if (['escape', 'end', 'q'].includes(pressed)) return null;
  }
  const words = await io.ask.line('Until when? (friday, in two weeks, 2026-12-01)');
  return words === '' ? null : laterDay(words, contextOf(session));
}

/** Tomorrow, Monday and this day next week, each day once. */
function usualDays(today: Day, context: DayContext): { key: string; label: string; day: Day }[] {
  const days = [
    { key: 't', label: '[t]omorrow', day: addDays(today, 1) },
    { key: 'm', label: '[m]onday', day: laterDay('monday', context) },
    { key: 'w', label: 'in a [w]eek', day: addDays(today, 7) },
  ];
  return days.filter(({ day }, index) => days.findIndex((each) => each.day === day) === index);
}

/** Gives it a new day, written as its due mark; then it is time to say so to whoever waits. */
export async function pressRenegotiate(card: Card): Promise<Step> {
  const { session } = card;
  const words = await session.io.ask.line('Which day instead? (friday, in two weeks, 2026-12-01)');
  if (words === '') return 'stay';
  const due = dueDay(words, contextOf(session), null);
  const step = await markWith(card, { kind: 'renegotiate', due });
  if (step === 'written' && ['promise', 'renegotiate'].includes(card.nudge.kind)) await draftNewDay(card, due);
  return step;
}

function contextOf({ today, config }: Session): DayContext {
  return { today, order: config.dateOrder };
}
