import { oneLine } from '../note/readable.ts';

/** A block's text on one line; the spaces that stand for a link's brackets before a full stop go. */
export function plainWords(text: string): string {
  return oneLine(text).replace(/ ([.,;:!?)])/g, '$1');
}
