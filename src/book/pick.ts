/** One of a list, the same for the same words, and another for others: a choice without chance. Undefined of none. */
export function pick<T>(list: readonly T[], words: string): T | undefined {
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return list[hash % Math.max(1, list.length)];
}
