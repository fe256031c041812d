import { describe, expect, it } from 'vitest';
import type { NoteRecord } from '../../src/book/record.ts';
import type { Day } from '../../src/dates/day.ts';
import type { Item } from '../../src/extract/types.ts';
import { buildQueue } from '../../src/queue/queue.ts';
import type { Moment, Nudge } from '../../src/queue/types.ts';
import { bookOf, config, contact, item, list, meeting, plain, TODAY } from '../helpers/records.ts';

const ANYWHERE = { minutes: null, place: null };

function queue(...records: NoteRecord[]): Nudge[] {
  return buildQueue(bookOf(records), { config: config(), today: TODAY, moment: ANYWHERE });
}

function terms(nudges: readonly Nudge[]): string[][] {
  return nudges.map(({ reasons }) => reasons.map(({ term }) => term));
}

function note(...items: Item[]): NoteRecord {
  return plain('x.md', {}, items);
}

describe('promises', () => {
  it.each([
    ['2026-11-20', 'due-today', 'due today'],
    ['2026-11-22', 'due-today', 'due in 2 days, no working day before then'],
    ['2026-11-23', 'due-tomorrow', 'due in 3 days'],
    ['2026-11-24', 'due-soon', 'due in 4 days'],
    ['2026-11-27', 'due-week', 'due in 7 days'],
    ['2026-12-11', 'due-later', 'due in 3 weeks'],
    ['2027-03-01', 'due-far', 'due in 3 months'],
    ['2026-11-19', 'late', '1 day late'],
    ['2026-11-13', 'late', '7 days late'],
    ['2026-11-12', 'late-week', '8 days late'],
    ['2026-10-01', 'late-month', '50 days late'],
  ] as const)('due %s count as %s', (due, name, reason) => {
    const [nudge] = queue(note(item('send it', { due, said: '2026-09-01' })));
    expect(nudge?.due).toBe(due);
    expect(nudge?.reasons.slice(0, 2).map(({ term }) => term)).toEqual(['promise', name]);
    expect(nudge?.reasons[1]?.reason).toBe(reason);
  });

  it.each([
    ['2026-11-19', 'no-date'],
    ['2026-11-18', 'no-date-last'],
    ['2026-11-17', 'no-date-late'],
    ['2026-11-10', 'no-date-old'],
    ['2026-08-01', 'no-date-stale'],
  ] as const)('without a day, said %s, count as %s and show no day', (said, name) => {
    const [nudge] = queue(note(item('send it', { said })));
    expect([nudge?.due, nudge?.reasons[1]?.term]).toEqual([null, name]);
  });

  it('that are late are for telling whoever waits, in two minutes', () => {
    const ada = contact('Ada Moss', { email: 'ada@moss.example' });
    const late = (rest: Partial<Item>) =>
      queue(
        ada,
        note(item('draft the outline', { to: ['Ada Moss'], due: '2026-11-19', channel: 'write', ...rest })),
      )[0];
    expect(late({})).toMatchObject({
      kind: 'renegotiate',
      title: 'Tell Ada it is late and agree a new day: draft the outline',
      channel: 'email',
      minutes: 2,
      needs: ['online'],
      due: '2026-11-19',
    });
    expect(late({})?.id).toBe(late({ minutes: 3 })?.id);
    // The promise itself is named on the card, so that it is found by its kind as well.
    expect(late({})?.reasons.find(({ from }) => from?.kind === 'promise')?.points).toBe(0);
    expect(late({ due: '2026-11-12' })?.reasons[0]?.term).toBe('renegotiate-week');
    expect(late({ due: '2026-10-01' })?.reasons[0]?.term).toBe('renegotiate-old');
  });

  it('that are late are kept where they are short, nobody waits, or only that can be done here', () => {
    const kept = (rest: Partial<Item>, moment: Moment = ANYWHERE) =>
      buildQueue(bookOf([note(item('draft the outline', { due: '2026-11-19', to: ['Ada Moss'], ...rest }))]), {
        config: config(),
        today: TODAY,
        moment,
      }).map(({ kind, minutes }) => [kind, minutes]);
    expect(kept({ minutes: 6 })).toEqual([['renegotiate', 2]]);
    expect(kept({ minutes: 5 })).toEqual([['promise', 5]]);
    expect(kept({ minutes: 6, to: [] })).toEqual([['promise', 6]]);
    // A call says so itself; where nobody can be rung, a message does.
    const call = { channel: 'call' as const, minutes: 10 };
    expect(kept(call)).toEqual([['promise', 10]]);
    expect(kept(call, { minutes: 5, place: 'pocket' })).toEqual([['renegotiate', 2]]);
    expect(kept({ minutes: 6 }, { minutes: null, place: 'bench' })).toEqual([['promise', 6]]);
    expect(kept({ minutes: 6 }, { minutes: 5, place: 'pocket' })).toEqual([['renegotiate', 2]]);
  });

  it('without a day are told of when 48 hours are past, and not for ever', () => {
    const title = (said: Item['said']) => queue(note(item('draft it', { said, to: ['Ada Moss'] })))[0]?.title;
    expect(title('2026-11-18')).toBe('Draft it (Ada Moss)');
    expect(title('2026-11-17')).toBe('Tell Ada Moss when to expect it: draft it');
    expect(title('2026-11-10')).toBe('Draft it (Ada Moss)');
  });

  it('are left out while done, dropped, snoozed or not yet to be started, whatever their day', () => {
    const out: Partial<Item>[] = [
      { status: 'done' },
      { status: 'dropped' },
      { scheduled: '2026-11-21', due: '2026-11-20' },
      { start: '2026-11-21', due: '2026-11-20' },
    ];
    expect(queue(note(...out.map((rest, line) => item('x', { ...rest, line: line + 1 }))))).toEqual([]);
    expect(queue(note(item('x', { scheduled: TODAY, start: TODAY })))).toHaveLength(1);
  });

  it('take minutes and needs from their marks before their channel', () => {
    const made = (rest: Partial<Item>) => {
      const [nudge] = queue(note(item('draft it', { channel: 'write', ...rest })));
      return [nudge?.minutes, nudge?.needs];
    };
    expect(made({})).toEqual([45, ['laptop', 'quiet']]);
    expect(made({ minutes: 12, text: 'draft it #pen ~12m' })).toEqual([12, ['pen']]);
    expect(made({ text: 'see https://x.example/#phone' })).toEqual([45, ['laptop', 'quiet']]);
  });

  it('count priority, relation and stage', () => {
    const ada = contact('Ada Moss', { relation: 'Client', stage: 'proposal' });
    const made = queue(ada, note(item('send it', { to: ['Ada Moss'], priority: 'low', said: TODAY, channel: 'send' })));
    expect(terms(made)).toEqual([
      [
        'promise',
        'no-date',
        'priority-low',
        'relation-client',
        'stage-proposal',
        'quick',
        'keep-in-touch',
        'cadence-never',
      ],
    ]);
  });
});

describe('what is owed to me', () => {
  const owed = (rest: Partial<Item>) => item('send the numbers', { kind: 'awaiting', owner: 'Tom Hale', ...rest });

  it('is chased when its day is past, not before', () => {
    expect(queue(note(owed({ due: '2026-11-20' })))).toEqual([]);
    const [nudge] = queue(note(owed({ due: '2026-11-19' })));
    expect(nudge).toMatchObject({
      kind: 'awaiting',
      title: 'Ask Tom Hale for the numbers',
      channel: 'message',
      minutes: 2,
    });
    expect(nudge?.reasons[1]).toMatchObject({ term: 'chase-late', reason: '1 day past its day' });
  });

  it('is chased without a day after a silence, longer where money or writing is owed', () => {
    const asked = (rest: Partial<Item>) => queue(note(owed(rest))).length;
    expect([asked({ said: '2026-11-14' }), asked({ said: '2026-11-13' })]).toEqual([0, 1]);
    const pay = { channel: 'pay' as const };
    expect([asked({ ...pay, said: '2026-11-07' }), asked({ ...pay, said: '2026-11-06' })]).toEqual([0, 1]);
  });

  it('waits a week after the last talk with whoever owes it', () => {
    const old = note(owed({ said: '2026-10-01' }));
    const talks = ['2026-10-20', '2026-11-15'].map((day) => meeting(day as '2026-11-15', ['Tom Hale']));
    expect(queue(old, ...talks).filter(({ kind }) => kind === 'awaiting')).toEqual([]);
  });

  it('names who owes it as written where the name is ambiguous', () => {
    const made = queue(contact('Tom Hale'), contact('Tom Ash'), note(owed({ owner: 'Tom', said: '2026-11-01' })));
    expect(made[0]).toMatchObject({ title: 'Ask Tom for the numbers', person: null, personName: 'Tom' });
  });
});

describe('keeping in touch', () => {
  const ada = contact('Ada Moss', { cadence: 30, phone: '07700 900123' });
  const talk = (day: Day) => meeting(day, ['Ada Moss'], { value: 'value' });

  it.each([
    ['2026-10-22', []],
    ['2026-10-21', ['cadence-due']],
    ['2026-10-06', ['cadence-over']],
    ['2026-09-21', ['cadence-long']],
  ] as const)('last talk %s: %j', (day, expected) => {
    const made = queue(ada, talk('2026-01-05'), talk(day));
    expect(
      made.flatMap(({ reasons }) => reasons.map(({ term }) => term)).filter((name) => name.startsWith('cadence')),
    ).toEqual(expected);
    for (const nudge of made)
      expect(nudge).toMatchObject({ kind: 'keep-in-touch', channel: 'call', title: 'Get in touch with Ada' });
  });

  it.each([
    ['2026-10-22', 'cadence-due'],
    ['2026-10-06', 'cadence-over'],
    ['2026-09-22', 'cadence-over'],
    ['2026-09-21', 'cadence-long'],
  ] as const)('presses by the longest where one is told: last talk %s is %s', (day, name) => {
    const span = contact('Ada Moss', { cadence: { ideal: 28, most: 60 } });
    const reasons = queue(span, talk('2026-01-05'), talk(day))[0]?.reasons ?? [];
    expect(reasons.map(({ term }) => term)).toContain(name);
    expect(reasons[1]?.reason).toMatch(/meant every 4 weeks, 2 months at most$/);
  });

  it('waits for a conversation ahead, and while the follow-up clock runs', () => {
    expect(queue(ada, talk('2026-01-05'), talk('2026-02-05'), talk('2026-12-10'))).toEqual([]);
    const quick = contact('Ada Moss', { cadence: 1 });
    expect(queue(quick, talk('2026-11-16')).map(({ kind }) => kind)).toEqual(['follow-up']);
  });

  it('leaves alone whom one has not heard of for two years, unless that is how it is meant', () => {
    const asked = (day: Day, cadence: number) =>
      queue(contact('Ada Moss', { cadence }), talk('2020-01-01'), talk(day)).length;
    expect([asked('2024-11-20', 30), asked('2024-11-19', 30), asked('2024-11-19', 700)]).toEqual([1, 0, 1]);
  });

  it('has a few of those never spoken with, of whom an address book may hold hundreds', () => {
    const many = ['Bo', 'Cy', 'Di', 'Eve', 'Fay'].map((name) => contact(`${name} Hill`, { cadence: 30 }));
    expect(queue(...many).map(({ person }) => person)).toEqual(['bo hill', 'cy hill', 'di hill']);
  });

  it('counts a promise kept as contact, and tells who was never talked to', () => {
    const kept = note(item('send it', { to: ['Ada Moss'], status: 'done', closed: '2026-11-10' }));
    expect(queue(ada, talk('2026-01-05'), kept)).toEqual([]);
    expect(terms(queue(ada))).toEqual([['keep-in-touch', 'cadence-never']]);
  });
});

describe('opportunities', () => {
  const interest = (rest: Partial<Item>) =>
    note(item('thinking about the spring course', { kind: 'opportunity', owner: 'Ada Moss', ...rest }));

  it.each([
    ['2026-11-07', null],
    ['2026-11-06', 'interest-ripe'],
    ['2026-10-09', 'interest-cooling'],
    ['2026-08-22', 'interest-faint'],
    ['2025-11-20', null],
  ] as const)('said %s: %s', (said, name) => {
    expect(queue(interest({ said }))[0]?.reasons[1]?.term ?? null).toBe(name);
  });

  it('come when their own time comes, and not before', () => {
    expect(queue(interest({ said: '2026-11-10', start: '2026-12-01' }))).toEqual([]);
    const [nudge] = queue(interest({ said: '2026-11-10', start: '2026-11-19' }));
    expect(nudge?.reasons[1]?.term).toBe('interest-ready');
    expect(nudge?.title).toBe('Pick up with Ada Moss: thinking about the spring course');
  });

  it('wait two weeks after a talk since their time came, too', () => {
    const ripe = interest({ said: '2026-09-10', start: '2026-11-01' });
    const asked = (...days: Day[]) =>
      queue(ripe, ...days.map((day) => meeting(day, ['Ada Moss'])))
        .flatMap(({ reasons }) => reasons)
        .filter(({ term }) => term === 'interest-ready').length;
    expect([asked(), asked('2026-10-31'), asked('2026-11-01'), asked('2026-11-07')]).toEqual([1, 1, 1, 0]);
  });

  it('wait two weeks after the last talk', () => {
    const made = queue(
      interest({ said: '2026-10-01' }),
      meeting('2026-10-01', ['Ada Moss']),
      meeting('2026-11-10', ['Ada Moss']),
    );
    expect(made.filter(({ kind }) => kind === 'opportunity')).toEqual([]);
  });
});

describe('lists', () => {
  it('give calls with the number ready', () => {
    const made = queue(list('calls', [{ action: 'Meg Harte 07700 900222 about the units', to: ['Meg Harte'] }]));
    expect(made[0]).toMatchObject({
      kind: 'call',
      title: 'Call Meg Harte about the units',
      channel: 'call',
      links: [{ kind: 'tel', href: 'tel:07700900222', shown: '07700 900222' }],
    });
  });

  it('give travel and articles', () => {
    const made = queue(
      list('travel', [{ action: 'book the train to Hull' }, { action: 'hotel in Hull, two nights' }]),
      list('articles', [{ action: 'Why quiet offices fail' }]),
    );
    expect(made.map(({ title }) => title)).toEqual([
      'Book the train to Hull',
      'Arrange: hotel in Hull, two nights',
      'Write “Why quiet offices fail”',
      'Think of titles for the next articles',
    ]);
  });

  it('ask for new titles while fewer than ten are open, even where the list is empty', () => {
    const titles = (open: number) => Array.from({ length: open }, (_, index) => ({ action: `title ${index}` }));
    const asks = (open: number) => queue(list('articles', titles(open))).some(({ id }) => id === 'article:brainstorm');
    expect([asks(0), asks(9), asks(10)]).toEqual([true, true, false]);
    expect(queue(plain('x.md'))).toEqual([]);
  });
});
