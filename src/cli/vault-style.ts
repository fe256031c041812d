import { prevailingStyle } from '../edit/fields.ts';
import { NudgeError } from '../errors.ts';
import { parseNote } from '../note/parse.ts';
import type { MarkHit, MarkStyle, Note } from '../note/types.ts';
import { resolveInside } from '../vault/paths.ts';
import { readNote } from '../vault/read.ts';
import type { Session } from './session.ts';

/** A quick look for what may be a mark, so that only notes with one are parsed. */
const MAY_HOLD_MARKS =
  /[➕🛫⏳⌛📅📆🗓✅❌🔺⏫🔼🔽⏬🔁]|[[(][a-z]{3,12}:: |(?:^|\s)(?:due|t|rec):\S|^\s*[-*+] x \d{4}-/mu;
/** So many notes with marks show what the habit is. */
const ENOUGH = 200;

/** The style for a line that shows none: what its note mostly uses, else what the vault does. */
export function styleFor(session: Session, note: Note): MarkStyle {
  const own = marksOf(note);
  return own.length > 0 ? prevailingStyle(own) : vaultStyle(session);
}

/** The style that most marks of the vault are written in; the emoji of Obsidian Tasks where there is none. */
export function vaultStyle({ root, records, config }: Session): MarkStyle {
  const marks: MarkHit[] = [];
  let seen = 0;
  for (const { note } of records) {
    if (seen >= ENOUGH) break;
    const text = textOf(root, note.path);
    if (!MAY_HOLD_MARKS.test(text)) continue;
    seen += 1;
    for (const mark of marksOf(parseNote(note.path, text, config))) marks.push(mark);
  }
  return prevailingStyle(marks);
}

/** Empty for a note that has gone, or has a name that nothing is written to: the style of the others is found all the same. */
function textOf(root: string, path: string): string {
  try {
    const read = readNote({ path, absolute: resolveInside(root, path).absolute });
    return 'text' in read ? read.text : '';
  } catch (error) {
    if (error instanceof NudgeError) return '';
    throw error;
  }
}

/** A note's marks that show a style. */
function marksOf(note: Note): MarkHit[] {
  return note.blocks.flatMap(({ marks }) =>
    marks.filter(({ field, style }) => style !== 'comment' && field !== 'minutes'),
  );
}
