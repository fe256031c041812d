import { median } from '../../book/median.ts';
import { nextMeeting, spokenUpTo } from '../../book/touches.ts';
import type { Conversation } from '../../book/types.ts';
import type { ContactState } from '../../book/warmth.ts';
import { addDays, diffDays } from '../../dates/civil.ts';
import { count } from '../../words.ts';
import { type Move, type MoveContext, type MoveRule, sourceOf } from './types.ts';

/** Times the cadence, or what was usual, after which a silence is long. */
export const LONG_QUIET = 2;
/** So many conversations in a row make contact steady. */
const STEADY = 4;
/** Several talks within a week are one stretch of work, and set no rhythm. */
const SHORTEST = 7;

/** Contact was steady, and then it stopped. */
export const silence: MoveRule = {
  name: 'silence',
  why: `nothing for twice as long as usual (the cadence, else the median between the last ${STEADY} talks), after ${STEADY} or more at that pace`,
  find: (context) => context.contacts().flatMap((state) => quietSince(context, state)),
};

function quietSince(context: MoveContext, { person, touched }: ContactState): Move[] {
  const spoken = oneADay(spokenUpTo(context.book, person.key, context.asOf)).slice(-STEADY);
  const [before, last] = spoken.slice(-2);
  if (touched === null || before === undefined || last === undefined || spoken.length < STEADY) return [];
  const gaps = spoken.slice(1).map(({ day }, index) => diffDays(day, spoken[index]?.day ?? day));
  const usual = Math.max(SHORTEST, person.cadence?.ideal ?? median(gaps) ?? 0);
  const long = Math.ceil(LONG_QUIET * usual);
  const day = addDays(touched, long);
  if (gaps.some((gap) => gap >= long) || day < context.from || day > context.asOf) return [];
  if (nextMeeting(context.book, person.key, context.asOf) !== null) return [];
  const text = `quiet for ${count(diffDays(context.asOf, touched), 'day')}; until then every ${count(Math.round(median(gaps) ?? 0), 'day')} or so`;
  const sides = { after: sourceOf(last), before: sourceOf(before) };
  return [{ person: person.key, direction: 'cooler', text, day, ...sides }];
}

/** One conversation for each day. */
function oneADay(spoken: readonly Conversation[]): Conversation[] {
  return spoken.filter(({ day }, index) => day !== spoken[index + 1]?.day);
}
