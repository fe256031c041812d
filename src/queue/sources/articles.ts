import type { QueueContext } from '../context.ts';
import { makeNudge, sourceOf } from '../make.ts';
import { dueTerms } from '../terms.ts';
import { articleTitle } from '../title.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';
import { openEntries } from './calls.ts';

/** A list of the next articles is kept at this many titles. */
const TITLES = 10;
const BRAINSTORM_MINUTES = 10;

/** Open titles of lists of articles, and where fewer than ten are left, a few minutes to think of more. */
export function articles(context: QueueContext): RankedNudge[] {
  const written = openEntries(context, 'articles').map(({ item, people }) =>
    makeNudge(context, {
      id: item.id,
      kind: 'article',
      title: () => articleTitle(item.action),
      people,
      channel: 'write',
      item,
      due: item.due,
      said: item.said,
      source: sourceOf(item),
      reasons: [
        term('article', 'on your list of articles'),
        ...(item.due === null ? [] : dueTerms(item, context.today, context.config.workDays)),
      ],
    }),
  );
  return [...written, ...brainstorm(context)];
}

/** Counts titles that are only snoozed as well: they are still to be written. */
function brainstorm(context: QueueContext): RankedNudge[] {
  const note = context.book.listNotes.find(({ list }) => list === 'articles');
  const left = context.book.lists.filter(({ list, item }) => list === 'articles' && item.status === 'open').length;
  if (note === undefined || left >= TITLES) return [];
  return [
    makeNudge(context, {
      id: 'article:brainstorm',
      kind: 'article',
      title: () => 'Think of titles for the next articles',
      people: [],
      channel: 'write',
      item: null,
      minutes: BRAINSTORM_MINUTES,
      // Thinking needs no desk.
      needs: [],
      said: null,
      source: { path: note.path, line: 1, quote: '' },
      reasons: [
        term(
          'brainstorm',
          `${left === 0 ? 'no title' : left === 1 ? 'one title' : `${left} titles`} left of ${TITLES}`,
        ),
      ],
    }),
  ];
}
