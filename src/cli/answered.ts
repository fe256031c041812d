import type { AuditWeek } from '../audit/context.ts';
import type { AuditPrompt } from '../audit/types.ts';
import { linesWithWords } from '../edit/below-own-line.ts';
import { readPrompt, startsPrompt } from '../render/audit-markdown-prompt.ts';
import { textIfThere } from './note-text.ts';
import { auditNote } from './own-notes.ts';
import type { Session } from './session.ts';

/** The questions that have words below them in the audit note of a week, as they stand there. */
export function answeredIn({ root, config }: Session, week: Pick<AuditWeek, 'label'>): AuditPrompt[] {
  const text = textIfThere({ root }, auditNote(config, week));
  return linesWithWords(text, startsPrompt).map(({ line, more }) => readPrompt(line, more));
}
