import type { AuditPrompt } from '../audit/types.ts';
import { escapeMarkdown, unescapeMarkdown } from './markdown.ts';

const HEAD = '### ';

/** A question as a heading, under which the answer is written; what it is about goes on from it, so that both move together. */
export function drawPrompt({ question, seed }: AuditPrompt): string {
  const head = `${HEAD}${escapeMarkdown(question)}`;
  return seed === '' ? head : `${head}\n  ${escapeMarkdown(seed)}`;
}

/** Whether a line of an audit's note is the heading of a question: only those ask. */
export function startsPrompt(line: string): boolean {
  return line.startsWith(HEAD) && line.endsWith('?');
}

/** The question that was drawn so, from its heading and what goes on from it. */
export function readPrompt(head: string, more: readonly string[]): AuditPrompt {
  const seed = more.map((line) => unescapeMarkdown(line.trim())).join(' ');
  return { question: unescapeMarkdown(head.slice(HEAD.length)), seed };
}
