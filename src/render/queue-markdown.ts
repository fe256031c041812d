import { formatDay } from '../dates/format.ts';
import type { Nudge, NudgeGroup } from '../queue/types.ts';
import type { QueueDocument, RenderOptions } from './documents.ts';
import { escapeMarkdown, placeLink } from './markdown.ts';
import { duePhrase, mergedReasons, minutesPhrase, momentPhrase } from './phrases.ts';

/** Reasons said for what has neither day nor clock; the list on the terminal says more. */
const REASONS = 1;

/**
 * The queue as a note of `type: queue`: one bullet for each nudge, with links that a phone opens. Where the options say
 * what ties a line to its nudge, and so that a tick can be carried back, it has a box; elsewhere none, since a copy of a
 * promise is no promise.
 */
export function renderQueue({ nudges, groups, total, moment, today }: QueueDocument, options: RenderOptions): string {
  const about = [formatDay(today, { style: 'long' }), `${total} waiting`, momentPhrase(moment)].filter(Boolean);
  const parts: readonly NudgeGroup[] = groups ?? [{ title: '', nudges: [...nudges] }];
  const blocks = [
    '---\ntype: queue\n---',
    '# Queue',
    escapeMarkdown(about.join(' · ')),
    ...(options.tieOf === undefined ? [] : ['Tick a box, then run `nudge`: the tick goes to the note it came from.']),
    ...(nudges.length === 0 ? ['Nothing waits.'] : parts.flatMap((group) => drawGroup(group, options))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function drawGroup({ title, nudges }: NudgeGroup, options: RenderOptions): string[] {
  const head = title === '' ? [] : [`## ${escapeMarkdown(title)}`];
  return [...head, nudges.map((nudge) => drawNudge(nudge, options)).join('\n')];
}

/** What and when, with the ways to reach the person; then the sentence it rests on and its place. */
function drawNudge(nudge: Nudge, { tieOf, notePath = '', today }: RenderOptions): string {
  const { kind, due, clock, reasons, minutes, links, quote } = nudge;
  const when = due !== null ? duePhrase(due, today) : (clock ?? mergedReasons(reasons, REASONS));
  const about = [when, minutesPhrase(minutes)].filter(Boolean).map(escapeMarkdown);
  const reach = links.map(({ href, shown }) => `[${escapeMarkdown(shown)}](${href})`);
  const tie = tieOf?.(nudge.id) ?? null;
  // To have asked is not to have it: the tick goes to what is owed.
  const hint = tie !== null && kind === 'awaiting' ? ['tick it once it has come'] : [];
  const line = [`**${escapeMarkdown(nudge.title)}**`, ...about, ...hint, ...reach].join(' · ');
  const said = quote === '' ? '' : `“${escapeMarkdown(quote)}” `;
  return `- ${tie === null ? line : `[ ] ${line} ${tie}`}\n  ${said}${placeLink(nudge, notePath)}`;
}
