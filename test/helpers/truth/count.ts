import { goingCold, threeMonths } from './count-contacts.ts';
import { habits } from './count-habits.ts';
import { closerOrCooler } from './count-moves.ts';
import { clock } from './count-people.ts';
import { conversations, glance, nextWeek, value } from './count-talks.ts';
import { myWord, openings, theirWord } from './count-word.ts';
import type { Expected, View } from './view.ts';

const SECTIONS: Record<string, (view: View) => Expected> = {
  glance,
  conversations,
  'my-word': myWord,
  'their-word': theirWord,
  clock,
  openings,
  'closer-or-cooler': closerOrCooler,
  value,
  'three-months': threeMonths,
  'going-cold': goingCold,
  habits,
  'next-week': nextWeek,
};

/** What every section is to have that counts anything, by the facts alone. */
export function count(view: View): Record<string, Expected> {
  return Object.fromEntries(Object.entries(SECTIONS).map(([name, section]) => [name, tidy(section(view))]));
}

/** Lines in one order, no group without a line, and no chart without a value: an empty one is not shown. */
function tidy({ figures, groups, charts }: Expected): Expected {
  const told = Object.entries(groups).filter(([, lines]) => lines.length > 0);
  const drawn = Object.entries(charts).filter(([, series]) =>
    Object.values(series)
      .flat()
      .some((value) => value),
  );
  return {
    figures,
    groups: Object.fromEntries(told.map(([name, lines]) => [name, [...lines].sort()])),
    charts: Object.fromEntries(drawn),
  };
}
