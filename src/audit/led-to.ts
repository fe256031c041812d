import { nextMeeting } from '../book/touches.ts';
import type { Conversation } from '../book/types.ts';
import type { ValueRule, ValueVerdict } from '../book/value.ts';
import { formatDay } from '../dates/format.ts';
import { count, listed } from '../words.ts';
import { standingOn } from './as-of.ts';
import type { AuditContext } from './context.ts';
import type { AuditSource } from './types.ts';

/** Rules whose evidence is counted among what a conversation led to, and need not be said again. */
const COUNTED: ReadonlySet<ValueRule> = new Set(['word', 'sign']);

/** What a conversation led to: what was promised, owed, hinted at, decided; else the reason of its verdict. */
export function ledTo(context: AuditContext, conversation: Conversation): string {
  const { rule, because } = context.valueOf(conversation);
  const led = [whatCame(context, conversation), meetingAhead(context, conversation)].filter((part) => part !== '');
  return (COUNTED.has(rule) && led.length > 0 ? led : [because, ...led]).join('; ');
}

function whatCame({ book, asOf }: AuditContext, { items, signs }: Conversation): string {
  const all = items.flatMap((id) => book.items.get(id) ?? []);
  const said = all.filter((item) => standingOn(item, asOf) !== 'dropped');
  const of = (kind: string) => said.filter((item) => item.kind === kind);
  const [mine, theirs, openings] = [of('promise'), of('awaiting'), of('opportunity')];
  const kept = mine.filter((item) => standingOn(item, asOf) === 'done').length;
  const decisions = signs.filter(({ kind }) => kind === 'decision').length;
  const introductions = signs.length - decisions;
  return listed([
    ...(mine.length === 0 ? [] : [`${count(mine.length, 'promise')}${kept === 0 ? '' : ` (${kept} kept)`}`]),
    ...(theirs.length === 0 ? [] : [`${theirs.length} owed to me`]),
    ...(openings.length === 0 ? [] : [count(openings.length, 'opening')]),
    ...(decisions === 0 ? [] : [count(decisions, 'decision')]),
    ...(introductions === 0 ? [] : [count(introductions, 'introduction')]),
  ]);
}

function meetingAhead({ book, asOf, today }: AuditContext, { people }: Conversation): string {
  const [ahead] = people
    .flatMap((person) => nextMeeting(book, person, asOf) ?? [])
    .map(({ day }) => day)
    .sort();
  return ahead === undefined ? '' : `next on ${formatDay(ahead, { style: 'short', today })}`;
}

/** The sentence on which a verdict rests, where it is another than the beginning of the conversation's note; else null. */
export function evidenceOf(
  { book }: AuditContext,
  conversation: Conversation,
  verdict: ValueVerdict,
): AuditSource | null {
  const { source, rule } = verdict;
  if (source === null || (source.path === conversation.path && source.line === conversation.line)) return null;
  const { items, signs } = conversation;
  if (rule === 'word') {
    const item = items
      .flatMap((id) => book.items.get(id) ?? [])
      .find(({ line, path }) => line === source.line && path === source.path);
    return { ...source, day: null, quote: item?.text ?? '' };
  }
  if (rule === 'sign')
    return { ...source, day: null, quote: signs.find(({ line }) => line === source.line)?.text ?? '' };
  const later = conversation.people
    .flatMap((person) => book.conversationsOf.get(person) ?? [])
    .find(({ path, line }) => path === source.path && line === source.line);
  return { ...source, day: later?.day ?? null, quote: later?.excerpt ?? '' };
}
