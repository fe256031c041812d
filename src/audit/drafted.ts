import type { AuditContext } from './context.ts';
import type { AuditLine } from './types.ts';

/** Messages written for one group: more are not sent in a sitting, and a vault may have thousands of lines late. */
const MOST_DRAFTS = 10;

/** The lines of some things in order, the first few with the messages of their next steps. */
export function linesWithDrafts<Thing>(
  context: AuditContext,
  things: readonly Thing[],
  order: (a: AuditLine, b: AuditLine) => number,
  lineOf: (context: AuditContext, thing: Thing) => AuditLine,
): AuditLine[] {
  const plain: AuditContext = { ...context, draftOf: () => null };
  return things
    .map((thing) => ({ thing, line: lineOf(plain, thing) }))
    .sort((a, b) => order(a.line, b.line))
    .map(({ thing, line }, index) => (index < MOST_DRAFTS ? lineOf(context, thing) : line));
}

/** For things that are in order already. */
export function inOrder(): number {
  return 0;
}
