import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { MOVE_RULES } from '../../src/audit/moves.ts';
import type { Day } from '../../src/dates/day.ts';
import { audit, lines, section } from './look.ts';
import { item, makeBook, person, talk } from './make-book.ts';
import { FRIDAY } from './world.ts';

type Given = Parameters<typeof makeBook>[0];

function verdicts(given: Given, day: Day = FRIDAY, today: Day = FRIDAY) {
  const found = section(audit(makeBook(given), day, today), 'closer-or-cooler');
  return found.groups.flatMap(({ name, lines: some }) =>
    some.map(({ text, day: after, also, quote }) => ({ name, text, days: [also?.day, after], quote })),
  );
}

describe('who comes closer', () => {
  const chats = [talk('2026-09-01', ['Ada Finch']), talk('2026-10-01', ['Ada Finch'], { excerpt: 'Laughed.' })];
  const valued = talk('2026-11-17', ['Ada Finch'], { outcome: 'signed', excerpt: 'She signed.' });

  it('had something come of it for the first time', () => {
    expect(verdicts({ talks: [...chats, valued] })).toEqual([
      {
        name: 'closer',
        text: 'of value for the first time, after 2 chats: its outcome is told: signed',
        days: ['2026-10-01', '2026-11-17'],
        quote: 'She signed.',
      },
    ]);
  });

  it('is nobody with whom it was of value before, or with whom there was one chat only', () => {
    const before = talk('2026-08-01', ['Ada Finch'], { declared: 'value' });
    expect(verdicts({ talks: [before, ...chats, valued] })).toEqual([]);
    expect(verdicts({ talks: [...chats.slice(1), valued] })).toEqual([]);
  });

  const owed = (id: string, said: Day) => ({
    who: 'Ada Finch',
    item: item(id, { kind: 'awaiting', owner: 'Ada Finch', said, text: 'She will send it.', path: 'n.md', line: 4 }),
  });

  it('promised me something for the first time, after three conversations over two months', () => {
    const said = [owed('aaaa', '2026-11-17')];
    const talks = [talk('2026-09-22', ['Ada Finch']), talk('2026-09-24', ['Ada Finch']), ...chats.slice(1)];
    const [only, ...others] = verdicts({ talks, said });
    expect(others).toEqual([]);
    expect(only).toEqual({
      name: 'closer',
      text: 'promised something for the first time, after 3 conversations',
      days: ['2026-10-01', '2026-11-17'],
      quote: 'She will send it.',
    });
    expect(verdicts({ talks, said: [...said, owed('bbbb', '2026-09-01')] })).toEqual([]);
    expect(verdicts({ talks: talks.slice(1), said })).toEqual([]);
    expect(verdicts({ talks: [talk('2026-09-23', ['Ada Finch']), ...talks.slice(1)], said })).toEqual([]);
    const bare = talk('2026-09-24', ['Ada Finch'], { hasWords: false });
    expect(verdicts({ talks: talks.with(1, bare), said })).toEqual([]);
  });

  it.each([
    [null, '2026-08-19', true],
    [null, '2026-08-20', false],
    [30, '2026-09-19', true],
    [30, '2026-09-20', false],
  ] as const)('spoke again after twice a cadence of %s days, last on %s: %s', (cadence, before, expected) => {
    const people = [person('Ada Finch', { cadence })];
    const talks = [talk(before, ['Ada Finch']), talk('2026-11-18', ['Ada Finch'])];
    expect(verdicts({ people, talks })).toHaveLength(expected ? 1 : 0);
  });

  it('is told once, by the weightiest sign', () => {
    const talks = [
      talk('2026-03-01', ['Ada Finch'], { stage: 'met' }),
      talk('2026-11-18', ['Ada Finch'], { stage: 'client' }),
    ];
    expect(verdicts({ talks }).map(({ text }) => text)).toEqual(['from met to client']);
  });
});

describe('who goes cooler', () => {
  const steady = ['2026-08-01', '2026-08-15', '2026-09-01', '2026-09-15', '2026-10-01'] as const;
  const talks = steady.map((day) => talk(day, ['Ada Finch']));
  const people = [person('Ada Finch')];

  it('has been quiet for twice the usual, by two dated talks', () => {
    expect(verdicts({ people, talks }, '2026-11-06')).toEqual([
      {
        name: 'cooler',
        text: 'quiet for 38 days; until then every 16 days or so',
        days: ['2026-09-15', '2026-10-01'],
        quote: '',
      },
    ]);
  });

  it.each<[string, Day, Given]>([
    ['is not before the time', '2026-10-25', {}],
    ['is not long after', '2026-12-04', {}],
    ['nor with a meeting ahead', '2026-11-06', { talks: [...talks, talk('2026-12-01', ['Ada Finch'])] }],
    ['nor where contact was never steady', '2026-11-06', { talks: talks.slice(2) }],
    ['nor within a cadence that is longer', '2026-11-06', { people: [person('Ada Finch', { cadence: 42 })] }],
  ])('%s', (_, day, rest) => {
    expect(verdicts({ people, talks, ...rest }, day, '2026-12-31').filter(({ name }) => name === 'cooler')).toEqual([]);
  });

  it.each([
    ['promise', 'I let go what I had promised'],
    ['awaiting', 'what they had promised was let go'],
  ] as const)('has a %s let go', (kind, text) => {
    const dropped = item('aaaa', { kind, said: '2026-11-02', status: 'dropped', closed: '2026-11-17' });
    const said = [{ who: 'Ada Finch', item: dropped }];
    expect(verdicts({ said }).map((each) => [each.name, each.text, each.days])).toEqual([
      ['cooler', text, ['2026-11-02', '2026-11-17']],
    ]);
    expect(verdicts({ said }, '2026-11-13')).toEqual([]);
  });
});

test('every verdict names two dated places', () => {
  const talks = [talk('2026-03-01', ['Ada Finch']), talk('2026-11-18', ['Ada Finch'])];
  const found = lines(section(audit(makeBook({ talks })), 'closer-or-cooler'), 'closer');
  expect(found.map(({ path, also }) => [path, also?.path])).toEqual([
    ['meetings/2026-11-18 Ada Finch.md', 'meetings/2026-03-01 Ada Finch.md'],
  ]);
});

test('every rule is in the documentation', () => {
  const docs = readFileSync('docs/format.md', 'utf8');
  for (const { name, why } of MOVE_RULES) expect(docs).toContain(`| ${name} | ${why} |`);
});
