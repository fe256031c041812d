import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { diffDays, isWorkday } from '../../src/dates/civil.ts';
import { rankQueue } from '../../src/queue/queue.ts';
import { bookOf, config, item } from '../helpers/records.ts';
import { boundOf } from './bound.ts';
import { measure, OURS } from './measure.ts';
import { ourPolicy } from './ours.ts';
import { fitsSpare, type Policy, play } from './play.ts';
import { OTHERS } from './policies.ts';
import { createRandom } from './random.ts';
import { loadSolver } from './solver.ts';
import { DAYS, FIRST_DAY, LAST_DAY, makeWorld, type Spare, type Word, type World } from './world.ts';

let highs: Awaited<ReturnType<typeof loadSolver>>;
beforeAll(async () => {
  highs = await loadSolver();
});

const MONDAY = FIRST_DAY;
const TUESDAY = '2026-01-06';

function spare(minutes: number, rest: Partial<Spare> = {}): Spare {
  return { day: MONDAY, hour: 10, minutes, place: 'phone', ...rest };
}

let line = 0;
function word(minutes: number, rest: Partial<Word> = {}): Word {
  line += 1;
  const { by = TUESDAY, channel = 'other', needs = [] } = rest;
  const made = item('do it', { path: 'said.md', line, said: MONDAY, due: by, channel, minutes, to: ['Ada Acton'] });
  return { item: made, person: 'Ada Acton', channel, minutes, needs, from: 0, by, value: 1, ...rest };
}

function world(spares: Spare[], words: Word[]): World {
  return { people: [{ name: 'Ada Acton', relation: null }], spares, words };
}

describe('a world', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(makeWorld(7, 0.6)).toEqual(makeWorld(7, 0.6));
    expect(makeWorld(8, 0.6)).not.toEqual(makeWorld(7, 0.6));
  });

  it('has moments and promises within its bounds, and as much work as was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0.6, 0.9, 1.2), (seed, load) => {
        const { spares, words } = makeWorld(seed, load);
        const days = [...new Set(spares.map(({ day }) => day))];
        expect(days).toHaveLength((DAYS / 7) * 5);
        for (const day of days) {
          const own = spares.filter((each) => each.day === day).length;
          expect(isWorkday(day, DEFAULT_CONFIG.workDays) && own >= 4 && own <= 8).toBe(true);
        }
        expect(spares.every(({ minutes }) => minutes >= 2 && minutes <= 45)).toBe(true);
        for (const { item, from, by, minutes } of words) {
          expect(item.said).toBe(spares[from]?.day);
          expect(minutes >= 1 && minutes <= 45).toBe(true);
          expect(item.due === null || (by === item.due && by <= LAST_DAY)).toBe(true);
          expect(diffDays(by, item.said ?? by)).toBeLessThanOrEqual(21);
        }
        const sum = (all: readonly { minutes: number }[]): number => all.reduce((n, { minutes }) => n + minutes, 0);
        expect(sum(words) / sum(spares)).toBeCloseTo(load, 1);
      }),
      { numRuns: 10 },
    );
  });

  it('is drawn evenly', () => {
    const random = createRandom(3);
    const drawn = Array.from({ length: 6000 }, () => random.whole(1, 6));
    for (const face of [1, 2, 3, 4, 5, 6])
      expect(Math.abs(drawn.filter((each) => each === face).length - 1000)).toBeLessThan(120);
    const picked = Array.from({ length: 4000 }, () => random.pick([['a', 3] as const, ['b', 1] as const]));
    expect(Math.abs(picked.filter((each) => each === 'b').length - 1000)).toBeLessThan(120);
  });
});

describe('the bound', () => {
  it.each<[string, World, number]>([
    ['nothing', world([], []), 0],
    ['what fits', world([spare(10)], [word(4), word(6, { value: 2 }), word(5)]), 3],
    ['no act longer than any moment', world([spare(10), spare(10)], [word(11)]), 0],
    [
      'nothing before it is said or after its day',
      world([spare(9), spare(9, { day: TUESDAY })], [word(9, { from: 1 }), word(9, { by: MONDAY })]),
      2,
    ],
    ['each promise once', world([spare(45), spare(45)], [word(5, { value: 3 })]), 3],
    ['only where it is possible', world([spare(30, { place: 'train' })], [word(5, { needs: ['phone'] })]), 0],
    ['no calls at night', world([spare(30, { hour: 20 })], [word(5, { channel: 'call', needs: ['phone'] })]), 0],
    // 2 × 6 minutes would fit into 11 by parts: but of acts longer than half of it only one does.
    ['no two long acts in one moment', world([spare(11)], [word(6), word(6)]), 1],
  ])('knows %s', (_, small, best) => {
    expect(boundOf(highs, small)).toBeCloseTo(best, 6);
  });

  it('is never passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { people, spares, words } = makeWorld(seed, 1.2);
        const week = spares.filter(({ day }) => diffDays(day, FIRST_DAY) < 7);
        const small = { people, spares: week, words: words.filter(({ from }) => from < week.length) };
        const bound = boundOf(highs, small) + 1e-6;
        for (const policy of [...OTHERS.values(), ourPolicy(small)])
          expect(play(small, policy).value).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a play', () => {
  const first: Policy = (open, now) => {
    const found = open.find((each) => fitsSpare(each, now, now.left));
    return found === undefined ? null : { word: found, does: 'keep', minutes: found.minutes };
  };

  it('fills each moment with what fits, and counts what is kept in time only', () => {
    const [early, long, late] = [word(6), word(6, { value: 2 }), word(4, { by: MONDAY, value: 8 })];
    const played = play(world([spare(8), spare(12, { day: TUESDAY })], [early, long, late]), first);
    expect(played.value).toBe(1 + 2);
    expect([...played.closed]).toEqual([
      [early, { day: MONDAY, does: 'keep' }],
      [long, { day: TUESDAY, does: 'keep' }],
      [late, { day: TUESDAY, does: 'keep' }],
    ]);
  });

  it('knows a promise from the moment at which it is said', () => {
    expect(play(world([spare(9), spare(9)], [word(5, { from: 1 }), word(6, { from: 2 })]), first).closed.size).toBe(1);
  });

  it('orders as the other policies say', () => {
    const small = world(
      [spare(20)],
      [
        word(14, { by: '2026-01-08', value: 9 }),
        word(15, { by: '2026-01-07' }),
        word(16, { by: '2026-01-12', value: 12 }),
        word(13, { by: '2026-01-09' }),
      ],
    );
    const done = [...OTHERS].map(([name, policy]) => {
      const [kept] = play(small, policy).closed.keys();
      return [name, kept?.minutes];
    });
    expect(Object.fromEntries(done)).toEqual({
      'oldest first': 14,
      'due first': 15,
      // By priority before the day: both weigh most, and the one is due four days before the other.
      "Taskwarrior's urgency": 14,
      'shortest first': 13,
      'value per minute': 16,
      'due first, late last': 15,
    });
  });

  it('puts late last only where it is told to', () => {
    const small = world([spare(9, { day: TUESDAY })], [word(6, { by: MONDAY }), word(7, { by: TUESDAY })]);
    const kept = (name: string) => [...play(small, OTHERS.get(name) ?? first).closed.keys()][0]?.minutes;
    expect([kept('due first'), kept('due first, late last')]).toEqual([6, 7]);
  });
});

describe('what nudge does', () => {
  it('is the first card of its queue', () => {
    const small = makeWorld(5, 0.9);
    const open = small.words.filter(({ from }) => from < 40);
    const at = small.spares[40] ?? spare(20);
    const act = ourPolicy(small)(open, { ...at, left: at.minutes });
    const card = rankQueue(
      { ...bookOf([]), commitments: open.map(({ item }) => ({ item, kind: 'promise', people: [] })) },
      {
        config: config(DEFAULT_CONFIG),
        today: at.day,
        moment: { minutes: at.minutes, place: at.place },
        hour: at.hour,
      },
    )
      .first(500)
      .find(({ id }) => id === act?.word.item.id);
    expect(card?.minutes).toBe(act?.minutes);
  });

  it('keeps more in time than due first, with late last or not, and than urgency, in worlds it was not tuned on', () => {
    for (const load of [0.6, 0.9, 1.2]) {
      const { shares, missed } = measure(highs, load, [901, 902]);
      const ours = shares.get(OURS) ?? 0;
      for (const name of ['due first', "Taskwarrior's urgency", 'due first, late last'])
        expect(ours).toBeGreaterThan(shares.get(name) ?? 1);
      expect(ours).toBeGreaterThan(0.95);
      expect(missed.left).toBe(0);
    }
  });
});
