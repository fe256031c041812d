import type { Config } from '../../src/config/types.ts';
import { noteContext } from '../../src/extract/context.ts';
import { CUES } from '../../src/extract/cues/index.ts';
import { type Explicit, explicitOf } from '../../src/extract/explicit.ts';
import { featuresOf } from '../../src/extract/model/features.ts';
import { weigh } from '../../src/extract/model/score.ts';
import { CLASSES, type Linear } from '../../src/extract/model/types.ts';
import { readSentences } from '../../src/extract/reading/read.ts';
import type { Unit } from '../../src/extract/reading/unit.ts';
import { channelFeatures } from '../../src/extract/refine/channel.ts';
import { parseNote } from '../../src/note/parse.ts';
import type { Example } from './fit.ts';
import type { Gold, Label } from './gold.ts';

/** What a labelled note has to teach: its clauses, its explicit lines and its labels. */
export interface Lesson {
  units: readonly Unit[];
  /** Features of each unit, made once. */
  features: ReadonlyMap<Unit, readonly string[]>;
  explicits: readonly Explicit[];
  labels: readonly Label[];
}

/** Reads a labelled note for learning. */
export function lessonOf(gold: Gold, config: Config): Lesson {
  const note = parseNote(gold.name, gold.text, config);
  const context = noteContext(note, config);
  const units: Unit[] = [];
  const explicits: Explicit[] = [];
  let settled: number | null = null;
  for (const sentence of readSentences(note, context)) {
    const explicit = explicitOf(sentence, context);
    if (explicit) explicits.push(explicit);
    if (explicit?.whole) settled = sentence.in.index;
    const read = settled !== sentence.in.index || sentence.in.block.kind === 'row';
    if (!explicit && read && !sentence.in.block.quoted) units.push(...sentence.units);
  }
  return {
    units,
    features: new Map(units.map((unit) => [unit, [...featuresOf(unit)]])),
    explicits,
    labels: gold.labels,
  };
}

/**
 * The examples of a lesson: each clause is what the label that fits it best says, else none; a clause of an optional
 * label is left out. A label tells its line only, so a first model, where there is one, helps to find the clause.
 */
export function examplesOf(lesson: Lesson, prior: Linear | null): { clauses: Example[]; channels: Example[] } {
  const aligned = align(lesson, prior);
  const clauses = lesson.units.flatMap((unit) => {
    const label = aligned.get(unit);
    if (label?.optional || (!label && mayBeMeant(lesson, unit))) return [];
    return [{ features: lesson.features.get(unit) ?? [], target: label?.kind ?? 'none' }];
  });
  const prose = [...aligned]
    .filter(([, label]) => label.kind !== 'opportunity')
    .map(([unit, label]) => ({ features: [...channelFeatures(unit, false, label.kind)], target: label.channel }));
  return { clauses, channels: [...prose, ...explicitChannels(lesson)] };
}

/** A clause on a label's line that shows the label's kind, though another fits better: neither lesson can be drawn from it. */
function mayBeMeant(lesson: Lesson, unit: Unit): boolean {
  return lesson.labels.some((label) => !label.explicit && label.line === lineOf(unit) && cuesFor(unit, label) > 0);
}

function cuesFor(unit: Unit, label: Label): number {
  return CUES.filter((cue) => cue.kind === label.kind && cue.test(unit)).length;
}

function explicitChannels({ explicits, labels }: Lesson): Example[] {
  return explicits.flatMap(({ unit, whole, kind, list }) => {
    const label = labels.find((l) => l.line === lineOf(unit) && l.kind !== 'opportunity');
    return label && list === null ? [{ features: [...channelFeatures(unit, whole, kind)], target: label.channel }] : [];
  });
}

/** Gives each label the clause of its line that fits it best. */
function align(lesson: Lesson, prior: Linear | null): Map<Unit, Label> {
  const pairs = lesson.labels
    .filter((label) => !label.explicit)
    .flatMap((label) =>
      lesson.units
        .filter((unit) => lineOf(unit) === label.line || endLineOf(unit) === label.line)
        .map((unit) => ({ unit, label, fit: fits(unit, label) + (prior ? chance(lesson, unit, label, prior) : 0) })),
    );
  pairs.sort((a, b) => b.fit - a.fit);
  const done = new Set<Label>();
  const aligned = new Map<Unit, Label>();
  for (const { unit, label } of pairs) {
    if (done.has(label) || aligned.has(unit)) continue;
    done.add(label);
    aligned.set(unit, label);
  }
  return aligned;
}

/** How likely a first model holds the clause for an item of the label's kind, on the scale of {@link fits}. */
function chance(lesson: Lesson, unit: Unit, label: Label, prior: Linear): number {
  return 2 * (weigh(prior, lesson.features.get(unit) ?? [])[CLASSES.indexOf(label.kind)] ?? 0);
}

/** How well a clause fits a label by their words, the cues that fire and the line it begins on. */
function fits(unit: Unit, label: Label): number {
  const words = new Set(`${unit.label}${unit.norm}`.split(/[^a-z0-9]+/).map(stem));
  const gist = label.gist
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((w) => w.length > 2);
  const shared = gist.filter((w) => words.has(stem(w))).length / (gist.length || 1);
  const starts = lineOf(unit) === label.line ? 0.5 : 0;
  return 1.5 * shared + Math.min(cuesFor(unit, label), 2) * 0.8 + starts;
}

const stem = (word: string): string => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 5);

function lineOf(unit: Unit): number {
  return lineAt(unit, unit.segment.label[0]?.from ?? unit.segment.words[0]?.from ?? 0);
}

function endLineOf(unit: Unit): number {
  return lineAt(unit, (unit.segment.words.at(-1)?.to ?? 1) - 1);
}

function lineAt(unit: Unit, token: number): number {
  const { block, tokens } = unit.sentence.in;
  return block.line + (block.raw.slice(0, tokens[token]?.from ?? 0).match(/\n/g)?.length ?? 0);
}
