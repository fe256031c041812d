import { isDay } from '../../dates/civil.ts';
import type { MarkField, MarkHit } from '../../note/types.ts';
import type { Sentence } from '../reading/unit.ts';
import type { Priority } from '../types.ts';
import type { Draft, Refiner } from './types.ts';

/** Marks that are set on actions only; a number of minutes, or a day of creation, may stand beside anything. */
const ACTED_ON: ReadonlySet<MarkField> = new Set<MarkField>([
  'due',
  'scheduled',
  'start',
  'done',
  'dropped',
  'priority',
  'repeat',
]);

const YES_OR_NO: ReadonlySet<MarkField> = new Set(['done', 'dropped']);

/** True where a mark among these says that there is an action. A bare ✅ or ❌ stands in many a list for yes and no. */
export function isActedOn(hits: readonly MarkHit[]): boolean {
  return hits.some(({ field, value }) => ACTED_ON.has(field) && (value !== '' || !YES_OR_NO.has(field)));
}

/** What the marks beside the item say: they beat its words. */
export const marks: Refiner = {
  name: 'marks',
  why: 'The user’s marks (done, due, snoozed, not a promise) and the box beat every rule.',
  refine(draft) {
    const { block } = draft.sentence.in;
    const hits = draft.whole || block.kind === 'row' ? block.marks : marksOf(draft.sentence);
    const change: Partial<Draft> = { ...statusOf(draft, hits), ...fieldsOf(hits) };
    if (hits.some((hit) => hit.field === 'no')) change.rejected = 'marked as no promise';
    const said = hits.map((hit) => `${hit.field} ${hit.value}`.trim()).join(', ');
    return Object.keys(change).length === 0 ? null : { change, said: said || `box [${block.box ?? ''}]` };
  },
};

/** The marks that stand with a sentence: from its first word to the next one's, and before the first of its block. */
export function marksOf(sentence: Sentence): MarkHit[] {
  const { marks } = sentence.in.block;
  if (marks.length === 0) return marks;
  const from = startOf(sentence);
  const next = nextStart(sentence);
  return marks.filter((hit) => hit.from >= from && hit.from < next);
}

function startOf(sentence: Sentence): number {
  return sentence.from === 0 ? 0 : (sentence.in.tokens[sentence.from]?.from ?? 0);
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
