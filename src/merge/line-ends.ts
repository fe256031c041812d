import { type Line, splitLines } from '../edit/text-lines.ts';
import type { PlacedLine, Versions } from './types.ts';

/** A text as lines, with what is not in them. */
interface Cut {
  bom: string;
  lines: PlacedLine[];
  /** Whether its last line has an end. */
  ended: boolean;
}

/** Three versions in the same line ends, and how the outcome is to be put together. */
export interface EvenSides {
  lines: Versions<PlacedLine[]>;
  bom: string;
  /** The usual line end. */
  end: string;
  ended: boolean;
}

/**
 * Cuts three versions into lines. Where one side changed BOM, line ends or the last line end, that counts, as for a line; a
 * line whose end is not the usual one of its side keeps it.
 */
export function evenSides(texts: Versions<string>): EvenSides {
  const cut = { base: cutText(texts.base), ours: cutText(texts.ours), theirs: cutText(texts.theirs) };
  // A side that is one line long shows no line end, and has changed none.
  const end = chosen(cut, ({ lines }) => usualEnd(lines) || usualEnd(cut.base.lines)) || '\n';
  const even = ({ lines }: Cut): PlacedLine[] => {
    const usual = usualEnd(lines);
    return lines.map((line) => ({ ...line, end: line.end === usual || line.end === '' ? end : line.end }));
  };
  return {
    lines: { base: even(cut.base), ours: even(cut.ours), theirs: even(cut.theirs) },
    bom: chosen(cut, ({ bom }) => bom),
    end,
    ended: chosen(cut, ({ ended }) => ended),
  };
}

function cutText(text: string): Cut {
  const { bom, lines } = splitLines(text);
  return {
    bom,
    lines: lines.map((line, index) => ({ ...line, at: index + 1 })),
    ended: lines.at(-1)?.end !== '',
  };
}

/** What a side changed, else what the base has; where both differ from it, what sorts first. */
function chosen<T extends string | boolean>({ base, ours, theirs }: Versions<Cut>, get: (cut: Cut) => T): T {
  const [was, own, other] = [get(base), get(ours), get(theirs)];
  if (own === was || other === was) return own === was ? other : own;
  return [own, other].sort()[0] ?? own;
}

/** The line end that most lines have; empty where none has any. */
function usualEnd(lines: readonly Line[]): string {
  const crlf = lines.filter(({ end }) => end === '\r\n').length;
  const lf = lines.filter(({ end }) => end === '\n').length;
  return crlf + lf === 0 ? '' : crlf > lf ? '\r\n' : '\n';
}
