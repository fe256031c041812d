import { compareProblems, type Problem } from '../problem.ts';
import type { DocumentName, Documents, RenderOptions } from '../render/documents.ts';
import { render } from '../render/registry.ts';
import { say } from './say.ts';
import type { Drawing } from './session.ts';

/** Draws a document for the terminal, or as JSON where that was asked for, and writes it to stdout. */
export async function show<Name extends DocumentName>(
  session: Drawing,
  name: Name,
  document: Documents[Name],
  options: Partial<RenderOptions> = {},
): Promise<void> {
  const format = session.globals.json ? 'json' : 'terminal';
  session.io.stdout.write(await render(name, format, document, { ...session.renderOptions, ...options }));
}

/** A message for people, on stderr; silent with `-q`. */
export function note({ io, globals }: Pick<Drawing, 'io' | 'globals'>, message: string): void {
  if (!globals.quiet) say(io, message);
}

/**
 * Says on stderr, in one line, that notes could not be read whole. What is merely unclear is for `nudge check` alone:
 * nobody wants to read it before every answer.
 */
export function mentionProblems(session: Drawing & { problems: readonly Problem[] }): void {
  const unread = session.problems.filter(isUnread).toSorted(compareProblems);
  const [first] = unread;
  if (first === undefined) return;
  const files = new Set(unread.map(({ path }) => path)).size;
  const where = first.line === null ? first.path : `${first.path}:${first.line}`;
  const said =
    files === 1 ? `${where} could not be read whole` : `${files} files could not be read whole, ${where} among them`;
  note(session, `${said}: nudge check`);
}

function isUnread({ severity, code }: Problem): boolean {
  return severity === 'error' || code === 'half-read';
}
