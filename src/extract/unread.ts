import { blankOut, type Range } from '../note/mask.ts';
import { lineAt } from '../note/raw-block.ts';
import { oneLine } from '../note/readable.ts';
import type { Block, Note, UnreadLines } from '../note/types.ts';
import { WRITTEN_BY_NUDGE } from '../note/written-by-nudge.ts';
import type { TraceStep } from './types.ts';

/** What of a note was not read, for the trace: all of it, whole lines, or pieces of a line. */
export function unreadSteps(note: Note): TraceStep[] {
  if (WRITTEN_BY_NUDGE.has(note.type)) return [step(1, note.title, 'nudge wrote this note')];
  return [...note.unread.map(linesStep), ...note.blocks.flatMap(pieceSteps)];
}

function step(line: number, text: string, said: string): TraceStep {
  return { line, text, step: 'not read', said };
}

const LINES: Record<UnreadLines['what'], string> = {
  code: 'code',
  quote: 'a quote, as others said it',
  comment: 'a comment',
  HTML: 'HTML',
  hidden: 'a comment, a second side of a merge conflict, or what nudge wrote',
  long: 'a paragraph too long to be prose',
  much: 'more than is read of one note',
};

function linesStep({ line, endLine, what, text }: UnreadLines): TraceStep {
  return step(line, text, endLine > line ? `${LINES[what]}, to line ${endLine}` : LINES[what]);
}

/** Words that are blank to the readers of a block; not its marks, which have a step of their own. */
function pieceSteps(block: Block): TraceStep[] {
  const { raw, text, marks } = block;
  const unmarked = blankOut(
    raw,
    marks.map(({ from, to }): Range => [from, to]),
  );
  return [...text.matchAll(/\s+/g)].flatMap(({ index, 0: gap }) => {
    const piece = unmarked.slice(index, index + gap.length);
    if (!/\p{L}{2}/u.test(piece)) return [];
    const at = index + piece.length - piece.trimStart().length;
    return [step(lineAt(block, at), oneLine(piece), kindOf(piece.trimStart()))];
  });
}

function kindOf(piece: string): string {
  if (piece.startsWith('`')) return 'code';
  if (/^(?:<!--|%%)/.test(piece)) return 'a comment';
  if (/^(?:\{\{|<%)/.test(piece)) return 'a placeholder';
  if (piece.startsWith('#')) return 'a tag';
  if (piece.startsWith('^')) return 'the id of the block';
  return piece.startsWith('<') ? 'HTML' : 'the address of a link';
}
