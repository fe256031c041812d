import type { Book, Conversation, PersonKey } from '../book/types.ts';
import { judgeValue, type ValueVerdict } from '../book/value.ts';
import type { Config } from '../config/types.ts';
import { minDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { AuditSection } from './types.ts';

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
export interface AuditContext extends AuditRequest {
  book: Book;
  /**
   * The day from which everything is seen: today, or the week's last day once it is over. An old week is thus told as
   * it stood at its end, as far as the marks carry days.
   */
  asOf: Day;
  /** True once the week's last day is past, so that what was due on that day has been missed. */
  over: boolean;
  /** The week's conversations that have taken place, ascending. Notes dated ahead are meetings ahead, not these. */
  had: readonly Conversation[];
  /** Value or chat, judged once for each conversation, from all that is known today about what followed. */
  valueOf(conversation: Conversation): ValueVerdict;
  /** The name a person goes by. */
  nameOf(person: PersonKey): string;
}

/** What a section has to say; its name and title are added when the report is put together. */
export type SectionBody = Omit<AuditSection, 'name' | 'title'>;

/** One section of the audit: a file in `sections/`, and a line in the list in `sections.ts`. */
export interface SectionBuilder {
  name: string;
  title: string;
  build(context: AuditContext): SectionBody;
}

/** Gathers what the sections share. */
export function createContext(book: Book, request: AuditRequest): AuditContext {
  const { today, week } = request;
  const asOf = minDay(today, week.end);
  const verdicts = new Map<string, ValueVerdict>();
  return {
    ...request,
    book,
    asOf,
    over: today > week.end,
    had: book.conversations.filter(({ day }) => day >= week.start && day <= asOf),
    valueOf(conversation) {
      const known = verdicts.get(conversation.id);
      const verdict = known ?? judgeValue(conversation, book, today);
      verdicts.set(conversation.id, verdict);
      return verdict;
    },
    nameOf: (person) => book.people.get(person)?.name ?? person,
  };
}

/** Whether a day lies in the audit's week and has come. */
export function inWeek(context: AuditContext, day: Day | null): day is Day {
  return day !== null && day >= context.week.start && day <= context.asOf;
}
