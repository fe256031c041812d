import type { AuditLine, AuditStep, AuditTag } from '../audit/types.ts';
import type { Day } from '../dates/day.ts';
import { count } from '../words.ts';
import type { Entry, Rest } from './entry.ts';
import { duePhrase, keptPhrase, pastPhrase, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';

/** One line of the audit as a list entry: id or tag first, then who and what, and at the right when. */
export function auditEntry(pen: Pen, line: AuditLine): Entry {
  const { person, text } = line;
  return {
    lead: line.id === null ? leadOf(line.tag) : pen.id(line.id),
    paintLead: line.id === null ? paintOf(pen, line.tag) : pen.dim,
    text: person === null ? text : `${person}: ${text}`,
    ...(person === null ? {} : { stress: person }),
    right: whenPhrase(line, pen.options.today),
    paintRight: line.status === 'late' ? pen.bad : pen.dim,
    rests: restsOf(line, pen.options.today),
    way: wayOf(pen, line),
  };
}

/** What could be done, with the command for it, which shows the message where there is one. */
function wayOf(pen: Pen, { next, id }: AuditLine): string {
  if (next === null) return '';
  const { words, command } = next;
  const typed = command === null || id === null ? command : command.replaceAll(id, pen.id(id));
  return `${pen.glyph.arrow} ${[words, typed].filter((part) => part !== null).join(': ')}`;
}

/** By what ways on are alike though their items or people differ: what the command does, or the words where there is none. */
export function wayKind({ words, command }: AuditStep): string {
  const [does] = /^nudge \w{1,20}/.exec(command ?? '') ?? [];
  const [kind = ''] = /--kind \S{1,40}$/.exec(command ?? '') ?? [];
  return does === undefined ? words : `${does} ${kind}`;
}

/** The sentence that a line rests on; empty where the line itself says it in the same words. */
export function quoteOf({ text, quote }: AuditLine): string {
  return plain(quote) === plain(text) ? '' : quote;
}

function plain(words: string): string {
  return words.trim().replace(/\.$/, '').toLowerCase();
}

/** When, in a few words: how late, how it was kept, when it is due, or the day it is about. */
export function whenPhrase({ status, daysLate, due, day }: AuditLine, today: Day): string {
  if (status === 'late' && daysLate !== null) return `${count(daysLate, 'day')} late`;
  if (status === 'done' && daysLate !== null) return keptPhrase(daysLate);
  if (status === 'done') return day === null ? 'done' : `done ${shortDay(day, today)}`;
  if (status === 'dropped') return 'dropped';
  if (status === 'open' && due !== null)
    return due > today ? `due ${duePhrase(due, today)}` : `due ${shortDay(due, today)}`;
  if (status === 'open') return '';
  if (daysLate !== null) return pastPhrase(daysLate);
  return day === null ? '' : shortDay(day, today);
}

function paintOf(pen: Pen, tag: AuditTag | null): (text: string) => string {
  if (tag === 'value' || tag === 'green' || tag === 'closer' || tag === 'agenda') return pen.good;
  if (tag === 'amber' || tag === 'no agenda' || tag === 'cooler') return pen.warn;
  if (tag === 'red') return pen.bad;
  return pen.dim;
}

/** The word a line is classed by, as shown before it. The group's heading already says who came closer and who did not. */
export function leadOf(tag: AuditTag | null): string {
  return tag === null || tag === 'closer' || tag === 'cooler' ? '' : tag;
}

/**
 * What it rests on. Two notes that are compared are both quoted; of two places in one note the second is enough, since
 * it is the sentence that decides.
 */
export function restsOf(from: AuditLine, today: Day): Rest[] {
  const { path, line, note, also, tag } = from;
  const quote = quoteOf(from);
  const place = { path, line };
  if (also === null) return [{ note, quote, place }];
  if (tag !== 'closer' && tag !== 'cooler' && also.path === path) return [{ note, quote, place: also }];
  const when = also.day === null ? null : shortDay(also.day, today);
  return [
    { note, quote, place },
    { note: when, quote: also.quote, place: also },
  ];
}
