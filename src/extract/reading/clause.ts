import { type VerbForm, verbOf } from '../lexicon/verbs.ts';
import type { Segment } from './segments.ts';
import { chooseSite, findSites, isVerbish, type Modal, type Site } from './sites.ts';
import { SKIPPED, SUBJECT_OF, type Subject, subjectBefore } from './subject.ts';
import type { Word } from './words.ts';

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
