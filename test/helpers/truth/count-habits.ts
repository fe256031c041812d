import { from } from './calendar.ts';
import { wordOf } from './count-word.ts';
import { type Expected, had, lineOf, names, saidLine, type View, within } from './view.ts';

/** Habits of the vault's choice, and three that any week can show. */
export function habits(view: View): Expected {
  const { facts, asOf } = view;
  const acts = (habit: string) => facts.kept.filter((each) => each.habit === habit && each.day <= asOf).sort(byDay);
  const chosen = ['friday-reflection', 'kind-message'];
  const kept = wordOf(view, 'promise').kept;
  const sorts = (sort: string) => kept.filter((said) => said.sort === sort).map((said) => saidLine(view, said));
  const agendas = had(view)
    .filter(({ agenda }) => agenda)
    .map((talk) => lineOf(view, talk.key, { person: names(talk.people), day: talk.day, tag: 'agenda' }));
  const [withAgenda, feedback, byHand] = [[...agendas, ...sorts('agenda')], sorts('feedback'), sorts('card')];
  const place = (each: { habit: string; day: string }) => lineOf(view, `${each.habit} ${each.day}`, { day: each.day });
  return {
    figures: {
      ...Object.fromEntries(
        chosen.map((habit) => [
          `weeks of ${habit}`,
          running(
            acts(habit).map(({ day }) => day),
            asOf,
          ),
        ]),
      ),
      agendas: withAgenda.length,
      'feedback asked': feedback.length,
      'by hand': byHand.length,
    },
    groups: {
      chosen: chosen.map((habit) => {
        const last = acts(habit).at(-1);
        return last === undefined ? 'nudge.yaml:1 | - | - | - | - | - | -' : place(last);
      }),
      acts: chosen.flatMap((habit) =>
        acts(habit)
          .slice(0, -1)
          .filter(({ day }) => within(view, day))
          .map(place),
      ),
      agendas: withAgenda,
      feedback,
      'by-hand': byHand,
    },
    charts: {},
  };
}

function byDay(a: { day: string }, b: { day: string }): number {
  return a.day < b.day ? -1 : 1;
}

/** Weeks in a row up to the day's own, or to the one before while nothing is in that. */
function running(days: readonly string[], asOf: string): number {
  const weeks = new Set(days.map((day) => Math.floor(from('1970-01-05', day) / 7)));
  const now = Math.floor(from('1970-01-05', asOf) / 7);
  let week = weeks.has(now) ? now : now - 1;
  let count = 0;
  for (; weeks.has(week); week -= 1) count += 1;
  return count;
}
