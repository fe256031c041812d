import type { NudgeSource } from './context.ts';
import { agendas } from './sources/agenda.ts';
import { articles } from './sources/articles.ts';
import { awaiting } from './sources/awaiting.ts';
import { calls } from './sources/calls.ts';
import { feedback } from './sources/feedback.ts';
import { followUps } from './sources/follow-up.ts';
import { habits } from './sources/habit.ts';
import { handwritten } from './sources/handwritten.ts';
import { keepInTouch } from './sources/keep-in-touch.ts';
import { nextTouches } from './sources/next-touch.ts';
import { noteGaps } from './sources/note-gap.ts';
import { opportunities } from './sources/opportunity.ts';
import { pastClients } from './sources/past-client.ts';
import { promises } from './sources/promise.ts';
import { renegotiations } from './sources/renegotiate.ts';
import { travel } from './sources/travel.ts';
import { valueCalls } from './sources/value-call.ts';

/** The sources of nudges. A new one is one file in `sources/` and one line here; the order means nothing. */
export const SOURCES: readonly NudgeSource[] = [
  promises,
  renegotiations,
  awaiting,
  followUps,
  nextTouches,
  keepInTouch,
  opportunities,
  agendas,
  feedback,
  pastClients,
  valueCalls,
  handwritten,
  noteGaps,
  habits,
  calls,
  travel,
  articles,
];
