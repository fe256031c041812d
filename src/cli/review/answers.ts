import type { AuditWeek } from '../../audit/context.ts';
import type { AuditPrompt } from '../../audit/types.ts';
import { type WhichLine, writeBelow } from '../../edit/below-own-line.ts';
import { NudgeError } from '../../errors.ts';
import { drawPrompt } from '../../render/audit-markdown-prompt.ts';
import type { ActDocument } from '../../render/documents.ts';
import { shorten } from '../../words.ts';
import { auditOf } from '../audit-of.ts';
import { auditNote } from '../own-notes.ts';
import type { Session } from '../session.ts';
import { writeAudit } from '../write-audit.ts';

/** A comment of nudge's own, by which it knows what it wrote: nobody else may write one. */
const OWN_COMMENT = /<!--\s{0,9}nudge:/i;
const LONGEST_SHOWN = 80;

/**
 * Writes an answer below its question in the week's audit note, which is written anew with it. Throws a `refused` error
 * where that note is not nudge's, or an answer has what only nudge may write.
 */
export async function writeAnswer(
  session: Session,
  week: AuditWeek,
  prompt: AuditPrompt,
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
  const add = (text: string): string => {
    const written = writeBelow(text, asks(prompt), words);
    if (written === null) throw gone(session, week, prompt);
    line = written.line;
    return written.text;
  };
  const { path } = await writeAudit(session, await auditOf(session, week, { drafts: true, answering: prompt }), {
    add,
  });
  const what = shorten(words.join(' '), LONGEST_SHOWN);
  const change = { id: null, did: 'answered', what, path, line, before: null, after: words.join('\n') };
  const changed = [{ ...change, also: [], aside: null }];
  return { action: 'review', dryRun: false, changed, unchanged: [], understood: [], asked: false };
}

function asks(prompt: AuditPrompt): WhichLine {
  const [head = ''] = drawPrompt(prompt).split('\n');
  return (line) => line === head;
}

function gone(session: Session, week: AuditWeek, { question }: AuditPrompt): NudgeError {
  const expected = `expected the question ${JSON.stringify(shorten(question, LONGEST_SHOWN))} in the audit, found it gone`;
  return new NudgeError('refused', `${auditNote(session.config, week)}: ${expected}`, 'Nothing was changed.');
}
