import type { AuditChart, AuditGroup, AuditReport, AuditSection } from '../audit/types.ts';
import { upToMost } from './audit-whole.ts';
import { chartView } from './chart-view.ts';
import type { RenderOptions } from './documents.ts';
import { figurePhrase, told } from './figures.ts';
import { lineView } from './page-lines.ts';
import { tileView } from './page-tiles.ts';
import type { GroupView, SectionView } from './page-types.ts';
import { madeVisible, visible } from './safe.ts';
import { shownWords } from './shown.ts';

/** Lines of a group that stand open; the others are folded, one click away. */
const MOST = 5;
/** Lines of a group that are printed, so that the whole has room on two sides; and of the groups that matter most. */
const MOST_ON_PAPER = 3;
const MORE_ON_PAPER: ReadonlySet<string> = new Set(['late', 'nudges']);

/** The sections of the page. The glance shows its figures as tiles, with what the charts know of each. */
export function sectionViews(report: AuditReport, options: RenderOptions): SectionView[] {
  const { sections } = report;
  const charts = sections.flatMap((section) => section.charts);
  const seen = new Set<string>();
  return sections.map((section) => sectionView(section, { report, charts, options, seen }));
}

interface Drawing {
  report: AuditReport;
  charts: readonly AuditChart[];
  options: RenderOptions;
  /** Items that are shown already. */
  seen: Set<string>;
}

function sectionView(section: AuditSection, drawing: Drawing): SectionView {
  const { charts } = drawing;
  const isGlance = section.name === 'glance';
  const id = `section-${section.name}`;
  const figures = isGlance ? [] : told(section);
  const groups = section.groups.filter(({ lines }) => lines.length > 0);
  const isEmpty = !isGlance && groups.length === 0 && section.prompts.length === 0;
  return {
    id,
    title: visible(section.title),
    tiles: isGlance ? section.figures.map((figure) => madeVisible(tileView(figure, charts))) : [],
    about: section.about === '' ? null : visible(section.about),
    summary: figures.length === 0 ? null : visible(figures.map((each) => figurePhrase(each, '–')).join(' · ')),
    charts: section.charts.map((chart) => madeVisible(chartView(chart, `chart-${chart.name}`))),
    groups: groups.map((group) => groupView(group, drawing)),
    hasPrompts: section.prompts.length > 0,
    prompts: section.prompts.map(({ question, seed }) => ({
      question: visible(question),
      seed: seed === '' ? null : visible(shownWords(seed)),
    })),
    empty: isEmpty ? visible(section.empty) : null,
  };
}

function groupView({ name, title, lines }: AuditGroup, { report, options, seen }: Drawing): GroupView {
  const printed = MORE_ON_PAPER.has(name) ? MOST : MOST_ON_PAPER;
  const { kept, beyond } = upToMost(lines, report, options.all);
  const views = kept.map((line, at) => ({ ...lineView(line, options, seen), isOffPaper: at >= printed }));
  // One more is let through: "1 more" would take its place.
  const open = options.all === true || views.length <= MOST + 1 ? views.length : MOST;
  return {
    name,
    title: title === '' ? null : visible(title),
    lines: views.slice(0, open),
    folded: open === lines.length ? null : { count: lines.length - open, lines: views.slice(open), beyond },
    offPaper: Math.max(0, lines.length - printed),
  };
}
