import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteRecord } from '../../src/book/record.ts';
import { CHANNELS } from '../../src/channel.ts';
import type { Config } from '../../src/config/types.ts';
import { addDays } from '../../src/dates/civil.ts';
import type { Item } from '../../src/extract/types.ts';
import { buildQueue, rankQueue } from '../../src/queue/queue.ts';
import { compareNudges } from '../../src/queue/rank.ts';
import { WEIGHTS } from '../../src/queue/weights.ts';
import { expectGolden } from '../helpers/golden.ts';
import { bookOf, config, contact, item, list, meeting, plain, TODAY } from '../helpers/records.ts';

const ANYWHERE = { minutes: null, place: null };

function queue(records: readonly NoteRecord[], settings: Partial<Config> = {}) {
  return buildQueue(bookOf(records), { config: config(settings), today: TODAY, moment: ANYWHERE });
}

/** Settings with which every source has something to say. */
const ALL_ON: Partial<Config> = { handwrittenDays: [5], habits: ['kind-message', 'friday-reflection'] };

/** A week in a working life: what is due, late, owed, new, going cold, hoped for and listed. */
function week(): NoteRecord[] {
  const monday = '2026-11-16' as const;
  const said = (path: string, line: number, rest: Partial<Item> & { action: string }) =>
    item(rest.action, { path, line, said: monday, ...rest });
  return [
    contact('Priya Nayar', { relation: 'client', stage: 'proposal', email: 'priya@opal.example', cadence: 28 }),
    contact('Tom Hale', { relation: 'referrer', phone: '+44 7700 900123' }),
    contact(
      'Ada Moss',
      { cadence: 42, phone: '07700 900456' },
      {
        entries: [
          { day: '2026-06-02', line: 9, endLine: 10, excerpt: 'Lunch, the boat is sold' },
          { day: '2026-05-02', line: 11, endLine: 12 },
        ],
      },
    ),
    meeting(monday, ['Priya Nayar', 'Tom Hale'], {}, { path: 'm/priya.md', excerpt: 'Went through the plan' }, [
      said('m/priya.md', 6, {
        action: 'send her the checklist by Friday',
        duePhrase: 'by Friday',
        to: ['Priya Nayar'],
        channel: 'send',
        due: TODAY,
      }),
      said('m/priya.md', 7, { action: 'draft the outline', to: ['Priya Nayar'], channel: 'write', due: '2026-11-30' }),
      said('m/priya.md', 8, { action: 'send the numbers', kind: 'awaiting', owner: 'Tom Hale', due: '2026-11-18' }),
      said('m/priya.md', 9, { action: 'look out the old survey', to: ['Tom Hale'] }),
    ]),
    meeting('2026-11-17', ['Oz Adair'], {}, { path: 'm/oz.md', excerpt: 'Met at the fair' }),
    plain('d/old.md', {}, [
      item('return the ladder', { path: 'd/old.md', line: 2, said: '2026-10-20', due: '2026-10-30', to: ['Ada Moss'] }),
      item('might want a second course', {
        path: 'd/old.md',
        line: 3,
        kind: 'opportunity',
        owner: 'Mei Lund',
        said: '2026-10-20',
      }),
    ]),
    list('calls', [{ action: 'Bea Frost 07700 900789', to: ['Bea Frost'] }]),
    list('articles', [{ action: 'What a workshop is for' }]),
  ];
}

describe('buildQueue', () => {
  it('ranks a week as a person would', () => {
    const lines = queue(week()).flatMap(({ score, kind, title, minutes, needs, due, clock, reasons }) => [
      `${String(score).padStart(3)}  ${title}`,
      `     ${[kind, `${minutes} min`, needs.join('+') || '-', due ?? '-', clock ?? '-'].join(' | ')}`,
      ...reasons.map(
        ({ points, reason, from }) =>
          `     ${points >= 0 ? '+' : ''}${points} ${reason}${from ? ` (${from.kind})` : ''}`,
      ),
    ]);
    expectGolden('queue/week.txt', `${lines.join('\n')}\n`);
  });

  it('words only as many as are asked for, the best, and knows how many there are', () => {
    const all = queue(week());
    const ranked = rankQueue(bookOf(week()), { config: config(), today: TODAY, moment: ANYWHERE });
    expect([ranked.total, ranked.first(2), ranked.first(0)]).toEqual([all.length, all.slice(0, 2), []]);
    expect(ranked.first(1000)).toEqual(all);
  });

  it('has only the best few of the lesser kinds where a spare minute asks, and never fewer promises', () => {
    const many = Array.from({ length: 14 }, (_, at) => String.fromCharCode(65 + at)).flatMap((letter) => [
      contact(`${letter}o Hill`, { cadence: 30 }),
      meeting('2026-03-02', [`${letter}o Hill`], { value: 'value' }, { title: letter }),
      plain(`${letter}.md`, {}, [item('do it', { path: `${letter}.md`, due: TODAY })]),
    ]);
    const count = (few: boolean, kind: string) =>
      buildQueue(bookOf(many), { config: config(), today: TODAY, moment: ANYWHERE, few }).filter(
        (nudge) => nudge.kind === kind,
      ).length;
    expect([count(false, 'keep-in-touch'), count(true, 'keep-in-touch')]).toEqual([14, 10]);
    expect([count(false, 'promise'), count(true, 'promise')]).toEqual([14, 14]);
  });

  it('shows what was last said and the links', () => {
    const card = queue(week()).find(({ personName }) => personName === 'Ada Moss');
    expect(card?.lastSaid).toEqual({
      day: '2026-06-02',
      excerpt: 'Lunch, the boat is sold',
      path: 'people/Ada Moss.md',
      line: 9,
    });
    expect(card?.links.map(({ href }) => href)).toEqual(['tel:07700900456']);
  });

  it('has nothing to say of no notes', () => {
    expect(queue([])).toEqual([]);
  });
});

const NAMES = ['Ada Moss', 'Ben Hill', 'Sam Whitlow', 'Sam Etherton', 'Sam', 'Mike', 'Michael Webb'];
const day = fc.integer({ min: -120, max: 30 }).map((n) => addDays(TODAY, n));
const maybeDay = fc.option(day, { freq: 2 });
const name = fc.constantFrom(...NAMES);

const someItem = fc
  .record({
    action: fc.constantFrom('send the deck', 'ring', 'the numbers', 'might come'),
    kind: fc.constantFrom('promise' as const, 'awaiting' as const, 'opportunity' as const),
    to: fc.array(name, { maxLength: 2 }),
    due: maybeDay,
    start: maybeDay,
    said: maybeDay,
    status: fc.constantFrom('open' as const, 'open' as const, 'done' as const),
    channel: fc.constantFrom(...CHANNELS),
    priority: fc.option(fc.constantFrom('highest' as const, 'low' as const)),
    minutes: fc.option(fc.integer({ min: 1, max: 90 })),
    who: name,
  })
  .map(({ who, ...rest }) => ({ ...rest, owner: rest.kind === 'promise' ? 'me' : who }));

const someRecords = fc
  .array(
    fc.record({
      day,
      people: fc.array(name, { maxLength: 3 }),
      items: fc.array(someItem, { maxLength: 4 }),
      fields: fc.record({
        kind: fc.constantFrom(null, '121', 'workshop', 'call'),
        minutes: fc.constantFrom(null, 30, 120),
        stage: fc.constantFrom(null, 'past', 'client'),
      }),
      hasWords: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((notes) => {
    const contacts = NAMES.slice(0, 4).map((who) =>
      contact(who, { cadence: 30, relation: 'client', phone: '07700 900123' }),
    );
    const meetings = notes.map(({ day, people, items, fields, hasWords }, at) => {
      const path = `m/${at}.md`;
      return meeting(
        day,
        people,
        fields,
        { path, hasWords },
        items.map((rest, line) => item(rest.action, { path, line: line + 5, ...rest })),
      );
    });
    const calls = list(
      'calls',
      NAMES.map((who) => ({ action: who, to: [who] })),
    );
    return [...contacts, ...meetings, calls];
  });

const SOFT = ['follow-up', 'keep-in-touch', 'opportunity', 'past-client'];

describe('every queue', () => {
  it('is the same for any order of records', () => {
    fc.assert(
      fc.property(
        someRecords.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(queue(shuffled, ALL_ON)).toEqual(queue(records, ALL_ON));
        },
      ),
    );
  });

  it('has scores that are the sum of their reasons, each from the table', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        for (const { score, reasons } of queue(records, ALL_ON)) {
          expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
          for (const { term } of reasons) expect(Object.keys(WEIGHTS)).toContain(term);
        }
      }),
    );
  });

  it('is in a total order and names nothing twice', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const nudges = queue(records, ALL_ON);
        nudges.slice(1).forEach((nudge, at) => {
          const before = nudges[at];
          if (before !== undefined) expect(compareNudges(before, nudge)).toBeLessThan(0);
        });
        expect(new Set(nudges.map(({ id }) => id)).size).toBe(nudges.length);
        const soft = nudges.flatMap(({ kind, person }) => (person !== null && SOFT.includes(kind) ? [person] : []));
        const concrete = new Set(
          nudges.filter(({ kind }) => kind === 'promise' || kind === 'awaiting').flatMap(({ people }) => people),
        );
        expect(new Set(soft).size).toBe(soft.length);
        expect(soft.filter((person) => concrete.has(person))).toEqual([]);
      }),
    );
  });
});
