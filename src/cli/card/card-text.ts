import type { Day } from '../../dates/day.ts';
import type { Nudge } from '../../queue/types.ts';
import { duePhrase } from '../../render/phrases.ts';

/** A card as plain text, for wherever it is pasted. */
export function cardText({ title, due, quote, path, line, links }: Nudge, today: Day): string {
  const when = due === null ? '' : ` (${duePhrase(due, today)})`;
  const said = quote === '' ? '' : `“${quote.replace(/\s+/g, ' ').trim()}” `;
  return [`${title}${when}`, `${said}${path}:${line}`, ...links.map(({ shown }) => shown)].join('\n');
}
