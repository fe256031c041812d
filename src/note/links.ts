/**
 * A link target as a name: without folders, `.md`, heading and block anchors and a leading `@`. Words that are no path
 * stay as they are.
 */
export function cleanTarget(target: string): string {
  const { from, to } = nameWithin(target);
  return target.slice(from, to);
}

/** Where in a link's target the name stands: `[from, to)`. */
export function nameWithin(target: string): { from: number; to: number } {
  const anchor = target.search(/[#^]/);
  let to = anchor > 0 ? anchor : target.length;
  let from = target.lastIndexOf('/', to - 1) + 1;
  while (from < to && /[\s@]/.test(target.charAt(from))) from += 1;
  while (to > from && /\s/.test(target.charAt(to - 1))) to -= 1;
  if (to - from > 3 && target.slice(to - 3, to).toLowerCase() === '.md') to -= 3;
  return { from, to };
}

/** A Markdown link's address as the name of a note, or null where it leads elsewhere. */
export function noteOfAddress(address: string): string | null {
  const path = address.trim().replace(/^<|>$/g, '').replace(/#.*$/s, '');
  if (!/\.md$/i.test(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  try {
    return cleanTarget(decodeURIComponent(path));
  } catch {
    // A stray `%` is no escape: the address is taken as it stands.
    return cleanTarget(path);
  }
}
