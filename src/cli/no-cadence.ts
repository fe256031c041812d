import { frontMatterEdits } from '../edit/front-matter.ts';
import type { InnerEdit } from '../edit/types.ts';
import { CADENCE_KEYS } from '../note/fields.ts';
import type { ActChange } from '../render/documents.ts';
import { noteText } from './note-text.ts';
import type { Plan } from './plan.ts';
import type { Session } from './session.ts';

/** Plans that nobody need be reminded to keep in touch with somebody: `cadence: none` in the front-matter of their note. */
export function planNoCadence(session: Session, { name, path }: { name: string; path: string }): Plan {
  const what = `Keep in touch with ${name}`;
  const text = noteText(session, path);
  const edits = frontMatterEdits(path, text, { keys: CADENCE_KEYS, value: 'none' });
  const unchanged = edits.length > 0 ? [] : [{ id: null, what, path, line: 1, why: 'already dropped' }];
  const changed = edits.map((edit): ActChange => {
    const said = { id: null, did: 'dropped', what, path, also: [], aside: null };
    return { ...said, ...linesOf(edit) };
  });
  return { edits, changed, unchanged, understood: [], asked: false };
}

/** The line that an edit of front-matter writes, and what stood there. */
function linesOf(edit: InnerEdit): Pick<ActChange, 'line' | 'before' | 'after'> {
  if (edit.op === 'replace') return { line: edit.line, before: edit.expected, after: edit.replacement };
  const after = edit.op === 'insert' ? edit.lines.join('\n').trim() : null;
  return { line: edit.op === 'insert' ? edit.after + 1 : edit.line, before: null, after };
}
