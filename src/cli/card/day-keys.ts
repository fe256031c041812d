import { addDays } from '../../dates/civil.ts';
import type { Day } from '../../dates/day.ts';
import { formatDay } from '../../dates/format.ts';
import { packed } from '../../render/layout.ts';
import { type DayContext, dueDay, laterDay, pastDay } from '../days.ts';
import type { Session } from '../session.ts';
import { markWith } from './act-keys.ts';
import { draftNewDay } from './draft-keys.ts';
import type { Card, Step } from './types.ts';

/** A day that one key chooses. */
interface DayKey {
  key: string;
  label: string;
  day: Day;
}

/** Days to choose from by one key, or in words. */
export interface DayChoice {
  keys: readonly DayKey[];
  /** What is asked where the day is to be said in words. */
  question: string;
  /** The day that words name. Throws a `usage` error for none. */
  read(words: string, context: DayContext): Day;
}

/** Puts the card off: to one of the usual days by one key more, or to a day in words. */
export async function pressSnooze(card: Card): Promise<Step> {
  const until = await dayByKey(card.session, daysAhead(card.session, 'Until when?'));
  return until === null ? 'stay' : markWith(card, { kind: 'snooze', until });
}

/** Asks for a day by one key; null where it is left as it is. */
export async function dayByKey(session: Session, { keys, question, read }: DayChoice): Promise<Day | null> {
  const { io, today, renderOptions } = session;
  const shown = keys.map(({ label, day }) => `${label} ${formatDay(day, { style: 'short', today })}`);
  const rows = packed([...shown, '[d]ate in words', '[esc] leave it'], renderOptions.columns);
  for (;;) {
    const pressed = await io.ask.key(rows.join('\n'));
    const chosen = keys.find(({ key }) => key === pressed);
    if (chosen !== undefined) return chosen.day;
    if (pressed === 'd') break;
    if (['escape', 'end', 'q'].includes(pressed)) return null;
  }
  const words = await io.ask.line(question);
  return words === '' ? null : read(words, contextOf(session));
}

/** Tomorrow, Monday and this day next week, each day once; in words any day ahead. */
export function daysAhead(session: Session, asked: string): DayChoice {
  const { today } = session;
  const days = [
    { key: 't', label: '[t]omorrow', day: addDays(today, 1) },
    { key: 'm', label: '[m]onday', day: laterDay('monday', contextOf(session)) },
    { key: 'w', label: 'in a [w]eek', day: addDays(today, 7) },
  ];
  const keys = days.filter(({ day }, index) => days.findIndex((each) => each.day === day) === index);
  return { keys, question: `${asked} (friday, in two weeks, 2026-12-01)`, read: laterDay };
}

/** Today and yesterday; in words any day before. */
export function daysPast({ today }: Session, asked: string): DayChoice {
  const keys = [
    { key: 't', label: '[t]oday', day: today },
    { key: 'y', label: '[y]esterday', day: addDays(today, -1) },
  ];
  const read: DayChoice['read'] = (words, context) => pastDay(null, words, context);
  return { keys, question: `${asked} (monday, 12 Nov, ${addDays(today, -3)})`, read };
}

/** Gives it a new day, written as its due mark; then it is time to say so to whoever waits. */
export async function pressRenegotiate(card: Card): Promise<Step> {
  const { session } = card;
  const words = await session.io.ask.line('Which day instead? (friday, in two weeks, 2026-12-01)');
  if (words === '') return 'stay';
  const due = dueDay(words, contextOf(session), null);
  const step = await markWith(card, { kind: 'renegotiate', due });
  if (step === 'written' && ['promise', 'renegotiate'].includes(card.subject.kind)) await draftNewDay(card, due);
  return step;
}

function contextOf({ today, config }: Session): DayContext {
  return { today, order: config.dateOrder };
}
