import { describe, expect, it } from 'vitest';
import { buildEntries } from '../../src/ledger/entries.ts';
import type { History } from '../../src/ledger/types.ts';
import { historyOf, snap, version } from './history.ts';

const TODAY = '2026-11-20';
const WORDS = 'send ada the load table';
const LONG = 'ring the caretaker about the keys of the hall';

function entries(history: History) {
  return buildEntries(history, TODAY);
}

describe('a promise that moves through the notes', () => {
  it('goes on in another note of the same commit, and where it is pasted a commit later', () => {
    const cut = historyOf([
      ['2026-11-02', version('a.md', [snap(WORDS, { due: '2026-11-06' })])],
      ['2026-11-03', version('a.md', [])],
      ['2026-11-04', version('a.md', []), version('b.md', [snap(WORDS, { due: '2026-11-06', status: 'done' })])],
    ]);
    expect(entries(cut)).toMatchObject([{ made: '2026-11-02', end: 'kept', ended: '2026-11-04', daysLate: -2 }]);
    const moved = historyOf([
      ['2026-11-02', version('a.md', [snap(WORDS), snap(LONG)])],
      ['2026-11-03', version('a.md', [snap(LONG)]), version('b.md', [snap(WORDS)])],
    ]);
    expect(entries(moved).map(({ made, end }) => [made, end])).toEqual([
      ['2026-11-02', 'open'],
      ['2026-11-02', 'open'],
    ]);
  });

  it('is another one where the same words are written days later in another note', () => {
    const history = historyOf([
      ['2026-11-02', version('a.md', [snap(WORDS)])],
      ['2026-11-03', version('a.md', [])],
      ['2026-11-09', version('a.md', []), version('b.md', [snap(WORDS)])],
    ]);
    expect(entries(history).map(({ made, end, at }) => [made, end, at])).toEqual([
      ['2026-11-02', 'gone', { commit: 'c1', path: 'a.md', line: 1 }],
      ['2026-11-09', 'open', { commit: 'c3', path: 'b.md', line: 1 }],
    ]);
  });

  it('comes back in its own note whenever it is restored', () => {
    const history = historyOf([
      ['2026-08-03', version('a.md', [snap(WORDS)])],
      ['2026-08-04', version('a.md', [])],
      ['2026-11-09', version('a.md', [snap(WORDS)])],
    ]);
    expect(entries(history)).toMatchObject([{ made: '2026-08-03', end: 'open', ended: null }]);
  });
});

describe('the same sentence more than once', () => {
  it('a repeating task: what was done is what was due then, and the next is a new promise', () => {
    const due = (day: '2026-11-06' | '2026-11-13' | '2026-11-20') => snap(WORDS, { due: day });
    const history = historyOf([
      ['2026-11-02', version('a.md', [due('2026-11-06')])],
      ['2026-11-06', version('a.md', [due('2026-11-13'), { ...due('2026-11-06'), status: 'done' }])],
      [
        '2026-11-15',
        version('a.md', [
          due('2026-11-20'),
          { ...due('2026-11-13'), status: 'done' },
          { ...due('2026-11-06'), status: 'done' },
        ]),
      ],
    ]);
    const told = entries(history).map(({ firstDue, end, daysLate, moves }) => [firstDue, end, daysLate, moves.length]);
    expect(told).toEqual([
      ['2026-11-06', 'kept', 0, 0],
      ['2026-11-13', 'kept', 2, 0],
      ['2026-11-20', 'open', null, 0],
    ]);
  });
});

describe('a sentence that is edited', () => {
  it('ends as reworded; the new one counts from the first day of the old, and a new day in it is a move', () => {
    const history = historyOf([
      ['2026-11-02', version('a.md', [snap(`${WORDS} by friday`, { due: '2026-11-06' })])],
      ['2026-11-06', version('a.md', [snap(`${WORDS} by monday`, { due: '2026-11-09' })])],
      ['2026-11-09', version('a.md', [snap(`${WORDS} by monday`, { due: '2026-11-09', status: 'done' })])],
    ]);
    expect(entries(history)).toMatchObject([
      { text: `${WORDS} by friday`, end: 'reworded', ended: '2026-11-06', daysLate: null },
      {
        text: `${WORDS} by monday`,
        made: '2026-11-02',
        firstDue: '2026-11-06',
        due: '2026-11-09',
        moves: [{ how: 'due', on: '2026-11-06', from: '2026-11-06', to: '2026-11-09' }],
        reworded: 1,
        end: 'kept',
        daysLate: 3,
      },
    ]);
  });

  it('that shares less than half of its words is gone, and the other is new', () => {
    const history = historyOf([
      ['2026-11-02', version('a.md', [snap(WORDS)])],
      ['2026-11-06', version('a.md', [snap(LONG)])],
    ]);
    const told = new Map(entries(history).map(({ text, end }) => [text, end]));
    expect([told.get(WORDS), told.get(LONG), told.size]).toEqual(['gone', 'open', 2]);
  });
});

describe('what is no promise kept', () => {
  it('marked as no promise it has no entry', () => {
    const history = historyOf([
      ['2026-11-02', version('a.md', [snap(WORDS)])],
      ['2026-11-06', version('a.md', [], [`well ${WORDS} then`])],
    ]);
    expect(entries(history)).toEqual([]);
  });

  it('done and opened again it is open; done and tidied away it was kept', () => {
    const done = snap(WORDS, { due: '2026-11-06', status: 'done', closed: '2026-11-05' });
    const open = snap(WORDS, { due: '2026-11-06' });
    const again = historyOf([
      ['2026-11-02', version('a.md', [open])],
      ['2026-11-05', version('a.md', [done])],
      ['2026-11-10', version('a.md', [open])],
    ]);
    expect(entries(again)).toMatchObject([{ end: 'open', ended: null, daysLate: 14 }]);
    const tidied = historyOf([
      ['2026-11-02', version('a.md', [open])],
      ['2026-11-05', version('a.md', [done])],
      ['2026-11-10', version('a.md', [])],
    ]);
    expect(entries(tidied)).toMatchObject([{ end: 'kept', ended: '2026-11-05', daysLate: -1 }]);
  });
});

describe('two machines', () => {
  const open = version('a.md', [snap(WORDS, { due: '2026-11-06' })]);
  const mine = version('a.md', [snap(WORDS, { due: '2026-11-09' })]);
  const merge = (theirs: typeof open, merged: typeof open): History => ({
    steps: [
      { commit: 'c1', parent: null, day: '2026-11-02', changes: [{ before: [], after: open }] },
      { commit: 'c2', parent: 'c1', day: '2026-11-04', changes: [{ before: [open], after: mine }] },
      { commit: 'c3', parent: 'c1', day: '2026-11-05', changes: [{ before: [open], after: theirs }] },
      { commit: 'c4', parent: 'c2', day: '2026-11-06', changes: [{ before: [mine, theirs], after: merged }] },
    ],
    tip: [merged],
    last: { commit: 'c4', day: '2026-11-06' },
  });

  it('that moved it to the same day moved it once', () => {
    const theirs = version('a.md', [snap(WORDS, { due: '2026-11-09' }), snap(LONG)]);
    const [entry] = entries(merge(theirs, version('a.md', theirs.snaps)));
    expect(entry?.moves.map(({ on, to }) => [on, to])).toEqual([['2026-11-04', '2026-11-09']]);
  });

  it('that did different things to it: what the merge kept holds, and is told where it was done', () => {
    const theirs = version('a.md', [snap(WORDS, { due: '2026-11-06', status: 'done' })]);
    const [entry] = entries(merge(theirs, version('a.md', theirs.snaps)));
    expect(entry).toMatchObject({ end: 'kept', ended: '2026-11-05', moves: [{ to: '2026-11-09' }] });
  });
});

it('of a history that was not read from its beginning, what stood before is known by what it says', () => {
  const before = version('a.md', [snap(WORDS, { due: '2026-11-06', said: '2026-10-30' }), snap(LONG)]);
  const after = version('a.md', [snap(WORDS, { due: '2026-11-13', said: '2026-10-30' }), snap(LONG)]);
  const steps = [{ commit: 'c9', parent: 'c8', day: '2026-11-09', changes: [{ before: [before], after }] }] as const;
  const told = entries({ steps, tip: [after], last: { commit: 'c9', day: '2026-11-09' } });
  expect(told.map(({ made, firstDue, at }) => [made, firstDue, at])).toEqual([
    ['2026-10-30', '2026-11-06', { commit: 'c9', path: 'a.md', line: 1 }],
    [null, null, { commit: 'c9', path: 'a.md', line: 2 }],
  ]);
});
