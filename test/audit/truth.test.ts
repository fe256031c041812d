import { beforeAll, describe, expect, test } from 'vitest';
import { buildAudit } from '../../src/audit/build.ts';
import type { Book } from '../../src/book/types.ts';
import { parseDay } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import { plus, weekName } from '../helpers/truth/calendar.ts';
import { count } from '../helpers/truth/count.ts';
import { type Facts, writtenBy } from '../helpers/truth/facts.ts';
import { FIRST_MONDAY, generate, LAST_DAY, WEEKS } from '../helpers/truth/generate.ts';
import { placeOf, type Written, write } from '../helpers/truth/notes.ts';
import { CONFIG, createReader } from '../helpers/truth/read.ts';
import { told } from '../helpers/truth/told.ts';
import { viewOf } from '../helpers/truth/view.ts';

/*
 * Half a year of which everything is known, written as notes, read by nudge, and counted once more from the facts alone:
 * the audit of every week must say the same, in every figure, in every chart and in every line of every group.
 */

const SEEDS = [11, 42];

const GROUPS = `clock followed
clock waiting
closer-or-cooler closer
closer-or-cooler cooler
conversations noted
conversations without-notes
going-cold passed
habits acts
habits agendas
habits by-hand
habits chosen
habits feedback
my-word dropped
my-word due-next-week
my-word due-this-week
my-word kept
my-word late
my-word made
my-word open
next-week awaited
next-week meetings
next-week meetings-left
next-week promises
openings older
openings ripe
openings this-week
their-word late
their-word received
their-word waiting
three-months due
three-months met
value led-nowhere
value only-chat`;

let read: Awaited<ReturnType<typeof createReader>>;
beforeAll(async () => {
  read = await createReader();
});

function asDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`expected a day, found ${text}`);
  return day;
}

/** The week's audit by nudge, and by the independent count. */
function both(facts: Facts, written: Written, monday: string, today: string) {
  const [start, end] = [monday, plus(monday, 6)];
  const week = { start: asDay(start), end: asDay(end), label: weekName(start) };
  const report = buildAudit(read(written, asDay(today)), { config: CONFIG, today: asDay(today), week });
  return { told: told(report), counted: count(viewOf(facts, written, [start, end], today)) };
}

const MONDAYS = Array.from({ length: WEEKS }, (_, week) => plus(FIRST_MONDAY, week * 7));

/** Everything that was understood, in the words of the facts. */
function understood(book: Book) {
  const nameOf = (key: string) => book.people.get(key)?.name ?? key;
  const who = new Map<string, string[]>([
    ...book.commitments.map(({ item, people }) => [item.id, people.map(nameOf)] as const),
    ...book.opportunities.map(({ item, person }) => [item.id, person === null ? [] : [nameOf(person)]] as const),
  ]);
  return [...book.items.values()]
    .map(({ id, path, line, kind, said, due, start, status, closed }) => {
      return { at: `${path}:${line}`, kind, said, due, start, status, closed, who: who.get(id) ?? [] };
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

test('the facts hold every kind of thing that an audit can tell', () => {
  const all = SEEDS.map(generate);
  const groups = all.flatMap((facts) => {
    const written = write(facts);
    const views = MONDAYS.flatMap((monday) =>
      [LAST_DAY, plus(monday, 4)].map((today) => viewOf(facts, written, [monday, plus(monday, 6)], today)),
    );
    return views.flatMap((view) => groupsIn(count(view)));
  });
  expect([...new Set(groups)].sort()).toEqual(GROUPS.split('\n'));
  const fates = all.flatMap(({ said }) =>
    said.map((each) => [each.kind, each.fate, each.closed && 'dated', each.due && 'due']),
  );
  // Promises and what is owed: open, done with a day and without, dropped; each with a due day and without. Openings have none.
  expect(new Set(fates.map(String)).size).toBe(2 * 4 * 2 + 3);
});

function groupsIn(sections: ReturnType<typeof count>): string[] {
  return Object.entries(sections).flatMap(([name, { groups }]) =>
    Object.keys(groups).map((group) => `${name} ${group}`),
  );
}

describe.each(SEEDS)('half a year of facts (seed %i)', (seed) => {
  const facts = generate(seed);
  const written = write(facts);

  test('is read from its notes as it was written', () => {
    const expected = facts.said
      .map(({ key, kind, who, day, due, start, snoozed, fate, closed }) => {
        const { path, line } = placeOf(written, key);
        return {
          at: `${path}:${line}`,
          kind: kind === 'opening' ? 'opportunity' : kind,
          said: day,
          due,
          start: start ?? snoozed,
          status: fate,
          closed,
          who: who === null ? [] : [who],
        };
      })
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    expect(understood(read(written, asDay(LAST_DAY)))).toEqual(expected);
  });

  test.each(MONDAYS)('the week of %s, replayed from the last day', (monday) => {
    const { told: found, counted } = both(facts, written, monday, LAST_DAY);
    expect(found).toEqual(counted);
  });

  test.each(MONDAYS)('the week of %s as it was then, on its Friday and its Sunday', (monday) => {
    for (const today of [plus(monday, 4), plus(monday, 6)]) {
      const then = writtenBy(facts, today);
      const { told: found, counted } = both(then, write(then), monday, today);
      expect(found).toEqual(counted);
    }
  });

  test.each(MONDAYS)('the week of %s on its Friday, with all that comes dated ahead in the notes', (monday) => {
    const { told: found, counted } = both(facts, written, monday, plus(monday, 4));
    expect(found).toEqual(counted);
  });
});
