import { CHANNELS } from '../../src/channel.ts';
import { CLASSES, type Model } from '../../src/extract/model/types.ts';
import { FIT, type Fit, fitLinear } from './fit.ts';
import { examplesOf, type Lesson } from './lesson.ts';

/** Fits all that is learnt from a set of lessons, twice: the first model helps to find the clauses that labels mean. */
export function trainModel(lessons: readonly Lesson[], fitting: Fit = FIT): Model {
  const first = lessons.flatMap((lesson) => examplesOf(lesson, null).clauses);
  const prior = fitLinear(first, CLASSES, fitting);
  const examples = lessons.map((lesson) => examplesOf(lesson, prior));
  return {
    threshold: fitting.threshold,
    clause: fitLinear(
      examples.flatMap((e) => e.clauses),
      CLASSES,
      fitting,
    ),
    channel: fitLinear(
      examples.flatMap((e) => e.channels),
      CHANNELS,
      fitting,
    ),
  };
}
