import type { NudgeSource } from './context.ts';
import { articles } from './sources/articles.ts';
import { awaiting } from './sources/awaiting.ts';
import { calls } from './sources/calls.ts';
import { followUps } from './sources/follow-up.ts';
import { keepInTouch } from './sources/keep-in-touch.ts';
import { opportunities } from './sources/opportunity.ts';
import { promises } from './sources/promise.ts';
import { travel } from './sources/travel.ts';

/** The sources of nudges. A new one is one file in `sources/` and one line here; the order means nothing. */
export const SOURCES: readonly NudgeSource[] = [
  promises,
  awaiting,
  followUps,
  keepInTouch,
  opportunities,
  calls,
  travel,
  articles,
];
