import { diffDays } from '../../dates/civil.ts';
import { count } from '../../words.ts';
import { type Move, type MoveRule, sourceOf } from './types.ts';

/**
 * So many conversations that were written down without a word of theirs, over so many weeks, and the first one tells
 * something. In a vault that has only begun, every word is a first one.
 */
const TALKS = 3;
const WEEKS = 8;

/** Somebody promised me something for the first time. */
export const firstWord: MoveRule = {
  name: 'first word',
  why: `the first thing that somebody ever promised me, after ${TALKS} or more conversations with notes over ${WEEKS} weeks or more`,
  find: ({ book, from, asOf }) =>
    book.commitments.flatMap(({ kind, item, people: [person, ...others] }): Move[] => {
      const { said, path, line, text } = item;
      if (kind !== 'awaiting' || person === undefined || others.length > 0) return [];
      if (said === null || said < from || said > asOf) return [];
      const words = (book.commitmentsOf.get(person) ?? []).filter((each) => each.kind === 'awaiting');
      const isFirst = words.every((each) => each.item.said !== null && each.item.said >= said);
      const earlier = (book.conversationsOf.get(person) ?? []).filter(({ day, hasWords }) => hasWords && day < said);
      const [first, before] = [earlier[0], earlier.at(-1)];
      if (!isFirst || first === undefined || before === undefined || earlier.length < TALKS) return [];
      if (diffDays(said, first.day) < WEEKS * 7) return [];
      return [
        {
          person,
          direction: 'closer',
          text: `promised something for the first time, after ${count(earlier.length, 'conversation')}`,
          day: said,
          after: { day: said, path, line, quote: text },
          before: sourceOf(before),
        },
      ];
    }),
};
