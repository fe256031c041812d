import type { Problem } from '../problem.ts';
import type { ProblemsDocument } from './documents.ts';
import { hang, widthOf } from './layout.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

/** `path:line  message`, and below it what to do: for stderr and for `nudge check`. */
export const renderProblems = onTerminal<ProblemsDocument>(({ problems }, pen) =>
  problems.flatMap((problem) => drawProblem(pen, problem)),
);

function drawProblem(pen: Pen, { path, line, severity, message, hint }: Problem): string[] {
  const where = line === null ? path : `${path}:${line}`;
  const href = pen.options.hrefOf?.(path, line ?? 1);
  const paint = severity === 'error' ? pen.bad : pen.warn;
  const shown = href === undefined ? paint(where) : pen.link(paint(where), href);
  const advice = hint === undefined ? [] : hang('    ', pen.dim(hint), pen.columns);
  const beside = widthOf(where) + 2 + widthOf(message) <= pen.columns;
  if (beside) return [`${shown}  ${message}`, ...advice];
  return [...hang('', shown, pen.columns), ...hang('    ', message, pen.columns), ...advice];
}
