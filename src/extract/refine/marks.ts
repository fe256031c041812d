import { isDay } from '../../dates/civil.ts';
import type { MarkHit } from '../../note/types.ts';
import type { Sentence } from '../reading/unit.ts';
import type { Priority } from '../types.ts';
import type { Draft, Refiner } from './types.ts';

/** What the marks beside the item say: they beat its words. */
export const marks: Refiner = {
  name: 'marks',
  why: 'The user’s marks (done, due, snoozed, not a promise) and the box beat every rule.',
  refine(draft) {
    const hits = marksOf(draft);
    const change: Partial<Draft> = { ...statusOf(draft, hits), ...fieldsOf(hits) };
    if (hits.some((hit) => hit.field === 'no')) change.rejected = 'marked as no promise';
    const said = hits.map((hit) => `${hit.field} ${hit.value}`.trim()).join(', ');
    return Object.keys(change).length === 0
      ? null
      : { change, said: said || `box [${draft.sentence.in.block.box ?? ''}]` };
  },
};

/** The marks that stand with the item: anywhere in its block where that is the item, else from its sentence to the next. */
function marksOf(draft: Draft): MarkHit[] {
  const { block } = draft.sentence.in;
  if (draft.whole || block.kind === 'row') return block.marks;
  const from = startOf(draft.sentence);
  const next = nextStart(draft.sentence);
  return block.marks.filter((hit) => hit.from >= from && hit.from < next);
}

function startOf(sentence: Sentence): number {
  return sentence.in.tokens[sentence.from]?.from ?? 0;
}

function nextStart(sentence: Sentence): number {
  return sentence.in.tokens[sentence.to]?.from ?? Number.POSITIVE_INFINITY;
}

function statusOf(draft: Draft, hits: readonly MarkHit[]): Partial<Draft> {
  const { box } = draft.sentence.in.block;
  const done = hits.find((hit) => hit.field === 'done');
  const dropped = hits.find((hit) => hit.field === 'dropped');
  const closed = dayOf(done ?? dropped);
  if (draft.unit.struck || dropped || (draft.whole && box === '-'))
    return { status: 'dropped', ...(closed ? { closed } : {}) };
  if (done || (draft.whole && (box === 'x' || box === 'X'))) return { status: 'done', ...(closed ? { closed } : {}) };
  return {};
}

function dayOf(hit: MarkHit | undefined): Draft['closed'] {
  return hit && isDay(hit.value) ? hit.value : null;
}

const PRIORITIES = new Set<string>(['highest', 'high', 'medium', 'low', 'lowest']);

function fieldsOf(hits: readonly MarkHit[]): Partial<Draft> {
  const change: Partial<Draft> = {};
  for (const hit of hits) {
    const day = isDay(hit.value) ? hit.value : null;
    if (hit.field === 'due' && day) Object.assign(change, { due: day, duePhrase: hit.value });
    if (hit.field === 'scheduled' && day) Object.assign(change, { scheduled: day, start: day });
    if (hit.field === 'start' && day) change.start = day;
    if (hit.field === 'priority' && PRIORITIES.has(hit.value)) change.priority = hit.value as Priority;
    if (hit.field === 'minutes') change.minutes = Number(hit.value) || null;
    if (hit.field === 'repeat') change.repeat = hit.value;
  }
  return change;
}
