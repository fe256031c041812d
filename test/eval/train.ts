import { CHANNELS } from '../../src/channel.ts';
import type { Config } from '../../src/config/types.ts';
import { noteContext } from '../../src/extract/context.ts';
import { CUES } from '../../src/extract/cues/index.ts';
import { type Explicit, explicitOf } from '../../src/extract/explicit.ts';
import { featuresOf } from '../../src/extract/model/features.ts';
import { CLASSES, type ClauseClass, type Linear, type Model } from '../../src/extract/model/types.ts';
import { readSentences } from '../../src/extract/reading/read.ts';
import type { Unit } from '../../src/extract/reading/unit.ts';
import { channelFeatures } from '../../src/extract/refine/channel.ts';
import { parseNote } from '../../src/note/parse.ts';
import type { Gold, Label } from './gold.ts';

/** One thing to learn from: its features and which class it is. */
export interface Example {
  features: string[];
  target: string;
}

/** What a labelled note teaches: what its clauses are, and the channels of its items. */
export interface Lesson {
  clauses: Example[];
  channels: Example[];
}

/** Makes the lesson of one labelled note: each clause is what the label that fits it best says, else none. */
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
    if (explicit || (settled === sentence.in.index && sentence.in.block.kind !== 'row') || sentence.in.block.quoted)
      continue;
    units.push(...sentence.units);
  }
  const { targets, labels } = align(units, gold.labels);
  const clauses = units.flatMap((unit) => {
    const target = targets.get(unit) ?? 'none';
    return target === 'skip' ? [] : [{ features: [...featuresOf(unit)], target }];
  });
  return { clauses, channels: [...proseChannels(labels), ...explicitChannels(explicits, gold.labels)] };
}

function proseChannels(labels: ReadonlyMap<Unit, Label>): Example[] {
  return [...labels]
    .filter(([, label]) => label.kind !== 'opportunity')
    .map(([unit, label]) => ({ features: [...channelFeatures(unit, false, label.kind)], target: label.channel }));
}

function explicitChannels(explicits: readonly Explicit[], labels: readonly Label[]): Example[] {
  return explicits.flatMap(({ unit, whole, kind, list }) => {
    const label = labels.find((l) => l.line === lineOf(unit) && l.kind !== 'opportunity');
    return label && list === null ? [{ features: [...channelFeatures(unit, whole, kind)], target: label.channel }] : [];
  });
}

/** Gives each label the clause of its line that fits it best; a clause of an optional label is left out. */
function align(
  units: readonly Unit[],
  labels: readonly Label[],
): { targets: Map<Unit, ClauseClass | 'skip'>; labels: Map<Unit, Label> } {
  const pairs = labels
    .filter((label) => !label.explicit)
    .flatMap((label) =>
      units
        .filter((unit) => lineOf(unit) === label.line || endLineOf(unit) === label.line)
        .map((unit) => ({ unit, label, fit: fit(unit, label) })),
    );
  pairs.sort((a, b) => b.fit - a.fit);
  const targets = new Map<Unit, ClauseClass | 'skip'>();
  const done = new Set<Label>();
  const aligned = new Map<Unit, Label>();
  for (const { unit, label } of pairs) {
    if (done.has(label) || targets.has(unit)) continue;
    done.add(label);
    targets.set(unit, label.optional ? 'skip' : label.kind);
    aligned.set(unit, label);
  }
  return { targets, labels: aligned };
}

function fit(unit: Unit, label: Label): number {
  const words = new Set(`${unit.label}${unit.norm}`.split(/[^a-z0-9]+/).map(stem));
  const gist = label.gist
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((w) => w.length > 2);
  const shared = gist.filter((w) => words.has(stem(w))).length / (gist.length || 1);
  const cues = CUES.filter((cue) => cue.kind === label.kind && cue.test(unit)).length;
  const starts = lineOf(unit) === label.line ? 0.5 : 0;
  return 2 * shared + Math.min(cues, 3) * 0.4 + starts;
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

/** How a model is fitted. */
export interface Fit {
  passes: number;
  rate: number;
  /** Strength of the pull to zero, per example. */
  decay: number;
  threshold: number;
  /** A feature must be seen in so many examples to be learnt. */
  least: number;
}

const E = process.env;
export const FIT: Fit = {
  passes: Number(E.P ?? 24),
  rate: Number(E.R ?? 0.01),
  decay: Number(E.D ?? 0.00004),
  threshold: Number(E.T ?? 0.35),
  least: Number(E.L ?? 2),
};

/** Fits all that is learnt from a set of lessons. */
export function trainModel(lessons: readonly Lesson[], fitting: Fit = FIT): Model {
  return {
    threshold: fitting.threshold,
    clause: fitLinear(
      lessons.flatMap((l) => l.clauses),
      CLASSES,
      fitting,
    ),
    channel: fitLinear(
      lessons.flatMap((l) => l.channels),
      CHANNELS,
      fitting,
    ),
  };
}

/**
 * Fits a classifier: multinomial logistic regression by AdaGrad, the examples in an order shuffled by a fixed seed, so
 * that the same notes give the same bytes on every machine.
 */
function fitLinear(examples: readonly Example[], classes: readonly string[], fitting: Fit): Linear {
  const { index, names } = vocabulary(examples, fitting.least);
  const k = classes.length;
  const weights = new Float64Array(names.length * k);
  const squares = new Float64Array(names.length * k).fill(1e-6);
  const worth = Float64Array.from(names, worthOf);
  const rows = examples.map((e) => ({ at: ids(e.features, index), target: classes.indexOf(e.target) }));
  const random = splitmix(20261120);
  for (let pass = 0; pass < fitting.passes; pass += 1) {
    shuffle(rows, random);
    for (const row of rows) step(row, weights, squares, worth, k, fitting);
  }
  const valuesOf = (at: number) =>
    Array.from({ length: k }, (_, c) => Math.round(100 * (worth[at] ?? 1) * (weights[at * k + c] ?? 0)));
  const kept = names
    .map((name, at) => [name, valuesOf(at)] as const)
    .filter(([name, values]) => name !== BIAS && values.some((v) => Math.abs(v) >= 3));
  return { weights: Object.fromEntries(kept), bias: valuesOf(0) };
}

const BIAS = ' bias';

/** How much one sight of a feature counts: cues and the reading hold for every wording, so they are learnt faster than words. */
function worthOf(name: string): number {
  return name.startsWith('c:')
    ? Number(E.WC ?? 2)
    : /^(?:s|m|sm|smo|smk|o|vf|lm):/.test(name)
      ? Number(E.WR ?? 1)
      : name.startsWith('w2:')
        ? Number(E.W2 ?? 1)
        : 1;
}

function vocabulary(examples: readonly Example[], least: number): { index: Map<string, number>; names: string[] } {
  const counts = new Map<string, number>();
  for (const example of examples) for (const name of example.features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [BIAS, ...[...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= least).sort()];
  return { index: new Map(names.map((name, at) => [name, at])), names };
}

function ids(features: readonly string[], index: ReadonlyMap<string, number>): Int32Array {
  const found = features.flatMap((name) => index.get(name) ?? []);
  return Int32Array.from([0, ...found]);
}

function step(
  row: { at: Int32Array; target: number },
  weights: Float64Array,
  squares: Float64Array,
  worth: Float64Array,
  k: number,
  { rate, decay }: Fit,
): void {
  const sums = new Float64Array(k);
  for (const at of row.at)
    for (let c = 0; c < k; c += 1) sums[c] = (sums[c] ?? 0) + (worth[at] ?? 1) * (weights[at * k + c] ?? 0);
  const most = Math.max(...sums);
  let total = 0;
  for (let c = 0; c < k; c += 1) {
    sums[c] = Math.exp((sums[c] ?? 0) - most);
    total += sums[c] ?? 0;
  }
  for (const at of row.at) {
    for (let c = 0; c < k; c += 1) {
      const i = at * k + c;
      const gradient =
        (worth[at] ?? 1) * ((sums[c] ?? 0) / total - (c === row.target ? 1 : 0)) +
        decay * rowsScale * (weights[i] ?? 0);
      squares[i] = (squares[i] ?? 0) + gradient * gradient;
      weights[i] = (weights[i] ?? 0) - (rate * gradient) / Math.sqrt(squares[i] ?? 1);
    }
  }
}

/** The decay is told per example of a set of a thousand. */
const rowsScale = 100;

function splitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  };
}

function shuffle<T>(rows: T[], random: () => number): void {
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const held = rows[at];
    const swap = rows[other];
    if (held === undefined || swap === undefined) continue;
    rows[at] = swap;
    rows[other] = held;
  }
}
