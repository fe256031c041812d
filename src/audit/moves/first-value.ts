import { count } from '../../words.ts';
import { type Move, type MoveRule, sourceOf, withEarlier } from './types.ts';

/** So many chats make a habit; after fewer, value is no surprise. */
const CHATS = 2;

/** It was only ever chat with somebody, and then something came of it. */
export const firstValue: MoveRule = {
  name: 'first value',
  why: `a conversation of value after ${CHATS} or more, all of them chat`,
  find: (context) =>
    withEarlier(context).flatMap(({ person, conversation, earlier }): Move[] => {
      const before = earlier.at(-1);
      if (before === undefined || earlier.length < CHATS || context.valueOf(conversation).value !== 'value') return [];
      if (!earlier.every((each) => context.valueOf(each).value === 'chat')) return [];
      const { because } = context.valueOf(conversation);
      return [
        {
          person,
          direction: 'closer',
          text: `of value for the first time, after ${count(earlier.length, 'chat')}: ${because}`,
          day: conversation.day,
          after: sourceOf(conversation),
          before: sourceOf(before),
        },
      ];
    }),
};
