/** A merge conflict that git left in a note, in the form of diff3 or without the base; 0-based indexes of lines. */
export interface Conflict {
  /** The fence `<<<<<<<`. */
  from: number;
  /** Where the first side ends: the fence `|||||||`, or `=======` without a base. Null where none follows. */
  middle: number | null;
  /** The fence `>>>>>>>`; null where the conflict is never closed. */
  to: number | null;
}

/** What is known of a conflict while its lines go by. */
interface Opened {
  from: number;
  middle: number | null;
  parted: boolean;
}

/**
 * Finds the merge conflicts of a note: git's fences at the beginning of a line, in their order. What is shown in a block of
 * code is none. One that is opened and never closed is one all the same, since nobody writes its fence otherwise.
 */
export function findConflicts(lines: readonly string[]): Conflict[] {
  const found: Conflict[] = [];
  let open: Opened | null = null;
  let code: string | null = null;
  lines.forEach((line, index) => {
    if (open === null) {
      code = codeAfter(line, code);
      if (code !== null) return;
    }
    const fence = fenceOf(line);
    if (fence === '<') {
      if (open !== null) found.push({ from: open.from, middle: open.middle, to: null });
      open = { from: index, middle: null, parted: false };
    } else if (open === null || fence === null) return;
    else if (fence === '>') {
      if (!open.parted) return;
      found.push({ from: open.from, middle: open.middle, to: index });
      open = null;
    } else if (!open.parted) {
      open = { from: open.from, middle: open.middle ?? index, parted: fence === '=' };
    }
  });
  const last: Opened | null = open;
  return last === null ? found : [...found, unclosed(last)];
}

function unclosed({ from, middle }: Opened): Conflict {
  return { from, middle, to: null };
}

/** The sign of a conflict's fence: seven of it, then nothing or a blank and a name. */
function fenceOf(line: string): '<' | '|' | '=' | '>' | null {
  const sign = line.charAt(0);
  if (sign !== '<' && sign !== '|' && sign !== '=' && sign !== '>') return null;
  return line.startsWith(sign.repeat(7)) && (line.length === 7 || /\s/.test(line.charAt(7))) ? sign : null;
}

/** The fence that closes the block of code around the next line, null outside of one. */
function codeAfter(line: string, code: string | null): string | null {
  const signs = /^[\s>]{0,40}(`{3,64}|~{3,64})([^`]*)$/.exec(line);
  const fence = signs?.[1];
  if (fence === undefined) return code;
  if (code === null) return fence;
  return fence.startsWith(code) && signs?.[2]?.trim() === '' ? null : code;
}
