import { COMMON } from '../lexicon/common.ts';
import { type VerbForm, verbOf } from '../lexicon/verbs.ts';
import type { Segment } from './segments.ts';
import type { Word } from './words.ts';

/** Who acts in a clause. `none`: a note-style clause without a subject. */
export type Subject = 'i' | 'we' | 'you' | 'she' | 'they' | 'it' | 'known' | 'name' | 'noun' | 'none';

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

/** What a shallow reading sees in a clause: who, how sure, what. */
export interface Clause {
  subject: Subject;
  /** Index in the segment's words of the subject, or null. */
  subjectAt: number | null;
  modal: Modal;
  /** Index of the first word of the modal site. */
  modalAt: number | null;
  negated: boolean;
  /** Base form of the main verb where it is listed, else the word in the verb's place, else null. */
  verb: string | null;
  verbForm: VerbForm | null;
  verbAt: number | null;
}

const SUBJECT_OF: ReadonlyMap<string, Subject> = new Map([
  ['i', 'i'],
  ['me', 'i'],
  ['<me>', 'i'],
  ['we', 'we'],
  ['us', 'we'],
  ['you', 'you'],
  ['he', 'she'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['<p>', 'known'],
  ['<n>', 'name'],
]);

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
const SKIPPED = new Set(
  'also just then still now probably definitely really only always maybe perhaps kindly quickly first please def apparently actually certainly both all has have had been be being get gets getting not never'.split(
    ' ',
  ),
);

interface Site {
  modal: Modal;
  at: number;
  /** Index of the word from which the verb is looked for. */
  next: number;
}

/** Reads a segment: its subject, modality, negation and verb. */
export function readClause(segment: Segment): Clause {
  const { words } = segment;
  const sites = findSites(words);
  const site = chooseSite(words, sites);
  const subjectAt = site ? subjectBefore(words, site.at) : null;
  const governed = segment.governor ? readClause(segment.governor) : null;
  const verbAt = site ? verbAfter(words, site) : null;
  const verbWord = verbAt === null ? null : (words[verbAt]?.text ?? null);
  const verb = verbWord === null ? null : verbOf(verbWord);
  const modal = site?.modal ?? 'none';
  const inherits =
    governed !== null &&
    GOVERNING.has(governed.modal) &&
    subjectAt === null &&
    (modal === 'imperative' || modal === 'none');
  return {
    subject: inherits ? governed.subject : subjectKind(words, subjectAt, site),
    subjectAt: inherits ? null : subjectAt,
    modal: inherits ? governed.modal : modal,
    modalAt: site?.at ?? null,
    negated: isNegated(words, site, verbAt),
    verb: verb?.base ?? verbWord,
    verbForm: verb?.form ?? null,
    verbAt,
  };
}

/** What carries over to a second verb: "I'll ring Tom and write to Bo", but not "Ran out of tape, ring Tom". */
const GOVERNING: ReadonlySet<Modal> = new Set([
  'will',
  'would',
  'pledge',
  'must',
  'to',
  'should',
  'might',
  'let-me',
  'doing',
  'want',
  'present',
]);

function findSites(words: readonly Word[]): Site[] {
  const sites: Site[] = [];
  const start = bodyStart(words);
  for (let at = 0; at < words.length; at += 1) {
    const site = siteAt(words, at, start);
    if (site) sites.push(site);
  }
  return sites;
}

/** Index of the first word that is no filler. */
function bodyStart(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length - 1 && FILLERS.has(words[at]?.text ?? '')) at += 1;
  return at;
}

const FILLERS = new Set(
  'dont-forget todo to-do action ap <num> : ) / ok okay right um er well oh ah yes yep yeah also then now next please pls -> - * . , " \' ! ? ~ + = # so and but anyway'.split(
    ' ',
  ),
);

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

function isVerbish(word: string): boolean {
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
function chooseSite(words: readonly Word[], sites: readonly Site[]): Site | null {
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

function subjectBefore(words: readonly Word[], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const word = words[back]?.text ?? '';
    if (SUBJECT_OF.has(word)) return back;
    if (SKIPPED.has(word) || BETWEEN.has(word)) continue;
    return /^[a-z]/.test(word) && !STOPPERS.has(word) && verbOf(word) === null
      ? (ruledBy(words, back) ?? back)
      : headNoun(words, at);
  }
  return headNoun(words, at);
}

/** "Bex on the door", "gina from the deli on castle st": the noun hangs on a preposition, so the head of the clause acts. */
function ruledBy(words: readonly Word[], noun: number): number | null {
  const before = words[noun - 1]?.text ?? '';
  const hangs =
    OF_PLACE.has(before) || OF_PLACE.has(words[noun - 2]?.text ?? '') || OF_PLACE.has(words[noun - 3]?.text ?? '');
  if (!hangs) return null;
  const start = bodyStart(words);
  return start < noun && words[start]?.mention && !words[start]?.mention?.me ? start : headNoun(words, noun);
}

const OF_PLACE = new Set(['on', 'from', 'at', 'of', 'in', 'by', 'off', 'near']);

const STOPPERS = new Set(
  'and or but so that said says told then if when as because which , . : ; " - to of the a not'.split(' '),
);

/** Auxiliaries that stand between a subject and the site ("might want", "was wondering"). */
const BETWEEN = new Set(
  'am is are was were might may could would will should must can do does did well maybe perhaps sort kind half rather quite apparently'.split(
    ' ',
  ),
);

/** A name in small letters at the head of the clause: "gina from the deli asked", "marty still owes". */
function headNoun(words: readonly Word[], at: number): number | null {
  const start = bodyStart(words);
  const word = words[start]?.text ?? '';
  return start < at && /^[a-z]{3,}$/.test(word) && !COMMON.has(word) && verbOf(word) === null ? start : null;
}

function subjectKind(words: readonly Word[], at: number | null, site: Site | null): Subject {
  if (at === null || !site) return 'none';
  return SUBJECT_OF.get(words[at]?.text ?? '') ?? 'noun';
}

function verbAfter(words: readonly Word[], site: Site): number | null {
  for (let at = site.next; at < Math.min(words.length, site.next + 4); at += 1) {
    const word = words[at]?.text ?? '';
    if (verbOf(word) || (word === 'have' && !isParticiple(words[at + 1]?.text ?? ''))) return at;
    if (!SKIPPED.has(word) && site.modal !== 'owe') return isVerbish(word) ? at : null;
  }
  return null;
}

function isParticiple(word: string): boolean {
  return verbOf(word)?.form === 'past' || word === 'been' || word === 'to' || word.endsWith('ed');
}

function isNegated(words: readonly Word[], site: Site | null, verbAt: number | null): boolean {
  if (!site) return words.some((w) => w.text === 'not' || w.text === 'no' || w.text === 'never');
  const from = Math.max(0, site.at - 3);
  const to = Math.min(words.length, (verbAt ?? site.next) + 1);
  for (let at = from; at < to; at += 1) {
    const word = words[at]?.text ?? '';
    if (
      word === 'not' ||
      word === 'never' ||
      word === 'no' ||
      word === 'nobody' ||
      word === 'without' ||
      word === 'nothing' ||
      word === 'neither' ||
      word === 'nor'
    )
      return true;
  }
  return false;
}
