import type { AuditWeek } from '../../audit/context.ts';
import type { AuditReport } from '../../audit/types.ts';
import { type WhichLine, wordsBelow, writeBelow } from '../../edit/below-own-line.ts';
import { NudgeError } from '../../errors.ts';
import type { ActDocument } from '../../render/documents.ts';
import { escapeMarkdown } from '../../render/markdown.ts';
import { resolveInside } from '../../vault/paths.ts';
import { readNote } from '../../vault/read.ts';
import { shorten } from '../../words.ts';
import { auditOf } from '../audit-of.ts';
import { auditNote } from '../own-notes.ts';
import type { Session } from '../session.ts';
import { writeAudit } from '../write-audit.ts';

/** A comment of nudge's own, by which it knows what it wrote: nobody else may write one. */
const OWN_COMMENT = /<!--\s{0,9}nudge:/i;
const LONGEST_SHOWN = 80;

/** The questions of a report that have words below them in the week's audit note. */
export function answeredIn(session: Session, report: AuditReport): Set<string> {
  const text = auditText(session, report.week);
  const questions = report.sections.flatMap(({ prompts }) => prompts).map(({ question }) => question);
  return new Set(questions.filter((question) => (wordsBelow(text, asks(question)) ?? []).length > 0));
}

/**
 * Writes an answer below its question in the week's audit note, which is written anew with it. Throws a `refused` error
 * where that note is not nudge's, or an answer has what only nudge may write.
 */
export async function writeAnswer(
  session: Session,
  week: AuditWeek,
  question: string,
  answer: string,
): Promise<ActDocument> {
  const words = answer
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  if (words.some((line) => OWN_COMMENT.test(line)))
    throw new NudgeError(
      'refused',
      'expected an answer in words, found a comment with which nudge marks its own lines',
    );
  let line: number | null = null;
  const { path } = await writeAudit(session, await auditOf(session, week, { drafts: true }), (text) => {
    const written = writeBelow(text, asks(question), words);
    if (written === null) throw gone(session, week, question);
    line = written.line;
    return written.text;
  });
  const what = shorten(words.join(' '), LONGEST_SHOWN);
  const change = { id: null, did: 'answered', what, path, line, before: null, after: words.join('\n') };
  const changed = [{ ...change, also: [], aside: null }];
  return { action: 'review', dryRun: false, changed, unchanged: [], understood: [], asked: false };
}

function asks(question: string): WhichLine {
  const written = escapeMarkdown(question);
  return (line) => line.includes(written);
}

function auditText(session: Session, week: string): string {
  const path = auditNote(session.config, { label: week });
  const { absolute, exists } = resolveInside(session.root, path);
  const read = exists ? readNote({ path, absolute }) : null;
  return read !== null && 'text' in read ? read.text : '';
}

function gone(session: Session, week: AuditWeek, question: string): NudgeError {
  const expected = `expected the question ${JSON.stringify(shorten(question, LONGEST_SHOWN))} in the audit, found it gone`;
  return new NudgeError('refused', `${auditNote(session.config, week)}: ${expected}`, 'Nothing was changed.');
}
