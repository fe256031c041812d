import type { Book } from '../book/types.ts';
import { type AuditRequest, createContext } from './context.ts';
import { SECTIONS } from './sections.ts';
import type { AuditReport } from './types.ts';

/**
 * Builds the weekly audit from the book: every section in order, each line with the place it rests on. Pure; the same
 * book, week and day give the same report.
 */
export function buildAudit(book: Book, request: AuditRequest): AuditReport {
  const context = createContext(book, request);
  const { week, today } = request;
  return {
    schema: 'nudge.audit/1',
    week: week.label,
    from: week.start,
    to: week.end,
    today,
    sections: SECTIONS.map(({ name, title, build }) => ({
      name,
      title,
      about: '',
      charts: [],
      prompts: [],
      ...build(context),
    })),
  };
}
