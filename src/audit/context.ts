import type { Book, Commitment, Conversation, PersonKey } from '../book/types.ts';
import { judgeValue, type ValueVerdict } from '../book/value.ts';
import type { ContactState } from '../book/warmth.ts';
import type { Config } from '../config/types.ts';
import { minDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { contactStates, pastCadence } from './past-cadence.ts';
import { type TrendWeek, trendWeeks } from './trend.ts';
import type { AuditSection } from './types.ts';
import type { SeenWeek } from './week.ts';
import { type Word, wordOf } from './word.ts';

/** The stretch of days an audit is about: an ISO week as a rule, with the name it goes by (`2026-W47`). */
export interface AuditWeek {
  start: Day;
  end: Day;
  label: string;
}

/** What an audit is asked. */
export interface AuditRequest {
  config: Config;
  today: Day;
  week: AuditWeek;
}

/** All that a section may look at. */
export interface AuditContext extends AuditRequest, SeenWeek {
  week: AuditWeek;
  book: Book;
  /** The week's conversations that have taken place, ascending. Notes dated ahead are meetings ahead, not these. */
  had: readonly Conversation[];
  /** Value or chat, judged once for each conversation, from all that is known today about what followed. */
  valueOf(conversation: Conversation): ValueVerdict;
  /** All promises of mine, whenever made. */
  promises: readonly Commitment[];
  /** What became of the promises, or of what is owed to me, in the week; sorted once for all sections. */
  wordOf(kind: Commitment['kind']): Word;
  /** The twelve weeks up to this one. */
  trend: readonly TrendWeek[];
  /** Everybody with a contact note, as they stood. */
  contacts(): readonly ContactState[];
  /** Everybody whose cadence is up, dearest first. */
  pastCadence(): readonly ContactState[];
  /** The name a person goes by. */
  nameOf(person: PersonKey): string;
}

/** What a section has to say; its name and title, and what it leaves out, are added when the report is put together. */
export type SectionBody = Omit<AuditSection, 'name' | 'title' | 'charts' | 'prompts'> &
  Partial<Pick<AuditSection, 'charts' | 'prompts'>>;

/** One section of the audit: a file in `sections/`, and a line in the list in `sections.ts`. */
export interface SectionBuilder {
  name: string;
  title: string;
  build(context: AuditContext): SectionBody;
}

/** Gathers what the sections share. What takes time is worked out when the first section asks for it, and kept. */
export function createContext(book: Book, request: AuditRequest): AuditContext {
  const { config, today, week } = request;
  const asOf = minDay(today, week.end);
  const seen: SeenWeek = { week, asOf, over: today > week.end };
  const contacts = once(() => contactStates(book, asOf));
  return {
    ...request,
    ...seen,
    week,
    book,
    had: book.conversations.filter(({ day }) => day >= week.start && day <= asOf),
    promises: book.commitments.filter(({ kind }) => kind === 'promise'),
    valueOf: kept(
      ({ id }) => id,
      (conversation) => judgeValue(conversation, book, today),
    ),
    wordOf: kept(
      (kind) => kind,
      (kind) => wordOf(book, seen, kind),
    ),
    trend: trendWeeks(seen),
    contacts,
    pastCadence: once(() => pastCadence(contacts(), config.stages)),
    nameOf: (person) => book.people.get(person)?.name ?? person,
  };
}

/** Something that is worked out when it is first asked for. */
function once<Answer>(answer: () => Answer): () => Answer {
  const ask = kept(() => '', answer);
  return () => ask(null);
}

/** A function that works out each answer once. */
function kept<Asked, Answer>(keyOf: (asked: Asked) => string, answer: (asked: Asked) => Answer) {
  const known = new Map<string, Answer>();
  return (asked: Asked): Answer => {
    const key = keyOf(asked);
    const found = known.get(key) ?? answer(asked);
    known.set(key, found);
    return found;
  };
}
