import type { SectionBuilder } from './context.ts';
import { clock } from './sections/clock.ts';
import { closerOrCooler } from './sections/closer-or-cooler.ts';
import { conversations } from './sections/conversations.ts';
import { glance } from './sections/glance.ts';
import { goingCold } from './sections/going-cold.ts';
import { habits } from './sections/habits.ts';
import { myWord } from './sections/my-word.ts';
import { nextWeek } from './sections/next-week.ts';
import { openings } from './sections/openings.ts';
import { reflection } from './sections/reflection.ts';
import { theirWord } from './sections/their-word.ts';
import { threeMonths } from './sections/three-months.ts';
import { valueAndChat } from './sections/value.ts';

/** The audit's sections in the order they are read. A new one is one file in `sections/` and one line here. */
export const SECTIONS: readonly SectionBuilder[] = [
  glance,
  conversations,
  myWord,
  theirWord,
  clock,
  openings,
  closerOrCooler,
  valueAndChat,
  threeMonths,
  goingCold,
  habits,
  reflection,
  nextWeek,
];
