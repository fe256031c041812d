/** A block's text on one line; the spaces that stand for a link's brackets before a full stop go. */
export function plainWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim();
}
