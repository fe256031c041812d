/** Depth of nesting up to which YAML is read; nobody's settings or front-matter come near it. */
export const MAX_DEPTH = 32;
const MAX_INDENT = 200;

/**
 * The first 1-based line at which YAML might nest deeper than {@link MAX_DEPTH}, else null. It must be asked before the
 * `yaml` package sees a text: the package composes recursively, and V8 ends the whole process (with no exception that
 * could be caught) when it must compile a pattern near the end of its stack. Only the signs are counted, so that the
 * count may be too high, by brackets in quotes, and never too low.
 */
export function findDeepLine(lines: readonly string[]): number | null {
  let brackets = 0;
  for (const [index, line] of lines.entries()) {
    if ((/^[\s?:-]*/.exec(line)?.[0].length ?? 0) > MAX_INDENT) return index + 1;
    let signs = 0;
    for (let at = 0; at < line.length; at += 1) {
      const char = line.charAt(at);
      if (char === '[' || char === '{') brackets += 1;
      else if ((char === ']' || char === '}') && brackets > 0) brackets -= 1;
      // `- - - x`, `? ? x`: each sign with a blank after it opens one level more.
      if (opensLevel(char) && line.charAt(at + 1).trim() === '') signs += 1;
      else if (char.trim() !== '') signs = 0;
      if (brackets > MAX_DEPTH || signs > MAX_DEPTH) return index + 1;
    }
  }
  return null;
}

function opensLevel(char: string): boolean {
  return char === '-' || char === '?' || char === ':';
}
