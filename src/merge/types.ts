import type { Config } from '../config/types.ts';
import type { Line } from '../edit/text-lines.ts';

/** The same thing as it was before two sides changed it, and as each of them left it. */
export interface Versions<T> {
  base: T;
  ours: T;
  theirs: T;
}

/** A line of one version of a note, with its 1-based number there. */
export interface PlacedLine extends Line {
  at: number;
}

/** Part of a merge's outcome: lines that are clear, or two sides between which somebody must choose. */
export type Piece = { lines: PlacedLine[] } | { ours: PlacedLine[]; theirs: PlacedLine[] };

/** How a merge is written. */
export interface MergeOptions {
  /** The note's path, which tells its type where its front-matter does not. */
  path: string;
  config: Config;
  /** How many signs a conflict marker has: git's `%L`. */
  markerSize: number;
  /** What stands beside the markers. */
  labels: { ours: string; theirs: string };
}

/** A merged note; without conflicts it is clean. */
export interface MergedNote {
  text: string;
  conflicts: number;
}
