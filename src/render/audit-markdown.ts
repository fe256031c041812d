import type { AuditFigure, AuditGroup, AuditLine, AuditReport, AuditSection, AuditSource } from '../audit/types.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import { whenPhrase } from './audit-entry.ts';
import type { RenderOptions } from './documents.ts';
import { figurePhrase, told } from './figures.ts';
import { escapeMarkdown, placeLink } from './markdown.ts';

interface Page {
  /** Where the note will stand: links lead from there. */
  at: string;
  today: Day;
}

/** The audit as a note of `type: audit`: headings and plain bullets, never a checkbox, since an audit holds no promises. */
export function renderAudit(report: AuditReport, options: RenderOptions): string {
  const { week, from, to, today } = report;
  const page = { at: options.notePath ?? `audits/${week}.md`, today };
  const long = { style: 'long' } as const;
  const blocks = [
    `---\ntype: audit\nweek: ${week}\nfrom: ${from}\nto: ${to}\n---`,
    `# Audit ${week}`,
    `${formatDay(from, long)} to ${formatDay(to, long)}`,
    ...report.sections.flatMap((section) => drawSection(section, page)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function drawSection(section: AuditSection, page: Page): string[] {
  const head = `## ${escapeMarkdown(section.title)}`;
  if (section.name === 'glance') return [head, section.figures.map((figure) => `- ${drawFigure(figure)}`).join('\n')];
  const figures = told(section);
  const about = section.about === '' ? [] : [escapeMarkdown(section.about)];
  const summary = [...(figures.length === 0 ? [] : [figures.map(drawFigure).join(' · ')]), ...about];
  const empty = section.groups.every(({ lines }) => lines.length === 0);
  if (empty) return [head, ...summary, escapeMarkdown(section.empty)];
  return [head, ...summary, ...section.groups.flatMap((group) => drawGroup(group, page))];
}

function drawFigure(figure: AuditFigure): string {
  return figurePhrase(figure, '–');
}

function drawGroup({ title, lines }: AuditGroup, page: Page): string[] {
  const head = title === '' ? [] : [`### ${escapeMarkdown(title)}`];
  return [...head, lines.map((line) => drawLine(line, page)).join('\n')];
}

/** One bullet: what and when, then on lines of their own each sentence it rests on with its place. */
function drawLine(line: AuditLine, page: Page): string {
  const who = line.person === null ? '' : `**${escapeMarkdown(line.person)}**: `;
  const tags = [line.tag, whenPhrase(line, page.today), line.note].filter((tag) => tag !== null && tag !== '');
  const about = tags.length === 0 ? '' : ` (${tags.map((tag) => escapeMarkdown(tag ?? '')).join('; ')})`;
  const also = line.also === null ? [] : [line.also];
  const before = also.map((rest) =>
    rest.day === null ? '' : `${formatDay(rest.day, { style: 'short', today: page.today })}: `,
  );
  const rests = [drawRest(line, '', page), ...also.map((rest, index) => drawRest(rest, before[index] ?? '', page))];
  return `- ${who}${escapeMarkdown(line.text)}${about}\n  ${rests.join('\n  ')}`;
}

function drawRest(rest: AuditSource, before: string, page: Page): string {
  const quote = rest.quote === '' ? '' : `“${escapeMarkdown(rest.quote)}” `;
  return `${before}${quote}${placeLink(rest, page.at)}`;
}
