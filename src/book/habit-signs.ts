import { HABITS, type Habit } from '../config/habits.ts';
import type { Item } from '../extract/types.ts';
import type { Note } from '../note/types.ts';
import { shorten } from '../words.ts';
import { plainWords } from './plain-words.ts';
import type { HabitAct } from './types.ts';

const MAX_TEXT = 160;

/**
 * The places of a note that show a habit kept: words under a heading that names it ("Reflection"), or its tag
 * (`#friday-reflection`) in a dated line or in the front-matter. Boxes are items and count when they are ticked.
 */
export function findHabitActs(note: Note): Omit<HabitAct, 'path'>[] {
  const acts: Omit<HabitAct, 'path'>[] = [];
  if (note.day !== null)
    for (const { name } of HABITS)
      if (note.tags.includes(name)) acts.push({ habit: name, day: note.day, line: 1, text: '' });
  for (const { day, kind, box, raw, text, under, line } of note.blocks) {
    if (day === null || kind === 'heading' || box !== null || (under.length === 0 && !raw.includes('#'))) continue;
    for (const habit of HABITS) {
      const isNamed = under.some((heading) => habit.words.test(heading)) && /\p{L}/u.test(plainWords(text));
      if (isNamed || hasTag(raw, habit))
        acts.push({ habit: habit.name, day, line, text: shorten(plainWords(text), MAX_TEXT) });
    }
  }
  return acts;
}

/** Whether an item's words, or its tag, name a habit. */
export function namesHabit({ text }: Item, habit: Habit): boolean {
  return habit.words.test(text) || hasTag(text, habit);
}

/** A tag stands by itself: after a blank, and with no letter, sign or further part behind it. */
function hasTag(text: string, { name }: Habit): boolean {
  const at = text.toLowerCase().indexOf(`#${name}`);
  return (
    at !== -1 && /^\s?$/.test(text.charAt(at - 1)) && /^[^\p{L}\p{N}/#-]?$/u.test(text.charAt(at + name.length + 1))
  );
}
