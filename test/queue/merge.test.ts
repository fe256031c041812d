import { describe, expect, it } from 'vitest';
import type { NoteRecord } from '../../src/book/record.ts';
import type { Item } from '../../src/extract/types.ts';
import { buildQueue } from '../../src/queue/queue.ts';
import type { Moment } from '../../src/queue/types.ts';
import { bookOf, config, contact, item, list, meeting, TODAY } from '../helpers/records.ts';

function queue(records: NoteRecord[], moment: Moment = { minutes: null, place: null }) {
  return buildQueue(bookOf(records), { config: config(), today: TODAY, moment });
}

/** A first meeting two days ago with what was said in it. */
function met(...items: Partial<Item>[]): NoteRecord {
  const said = '2026-11-18';
  const made = items.map((rest, line) =>
    item(rest.action ?? 'x', { to: ['Ada Moss'], path: 'm.md', line: line + 4, said, ...rest }),
  );
  return meeting(said, ['Ada Moss'], {}, { path: 'm.md' }, made);
}

describe('one act clears all', () => {
  it('puts the follow-up on the card of the promise, with its reasons, clock and id', () => {
    const [card, ...others] = queue([met({ id: 'promise1', action: 'send the deck', channel: 'send', due: TODAY })]);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ id: 'promise1', kind: 'promise', clock: 'amber', due: TODAY });
    const from = { kind: 'follow-up', id: 'follow-up:ada-moss' };
    expect(card?.reasons).toEqual([
      { term: 'promise', points: 10, reason: 'you promised it' },
      { term: 'due-today', points: 54, reason: 'due today' },
      { term: 'easily-kept', points: 8, reason: 'easily kept today' },
      { term: 'quick', points: 4, reason: 'takes 5 minutes' },
      { term: 'follow-up', points: 6, reason: 'first met 2 days ago, no follow-up yet', from },
      { term: 'clock-amber', points: 46, reason: 'the clock is amber', from },
    ]);
  });

  it('keeps promises to one person apart and lets the first of them lead', () => {
    const made = queue([
      met({ action: 'send the deck', due: '2026-12-20' }, { action: 'find a printer', due: '2026-11-21' }),
    ]);
    expect(made.map(({ title, clock }) => [title, clock])).toEqual([
      ['Find a printer (Ada Moss)', 'amber'],
      ['Send Ada Moss the deck', null],
    ]);
  });

  it('joins interest, cadence and follow-up where there is no concrete act', () => {
    const old = '2026-08-01';
    const interest = item('might need a hand', { kind: 'opportunity', owner: 'Ada Moss', said: old, id: 'interest' });
    const again = item('asked about prices', {
      kind: 'opportunity',
      owner: 'Ada Moss',
      said: old,
      id: 'again',
      line: 9,
    });
    const made = queue([contact('Ada Moss', { cadence: 30 }), meeting(old, ['Ada Moss'], {}, {}, [interest, again])]);
    expect(made.map(({ kind }) => kind)).toEqual(['keep-in-touch']);
    const joined = made[0]?.reasons.flatMap(({ from }) => from?.id ?? []);
    expect(new Set(joined)).toEqual(new Set(['interest', 'again']));
  });

  it('joins a call on the list to the promise to call', () => {
    const made = queue([
      met({ action: 'ring her about the vans', channel: 'call', id: 'promised' }),
      list('calls', [{ action: 'Ada Moss', to: ['Ada Moss'], id: 'listed', priority: 'highest' }]),
    ]);
    expect(made.map(({ id }) => id)).toEqual(['promised']);
    expect(made[0]?.reasons.flatMap(({ from }) => from?.id ?? [])).toEqual([
      'listed',
      'follow-up:ada-moss',
      'follow-up:ada-moss',
    ]);
  });

  it('lets an introduction clear both follow-ups', () => {
    const made = queue([
      meeting('2026-11-19', ['Ada Moss', 'Ben Hill'], {}, {}, [
        item('introduce them', { channel: 'intro', to: ['Ada Moss', 'Ben Hill'], said: '2026-11-19' }),
      ]),
    ]);
    expect(made.map(({ title, people }) => [title, people])).toEqual([
      ['Introduce Ada Moss and Ben Hill', ['ada moss', 'ben hill']],
    ]);
  });

  it('does not lose the follow-up behind a promise that does not fit the moment', () => {
    const records = [met({ action: 'draft the plan', channel: 'write', due: TODAY })];
    expect(queue(records, { minutes: 5, place: 'pocket' }).map(({ kind }) => kind)).toEqual(['follow-up']);
  });
});
