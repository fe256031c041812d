import { foldStage } from '../../book/stages.ts';
import type { Person } from '../../book/types.ts';
import { diffDays } from '../../dates/civil.ts';
import { count } from '../../words.ts';
import type { QueueContext } from '../context.ts';
import { latestFew } from '../few.ts';
import { derivedId, makeNudge } from '../make.ts';
import { reaching, relationOf } from '../reach.ts';
import type { RankedNudge } from '../types.ts';
import { term } from '../weights.ts';

/** Days of quiet after a project before asking how it has gone since, and after which the cadence must do. */
const QUIET = { past: 28, client: 91, gone: 730 };
const MOST = 2;

/** The clients of the last projects, who have not heard from me since. Not with a meeting ahead. */
export function pastClients(context: QueueContext): RankedNudge[] {
  const made = [...context.book.people.values()].flatMap((person) => {
    const { last, spoken, ahead } = context.touchesOf(person.key);
    const conversation = spoken.at(-1);
    const quiet = quietFor(person);
    if (quiet === null || last === null || conversation === undefined || ahead.length > 0) return [];
    const since = diffDays(context.today, last);
    if (since < quiet || since > QUIET.gone) return [];
    return makeNudge(context, {
      id: derivedId('past-client', person.key),
      kind: 'past-client',
      title: () => `Ask ${context.nameOf(person.key).short} how it has gone since`,
      people: [person.key],
      channel: reaching(person),
      item: null,
      said: last,
      source: { path: conversation.path, line: conversation.line, quote: conversation.excerpt },
      reasons: [term('past-client', `a client of an earlier project, ${count(since, 'day')} quiet`)],
    });
  });
  return latestFew(made, MOST);
}

/** Days of quiet that are long for such a client; null for whom it is none, or with whom business is under way. */
function quietFor(person: Person): number | null {
  const stage = foldStage(person.stage);
  if (stage === 'past') return QUIET.past;
  return relationOf(person) === 'client' && stage !== 'proposal' ? QUIET.client : null;
}
