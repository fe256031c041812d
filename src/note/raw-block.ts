import type { Cell } from './types.ts';

/** One line of a block: its words, and where they stand in the file. */
export interface RawLine {
  /** 1-based. */
  line: number;
  /** 1-based column of the first character of `text`. */
  start: number;
  text: string;
  /** True where the line stands in a quote and shows its `>`. */
  quoted: boolean;
}

/** A block as the structure gives it, before its words are looked at. */
export interface RawBlock {
  kind: 'paragraph' | 'item' | 'heading' | 'row';
  line: number;
  endLine: number;
  raw: string;
  starts: number[];
  depth: number;
  parent: number | null;
  box: string | null;
  quoted: boolean;
  cells: Cell[];
  /** 1 to 6 for a heading, else null. */
  level: number | null;
}

/** Makes a block of its lines; what `extra` does not say has the value of an ordinary paragraph. */
export function rawBlock(kind: RawBlock['kind'], lines: readonly RawLine[], extra: Partial<RawBlock> = {}): RawBlock {
  const first = lines[0];
  return {
    kind,
    line: first?.line ?? 1,
    endLine: lines[lines.length - 1]?.line ?? 1,
    raw: lines.length === 1 ? (first?.text ?? '') : lines.map((line) => line.text).join('\n'),
    starts: lines.map((line) => line.start),
    depth: extra.depth ?? 0,
    parent: extra.parent ?? null,
    box: extra.box ?? null,
    quoted: extra.quoted ?? false,
    cells: extra.cells ?? [],
    level: extra.level ?? null,
  };
}

/** The file's line on which offset `at` of a block's `raw` stands; a block's lines follow each other. */
export function lineAt({ line, raw }: { line: number; raw: string }, at: number): number {
  return line + raw.slice(0, at).split('\n').length - 1;
}
