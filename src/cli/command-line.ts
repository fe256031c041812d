/**
 * A program and its arguments out of an environment variable (`EDITOR`, `PAGER`), split at blanks as far as no quotes hold
 * them together: `"/opt/my editor/bin" --wait`. Nothing else that a shell would understand is.
 */
export function splitCommand(text: string): string[] {
  const words = text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g);
  return [...words].map(([word]) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
