import type { AuditLine, AuditReport, AuditSource, AuditStep } from '../audit/types.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import { quoteOf, whenPhrase } from './audit-entry.ts';
import { code, escapeMarkdown, placeLink } from './markdown.ts';

/** What the lines of a note share. */
export interface Page {
  /** Where the note will stand: links lead from there. */
  at: string;
  today: Day;
  /** What ties a line to an item that can be ticked there; null where it can't. */
  tieOf(id: string): string | null;
  /** Items that a line has told of already. */
  seen: Set<string>;
  /** What is drawn, and whether every line of it is wanted. */
  report: AuditReport;
  all: boolean | undefined;
}

/**
 * One bullet: what and when; then on lines of their own each sentence it rests on with its place, and what could be done. An
 * item that was told of already is only named, without a box.
 */
export function drawLine(line: AuditLine, page: Page): string {
  const who = line.person === null ? '' : `**${escapeMarkdown(line.person)}**: `;
  const tags = [line.tag, whenPhrase(line, page.today), line.note].filter((tag) => tag !== null && tag !== '');
  const about = tags.length === 0 ? '' : ` (${tags.map((tag) => escapeMarkdown(tag ?? '')).join('; ')})`;
  const again = line.id !== null && page.seen.has(line.id);
  if (line.id !== null) page.seen.add(line.id);
  const tie = line.id === null || again ? null : page.tieOf(line.id);
  const said = `${who}${escapeMarkdown(line.text)}${about}`;
  const more = (again ? [] : [...restsOf(line, page), ...waysOf(line.next)]).map((each) => `\n  ${each}`).join('');
  return `- ${tie === null ? said : `[ ] ${said} ${tie}`}${more}`;
}

function restsOf(line: AuditLine, { at, today }: Page): string[] {
  const draw = (rest: AuditSource, before: string) => {
    const quote = rest.quote === '' ? '' : `“${escapeMarkdown(rest.quote)}” `;
    return `${before}${quote}${placeLink(rest, at)}`;
  };
  const { also } = line;
  const first = draw({ ...line, quote: quoteOf(line) }, '');
  if (also === null) return [first];
  const before = also.day === null ? '' : `${formatDay(also.day, { style: 'short', today })}: `;
  return [first, draw(also, before)];
}

/** What could be done, with the command for it, and the message as a quotation: a phone has no command line. */
function waysOf(next: AuditStep | null): string[] {
  if (next === null) return [];
  const { words, command, draft } = next;
  const way = `→ ${[escapeMarkdown(words), ...(command === null ? [] : [code(command)])].join(': ')}`;
  const message = draft === null ? [] : draft.trim().split(/\r?\n/);
  return [way, ...message.map((line) => `> ${escapeMarkdown(line)}`.trimEnd())];
}
