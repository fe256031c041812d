import { type Conflict, findConflicts } from './conflicts.ts';
import { OWN_BEGIN, OWN_END } from './own-markers.ts';
import type { UnreadLines } from './types.ts';

/** Lines of a file that are not read as Markdown, and what was wrong with them. */
export interface Hidden {
  /** 0-based indexes of lines. */
  lines: ReadonlySet<number>;
  conflicts: Conflict[];
}

const NOTHING: Hidden = { lines: new Set(), conflicts: [] };

/**
 * Finds what must be taken out before the structure is read: the second side of a git merge conflict with its fences
 * (whose `=======` would make a heading of the line above), comments that span lines between two `%%`, and what nudge
 * itself has written, which repeats what other notes say.
 */
export function findHidden(text: string, lines: readonly string[]): Hidden {
  const conflicted = text.includes('<<<<<<<');
  if (!conflicted && !text.includes('%%') && !text.includes(OWN_BEGIN)) return NOTHING;
  const hidden = new Set<number>();
  const conflicts = conflicted ? hideConflicts(lines, hidden) : [];
  hideComments(lines, hidden);
  hideOwnBlocks(lines, hidden);
  return { lines: hidden, conflicts };
}

/** The hidden lines, those that follow each other as one. */
export function hiddenLines({ lines: hidden }: Hidden, lines: readonly string[]): UnreadLines[] {
  const found: UnreadLines[] = [];
  for (const index of [...hidden].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.endLine === index) last.endLine = index + 1;
    else found.push({ line: index + 1, endLine: index + 1, what: 'hidden', text: (lines[index] ?? '').trim() });
  }
  return found;
}

/** Hides the fences and all but the first side; of a conflict that is never closed, only the fences. */
function hideConflicts(lines: readonly string[], hidden: Set<number>): Conflict[] {
  const conflicts = findConflicts(lines);
  for (const { from, middle, to } of conflicts) {
    hidden.add(from);
    if (middle !== null) hidden.add(middle);
    for (let index = middle ?? from; to !== null && index <= to; index += 1) hidden.add(index);
  }
  return conflicts;
}

/** Hides from a line `%%` to the next: Obsidian's comments. An unpaired one hides nothing. */
function hideComments(lines: readonly string[], hidden: Set<number>): void {
  let from = -1;
  lines.forEach((line, index) => {
    if (!line.startsWith('%%') || line.indexOf('%%', 2) !== -1) return;
    if (from === -1) {
      from = index;
      return;
    }
    if (line.trim() !== '%%') return;
    for (let i = from; i <= index; i += 1) hidden.add(i);
    from = -1;
  });
}

/** Hides what stands between nudge's markers; one that is never closed hides nothing. */
function hideOwnBlocks(lines: readonly string[], hidden: Set<number>): void {
  let from = -1;
  lines.forEach((line, index) => {
    if (line.trimEnd() === OWN_BEGIN) from = index;
    if (from === -1 || !line.startsWith(OWN_END)) return;
    for (let i = from; i <= index; i += 1) hidden.add(i);
    from = -1;
  });
}
