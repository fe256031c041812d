import type { ProblemsDocument } from './documents.ts';
import { toJson } from './json.ts';

/** What `nudge check` found: schema `nudge.check/1`. */
export function renderProblems({ problems }: ProblemsDocument): string {
  const found = problems.map(({ path, line, code, severity, message, hint }) => ({
    path,
    line,
    code,
    severity,
    message,
    hint: hint ?? null,
  }));
  return toJson({ schema: 'nudge.check/1', problems: found });
}
