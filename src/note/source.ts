/** A file's text cut into lines, with what the later steps must know of its form. */
export interface Source {
  /** Lines without their ends. A last line end does not begin another line. */
  lines: string[];
  /** 1 where the file opens with a byte order mark, which counts as the first column of line 1, else 0. */
  bom: 0 | 1;
}

/**
 * Cuts a file's text into lines at LF and CRLF. A CR on its own is a character like any other, so that line numbers are
 * those of every editor and of `split('\n')`.
 */
export function splitSource(text: string): Source {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lines = (bom === 1 ? text.slice(1) : text).split('\n');
  const ended = lines.length > 1 || lines[0] === '';
  if (ended && lines[lines.length - 1] === '') lines.pop();
  if (!text.includes('\r')) return { lines, bom };
  // A CR at the very end of the file ends no line: there is no LF behind it.
  const whole = text.endsWith('\n') ? lines.length : lines.length - 1;
  return { lines: lines.map((line, at) => (at < whole && line.endsWith('\r') ? line.slice(0, -1) : line)), bom };
}

/** Whether a character is a blank within a line: space, tab, no-break space, zero-width space or a stray BOM. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff || code === 0x200b;
}

/** The index of the first character from `at` on that is not a blank, or the line's length. */
export function skipBlanks(line: string, at: number): number {
  let i = at;
  while (i < line.length && isBlank(line.charCodeAt(i))) i += 1;
  return i;
}
