import { verbOf } from '../lexicon/verbs.ts';
import { bodyStart, SKIPPED, SUBJECT_OF } from './subject.ts';
import type { Word } from './words.ts';

/** How sure the action is put, from the words that lead it. */
export type Modal =
  | 'will'
  | 'would'
  | 'pledge'
  | 'must'
  | 'should'
  | 'might'
  | 'to'
  | 'owe'
  | 'let-me'
  | 'wait'
  | 'ask'
  | 'doing'
  | 'want'
  | 'past'
  | 'present'
  | 'imperative'
  | 'none';

const PLEDGES = new Set(
  'promise promised promises agree agreed offer offered offers volunteer volunteered undertook undertaken undertake committed commit swore vowed pledged pledge guaranteed'.split(
    ' ',
  ),
);

const WANTS = new Set(
  'want wants wanted keen interested interest curious looking thinking wondering wonders wondered considering toying tempted mulling open hinted floated fancy fancies fancied tempted hoping hopes hankering musing pondering exploring weighing'.split(
    ' ',
  ),
);

/** A place in a clause that shows how sure its action is. */
export interface Site {
  modal: Modal;
  at: number;
  /** Index of the word from which the verb is looked for. */
  next: number;
}

/** Every place that shows a modality, from left to right. */
export function findSites(words: readonly Word[]): Site[] {
  const sites: Site[] = [];
  const start = bodyStart(words);
  for (let at = 0; at < words.length; at += 1) {
    const site = siteAt(words, at, start);
    if (site) sites.push(site);
  }
  return sites;
}

function siteAt(words: readonly Word[], at: number, start: number): Site | null {
  const word = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  const after = words[at + 2]?.text ?? '';
  if (word === 'will' || word === 'shall') return { modal: 'will', at, next: at + 1 };
  if ((word === 'would' || word === 'had') && next === 'better') return { modal: 'must', at, next: at + 2 };
  if (word === 'would')
    return { modal: after === 'like' || next === 'like' || next === 'love' ? 'want' : 'would', at, next: at + 1 };
  if (word === 'going' && next === 'to') {
    const was = words[at - 1]?.text === 'was' || words[at - 1]?.text === 'were' || words[at - 1]?.text === 'been';
    return { modal: was ? 'past' : 'will', at, next: at + 2 };
  }
  if (PLEDGES.has(word)) return { modal: 'pledge', at, next: next === 'to' ? at + 2 : at + 1 };
  if (word === 'must') return { modal: 'must', at, next: at + 1 };
  if (
    (word === 'need' ||
      word === 'needs' ||
      word === 'have' ||
      word === 'has' ||
      word === 'got' ||
      word === 'remember' ||
      word === 'dont-forget') &&
    next === 'to'
  )
    return { modal: 'must', at, next: at + 2 };
  if (word === 'should' || (word === 'ought' && next === 'to')) return { modal: 'should', at, next: at + 1 };
  if (word === 'might' || word === 'may' || word === 'could') return { modal: 'might', at, next: at + 1 };
  if (word === 'owe' || word === 'owes' || word === 'owed' || word === 'owing')
    return { modal: 'owe', at, next: at + 1 };
  if (word === 'let' && (next === 'me' || next === 'us') && !LETTING.has(words[at - 1]?.text ?? ''))
    return { modal: 'let-me', at, next: at + 2 };
  if ((word === 'waiting' && (next === 'for' || next === 'on' || next === 'to')) || word === 'awaiting')
    return { modal: 'wait', at, next: at + 2 };
  if (ASKED.has(word)) return { modal: 'ask', at, next: at + 1 };
  if (WANTS.has(word)) return { modal: 'want', at, next: at + 1 };
  return plainSite(words, at, start);
}

/** "He is to let us have the key": his act, not my offer. */
const LETTING = new Set(['to', 'will', 'would', 'he', 'she', 'they', '<p>', '<n>', 'not']);

const ASKED = new Set(['asked', 'asks', 'asking', 'enquired', 'inquired', 'enquiring']);

/** Sites without a modal word: "Nia to send", "is sending", "send" at the head, "sends", "sent". */
function plainSite(words: readonly Word[], at: number, start: number): Site | null {
  const word = words[at]?.text ?? '';
  const before = words[at - 1]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (
    word === 'to' &&
    (SUBJECT_OF.has(before) ||
      before === 'is' ||
      before === 'am' ||
      before === 'are' ||
      before === ')' ||
      (at === start && before !== 'waiting') ||
      isHeadNoun(words, at, start)) &&
    isVerbish(next)
  )
    return { modal: 'to', at, next: at + 1 };
  const verb = verbOf(word);
  if (!verb) return null;
  if (
    verb.form === 'ing' &&
    (at === start ||
      before === 'am' ||
      before === 'is' ||
      before === 'are' ||
      SUBJECT_OF.has(before) ||
      isBeBefore(words, at))
  )
    return { modal: 'doing', at, next: at };
  if (verb.form === 'base' && at === start) return { modal: 'imperative', at, next: at };
  if (
    verb.form === 'past' &&
    (at === start || SUBJECT_OF.has(before) || before === 'have' || before === 'has' || before === 'had')
  )
    return { modal: 'past', at, next: at };
  if ((verb.form === 'third' || verb.form === 'base') && SUBJECT_OF.has(before))
    return { modal: 'present', at, next: at };
  return null;
}

/** "is also introducing", "are still getting": a form of be, with an adverb between. */
function isBeBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 2]?.text ?? '';
  return (
    SKIPPED.has(words[at - 1]?.text ?? '') &&
    (before === 'am' || before === 'is' || before === 'are' || SUBJECT_OF.has(before))
  );
}

/** "annis to send", "the clerk to book": one noun, with or without an article, at the head of the clause. */
function isHeadNoun(words: readonly Word[], at: number, start: number): boolean {
  const article = DETERMINERS.has(words[start]?.text ?? '') ? 1 : 0;
  const noun = words[at - 1]?.text ?? '';
  return (
    at === start + 1 + article &&
    /^[a-z]/.test(noun) &&
    noun !== 'waiting' &&
    verbOf(noun) === null &&
    !NO_SUBJECT.has(noun)
  );
}

/** What stands before "to" without being the one who acts. */
const NO_SUBJECT = new Set(
  'want wants need needs have has had going able happy keen ready due here there back up down on in out over off through next close thanks according as time how what when where nice good best hard easy lovely glad sorry open used way only nothing something someone somebody everything more much lots off subject prior able sure likely about able free welcome'.split(
    ' ',
  ),
);

/** True for a word that may stand where a verb does. */
export function isVerbish(word: string): boolean {
  return /^[a-z][a-z'-]+$/.test(word) && !DETERMINERS.has(word);
}

const DETERMINERS = new Set(
  'the a an my our your his her their its this that these those me him us them be'.split(' '),
);

const RANK: Record<Modal, number> = {
  will: 9,
  pledge: 8,
  'let-me': 8,
  wait: 7,
  ask: 4,
  must: 8,
  owe: 8,
  to: 7,
  would: 7,
  imperative: 6,
  doing: 5,
  should: 5,
  might: 4,
  want: 4,
  present: 3,
  past: 1,
  none: 0,
};

/** The site that tells most: the surest modality, the later one among equals ("said he would", "told her I'd"). */
export function chooseSite(words: readonly Word[], sites: readonly Site[]): Site | null {
  let best: Site | null = null;
  for (const site of sites) {
    if (best && RANK[site.modal] < RANK[best.modal] && !isReported(words, best, site)) continue;
    if (best && RANK[site.modal] === RANK[best.modal] && site.at - best.at > 8) continue;
    if (best && isRelative(words, site.at)) continue;
    best = site;
  }
  return best;
}

/** "We agreed I would ring": the act is in the reported clause, which has a subject of its own. */
function isReported(words: readonly Word[], pledge: Site, site: Site): boolean {
  return (
    pledge.modal === 'pledge' &&
    (site.modal === 'would' || site.modal === 'must') &&
    site.at - pledge.at <= 3 &&
    site.at - pledge.at > 1 &&
    SUBJECT_OF.has(words[site.at - 1]?.text ?? '')
  );
}

/** True where the site stands in a relative or temporal clause ("who will speak", "when she is back"). */
function isRelative(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const word = words[back]?.text ?? '';
    if (
      word === 'who' ||
      word === 'which' ||
      word === 'when' ||
      word === 'if' ||
      word === 'once' ||
      word === 'where' ||
      word === 'what' ||
      word === 'until' ||
      word === 'whether'
    )
      return true;
  }
  return false;
}
