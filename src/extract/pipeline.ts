import type { Config } from '../config/types.ts';
import type { Note } from '../note/types.ts';
import { WRITTEN_BY_NUDGE } from '../note/written-by-nudge.ts';
import { noteContext } from './context.ts';
import { CUES } from './cues/index.ts';
import { type Explicit, explicitOf } from './explicit.ts';
import { featuresOf, firedCues } from './model/features.ts';
import { judge, strongest } from './model/score.ts';
import type { Model } from './model/types.ts';
import { readSentences } from './reading/read.ts';
import type { NoteContext, Sentence, Unit } from './reading/unit.ts';
import { REFINERS } from './refine/index.ts';
import { isActedOn, marksOf } from './refine/marks.ts';
import type { Draft } from './refine/types.ts';
import { dropPreludes, dropRepeats } from './refine/whole-note.ts';
import { toItems } from './to-item.ts';
import type { Extraction, ItemKind, TraceStep } from './types.ts';
import { unreadSteps } from './unread.ts';

/** Where the trace goes; undefined where nobody asked for one, which costs nothing. */
type Trace = TraceStep[] | undefined;

/**
 * Understands one note: reads its sentences, finds items by their form and by what the cues and words weigh, then fills
 * in each item's fields. Pure: the same note and config give the same items, in the order of the file.
 *
 * @param options.explain also says, step by step, what was found and why, or why not
 */
export function extract(note: Note, config: Config, model: Model, options: { explain?: boolean } = {}): Extraction {
  const trace: Trace = options.explain ? unreadSteps(note) : undefined;
  if (WRITTEN_BY_NUDGE.has(note.type)) return { items: [], trace: trace ?? [] };
  const context = noteContext(note, config);
  const drafts: Draft[] = [];
  let settled: number | null = null;
  for (const sentence of readSentences(note, context)) {
    const { index } = sentence.in;
    const explicit = explicitOf(sentence, context);
    if (explicit) {
      drafts.push(toDraft(explicit, sentence));
      tell(trace, explicit.unit, explicit.rule, `${explicit.kind}, by its form`);
      if (explicit.whole) settled = index;
    } else if (settled !== index || sentence.in.block.kind === 'row') {
      drafts.push(...judged(sentence, model, trace));
    } else {
      for (const unit of sentence.units) tell(trace, unit, 'same item', 'part of its line, which is one by its form');
    }
  }
  refineAll(drafts, context, model, trace);
  dropPreludes(drafts);
  dropRepeats(drafts);
  for (const draft of drafts) if (draft.rejected) tell(trace, draft.unit, 'left out', draft.rejected);
  return {
    items: toItems(
      note.path,
      drafts.filter((d) => d.rejected === null),
    ),
    trace: trace ?? [],
  };
}

function judged(sentence: Sentence, model: Model, trace: Trace): Draft[] {
  const drafts: Draft[] = [];
  if (sentence.in.block.quoted) return drafts;
  const needed = neededIn(sentence, model);
  for (const unit of sentence.units) {
    const features = featuresOf(unit);
    const { kind, probabilities } = judge(model, features, needed);
    if (trace) explainVerdict(trace, unit, model, features, kind, probabilities[0] ?? 1);
    if (kind !== 'none') drafts.push(newDraft(unit, sentence, kind, ruleOf(unit, kind)));
  }
  const { kind } = sentence.in.block;
  if (drafts.length === 0 && kind !== 'row' && isActedOn(marksOf(sentence)))
    drafts.push(...markedDraft(sentence, model));
  return drafts;
}

/** How likely a clause must be an item in a manual or transcript, where "call", "send" and "must" are said to anybody. */
const IN_IMPERSONAL = 0.9;

function neededIn(sentence: Sentence, model: Model): number {
  return sentence.in.impersonal ? IN_IMPERSONAL : model.threshold;
}

/** Somebody set a mark on the sentence, so that it holds an item whatever its words weigh: in its likeliest clause. */
function markedDraft(sentence: Sentence, model: Model): Draft[] {
  let least = 1;
  let best: Draft[] = [];
  for (const unit of sentence.units) {
    const { kind, probabilities } = judge(model, featuresOf(unit), 0);
    const none = probabilities[0] ?? 1;
    if (kind === 'none' || none > least) continue;
    least = none;
    best = [newDraft(unit, sentence, kind, 'marked')];
  }
  return best;
}

/** The cue to name as the item's rule: the first that fires for its kind, else `words`. */
function ruleOf(unit: Unit, kind: ItemKind): string {
  return CUES.find((cue) => cue.kind === kind && cue.test(unit))?.name ?? 'words';
}

function toDraft(explicit: Explicit, sentence: Sentence): Draft {
  const { rule, kind, unit, whole, row, list } = explicit;
  return { ...newDraft(unit, sentence, kind, rule), whole, row, list, explicit: explicit.explicit };
}

function newDraft(unit: Unit, sentence: Sentence, kind: ItemKind, rule: string): Draft {
  return {
    kind,
    rule,
    unit,
    sentence,
    explicit: false,
    whole: false,
    row: null,
    list: null,
    owner: '',
    to: [],
    due: null,
    start: null,
    duePhrase: null,
    status: 'open',
    channel: 'other',
    scheduled: null,
    closed: null,
    priority: null,
    minutes: null,
    repeat: null,
    rejected: null,
  };
}

function refineAll(drafts: readonly Draft[], context: NoteContext, model: Model, trace: Trace): void {
  for (const draft of drafts) {
    for (const refiner of REFINERS) {
      const found = refiner.refine(draft, context, model);
      if (!found) continue;
      Object.assign(draft, found.change);
      tell(trace, draft.unit, refiner.name, found.said);
    }
  }
}

function explainVerdict(
  trace: TraceStep[],
  unit: Unit,
  model: Model,
  features: Set<string>,
  kind: ItemKind | 'none',
  none: number,
): void {
  const cues = firedCues(unit);
  const need = `${percent(1 - none)} an item where ${percent(neededIn(unit.sentence, model))} is needed`;
  if (kind === 'none' && cues.length === 0) {
    tell(trace, unit, 'cues', `none fires, ${need}`);
    return;
  }
  const weighed = strongest(model, features, kind === 'none' ? 'promise' : kind, 5).map(
    (w) => `${w.feature} ${w.points > 0 ? '+' : ''}${w.points.toFixed(2)}`,
  );
  tell(trace, unit, 'cues', cues.length > 0 ? cues.join(', ') : 'none fires');
  tell(trace, unit, 'weighed', `${kind}, ${need}: ${weighed.join(', ')}`);
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function tell(trace: Trace, unit: Unit, step: string, said: string): void {
  if (!trace) return;
  const { block, tokens } = unit.sentence.in;
  const first = tokens[unit.segment.words[0]?.from ?? 0]?.from ?? 0;
  const last = tokens[(unit.segment.words.at(-1)?.to ?? 1) - 1]?.to ?? first;
  const line = block.line + (block.raw.slice(0, first).match(/\n/g)?.length ?? 0);
  trace.push({ line, text: block.raw.slice(first, last).replace(/\s+/g, ' ').trim(), step, said });
}
