import { expect, it } from 'vitest';
import { itemsOf, meeting } from './understood.ts';

it.each([
  ['Ana might want a workshop in the spring.', '2027-03-01'],
  ['Ana is thinking about the course, maybe next year.', '2027-01-01'],
  ['Ana might need help in January.', '2027-01-01'],
  ['Ana might need help with the roof.', null],
  ['Ana might want it by March.', null],
  ['Ana was thinking about a course last spring.', null],
  ['Ana might come to the 12 May workshop.', null],
  ['Ana might need help in the spring 🛫 2027-04-01.', '2027-04-01'],
])('%s: from %s, and never with a deadline', (sentence, start) => {
  const found = itemsOf(meeting(`${sentence}\n`)).filter(({ kind }) => kind === 'opportunity');
  for (const item of found) expect([item.start, item.due]).toEqual([start, null]);
  if (start !== null) expect(found).toHaveLength(1);
});
