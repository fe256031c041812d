/** Names that have a look of their own, known to the page's stylesheet; a look is never the only sign. */
const NAMED: ReadonlySet<string> = new Set(['value', 'chat', 'green', 'amber', 'red', 'cold', 'late']);
/** Series that can be told apart without a name. */
const SERIES = 3;

/** The class under which the stylesheet paints a series or a class of things: one of our own words, whatever its name. */
export function lookOf(name: string, index: number): string {
  return NAMED.has(name) ? name : `series-${index % SERIES}`;
}
