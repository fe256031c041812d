import { workingDaysBetween } from '../../book/clock.ts';
import { firstMet, touchDays } from '../../book/touches.ts';
import type { Person } from '../../book/types.ts';
import { diffDays } from '../../dates/civil.ts';
import { formatDay } from '../../dates/format.ts';
import { count } from '../../words.ts';
import type { QueueContext } from '../context.ts';
import { latestFew } from '../few.ts';
import { derivedId, makeNudge } from '../make.ts';
import { writingTo } from '../reach.ts';
import type { RankedNudge } from '../types.ts';
import { type Term, term } from '../weights.ts';

/** Somebody is new for a quarter of a year; what has been quiet for six weeks is left to the cadence. */
const NEW_DAYS = 91;
const QUIET_DAYS = 42;
const MOST = 3;

interface Next {
  /** Working days to leave after the touch before. */
  workDays: number;
  term: Term;
  say: (name: string) => string;
}

/** One follow-up is easily forgotten, the second and third are not: after one week, and after two. */
const SECOND: Next = { workDays: 5, term: 'touch-second', say: (name) => `Write to ${name} again: something of use` };
const THIRD: Next = { workDays: 10, term: 'touch-third', say: (name) => `Write to ${name}: suggest a next step` };

/** New contacts who were followed up once or twice, until the third time. Not with a meeting ahead. */
export function nextTouches(context: QueueContext): RankedNudge[] {
  const made = [...context.book.people.values()].flatMap((person) => nextTouch(context, person));
  return latestFew(made, MOST);
}

function nextTouch(context: QueueContext, person: Person): RankedNudge[] {
  const { book, today, config } = context;
  const touches = context.touchesOf(person.key);
  const [met, ...others] = touchDays(touches);
  const [last, conversation] = [others.at(-1), touches.spoken.at(-1)];
  const next = others.length === 1 ? SECOND : others.length === 2 ? THIRD : null;
  if (next === null || met === undefined || last === undefined || conversation === undefined) return [];
  if (firstMet(book, person.key) !== met || diffDays(today, met) > NEW_DAYS || touches.ahead.length > 0) return [];
  if (diffDays(today, last) > QUIET_DAYS || workingDaysBetween(last, today, config.workDays) < next.workDays) return [];
  return [
    makeNudge(context, {
      id: derivedId('follow-up', person.key),
      kind: 'follow-up',
      title: () => next.say(context.nameOf(person.key).short),
      people: [person.key],
      channel: writingTo(person),
      item: null,
      said: last,
      source: { path: conversation.path, line: conversation.line, quote: conversation.excerpt },
      reasons: [
        term('follow-up', `first met ${formatDay(met, { style: 'relative', today })}`),
        term(
          next.term,
          `${count(others.length, 'touch', 'touches')} since, the last ${formatDay(last, { style: 'relative', today })}`,
        ),
      ],
    }),
  ];
}
