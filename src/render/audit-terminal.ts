import type { AuditFigure, AuditGroup, AuditLine, AuditPrompt, AuditReport, AuditSection } from '../audit/types.ts';
import { formatIsoWeek } from '../dates/iso-week.ts';
import { auditEntry, wayKind } from './audit-entry.ts';
import { wholeAudit } from './audit-whole.ts';
import { drawChart } from './chart-terminal.ts';
import { capped, drawEntries, type Entry } from './entry.ts';
import { figureLabel, figurePhrase, figureValue, isEmpty, told } from './figures.ts';
import { hang, indented, pad, sides, widthOf } from './layout.ts';
import { shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';

/** Lines of a group that are shown unless all are asked for. */
const MOST = 5;

/** The audit for the terminal: section by section, each line with its source, long groups cut short. */
export const renderAudit = onTerminal<AuditReport>((report, pen) => {
  const seen = new Set<string>();
  return [
    ...heading(report, pen),
    ...report.sections.flatMap((section) => ['', ...drawSection(pen, section, seen)]),
    '',
    ...hints(report, pen),
  ];
});

function heading({ week, from, to, today }: AuditReport, pen: Pen): string[] {
  const days = `${shortDay(from, today)} to ${shortDay(to, today)}`;
  return sides(`${pen.title('Audit')} ${pen.strong(week)}`, pen.dim(days), pen.columns);
}

function drawSection(pen: Pen, section: AuditSection, seen: Set<string>): string[] {
  const charts = section.charts.flatMap((chart) => ['', ...drawChart(pen, chart), '']);
  if (section.name === 'glance') return [pen.title(section.title), ...grid(pen, section.figures), ...charts];
  const about = section.about === '' ? [] : hang('  ', pen.dim(section.about), pen.columns);
  const title = sides(pen.title(section.title), pen.dim(summary(pen, told(section))), pen.columns);
  const head = [...title, ...about, ...charts];
  const asked = drawPrompts(pen, section.prompts);
  if (isEmpty(section)) return [...head, ...hang('  ', pen.dim(section.empty), pen.columns)];
  return [...head, ...section.groups.flatMap((group) => drawGroup(pen, group, section.name, seen)), ...asked];
}

/** Questions by number, each with what it is about. The answers have their place in the note. */
function drawPrompts(pen: Pen, prompts: readonly AuditPrompt[]): string[] {
  if (prompts.length === 0) return [];
  const asked = prompts.flatMap(({ question, seed }, index) => [
    ...hang(`  ${index + 1}. `, question, pen.columns),
    ...(seed === '' ? [] : hang('     ', pen.dim(seed), pen.columns)),
  ]);
  return [...asked, ...hang('  ', pen.dim('nudge audit --write makes a note with room for the answers.'), pen.columns)];
}

/** Figures in one line: "4 made · 2 kept · 1 late". */
function summary(pen: Pen, figures: readonly AuditFigure[]): string {
  return figures.map((figure) => figurePhrase(figure, '')).join(` ${pen.glyph.dot} `);
}

/** The glance: figures in columns, as many as fit. */
function grid(pen: Pen, figures: readonly AuditFigure[]): string[] {
  const cells = figures.map((figure) => ({ value: figureValue(figure, pen.glyph.dash), label: figureLabel(figure) }));
  const width = 3 + Math.max(0, ...cells.map(({ value, label }) => widthOf(`${value} ${label}`)));
  const across = Math.max(1, Math.floor((pen.columns - 2 + 3) / width));
  const drawn = cells.map(({ value, label }) => pad(`${pen.strong(value)} ${pen.dim(label)}`, width));
  const rows = Array.from({ length: Math.ceil(drawn.length / across) }, (_, row) =>
    drawn.slice(row * across, (row + 1) * across).join(''),
  );
  return indented(rows, 2);
}

function drawGroup(pen: Pen, { title, lines }: AuditGroup, section: string, seen: Set<string>): string[] {
  const head = title === '' ? [] : ['', ...hang('  ', title, pen.columns)];
  // What was said three months ago is what one came to read.
  const whole = section === 'three-months';
  const ways = new Set<string>();
  const draw = (some: readonly AuditLine[]) =>
    drawEntries(
      pen,
      some.map((line) => ({ ...compact(pen, line, seen, ways), whole })),
    );
  return [...head, ...capped(pen, lines, MOST, draw)];
}

/**
 * An item that was already shown is named again in one line, without its sentence. A way on that the group has told of
 * already, but for the id or the name, is told again only where everything is.
 */
function compact(pen: Pen, line: AuditLine, seen: Set<string>, ways: Set<string>): Entry {
  const entry = auditEntry(pen, line);
  if (line.id !== null && seen.has(line.id)) return { ...entry, rests: [], way: '' };
  if (line.id !== null) seen.add(line.id);
  if (line.next === null) return entry;
  const kind = wayKind(line.next);
  if (ways.has(kind) && pen.options.all !== true) return { ...entry, way: '' };
  ways.add(kind);
  return entry;
}

function hints(report: AuditReport, pen: Pen): string[] {
  const { sections, week, today } = report;
  const whole = week === formatIsoWeek(today) ? 'nudge audit --all' : wholeAudit(report);
  const groups = sections.flatMap((section) => section.groups);
  const cut = pen.options.all !== true && groups.some(({ lines }) => lines.length > MOST + 1);
  const late = groups.flatMap(({ lines }) => lines).find(({ status, id }) => status === 'late' && id !== null);
  const said = [...(late?.id ? [`nudge done ${pen.id(late.id)}`] : []), ...(cut ? [whole] : [])];
  return said.length === 0 ? [] : hang('', pen.dim(said.join('   ')), pen.columns);
}
