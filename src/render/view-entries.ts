import type { ViewItem, ViewTalk } from '../audit/views.ts';
import type { Entry } from './entry.ts';
import { duePhrase, minutesPhrase, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';

/** An open item as a list entry. `named` puts the person's name before it. */
export function itemEntry(pen: Pen, item: ViewItem, named: boolean): Entry {
  const { today } = pen.options;
  const late = item.daysLate !== null && item.daysLate > 0;
  const person = named ? item.person : null;
  const since = item.said === null ? '' : `said ${shortDay(item.said, today)}`;
  return {
    lead: pen.id(item.id),
    text: person === null ? item.text : `${person}: ${item.text}`,
    ...(person === null ? {} : { stress: person }),
    right: item.due === null ? since : duePhrase(item.due, today),
    paintRight: late ? pen.bad : pen.dim,
    rests: [{ quote: item.quote, place: item }],
  };
}

/** The same in one line, without the sentence. */
export function briefEntry(pen: Pen, item: ViewItem): Entry {
  return { ...itemEntry(pen, item, true), rests: [] };
}

/** A conversation as a list entry: its day, how and what about, its first words. */
export function talkEntry(pen: Pen, talk: ViewTalk): Entry {
  return {
    lead: shortDay(talk.day, pen.options.today),
    text: talkPhrase(talk),
    right: talk.value === 'open' ? '' : talk.value,
    paintRight: talk.value === 'value' ? pen.good : pen.dim,
    rests: [{ quote: talk.excerpt, place: talk }],
    whole: true,
  };
}

/** "call, 20 min: renewal". */
export function talkPhrase({ kind, minutes, title }: ViewTalk): string {
  const how = [kind, minutes === null ? '' : minutesPhrase(minutes)];
  return [how.filter(Boolean).join(', '), title].filter(Boolean).join(': ');
}
