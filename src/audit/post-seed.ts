import { count, upperFirst } from '../words.ts';
import type { AuditContext } from './context.ts';
import type { AuditPrompt } from './types.ts';
import { keptOnTime } from './word.ts';

/**
 * What a post on the week could begin with: its figures, in sentences. It names nobody and quotes nothing, since notes are
 * private and a post is not; what was learnt is for the writer to say. Empty where the week holds nothing.
 */
export function postOf(context: AuditContext): AuditPrompt {
  const facts = [talks(context), word(context), closer(context)].filter((fact) => fact !== '');
  const seed = facts.length === 0 ? '' : [...facts, 'What I learnt from it:'].join(' ');
  return { question: `One post: what did I learn ${context.period.during}?`, seed };
}

function talks({ had, newPeople, period }: AuditContext): string {
  if (had.length === 0) return '';
  const fresh = newPeople();
  const met = fresh.length === 0 ? '' : `, and met ${count(fresh.length, 'person', 'people')} I did not know before`;
  return `${upperFirst(period.during)} I had ${count(had.length, 'conversation')}${met}.`;
}

function word(context: AuditContext): string {
  const { kept, late } = context.wordOf('promise');
  const rate = keptOnTime(context.promises, context);
  const said = [
    ...(kept.length === 0 ? [] : [`kept ${count(kept.length, 'promise')}`]),
    ...(late.length === 0 ? [] : [`am late with ${late.length}`]),
  ];
  if (said.length === 0) return '';
  return `I ${said.join(' and ')}${rate === null ? '' : `; ${rate}% of what fell due was done in time`}.`;
}

function closer(context: AuditContext): string {
  const moves = context.moves().filter(({ direction, day }) => direction === 'closer' && day >= context.week.start);
  return moves.length === 0 ? '' : `${moves.length === 1 ? 'Somebody' : `${moves.length} people`} came closer.`;
}
