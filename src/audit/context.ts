import { firstMet } from '../book/touches.ts';
import type { Book, Commitment, Conversation, PersonKey } from '../book/types.ts';
import { judgeValue, type ValueVerdict } from '../book/value.ts';
import type { ContactState } from '../book/warmth.ts';
import type { Config } from '../config/types.ts';
import { addDays, minDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Move } from './moves/types.ts';
import { movesOf } from './moves.ts';
import { peopleOf } from './names.ts';
import { contactStates, pastCadence } from './past-cadence.ts';
import { type Period, periodOf } from './period.ts';
import { type TrendWeek, trendWeeks } from './trend.ts';
import type { AuditPrompt, AuditSection } from './types.ts';
import type { NudgeLike } from './views.ts';
import type { SeenWeek } from './week.ts';
import { type Word, wordOf } from './word.ts';

/** The stretch of days an audit is about: an ISO week as a rule, with the name it goes by (`2026-W47`). */
export interface AuditWeek {
  start: Day;
  end: Day;
  label: string;
}

/** How far back a move still counts as lately. */
export const MOVE_WEEKS = 4;

/** A message that is asked for: of a kind that templates are named by, about an item or to somebody. */
export interface DraftAsk {
  kind: string;
  /** The item's id, or null for a message to a person. */
  item: string | null;
  people: readonly PersonKey[];
  /** Who is meant where nobody is known by the words: as written in the note. */
  written: string | null;
}

/** What an audit is asked, and what comes in from elsewhere, since the audit knows neither templates nor the queue. */
export interface AuditRequest {
  config: Config;
  today: Day;
  week: AuditWeek;
  /** Questions that are answered already, with what each was about then: they stay, whatever the week has become since. */
  answered?: readonly AuditPrompt[];
  /** Writes a message; null where there is none to be written. Without it lines have no drafts. */
  draftOf?: (ask: DraftAsk) => string | null;
  /** The best so many nudges of today. Without it the coming week has none. */
  nudgesOf?: (most: number) => readonly NudgeLike[];
}

/** All that a section may look at. */
export interface AuditContext extends Required<AuditRequest>, SeenWeek {
  week: AuditWeek;
  /** How the time of the audit is called. */
  period: Period;
  book: Book;
  /** The week's conversations that have taken place, ascending. Notes dated ahead are meetings ahead, not these. */
  had: readonly Conversation[];
  /** Value or chat, judged once for each conversation, from all that is known today about what followed. */
  valueOf(conversation: Conversation): ValueVerdict;
  /** Who was met for the first time in the week. */
  newPeople(): readonly PersonKey[];
  /** All promises of mine, whenever made. */
  promises: readonly Commitment[];
  /** What became of the promises, or of what is owed to me, in the week; sorted once for all sections. */
  wordOf(kind: Commitment['kind']): Word;
  /** The twelve weeks up to this one. */
  trend: readonly TrendWeek[];
  /** Who came closer or went cooler in the last four weeks. */
  moves(): readonly Move[];
  /** Everybody with a contact note, as they stood. */
  contacts(): readonly ContactState[];
  /** Everybody whose cadence is up, dearest first. */
  pastCadence(): readonly ContactState[];
  /** The name a person goes by. */
  nameOf(person: PersonKey): string;
}

/** What a section has to say; its name and title, and what it leaves out, are added when the report is put together. */
export type SectionBody = Omit<AuditSection, 'name' | 'title' | 'about' | 'charts' | 'prompts'> &
  Partial<Pick<AuditSection, 'title' | 'about' | 'charts' | 'prompts'>>;

/** One section of the audit: a file in `sections/`, and a line in the list in `sections.ts`. */
export interface SectionBuilder {
  name: string;
  title: string;
  build(context: AuditContext): SectionBody;
}

/** Gathers what the sections share. What takes time is worked out when the first section asks for it, and kept. */
export function createContext(book: Book, request: AuditRequest): AuditContext {
  const { today, week } = request;
  const asOf = minDay(today, week.end);
  const seen: SeenWeek = { week, asOf, over: today > week.end };
  const had = book.conversations.filter(({ day }) => day >= week.start && day <= asOf);
  return {
    answered: [],
    draftOf: () => null,
    nudgesOf: () => [],
    ...request,
    ...seen,
    week,
    period: periodOf(week),
    book,
    had,
    trend: trendWeeks(seen),
    promises: book.commitments.filter(({ kind }) => kind === 'promise'),
    newPeople: once(() => peopleOf(had).filter((person) => (firstMet(book, person) ?? '') >= week.start)),
    wordOf: kept(
      (kind) => kind,
      (kind) => wordOf(book, seen, kind),
    ),
    ...peopleShared(book, request, asOf),
    nameOf: (person) => book.people.get(person)?.name ?? person,
  };
}

/** How people stood, and what was worth the while. */
function peopleShared(book: Book, { config: { stages }, today }: AuditRequest, asOf: Day) {
  const judged = kept(
    ({ id }: Conversation) => id,
    (conversation) => judgeValue(conversation, book, today),
  );
  const contacts = once(() => contactStates(book, asOf));
  const from = addDays(asOf, 1 - MOVE_WEEKS * 7);
  return {
    valueOf: judged,
    contacts,
    pastCadence: once(() => pastCadence(contacts(), stages)),
    moves: once(() => {
      const lately = book.conversations.filter(({ day }) => day >= from && day <= asOf);
      return movesOf({ book, stages, from, asOf, lately, contacts, valueOf: judged });
    }),
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
