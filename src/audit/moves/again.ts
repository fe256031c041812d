import { diffDays } from '../../dates/civil.ts';
import { count } from '../../words.ts';
import { LONG_QUIET } from './silence.ts';
import { type Move, type MoveRule, sourceOf, withEarlier } from './types.ts';

/** Without a cadence, a quarter of a year is a long silence. */
const QUARTER = 91;

/** A long silence was broken. */
export const again: MoveRule = {
  name: 'again',
  why: 'spoke again after twice the cadence, or without one after a quarter of a year',
  find: (context) =>
    withEarlier(context).flatMap(({ person, conversation, earlier }): Move[] => {
      const before = earlier.at(-1);
      const meant = context.book.people.get(person)?.cadence?.ideal;
      const long = meant === undefined ? QUARTER : LONG_QUIET * meant;
      const quiet = before === undefined ? 0 : diffDays(conversation.day, before.day);
      if (before === undefined || quiet < long) return [];
      return [
        {
          person,
          direction: 'closer',
          text: `spoke again after ${count(quiet, 'day')}`,
          day: conversation.day,
          after: sourceOf(conversation),
          before: sourceOf(before),
        },
      ];
    }),
};
