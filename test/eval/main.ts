import { writeFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Linear, Model } from '../../src/extract/model/types.ts';
import trained from '../../src/extract/model/weights.json' with { type: 'json' };
import { extract } from '../../src/extract/pipeline.ts';
import { parseNote } from '../../src/note/parse.ts';
import { FIT } from './fit.ts';
import { type Gold, loadGold } from './gold.ts';
import { type Lesson, lessonOf } from './lesson.ts';
import { formatScore, newScore, type Score, scoreNote } from './score.ts';
import { trainModel } from './train.ts';

/*
 * npm run train                      fits the model on every labelled note in test/gold and writes it
 * npm run eval -- DIR… [--errors N]  scores the built-in model on labelled notes
 * npm run eval -- --cross [--folds N] [--only REGEX]
 *                                    trains and scores leaving voices out (each by itself without --folds); --only
 *                                    scores the voices whose name fits, still learning from all others
 */
const argv = process.argv.slice(2);
const flag = (name: string): boolean => argv.includes(name);
const value = (name: string, otherwise: number): number =>
  flag(name) ? Number(argv[argv.indexOf(name) + 1]) : otherwise;
const folders = argv.filter(
  (arg, at) => !arg.startsWith('--') && !/^--(?:errors|folds|only)$/.test(argv[at - 1] ?? ''),
);
const GOLD = ['test/gold'];

function scoreAll(golds: readonly Gold[], modelOf: (gold: Gold) => Model): Score {
  const score = newScore();
  for (const gold of golds)
    scoreNote(
      score,
      gold,
      extract(parseNote(gold.name, gold.text, DEFAULT_CONFIG), DEFAULT_CONFIG, modelOf(gold)).items,
    );
  return score;
}

/** Which fold each voice is left out in: its own, or one of N in the order of their names. */
function foldsOf(golds: readonly Gold[], most: number): Map<string, number> {
  const voices = [...new Set(golds.map((g) => g.voice))].sort();
  return new Map(voices.map((voice, at) => [voice, most > 0 ? at % most : at]));
}

function cross(golds: readonly Gold[], most: number): Score {
  const fold = foldsOf(golds, most);
  const lessons = new Map<Gold, Lesson>(golds.map((g) => [g, lessonOf(g, DEFAULT_CONFIG)]));
  const models = new Map<number, Model>();
  for (const left of new Set(fold.values())) {
    const rest = golds.filter((g) => fold.get(g.voice) !== left).flatMap((g) => lessons.get(g) ?? []);
    models.set(left, trainModel(rest, FIT));
  }
  const only = flag('--only') ? new RegExp(argv[argv.indexOf('--only') + 1] ?? '') : null;
  return scoreAll(
    only ? golds.filter((g) => only.test(g.voice)) : golds,
    (gold) => models.get(fold.get(gold.voice) ?? 0) ?? (trained as unknown as Model),
  );
}

function report(score: Score): void {
  console.log(formatScore(score));
  for (const error of score.errors.slice(0, value('--errors', 0))) console.log(error);
}

/** The model as text: one feature a line, so that a change of it can be read in a diff. */
function toText(model: Model): string {
  const linear = ({ weights, bias }: Linear): string => {
    const lines = Object.keys(weights)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${JSON.stringify(weights[name])}`);
    return `{"bias":${JSON.stringify(bias)},"weights":{\n${lines.join(',\n')}\n}}`;
  };
  return `{"threshold":${model.threshold},"clause":${linear(model.clause)},"channel":${linear(model.channel)}}\n`;
}

if (flag('--train')) {
  const lessons = loadGold(folders.length > 0 ? folders : GOLD).map((gold) => lessonOf(gold, DEFAULT_CONFIG));
  const text = toText(trainModel(lessons, FIT));
  writeFileSync('src/extract/model/weights.json', text);
  const clauses = lessons.reduce((sum, lesson) => sum + lesson.units.length, 0);
  console.log(`${lessons.length} notes, ${clauses} clauses, ${Math.round(text.length / 1024)} KiB`);
} else if (flag('--cross')) {
  report(cross(loadGold(folders.length > 0 ? folders : GOLD), value('--folds', 0)));
} else {
  report(scoreAll(loadGold(folders.length > 0 ? folders : GOLD), () => trained as unknown as Model));
}
