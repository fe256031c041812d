import { describe, expect, it } from 'vitest';
import { buildDayView } from '../../src/audit/day-view.ts';
import { buildPeopleView } from '../../src/audit/people-view.ts';
import { buildPersonView } from '../../src/audit/person-view.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { item, makeBook, person, talk } from './make-book.ts';
import { FRIDAY, world } from './world.ts';

describe('a person', () => {
  const book = world();
  const view = (name: string) => {
    const found = book.people.get(name.toLowerCase());
    if (found === undefined) throw new Error(`no ${name}`);
    return buildPersonView(book, found, FRIDAY);
  };

  it('has what is open both ways, and the meeting ahead', () => {
    const marit = view('Marit Solberg');
    expect(marit.promises).toEqual([]);
    expect(marit.awaiting.map(({ id, daysLate }) => [id, daysLate])).toEqual([['a1wtaaaa', 2]]);
    expect(marit.openings.map(({ id }) => id)).toEqual(['o1ppaaaa']);
    expect(marit.ahead?.day).toBe('2026-11-24');
  });

  it('has the last three conversations, newest first, none of them ahead', () => {
    const talks = ['2026-11-01', '2026-11-05', '2026-11-10', '2026-11-15', '2026-11-25'].map((day) =>
      talk(day as typeof FRIDAY, ['Ada Finch']),
    );
    const ada = person('Ada Finch');
    const last = buildPersonView(makeBook({ people: [ada], talks }), ada, FRIDAY).last;
    expect(last.map(({ day }) => day)).toEqual(['2026-11-15', '2026-11-10', '2026-11-05']);
  });

  it('has what was said three months ago', () => {
    expect(view('Marit Solberg').threeMonthsAgo?.day).toBe('2026-08-19');
    expect(view('Leo Fanshawe').threeMonthsAgo).toBeNull();
  });

  it('puts the earliest due promise first and those without a day last', () => {
    const ada = person('Ada Finch');
    const said = [
      item('none', { said: '2026-11-01' }),
      item('late', { said: '2026-11-02', due: '2026-11-10' }),
      item('soon', { said: '2026-11-03', due: '2026-11-30' }),
      item('done', { said: '2026-11-03', due: '2026-11-05', status: 'done', closed: '2026-11-04' }),
    ].map((each) => ({ who: 'Ada Finch', item: each }));
    const { promises } = buildPersonView(makeBook({ people: [ada], said }), ada, FRIDAY);
    expect(promises.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['late', 10],
      ['soon', -10],
      ['none', null],
    ]);
  });
});

describe('what a conversation was about', () => {
  const about = (title: string, excerpt = '') => {
    const ada = person('Ada Finch');
    const book = makeBook({ people: [ada], talks: [talk('2026-11-18', ['Ada Finch'], { title, excerpt })] });
    return buildPersonView(book, ada, FRIDAY).last[0]?.title;
  };

  it.each([
    ['Winter peak', '', 'Winter peak'],
    ['2026-11-18 Winter peak', '', 'Winter peak'],
    ['ada finch', '', ''],
    ['2026-11-18 Ada Finch', '', ''],
    ['rang to gloat', 'rang to gloat about a bus', ''],
    ['rang to gloat about a bus station', 'rang to gloat about…', ''],
    ['Bus', '', 'Bus'],
    ['Agenda', '', ''],
    ['Agenda for the roof', '', 'Agenda for the roof'],
  ])('%s (%s) is told as "%s"', (title, excerpt, topic) => {
    expect(about(title, excerpt)).toBe(topic);
  });
});

describe('people', () => {
  const people = [
    person('Due Long', { cadence: 20 }),
    person('Due Now', { cadence: 20 }),
    person('Cold One', { cadence: 7 }),
    person('Warm One', { cadence: 90 }),
    person('No Rhythm'),
    person('Faded'),
    person('Unmet'),
  ];
  const talks = [
    talk('2026-10-20', ['Due Long']),
    talk('2026-10-31', ['Due Now']),
    talk('2026-10-01', ['Cold One']),
    talk('2026-11-01', ['Warm One']),
    talk('2026-11-02', ['No Rhythm']),
    talk('2026-08-01', ['Faded']),
  ];
  const { rows } = buildPeopleView(makeBook({ people, talks }), FRIDAY);

  it('come due first, then cold, warm, unmet', () => {
    expect(rows.map(({ name, warmth }) => [name, warmth])).toEqual([
      ['Due Long', 'due'],
      ['Due Now', 'due'],
      ['Cold One', 'cold'],
      ['Faded', 'cold'],
      ['No Rhythm', 'warm'],
      ['Warm One', 'warm'],
      ['Unmet', null],
    ]);
  });

  it('tell by how much the cadence has passed', () => {
    expect(rows.map(({ pastCadence }) => pastCadence)).toEqual([11, 0, 43, null, null, -71, null]);
  });

  it('leave out those who are only mentioned in promises', () => {
    const book = makeBook({ said: [{ who: 'Nobody Much', item: item('aaaa') }] });
    expect(buildPeopleView(book, FRIDAY).rows).toEqual([]);
  });
});

describe('the day', () => {
  const day = buildDayView(world(), { config: DEFAULT_CONFIG, today: FRIDAY, best: null, waiting: 0 });

  it('sorts promises by when they are due', () => {
    expect([day.late, day.dueToday, day.dueSoon].map((list) => list.map(({ id }) => id))).toEqual([
      ['k7qmaaaa', 'h2orbbbb'],
      [],
      ['t5quaaaa'],
    ]);
  });

  it('has meetings of today and tomorrow only', () => {
    const monday = buildDayView(world(), { config: DEFAULT_CONFIG, today: '2026-11-23', best: null, waiting: 0 });
    expect([day.meetings.length, monday.meetings.map((each) => each.day)]).toEqual([0, ['2026-11-24']]);
  });

  it('suggests the first nudge, and nothing where there is none', () => {
    const nudge = {
      id: 'aaaa',
      title: 'Ring Ada',
      personName: 'Ada Finch',
      minutes: 5,
      due: null,
      path: 'a.md',
      line: 1,
      quote: '',
      reasons: [{ points: 1, reason: 'why not', term: 'x' }],
      score: 1,
    };
    const told = buildDayView(world(), { config: DEFAULT_CONFIG, today: FRIDAY, best: nudge, waiting: 1 });
    expect([told.suggestion?.id, told.waiting, day.suggestion, day.waiting]).toEqual(['aaaa', 1, null, 0]);
    expect(told.suggestion).not.toHaveProperty('score');
  });
});
