import { standingOn } from '../as-of.ts';
import type { Move, MoveRule } from './types.ts';

/** What one of us had promised the other was let go. */
export const wordDropped: MoveRule = {
  name: 'word dropped',
  why: 'a promise between us was marked as dropped',
  find: ({ book, from, asOf }) =>
    book.commitments.flatMap(({ kind, item, people: [person, ...others] }): Move[] => {
      const { said, closed, path, line, text } = item;
      if (person === undefined || others.length > 0 || standingOn(item, asOf) !== 'dropped') return [];
      if (closed === null || closed < from || said === null) return [];
      return [
        {
          person,
          direction: 'cooler',
          text: kind === 'promise' ? 'I let go what I had promised' : 'what they had promised was let go',
          day: closed,
          after: { day: closed, path, line, quote: text },
          before: { day: said, path, line, quote: '' },
        },
      ];
    }),
};
