import { verbOf } from '../lexicon/verbs.ts';
import type { Mention } from './names.ts';
import type { Word } from './words.ts';

/** Verbs that tell somebody the outcome of the act before them: one compound act, not a second item. */
const REPORTING = new Set([
  'let',
  'tell',
  'come',
  'get',
  'report',
  'answer',
  'reply',
  'know',
  'confirm',
  'ring',
  'call',
  'phone',
  'go',
  'see',
  'respond',
  'revert',
]);

/** "… and post her the fabric": a verb in its base form after "and" whose own object is a new thing. */
export function isSecondAction(words: readonly Word[], at: number, next: number, current: readonly Word[]): boolean {
  const verb = verbOf(words[next]?.text ?? '');
  if (verb?.form !== 'base' || words[at]?.text === 'or') return false;
  if (!current.some((w) => verbOf(w.text) !== null)) return false;
  if (REPORTING.has(verb.base) && hasReportTail(words, next)) return false;
  const object = words[next + 1]?.text ?? '';
  const second = words[next + 2]?.text ?? '';
  if (object === 'it' || object === 'them' || object === '' || object === 'back') return false;
  const named = words[next + 1]?.mention;
  if (named && current.some((w) => w.mention && w.mention.name !== named.name) && !isNamed(current, named)) return true;
  return !(
    isPerson(object) &&
    (second === '' || second === '.' || second === ',' || second === '<day>' || second === 'it' || second === 'back')
  );
}

function isNamed(words: readonly Word[], { name }: Mention): boolean {
  return words.some(({ mention }) => mention?.name === name);
}

function hasReportTail(words: readonly Word[], verb: number): boolean {
  const tail = words.slice(verb + 1, verb + 5).map((w) => w.text);
  return (
    tail.includes('know') ||
    tail.includes('back') ||
    tail.includes('what') ||
    tail.includes('if') ||
    tail.includes('how') ||
    tail.length <= 2
  );
}

function isPerson(text: string): boolean {
  return (
    text === 'him' ||
    text === 'her' ||
    text === 'them' ||
    text === 'me' ||
    text === 'us' ||
    text.startsWith('<p') ||
    text.startsWith('<n>')
  );
}
