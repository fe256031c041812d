import type { AuditFigure, AuditGroup, AuditReport, AuditSection } from '../audit/types.ts';
import { formatDay } from '../dates/format.ts';
import { parseIsoWeek } from '../dates/iso-week.ts';
import { drawLine, type Page } from './audit-markdown-line.ts';
import { drawPrompt } from './audit-markdown-prompt.ts';
import { upToMost } from './audit-whole.ts';
import { drawChart } from './chart-markdown.ts';
import type { RenderOptions } from './documents.ts';
import { figurePhrase, isEmpty, told } from './figures.ts';
import { code, escapeMarkdown } from './markdown.ts';

const TICK =
  'Tick a box, then run `nudge`: the tick goes to the note it came from. At what is owed to you, it says that it came.';

/**
 * The audit as a note of `type: audit`. Where the options say what ties a line to its item, so that a tick can be carried
 * back, an open item has a box, where it is told of first; elsewhere there is none, since an audit holds no promises.
 */
export function renderAudit(report: AuditReport, { notePath, today, tieOf, all }: RenderOptions): string {
  const { week, from, to, sections } = report;
  const at = notePath ?? `audits/${week}.md`;
  const page: Page = { at, today, tieOf: tieOf ?? (() => null), seen: new Set(), report, all };
  const long = { style: 'long' } as const;
  const blocks = [
    [
      '---',
      'type: audit',
      ...(parseIsoWeek(week) === null ? [] : [`week: ${week}`]),
      `from: ${from}`,
      `to: ${to}`,
      '---',
    ],
    [`# Audit ${week}`],
    [`${formatDay(from, long)} to ${formatDay(to, long)}`],
    ...(tieOf === undefined ? [] : [[TICK]]),
    ...sections.flatMap((section) => drawSection(section, page)).map((block) => [block]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function drawSection(section: AuditSection, page: Page): string[] {
  const head = `## ${escapeMarkdown(section.title)}`;
  const charts = section.charts.flatMap(drawChart);
  if (section.name === 'glance')
    return [head, section.figures.map((figure) => `- ${drawFigure(figure)}`).join('\n'), ...charts];
  const figures = told(section);
  const about = section.about === '' ? [] : [escapeMarkdown(section.about)];
  const summary = [...(figures.length === 0 ? [] : [figures.map(drawFigure).join(' · ')]), ...about];
  if (isEmpty(section)) return [head, ...summary, ...charts, escapeMarkdown(section.empty)];
  const groups = section.groups.flatMap((group) => drawGroup(group, page));
  return [head, ...summary, ...charts, ...groups, ...section.prompts.map(drawPrompt)];
}

function drawFigure(figure: AuditFigure): string {
  return figurePhrase(figure, '–');
}

function drawGroup({ title, lines }: AuditGroup, page: Page): string[] {
  const head = title === '' ? [] : [`### ${escapeMarkdown(title)}`];
  const { kept, beyond } = upToMost(lines, page.report, page.all);
  const more = beyond === null ? [] : [`- ${beyond.words}: ${code(beyond.command)}`];
  return [...head, [...kept.map((line) => drawLine(line, page)), ...more].join('\n')];
}
