import type { SectionBuilder } from '../context.ts';
import { postOf } from '../post-seed.ts';
import { questionsOf } from '../questions.ts';

/** Reflection: three questions that the week itself asks, and what a post on it could begin with. */
export const reflection: SectionBuilder = {
  name: 'reflection',
  title: 'Reflection',
  build(context) {
    const post = postOf(context);
    const answered = context.answered.filter(({ question }) => question !== post.question);
    return {
      figures: [],
      groups: [],
      prompts: [...questionsOf(context, answered), post],
      empty: 'Three questions, and one post to begin.',
    };
  },
};
