import type { SectionBuilder } from '../context.ts';
import { postOf } from '../post-seed.ts';
import { questionsOf } from '../questions.ts';

/** Reflection: three questions that the week itself asks, and what a post on it could begin with. */
export const reflection: SectionBuilder = {
  name: 'reflection',
  title: 'Reflection',
  build: (context) => ({
    figures: [],
    groups: [],
    prompts: [...questionsOf(context), postOf(context)],
    empty: 'Three questions, and one post to begin.',
  }),
};
