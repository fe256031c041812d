import type { Beyond } from './audit-whole.ts';
import type { ChartDrawing } from './chart-types.ts';

/** The page of the audit as the template takes it. Every field is there, since Mustache looks a missing one up further out. */
export interface PageView {
  title: string;
  heading: string;
  /** The days it is about, and the day it is seen from. */
  span: string;
  seen: string;
  /** The stylesheet, and the policy that lets in it and nothing else. */
  style: string;
  policy: string;
  sections: SectionView[];
}

export interface SectionView {
  /** The fragment that leads to it. */
  id: string;
  title: string;
  tiles: TileView[];
  /** By which rule it judges; null where that is plain. */
  about: string | null;
  /** The figures in one line, where they are no tiles; null where all are nothing. */
  summary: string | null;
  charts: ChartView[];
  groups: GroupView[];
  hasPrompts: boolean;
  prompts: { question: string; seed: string | null }[];
  /** What to say where there is nothing to show; null where there is something. */
  empty: string | null;
}

/** One figure of the glance, with its way over the weeks where that is known. */
export interface TileView {
  value: string;
  label: string;
  isLate: boolean;
  spark: { d: string; x: number; y: number } | null;
}

/** A chart with all of it in words besides. */
export interface ChartView extends ChartDrawing {
  id: string;
  title: string;
  summary: string;
  /** What each look stands for; empty where there is one series, or none is drawn. */
  legend: { look: string; name: string }[];
  table: { corner: string; columns: string[]; rows: { name: string; cells: string[] }[] };
}

export interface GroupView {
  name: string;
  title: string | null;
  lines: LineView[];
  /** Those after the first few: one click away, but for what is beyond the page. */
  folded: { count: number; lines: LineView[]; beyond: Beyond | null } | null;
  /** How many of them are left out on paper. */
  offPaper: number;
}

export interface LineView {
  /** Its class: late or not. */
  look: 'late' | 'plain';
  /** Shown further up already, with its sentence. */
  isAgain: boolean;
  /** Left out on paper, where a group has few lines. */
  isOffPaper: boolean;
  tag: { look: string; word: string } | null;
  person: string | null;
  text: string;
  when: string | null;
  id: string | null;
  rests: RestView[];
  next: { words: string; command: string | null; draft: string | null; isMore: boolean } | null;
}

/** What a line rests on. */
export interface RestView {
  note: string | null;
  quote: string | null;
  place: string;
}

/** The files of `templates/audit`: the page, its parts by name, and its stylesheet. */
export interface PageTemplate {
  page: string;
  parts: Readonly<Record<string, string>>;
  style: string;
}
