import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { habitState } from '../../../src/book/habits.ts';
import { GESTURES, gesturesFor } from '../../../src/config/gestures.ts';
import { HABITS } from '../../../src/config/habits.ts';
import { addDays } from '../../../src/dates/civil.ts';
import type { Day } from '../../../src/dates/day.ts';
import { ofKind } from '../../helpers/queue.ts';
import { bookOf, contact, item, meeting, plain, TODAY } from '../../helpers/records.ts';

const reflection = { settings: { habits: ['friday-reflection'] } };
const kind = { settings: { habits: ['kind-message'] } };
const kept = (day: Day, habit = 'friday-reflection') =>
  plain(`daily/${day}.md`, { habits: [{ habit, day, line: 3, text: '' }] });

describe('a habit', () => {
  it.each([
    ['2026-11-19', 0],
    ['2026-11-20', 1],
    ['2026-11-22', 1],
    ['2026-11-23', 0],
  ] as const)('comes from its weekday to the end of the week: %s, %i', (today, times) => {
    expect(ofKind('habit', [], { ...reflection, today })).toHaveLength(times);
  });

  it('comes on the last working day before a day off', () => {
    const settings = { ...reflection.settings, workDays: [1, 2, 3, 4] };
    expect(ofKind('habit', [], { settings, today: '2026-11-19' })).toHaveLength(1);
    expect(ofKind('habit', [], { settings, today: '2026-11-18' })).toEqual([]);
  });

  it('goes once it is kept, and where it is promised already', () => {
    expect(ofKind('habit', [kept('2026-11-16')], reflection)).toEqual([]);
    expect(ofKind('habit', [kept('2026-11-15')], reflection)).toHaveLength(1);
    const done = plain('x.md', {}, [item('Post the reflection', { status: 'done', closed: '2026-11-20' })]);
    expect(ofKind('habit', [done], reflection)).toEqual([]);
    const promised = plain('x.md', {}, [item('Post the Friday reflection', { due: TODAY })]);
    expect(ofKind('habit', [promised], reflection)).toEqual([]);
  });

  it('is not suggested unless it is chosen', () => {
    expect(ofKind('habit', [contact('Ada Moss'), meeting('2026-10-01', ['Ada Moss'])])).toEqual([]);
  });

  it('tells its run of weeks', () => {
    const made = ofKind(
      'habit',
      ['2026-11-13', '2026-11-06', '2026-10-23'].map((day) => kept(day as Day)),
      reflection,
    );
    expect(made[0]).toMatchObject({ id: 'habit:friday-reflection', title: 'Write the Friday reflection and post it' });
    expect(made[0]?.reasons[0]?.reason).toBe('a habit you chose, kept 2 weeks running');
  });
});

describe('the state of a habit', () => {
  const stateOn = (today: Day, ...days: Day[]) =>
    habitState(bookOf(days.map((day) => kept(day))).habits, 'friday-reflection', today);

  it.each([
    [['2026-11-20', '2026-11-13'], true, 2],
    [['2026-11-13', '2026-11-06'], false, 2],
    [['2026-11-06'], false, 0],
    [['2026-11-16', '2026-11-20'], true, 1],
    [['2026-11-27', '2026-11-20'], true, 1],
    [[], false, 0],
  ] as const)('%j: done %s, %i weeks', (days, done, weeks) => {
    expect(stateOn('2026-11-20', ...days)).toMatchObject({ done, weeks });
  });
});

describe('a kind message', () => {
  const people = ['Ada Moss', 'Ben Hill', 'Cy Dent', 'Di Rudge'].flatMap((name) => [
    contact(name, { relation: 'friend', cadence: 'none' }),
    meeting('2026-09-01', [name], {}, { title: name }),
  ]);

  it('is a gesture for one person, the same all week and another in others', () => {
    const [monday, friday] = (['2026-11-16', '2026-11-20'] as const).map(
      (today) => ofKind('habit', people, { ...kind, today })[0],
    );
    expect(friday?.title).toBe(monday?.title);
    expect(friday?.person).not.toBeNull();
    const weeks = Array.from({ length: 12 }, (_, week) =>
      ofKind('habit', people, { ...kind, today: addDays('2026-09-14', week * 7) }),
    );
    expect(new Set(weeks.map(([nudge]) => nudge?.person)).size).toBeGreaterThan(1);
    expect(new Set(weeks.map(([nudge]) => nudge?.title)).size).toBeGreaterThan(4);
  });

  it('is for nobody with whom something is open, who has just been met, or is unknown', () => {
    const open = plain('x.md', {}, [item('send it', { to: ['Ada Moss'] })]);
    const one = people.slice(0, 2);
    expect(ofKind('habit', one, kind)[0]?.person).toBe('ada moss');
    expect(ofKind('habit', [...one, open], kind)[0]).toMatchObject({
      person: null,
      title: 'Send somebody a kind message, for no reason',
    });
    expect(ofKind('habit', [...one, meeting('2026-11-12', ['Ada Moss'])], kind)[0]?.person).toBeNull();
    expect(ofKind('habit', [meeting('2026-09-01', ['Ada Moss'])], kind)[0]?.person).toBeNull();
  });

  it('takes a name as it stands, whatever is in it', () => {
    const odd = [contact("$& $' {name}", { cadence: 'none' }), meeting('2026-09-01', ["$& $' {name}"])];
    expect(ofKind('habit', odd, kind)[0]?.title).toContain('$&');
  });
});

describe('the catalogue', () => {
  it('has at least fifty gestures, each said once, imperative and of one person', () => {
    expect(GESTURES.length).toBeGreaterThanOrEqual(50);
    expect(new Set(GESTURES.map(({ say }) => say)).size).toBe(GESTURES.length);
    for (const { say } of GESTURES) {
      expect(say).toMatch(/^[A-Z][a-z]+\b.*\{name\}/);
      expect(say).not.toMatch(/[.!]$/);
      expect(say.length).toBeLessThan(90);
    }
  });

  it.each(['client', 'prospect', 'colleague', 'collaborator', 'competitor', 'referrer', 'friend'])(
    'has some for a %s that others do not get',
    (relation) => {
      const own = gesturesFor(relation);
      expect(own.length).toBeGreaterThan(gesturesFor('').length + 2);
      expect(own.every(({ for: whom }) => whom === undefined || whom.some((each) => each === relation))).toBe(true);
    },
  );

  it('has habits with names that can be tags', () => {
    for (const { name, from, minutes, words } of HABITS) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect([from >= 1 && from <= 7, minutes > 0, words.global]).toEqual([true, true, false]);
    }
  });
});

describe('habits', () => {
  it('are the same for any order of notes', () => {
    const records = [
      ...['Ada Moss', 'Ben Hill', 'Cy Dent'].flatMap((name) => [
        contact(name, {}),
        meeting('2026-09-01', [name], {}, { title: name }),
      ]),
      kept('2026-11-06', 'kind-message'),
      kept('2026-11-13', 'kind-message'),
    ];
    const usual = ofKind('habit', records, kind);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(ofKind('habit', shuffled, kind)).toEqual(usual);
      }),
      { numRuns: 30 },
    );
  });
});
