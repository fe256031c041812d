import { count } from '../../words.ts';
import { type Move, type MoveRule, sourceOf } from './types.ts';

/** So many conversations without a word of theirs, and the first one tells something. */
const TALKS = 2;

/** Somebody promised me something for the first time. */
export const firstWord: MoveRule = {
  name: 'first word',
  why: `the first thing that somebody ever promised me, after ${TALKS} or more conversations`,
  find: ({ book, from, asOf }) =>
    book.commitments.flatMap(({ kind, item, people: [person, ...others] }): Move[] => {
      const { said, path, line, text } = item;
      if (kind !== 'awaiting' || person === undefined || others.length > 0) return [];
      if (said === null || said < from || said > asOf) return [];
      const words = (book.commitmentsOf.get(person) ?? []).filter((each) => each.kind === 'awaiting');
      const isFirst = words.every((each) => each.item.said !== null && each.item.said >= said);
      const earlier = (book.conversationsOf.get(person) ?? []).filter(({ day }) => day < said);
      const before = earlier.at(-1);
      if (!isFirst || before === undefined || earlier.length < TALKS) return [];
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
