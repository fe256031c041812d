const DEEPEST = 50;
const COMPACT_NESTING = /(?:[-?:][ \t]+){50}/;

/**
 * Whether YAML nests so deep that the `yaml` package must not be given it: it composes recursively, and some ten thousand
 * open brackets end the whole process (V8 has no memory left to compile a pattern in), which no `catch` can hold. Looks
 * at the text only, so that brackets in quotes count too; no sensible file has fifty of them open.
 */
export function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index);
    if (sign === 0x5b || sign === 0x7b) open += 1;
    else if ((sign === 0x5d || sign === 0x7d) && open > 0) open -= 1;
    if (open > DEEPEST) return true;
  }
  return COMPACT_NESTING.test(text);
}
