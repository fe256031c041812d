import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUPINGS, groupNudges, lastOfWeek } from '../../src/queue/groups.ts';
import type { Nudge } from '../../src/queue/types.ts';
import { config, TODAY } from '../helpers/records.ts';
import { NUDGES } from '../render/samples.ts';

const [model] = NUDGES;
if (model === undefined) throw new Error('expected a sample nudge');
const nudge = (id: string, rest: Partial<Nudge>): Nudge => ({ ...model, id, ...rest });
const grouped = (nudges: readonly Nudge[], by: (typeof GROUPINGS)[number]) =>
  groupNudges(nudges, by, { config: config(), today: TODAY }).map(({ title, nudges: own }) => [
    title,
    own.map(({ id }) => id).join(' '),
  ]);

describe('groups', () => {
  test('by day: late first, what has none last, the queue’s order within', () => {
    const days = ['2026-12-01', null, '2026-11-22', '2026-11-20', '2026-11-01', '2026-11-19'] as const;
    const nudges = days.map((due, index) => nudge(`n${index}`, { due }));
    expect(grouped(nudges, 'due')).toEqual([
      ['Late', 'n4 n5'],
      ['Today', 'n3'],
      ['This week', 'n2'],
      ['Later', 'n0'],
      ['No day', 'n1'],
    ]);
  });

  test('by person and kind: in the order in which the queue comes to them', () => {
    const nudges = [
      nudge('a', { personName: 'Tom', kind: 'keep-in-touch' }),
      nudge('b', { personName: null, kind: 'promise' }),
      nudge('c', { personName: 'Ada', kind: 'promise' }),
      nudge('d', { personName: 'Tom', kind: 'promise' }),
    ];
    expect(grouped(nudges, 'person')).toEqual([
      ['Tom', 'a d'],
      ['Ada', 'c'],
      ['Nobody by name', 'b'],
    ]);
    expect(grouped(nudges, 'kind')).toEqual([
      ['Keep in touch', 'a'],
      ['Promise', 'b c d'],
    ]);
  });

  test('by place: the first in the settings that offers enough', () => {
    const nudges = [
      nudge('desk', { needs: ['laptop'] }),
      nudge('pen', { needs: ['pen'] }),
      nudge('call', { needs: ['phone'] }),
      nudge('any', { needs: [] }),
    ];
    expect(grouped(nudges, 'place')).toEqual([
      ['Pocket', 'call'],
      ['Bench', 'pen'],
      ['Anywhere', 'any'],
      ['Nowhere named in nudge.yaml', 'desk'],
    ]);
  });

  test('lose nothing, say nothing twice, and are never empty', () => {
    const some = fc.array(
      fc.record({
        due: fc.constantFrom(null, TODAY, '2026-11-19' as const, '2026-11-22' as const, '2027-01-01' as const),
        personName: fc.constantFrom(null, 'Tom', 'Nobody by name', '__proto__'),
        needs: fc.subarray(['phone', 'pen', 'quiet'] as const).map((needs) => [...needs]),
      }),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...GROUPINGS), (parts, by) => {
        const nudges = parts.map((part, index) => nudge(`n${index}`, part));
        const groups = groupNudges(nudges, by, { config: config(), today: TODAY });
        expect(
          groups
            .flatMap(({ nudges: own }) => own)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(nudges.map(({ id }) => id).sort());
        expect(groups.every(({ nudges: own }) => own.length > 0)).toBe(true);
        expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
      }),
    );
  });

  test('a week ends on its Sunday', () => {
    expect([lastOfWeek('2026-11-16'), lastOfWeek('2026-11-22')]).toEqual(['2026-11-22', '2026-11-22']);
  });
});
