import type { MergedNote, MergeOptions, Piece, PlacedLine } from './types.ts';

/** Puts the pieces of a merge together: conflicts between markers, as git writes them. */
export function textOf(
  pieces: readonly Piece[],
  { end, ended, bom }: { end: string; ended: boolean; bom: string },
  { markerSize, labels }: Pick<MergeOptions, 'markerSize' | 'labels'>,
): MergedNote {
  const marker = (sign: string, label: string): PlacedLine => ({
    text: `${sign.repeat(markerSize)}${label === '' ? '' : ` ${label}`}`,
    end,
    at: 0,
  });
  const lines = pieces.flatMap((piece) =>
    'lines' in piece
      ? piece.lines
      : [marker('<', labels.ours), ...piece.ours, marker('=', ''), ...piece.theirs, marker('>', labels.theirs)],
  );
  const conflicts = pieces.filter((piece) => !('lines' in piece)).length;
  const last = pieces.at(-1);
  const isBare = !ended && last !== undefined && 'lines' in last;
  const texts = lines.map((line, index) => line.text + (isBare && index === lines.length - 1 ? '' : line.end || end));
  return { text: bom + texts.join(''), conflicts };
}
