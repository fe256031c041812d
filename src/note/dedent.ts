/** What ends a list at the margin even without a blank line before it. */
const ENDS_LIST = /^(?:[#>|<]|```|~~~|---|===|\*\*\*|___)/;

/**
 * Prepares a note's lines for the Markdown parser. In notes made by hand an indent of four is just an indent, where
 * CommonMark would see code or a paragraph going on: a list that is indented as a whole, under no list, is moved to the
 * margin. Only the parser sees the moved lines; columns are always those of the file.
 */
export function dedentLists(lines: readonly string[]): string[] {
  let listOpen = false;
  let base = 0;
  let blank = true;
  return lines.map((line) => {
    const first = firstWord(line);
    if (first === line.length) {
      blank = true;
      return '';
    }
    const item = isItem(line, first);
    const indent = first === 0 ? 0 : widthOf(line, first);
    if (indent < base) base = 0;
    if (item && !listOpen && indent >= 4) base = indent;
    if (item) listOpen = true;
    else if (indent === 0 && (blank || ENDS_LIST.test(line))) listOpen = false;
    blank = false;
    return base === 0 ? line : ' '.repeat(Math.min(indent - base, 1_000)) + line.slice(first);
  });
}

function firstWord(line: string): number {
  let i = 0;
  while (i < line.length && (line.charCodeAt(i) === 32 || line.charCodeAt(i) === 9)) i += 1;
  return i;
}

/** Width of the leading blanks in columns, tabs going to the next multiple of four. */
function widthOf(line: string, first: number): number {
  let width = 0;
  for (let i = 0; i < first; i += 1) width += line.charCodeAt(i) === 9 ? 4 - (width % 4) : 1;
  return width;
}

function isItem(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  if (code === 42 || code === 43 || code === 45) return /[ \t]/.test(line.charAt(at + 1)) || at + 1 === line.length;
  return code >= 48 && code <= 57 && /^\d{1,9}[.)](?:[ \t]|$)/.test(line.slice(at, at + 12));
}
