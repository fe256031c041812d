import { Chalk } from 'chalk';
import type { RenderOptions } from './documents.ts';
import { HEIGHTS } from './sparkline.ts';

/** The widest a line of text gets: longer ones are hard to read. */
const WIDEST = 100;
const NARROWEST = 20;
/** Where the terminal does not say how wide it is. */
const USUAL = 80;

type Paint = (text: string) => string;

/** Signs of our own, with plain ones for terminals without Unicode. */
export interface Glyphs {
  more: string;
  dot: string;
  dash: string;
  arrow: string;
  open: string;
  close: string;
  /** Heights of a sparkline, the lowest first. */
  heights: readonly string[];
  /** A cell of a bar. */
  cell: string;
}

const UNICODE: Glyphs = {
  more: '…',
  dot: '·',
  dash: '–',
  arrow: '→',
  open: '“',
  close: '”',
  heights: HEIGHTS,
  cell: '█',
};
const ASCII: Glyphs = {
  more: '...',
  dot: '-',
  dash: '-',
  arrow: '->',
  open: '"',
  close: '"',
  heights: [...'_.-=+*#'],
  cell: '#',
};

/** What a terminal renderer draws with: paints by meaning, the signs, the width. Colour never carries meaning alone. */
export interface Pen {
  /** Columns to draw in. */
  columns: number;
  options: RenderOptions;
  glyph: Glyphs;
  title: Paint;
  strong: Paint;
  dim: Paint;
  good: Paint;
  warn: Paint;
  bad: Paint;
  plain: Paint;
  /** A link the terminal can open, where it can. */
  link(shown: string, href: string): string;
  /** An item's id as it is typed. */
  id(id: string): string;
}

/** Makes the pen for a terminal. The sixteen basic colours only, so that the reader's own theme decides the shades. */
export function createPen(options: RenderOptions): Pen {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const given = Number.isFinite(options.columns) && options.columns > 0 ? Math.floor(options.columns) : USUAL;
  return {
    columns: Math.min(WIDEST, Math.max(NARROWEST, given)),
    options,
    glyph: options.unicode ? UNICODE : ASCII,
    title: (text) => chalk.bold.cyan(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    plain: (text) => text,
    link: (shown, href) =>
      options.hyperlinks ? `\u001b]8;;${encodeControls(href)}\u0007${shown}\u001b]8;;\u0007` : shown,
    id: (id) => options.shortId(id),
  };
}

/** A link's address must not be able to end the escape sequence it stands in. */
function encodeControls(href: string): string {
  return href.replace(/\p{Surrogate}/gu, '').replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
}
