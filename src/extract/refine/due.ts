import type { DatePhrase } from '../../dates/phrases.ts';
import { findDatePhrases } from '../../dates/phrases.ts';
import type { NoteContext, Unit } from '../reading/unit.ts';
import type { Draft, Refiner } from './types.ts';

/** By when: the day phrase that belongs to the action, never that of another event. */
export const due: Refiner = {
  name: 'due',
  why: 'The day by which, and from which, the action is in time, from its words.',
  refine(draft, context) {
    if (draft.kind === 'opportunity') return null;
    const fromRow = rowDue(draft, context);
    const phrases = fromRow ?? phrasesOf(draft.unit, draft.whole);
    const chosen = choose(phrases, draft);
    if (!chosen) return null;
    const { phrase, start } = chosen;
    return {
      change: { due: phrase?.due ?? null, start: start?.start ?? null, duePhrase: (phrase ?? start)?.text ?? null },
      said: phrase?.due
        ? `due ${phrase.due} (${phrase.text})`
        : start
          ? `from ${start.start} (${start.text})`
          : 'no day of its own',
    };
  },
};

function rowDue(draft: Draft, context: NoteContext): DatePhrase[] | null {
  const reference = draft.sentence.in.block.day;
  if (!draft.row || draft.row.due === '' || reference === null) return null;
  return findDatePhrases(draft.row.due, { reference, order: context.note.dateOrder });
}

/** The clause's own phrases; else those of a neighbouring clause that is nothing but a day ("– by Friday", "(Friday)"). */
function phrasesOf(unit: Unit, whole: boolean): DatePhrase[] {
  const own = phrasesIn(unit);
  if (whole) {
    const all = unit.sentence.units.flatMap((u) => phrasesIn(u)).filter((p) => isOwn(p, unit));
    if (all.length > 0) return all;
  }
  const mine = own.filter((p) => isOwn(p, unit));
  if (mine.length > 0) return mine;
  const next = unit.sentence.units[unit.index + 1];
  if (next && isMereDay(next)) return phrasesIn(next);
  if (unit.before && isMereDay(unit.before) && unit.before.index === 0) return phrasesIn(unit.before);
  return [];
}

function phrasesIn(unit: Unit): DatePhrase[] {
  const { tokens } = unit.sentence.in;
  const { words, label } = unit.segment;
  const first = tokens[(label[0] ?? words[0])?.from ?? 0]?.from ?? 0;
  const last = tokens[(words.at(-1)?.to ?? 1) - 1]?.to ?? 0;
  return unit.sentence.days.filter((p) => p.index >= first && p.index < last);
}

/** A clause that says when, and nothing else that could be an action. */
function isMereDay(unit: Unit): boolean {
  const { words } = unit.segment;
  return (
    words.length <= 9 && words.some((w) => w.text === '<day>') && (unit.clause.modal === 'none' || words.length <= 2)
  );
}

const OTHER_EVENT =
  /(?:\bfrom|\bof|\bsince|\babout|\bre|\bfor the|\bthe|\bdated|\bat the|\bcloses?|\bclosing|\bdeadline|\bstarts?|\bstarting|\bopens?|\bborn|\buntil|\baway|\brelease =|\bwalk =|=)\s*$/i;
const THING =
  /^\s+(?:[a-z]+\s+)?(?:call|meeting|mtg|workshop|event|session|visit|talk|conference|webinar|lunch|dinner|party|launch|show|board|deadline|training|course|class|match|gig|numbers|figures|notes|napkins|slot|agenda|minutes|edition|issue|invoice|order|delivery|sync|review|chat)\b/i;

/** The date that opens an entry or a log line says when it was written, not by when. */
function opensEntry(phrase: DatePhrase, unit: Unit): boolean {
  const { block } = unit.sentence.in;
  return (
    phrase.first === block.day &&
    phrase.last === block.day &&
    block.text.slice(0, phrase.index).trim() === '' &&
    /\d/.test(phrase.text)
  );
}

/** False for a phrase that belongs to something else in the sentence: "the notes from Tuesday's call". */
function isOwn(phrase: DatePhrase, unit: Unit): boolean {
  const { text } = unit.sentence.in.block;
  const before = text.slice(Math.max(0, phrase.index - 24), phrase.index);
  const after = text.slice(phrase.index + phrase.length, phrase.index + phrase.length + 30);
  if (phrase.belongs || opensEntry(phrase, unit) || /^['\u2019]s?\s/.test(after)) return false;
  const bare = phrase.relation === 'on' || phrase.relation === 'in';
  if (bare && OTHER_EVENT.test(before) && !/\bnot (?:until|before)\s*$/i.test(before)) return false;
  return !(THING.test(after) && bare && !/^(?:by|before|on)\b/i.test(phrase.text));
}

const CORRECTION =
  /\b(?:no|nope|make (?:that|it)|actually|rather|sorry|scratch|at latest|at the latest|or|well|wait|i mean|correction)\b/i;

function choose(
  phrases: readonly DatePhrase[],
  draft: Draft,
): { phrase: DatePhrase | null; start: DatePhrase | null } | null {
  const start = phrases.find((p) => p.start !== null && p.due === null) ?? null;
  const dues = phrases.filter((p) => p.due !== null);
  const [first] = dues;
  if (!first) return start ? { phrase: null, start } : null;
  const last = dues.at(-1) ?? first;
  if (last === first) return { phrase: first, start };
  const between = draft.sentence.in.block.text.slice(first.index + first.length, last.index);
  if (CORRECTION.test(between)) return { phrase: last, start };
  return { phrase: dues.find((p) => p.relation !== 'on' && p.relation !== 'in') ?? first, start };
}
