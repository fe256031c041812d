import { addDays, diffDays } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { count } from '../words.ts';
import { foldStage } from './stages.ts';
import type { Book, Conversation } from './types.ts';

/** Days in which something must follow for a conversation to count as one of value: a fortnight, two working weeks. */
export const VALUE_DAYS = 14;

/** The rules by which a conversation is judged, those of value in the order in which they are tried. */
export type ValueRule =
  | 'declared'
  | 'ahead'
  | 'outcome'
  | 'word'
  | 'sign'
  | 'stage'
  | 'again'
  | 'introduced'
  | 'fresh'
  | 'nothing';

/** What a conversation was worth. */
export interface ValueVerdict {
  /** `open`: too fresh to judge, or still ahead. */
  value: 'value' | 'chat' | 'open';
  /** Which rule judged it. */
  rule: ValueRule;
  /** Why, as a short phrase. */
  because: string;
  /** Where the evidence stands, or null where it is the lack of any. */
  source: { path: string; line: number } | null;
}

type Test = (conversation: Conversation, book: Book) => ValueVerdict | null;

/** What makes a conversation one of value; the first that holds gives the reason. */
const TESTS: readonly Test[] = [outcomeTold, wordGiven, signSeen, stageMoved, metAgain, ledToOthers];

/**
 * Judges whether a conversation moved something: the note's own word first, then what was said in it and what followed
 * within {@link VALUE_DAYS} days.
 */
export function judgeValue(conversation: Conversation, book: Book, today: Day): ValueVerdict {
  const { declared, day, path, line } = conversation;
  if (declared !== null)
    return { value: declared, rule: 'declared', because: 'the note says so', source: { path, line } };
  if (day > today) return { value: 'open', rule: 'ahead', because: 'still ahead', source: null };
  for (const test of TESTS) {
    const verdict = test(conversation, book);
    if (verdict !== null) return verdict;
  }
  const age = diffDays(today, day);
  return age < VALUE_DAYS
    ? {
        value: 'open',
        rule: 'fresh',
        because: `${age === 0 ? 'today' : `${count(age, 'day')} old`}, nothing from it yet`,
        source: null,
      }
    : {
        value: 'chat',
        rule: 'nothing',
        because: `nothing came of it within ${count(VALUE_DAYS, 'day')}`,
        source: null,
      };
}

function valuable(rule: ValueRule, because: string, { path, line }: { path: string; line: number }): ValueVerdict {
  return { value: 'value', rule, because, source: { path, line } };
}

function outcomeTold(conversation: Conversation): ValueVerdict | null {
  if (conversation.money !== null) return valuable('outcome', 'money came of it', conversation);
  const { outcome } = conversation;
  return outcome === null ? null : valuable('outcome', `its outcome is told: ${outcome}`, conversation);
}

function wordGiven(conversation: Conversation, book: Book): ValueVerdict | null {
  const said = conversation.items.flatMap((id) => book.items.get(id) ?? []);
  const item = said.find(({ kind, status }) => kind !== 'opportunity' && status !== 'dropped');
  return item === undefined ? null : valuable('word', wordOf(item), item);
}

function wordOf(item: Item): string {
  if (item.channel === 'intro') return 'an introduction was promised';
  return item.kind === 'promise' ? 'a promise was made' : 'something was promised to me';
}

function signSeen(conversation: Conversation): ValueVerdict | null {
  const [sign] = conversation.signs;
  if (sign === undefined) return null;
  const because = sign.kind === 'decision' ? 'something was decided' : 'somebody was introduced';
  return valuable('sign', because, { path: conversation.path, line: sign.line });
}

/** A stage other than the last one known before; the first stage ever noted is no move. */
function stageMoved(conversation: Conversation, book: Book): ValueVerdict | null {
  const { stage } = conversation;
  if (stage === null) return null;
  for (const key of conversation.people) {
    const earlier = (book.conversationsOf.get(key) ?? []).filter((other) => other.day < conversation.day);
    const before = earlier.findLast((other) => other.stage !== null)?.stage ?? null;
    if (before !== null && foldStage(before) !== foldStage(stage))
      return valuable('stage', `moved from ${before} to ${stage}`, conversation);
  }
  return null;
}

/** A next conversation with somebody who was there, held or planned. */
function metAgain(conversation: Conversation, book: Book): ValueVerdict | null {
  const limit = addDays(conversation.day, VALUE_DAYS);
  for (const key of conversation.people) {
    const next = (book.conversationsOf.get(key) ?? []).find(({ day }) => day > conversation.day && day <= limit);
    if (next !== undefined)
      return valuable('again', `spoke again after ${daysBetween(next.day, conversation.day)}`, next);
  }
  return null;
}

/** Somebody else came by it: a conversation soon after that names who was there, and says that somebody was introduced. */
function ledToOthers({ day, people }: Conversation, { conversations }: Book): ValueVerdict | null {
  const limit = addDays(day, VALUE_DAYS);
  for (let at = firstAfter(conversations, day); (conversations[at]?.day ?? '9999') <= limit; at += 1) {
    const later = conversations[at];
    const sign = later?.signs.find(({ kind }) => kind === 'introduction');
    if (later === undefined || sign === undefined || !later.mentioned.some((key) => people.includes(key))) continue;
    return valuable('introduced', 'an introduction followed', { path: later.path, line: sign.line });
  }
  return null;
}

/** The place of the first conversation after a day; they are ascending. */
function firstAfter(conversations: readonly Conversation[], day: Day): number {
  let [low, high] = [0, conversations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((conversations[middle]?.day ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function daysBetween(later: Day, earlier: Day): string {
  const days = diffDays(later, earlier);
  return days === 1 ? 'a day' : `${days} days`;
}
