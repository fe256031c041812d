import { closeness, foldStage } from '../../book/stages.ts';
import { type Move, type MoveRule, sourceOf, withEarlier } from './types.ts';

/** The stage that a conversation's note tells is another than the one told before. */
export const stage: MoveRule = {
  name: 'stage',
  why: 'two notes tell different stages; the list of stages in nudge.yaml says which is closer',
  find: (context) =>
    withEarlier(context).flatMap(({ person, conversation: after, earlier }): Move[] => {
      const before = earlier.findLast((each) => foldStage(each.stage) !== '');
      if (before === undefined || foldStage(after.stage) === '') return [];
      if (foldStage(before.stage) === foldStage(after.stage)) return [];
      return [
        {
          person,
          direction: directionOf(context.stages, before.stage, after.stage),
          text: `from ${before.stage} to ${after.stage}`,
          day: after.day,
          after: sourceOf(after),
          before: sourceOf(before),
        },
      ];
    }),
};

function directionOf(stages: readonly string[], before: string | null, after: string | null): Move['direction'] {
  const [from, to] = [closeness(stages, before), closeness(stages, after)];
  if (from === null || to === null || from === to) return null;
  return to > from ? 'closer' : 'cooler';
}
