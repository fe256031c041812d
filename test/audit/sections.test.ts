import { describe, expect, it } from 'vitest';
import { buildAudit } from '../../src/audit/build.ts';
import { SECTIONS } from '../../src/audit/sections.ts';
import type { AuditReport, AuditSection } from '../../src/audit/types.ts';
import type { Day } from '../../src/dates/day.ts';
import { bookOf, list } from '../helpers/records.ts';
import { audit, figures, lines, section } from './look.ts';
import { item, makeBook, person, talk } from './make-book.ts';
import { FRIDAY, weekOf, world } from './world.ts';

const report = audit(world(), FRIDAY);

describe('the report', () => {
  it('has every section of the list, in order, each named once', () => {
    const names = report.sections.map(({ name }) => name);
    expect(names).toEqual(SECTIONS.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('rests every line on a place in the notes', () => {
    const all = report.sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
    expect(all.length).toBeGreaterThan(20);
    for (const { path, line } of all) expect([path.endsWith('.md'), line >= 1]).toEqual([true, true]);
  });

  it('leaves out groups without lines', () => {
    for (const { groups } of report.sections) for (const group of groups) expect(group.lines).not.toEqual([]);
  });
});

describe('glance', () => {
  it('counts the week', () => {
    expect(figures(section(report, 'glance'))).toEqual({
      conversations: 4,
      'new people': 2,
      'people known': 3,
      'promises made': 2,
      kept: 2,
      late: 2,
      open: 3,
      'kept on time': 50,
      'in value': 85,
      'in chat': 75,
      'money in': 480000,
    });
  });

  it('sums money for each currency by itself', () => {
    const money = (amount: number, currency: string) => ({ money: { amount, currency } });
    const book = makeBook({
      talks: [
        talk('2026-11-16', ['A'], money(100, 'GBP')),
        talk('2026-11-17', ['B'], money(250, 'EUR')),
        talk('2026-11-18', ['C'], money(50, 'GBP')),
      ],
    });
    const sums = section(audit(book, FRIDAY), 'glance').figures.filter(({ unit }) => unit === 'money');
    expect(sums.map(({ currency, value }) => [currency, value])).toEqual([
      ['EUR', 250],
      ['GBP', 150],
    ]);
  });

  it('does not call somebody new whom the contact note says was met before', () => {
    const known = person('Ada Finch', {}, { met: '2024-03-02' });
    const book = makeBook({ people: [known], talks: [talk('2026-11-18', ['Ada Finch'])] });
    expect(figures(section(audit(book, FRIDAY), 'glance'))).toMatchObject({ 'new people': 0, 'people known': 1 });
  });

  it('has no rate where nothing was due', () => {
    expect(figures(section(audit(makeBook({}), FRIDAY), 'glance'))['kept on time']).toBeNull();
  });
});

describe('conversations', () => {
  it('judges each, with the reason', () => {
    const noted = lines(section(report, 'conversations'), 'noted');
    expect(noted.map(({ person: who, tag }) => [who, tag])).toEqual([
      ['Marit Solberg', 'value'],
      ['Tobias Quill', 'value'],
      ['Leo Fanshawe', 'chat'],
    ]);
    for (const { note } of noted) expect(note).toBeTruthy();
  });

  it('sets those without notes apart', () => {
    const bare = lines(section(report, 'conversations'), 'without-notes');
    expect(bare.map(({ person: who }) => who)).toEqual(['Anselm Roy and Petra Kvist']);
  });

  it('does not count notes dated ahead as conversations had', () => {
    const book = makeBook({ talks: [talk('2026-11-16', ['A']), talk('2026-11-20', ['B'])] });
    expect(figures(section(audit(book, '2026-11-18'), 'conversations')).conversations).toBe(1);
  });
});

describe('my word', () => {
  const word = section(report, 'my-word');

  it('has the oldest late promise first', () => {
    expect(lines(word, 'late').map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['k7qmaaaa', 14],
      ['h2orbbbb', 2],
    ]);
  });

  it('tells how early or late a promise was kept', () => {
    expect(lines(word, 'kept').map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ['w4piaaaa', 3],
      ['m3soaaaa', -2],
    ]);
  });

  describe('has every open promise once', () => {
    const promise = (id: string, due: Day | null, said: Day = '2026-11-02') => ({
      who: 'A',
      item: item(id, { said, due }),
    });
    const open = audit(
      makeBook({
        said: [
          promise('late', '2026-11-19'),
          promise('today', FRIDAY),
          promise('sunday', '2026-11-22'),
          promise('monday', '2026-11-23'),
          promise('next-sunday', '2026-11-29'),
          promise('later', '2026-11-30'),
          promise('younger', null, '2026-11-03'),
          promise('older', null),
          promise('made', null, '2026-11-18'),
        ],
      }),
      FRIDAY,
    );
    const mine = section(open, 'my-word');
    const ids = (found: AuditSection, group: string): (string | null)[] => lines(found, group).map(({ id }) => id);

    it.each([
      ['late', ['late']],
      ['due-this-week', ['today', 'sunday']],
      ['due-next-week', ['monday', 'next-sunday']],
      ['open', ['later', 'older', 'younger']],
      ['made', ['made']],
    ])('in %s', (group, expected) => {
      expect(ids(mine, group)).toEqual(expected);
    });

    it('and what is due next week also in the section of that week', () => {
      expect(ids(section(open, 'next-week'), 'promises')).toEqual(['monday', 'next-sunday']);
      expect(figures(mine).open).toBe(9);
    });
  });

  it('counts what the book counts: bullets of a list of gifts, not those of a list of calls', () => {
    const bullets = (name: string) =>
      buildAudit(bookOf([list(name, [{ said: '2026-11-17', due: '2026-11-18' }])]), weekOf(FRIDAY));
    expect(figures(section(bullets('gifts'), 'my-word'))).toMatchObject({ made: 1, late: 1 });
    expect(section(bullets('calls'), 'my-word').groups).toEqual([]);
  });

  it('counts a promise that was ticked without a day in the week it was made, and never in the rate', () => {
    const done = item('aaaa', { said: '2026-11-10', due: '2026-11-17', status: 'done' });
    const book = makeBook({ said: [{ who: 'A', item: done }] });
    expect(lines(section(audit(book, '2026-11-13', FRIDAY), 'my-word'), 'kept')).toHaveLength(1);
    const later = audit(book, FRIDAY);
    expect(lines(section(later, 'my-word'), 'kept')).toEqual([]);
    expect(figures(section(later, 'glance'))['kept on time']).toBeNull();
  });
});

describe('a week that is over', () => {
  const promise = item('aaaa', { said: '2026-11-02', due: '2026-11-06', status: 'done', closed: '2026-11-11' });
  const book = makeBook({ said: [{ who: 'Bo Sorley', item: promise }] });

  it('shows as late what was still open at its end, though it is done today', () => {
    const then = audit(book, '2026-11-06', FRIDAY);
    expect(lines(section(then, 'my-word'), 'late').map(({ status, daysLate }) => [status, daysLate])).toEqual([
      ['late', 2],
    ]);
    expect(figures(section(then, 'glance'))).toMatchObject({ kept: 0, late: 1, open: 1, 'kept on time': 0 });
  });

  it('shows it as kept in the week in which it was', () => {
    const next = audit(book, '2026-11-13', FRIDAY);
    expect(lines(section(next, 'my-word'), 'kept').map(({ daysLate }) => daysLate)).toEqual([5]);
    expect(figures(section(next, 'glance'))).toMatchObject({ kept: 1, late: 0, open: 0, 'kept on time': null });
  });

  it('knows nothing of what was said after it', () => {
    expect(figures(section(audit(book, '2026-10-30', FRIDAY), 'glance'))).toMatchObject({
      open: 0,
      'promises made': 0,
    });
  });

  it('is told as it would have been told on its last day', () => {
    const then = audit(world(), '2026-11-13', FRIDAY);
    const onTheDay = audit(world(), '2026-11-13', '2026-11-15');
    // What could be done is told from today.
    const past = (report: AuditReport, name: string) =>
      section(report, name).groups.flatMap((group) => group.lines.map((line) => ({ ...line, next: null })));
    for (const name of ['my-word', 'their-word', 'clock', 'openings', 'going-cold', 'closer-or-cooler', 'habits']) {
      expect(past(then, name)).toEqual(past(onTheDay, name));
      expect(section(then, name).figures).toEqual(section(onTheDay, name).figures);
      expect(section(then, name).charts).toEqual(section(onTheDay, name).charts);
    }
    expect(section(then, 'glance').charts).toEqual(section(onTheDay, 'glance').charts);
  });
});

describe('their word', () => {
  it('has the late ones first, each with its since', () => {
    const theirs = section(report, 'their-word');
    expect(lines(theirs, 'late').map(({ person: who, daysLate }) => [who, daysLate])).toEqual([['Marit Solberg', 2]]);
    expect(lines(theirs, 'waiting').map(({ note }) => note)).toEqual(['since Thu 22 Oct, 29 days']);
  });

  it('names an owner who is not in the book as the sentence does', () => {
    const owed = item('aaaa', { kind: 'awaiting', owner: 'the printers', said: '2026-11-18' });
    const theirs = section(audit(makeBook({ said: [{ who: null, item: owed }] }), FRIDAY), 'their-word');
    expect(lines(theirs, 'waiting')[0]?.person).toBe('the printers');
  });
});

describe('the clock', () => {
  const met = (day: Day) => makeBook({ talks: [talk(day, ['Ada Finch'])] });
  const colour = (day: Day, today: Day) => lines(section(audit(met(day), today), 'clock'), 'waiting')[0]?.tag;

  it.each([
    ['2026-11-20', '2026-11-20', 'green'],
    ['2026-11-20', '2026-11-23', 'green'],
    ['2026-11-20', '2026-11-24', 'amber'],
    ['2026-11-17', '2026-11-20', 'red'],
    ['2026-11-16', '2026-11-20', 'cold'],
  ] as const)('met on %s is on %s %s', (day, today, tag) => {
    expect(colour(day, today)).toBe(tag);
  });

  it('stops once a promise to them is kept, or they were spoken with again', () => {
    const kept = item('aaaa', { said: '2026-11-16', status: 'done', closed: '2026-11-17' });
    const talks = [
      talk('2026-11-16', ['Ada Finch']),
      talk('2026-11-16', ['Bo Sorley']),
      talk('2026-11-18', ['Bo Sorley']),
    ];
    const clock = section(audit(makeBook({ talks, said: [{ who: 'Ada Finch', item: kept }] }), FRIDAY), 'clock');
    expect(lines(clock, 'waiting')).toEqual([]);
    expect(lines(clock, 'followed').map(({ note }) => note)).toEqual([
      'followed up within 24 hours (1 working day)',
      'followed up within 48 hours (2 working days)',
    ]);
  });

  it('leaves people met more than three weeks ago to the cadence', () => {
    expect(section(audit(met('2026-10-29'), FRIDAY), 'clock').groups).toEqual([]);
  });
});

describe('openings', () => {
  it('sets apart what was heard this week, what is older, and what has come of age', () => {
    const interest = (id: string, said: Day, start: Day | null = null) => ({
      who: 'Ada Finch',
      item: item(id, { kind: 'opportunity', owner: 'Ada Finch', said, start }),
    });
    const book = makeBook({
      said: [
        interest('aaaa', '2026-11-17'),
        interest('bbbb', '2026-09-01'),
        interest('cccc', '2026-09-02', '2026-11-23'),
        interest('dddd', '2026-09-02', '2027-04-01'),
      ],
    });
    const openings = section(audit(book, FRIDAY), 'openings');
    expect(lines(openings, 'this-week').map(({ id }) => id)).toEqual(['aaaa']);
    expect(lines(openings, 'ripe').map(({ id }) => id)).toEqual(['cccc']);
    expect(lines(openings, 'older').map(({ id }) => id)).toEqual(['dddd', 'bbbb']);
    expect(lines(openings, 'older').map(({ note }) => note)).toEqual([
      '2 months ago; its time: from Thu 1 Apr 2027',
      '2 months ago',
    ]);
  });
});

describe('closer or cooler', () => {
  const moved = (before: string, after: string, day: Day = '2026-11-18') => {
    const talks = [talk('2026-06-01', ['Ada Finch'], { stage: before }), talk(day, ['Ada Finch'], { stage: after })];
    return section(audit(makeBook({ talks }), FRIDAY), 'closer-or-cooler');
  };

  it('cites both notes', () => {
    const [line] = lines(moved('met', 'proposal'), 'closer');
    expect([line?.day, line?.also?.day, line?.text]).toEqual(['2026-11-18', '2026-06-01', 'from met to proposal']);
  });

  it('takes a client who is past for cooler', () => {
    expect(lines(moved('client', 'past'), 'cooler')).toHaveLength(1);
    expect(lines(moved('past', 'talking'), 'closer')).toHaveLength(1);
  });

  it('gives no verdict on a stage that the vault does not name', () => {
    expect(lines(moved('met', 'pen friend'), 'moved').map(({ tag }) => tag)).toEqual([null]);
  });

  it('is silent on moves of more than four weeks ago, and where the stage stayed', () => {
    expect(moved('met', 'client', '2026-10-20').groups).toEqual([]);
    const steady = [
      talk('2026-10-01', ['Ada Finch'], { stage: 'client' }),
      talk('2026-11-18', ['Ada Finch'], { stage: 'Client' }),
    ];
    expect(section(audit(makeBook({ talks: steady }), FRIDAY), 'closer-or-cooler').groups).toEqual([]);
  });
});

describe('value and chat', () => {
  it('names people met this week with whom it was only ever chat', () => {
    expect(lines(section(report, 'value'), 'only-chat').map(({ person: who, note }) => [who, note])).toEqual([
      ['Leo Fanshawe', '2 conversations, all chat; a friend'],
    ]);
  });

  it('has no ratio where nothing was judged', () => {
    expect(figures(section(audit(makeBook({}), FRIDAY), 'value'))['of value']).toBeNull();
  });
});

describe('three months ago', () => {
  it('takes the conversation nearest to 13 weeks before, of those 11 to 15 weeks old', () => {
    const talks = [
      talk('2026-07-31', ['Ada Finch'], { excerpt: 'too long ago' }),
      talk('2026-08-10', ['Ada Finch'], { excerpt: 'near' }),
      talk('2026-08-20', ['Ada Finch'], { excerpt: 'nearest' }),
      talk('2026-11-18', ['Ada Finch'], { excerpt: 'now' }),
    ];
    const then = section(audit(makeBook({ talks }), FRIDAY), 'three-months');
    expect(lines(then, 'met').map(({ quote }) => quote)).toEqual(['nearest']);
  });

  it('also serves people of the meetings ahead', () => {
    const talks = [talk('2026-08-20', ['Ada Finch']), talk('2026-11-26', ['Ada Finch'])];
    expect(lines(section(audit(makeBook({ talks }), FRIDAY), 'three-months'), 'due')).toHaveLength(1);
  });
});

describe('going cold', () => {
  it('has the dearest first, then the most overdue', () => {
    const people = [
      person('Ada Finch', { cadence: 30, stage: 'met' }),
      person('Bo Sorley', { cadence: 30, stage: 'client' }),
      person('Cy Rudge', { cadence: 30, stage: 'met' }),
      person('Di Marsh', { cadence: 300, stage: 'client' }),
    ];
    const talks = [
      talk('2026-10-01', ['Ada Finch']),
      talk('2026-10-10', ['Bo Sorley']),
      talk('2026-08-01', ['Cy Rudge']),
      talk('2026-08-01', ['Di Marsh']),
    ];
    const cold = section(audit(makeBook({ people, talks }), FRIDAY), 'going-cold');
    expect(lines(cold, 'passed').map(({ person: who }) => who)).toEqual(['Bo Sorley', 'Cy Rudge', 'Ada Finch']);
  });

  it('is not reset by a mention, but by a promise kept', () => {
    const people = [person('Ada Finch', { cadence: 14 })];
    const talks = [
      talk('2026-10-01', ['Ada Finch']),
      { ...talk('2026-11-18', ['Bo Sorley']), mentioned: ['ada finch'] },
    ];
    const kept = item('aaaa', { said: '2026-10-01', status: 'done', closed: '2026-11-17' });
    expect(section(audit(makeBook({ people, talks }), FRIDAY), 'going-cold').groups).toHaveLength(1);
    const heard = makeBook({ people, talks, said: [{ who: 'Ada Finch', item: kept }] });
    expect(section(audit(heard, FRIDAY), 'going-cold').groups).toEqual([]);
    const [cold] = lines(section(audit(heard, '2026-12-04'), 'going-cold'), 'passed');
    expect(cold).toMatchObject({ day: '2026-11-17', path: kept.path, line: kept.line, quote: kept.text, daysLate: 3 });
    expect(cold?.note).toContain('by a promise kept');
  });
});

describe('next week', () => {
  it('has the meetings with their agenda or without, and what is due', () => {
    const next = section(report, 'next-week');
    expect(lines(next, 'meetings').map(({ tag }) => tag)).toEqual(['agenda', 'no agenda']);
    expect(lines(next, 'promises').map(({ id }) => id)).toEqual(['t5quaaaa']);
  });

  it('has what is left of this week apart', () => {
    const next = section(
      audit(makeBook({ talks: [talk('2026-11-21', ['A']), talk('2026-11-23', ['B'])] }), FRIDAY),
      'next-week',
    );
    expect(lines(next, 'meetings-left').map(({ day }) => day)).toEqual(['2026-11-21']);
    expect(lines(next, 'meetings').map(({ day }) => day)).toEqual(['2026-11-23']);
  });
});
