/** A fenced block of a Markdown file. */
export interface Fence {
  /** All that stands after the opening fence: `sh setup`. */
  info: string;
  lines: string[];
  /** The last line with words before it, for what a comment says of the block. */
  before: string;
}

/** The blocks between lines of three backticks, in order. */
export function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let open: Fence | null = null;
  let before = '';
  for (const line of markdown.split('\n')) {
    const fence = /^```(.*)$/.exec(line);
    if (fence === null) {
      if (open !== null) open.lines.push(line);
      else if (line.trim() !== '') before = line.trim();
    } else if (open === null) {
      open = { info: fence[1]?.trim() ?? '', lines: [], before };
    } else {
      fences.push(open);
      open = null;
      before = '';
    }
  }
  if (open !== null) throw new Error(`a block that is never closed: \`\`\`${open.info}`);
  return fences;
}

/** A command line's words as a shell would pass them on: blanks part them, quotes keep them together. */
export function wordsOf(line: string): string[] {
  if (/[|&;<>`$\\]/.test(line)) throw new Error(`a plain command is expected, without signs of the shell: ${line}`);
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}
