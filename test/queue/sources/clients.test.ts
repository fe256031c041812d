import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/dates/day.ts';
import type { ContactFields } from '../../../src/note/types.ts';
import { ofKind, queueOf } from '../../helpers/queue.ts';
import { contact, item, meeting, plain } from '../../helpers/records.ts';

const KNOWN: Partial<ContactFields> = { met: '2020-01-01' };
const talk = (day: Day, value: 'value' | 'chat' | null = 'value', name = 'Ada Moss') => meeting(day, [name], { value });
const ada = (fields: Partial<Omit<ContactFields, 'cadence'>>) =>
  contact('Ada Moss', { ...KNOWN, cadence: 'none', phone: '07700 900123', ...fields });

describe("last project's client", () => {
  it.each([
    ['2026-10-23', 'past', 1],
    ['2026-10-24', 'past', 0],
    ['2024-11-20', 'past', 1],
    ['2024-11-19', 'past', 0],
    ['2026-10-23', 'talking', 0],
  ] as const)('last talk %s, stage %s: %i', (day, stage, times) => {
    const made = ofKind('past-client', [ada({ stage }), talk(day)]);
    expect(made).toHaveLength(times);
    for (const nudge of made)
      expect(nudge).toMatchObject({ title: 'Ask Ada how it has gone since', channel: 'call', needs: ['phone'] });
  });

  it('may be a client of whom nothing was heard for a quarter, but not with an offer out', () => {
    const asked = (day: Day, stage: string | null = null) =>
      ofKind('past-client', [ada({ relation: 'client', stage }), talk(day)]).length;
    expect([asked('2026-08-21'), asked('2026-08-22'), asked('2026-08-21', 'proposal')]).toEqual([1, 0, 0]);
  });

  it('waits for a meeting ahead, and is the last two projects, not all there ever were', () => {
    expect(ofKind('past-client', [ada({ stage: 'past' }), talk('2026-10-01'), talk('2026-12-01')])).toEqual([]);
    const many = ['Bo', 'Cy', 'Di'].flatMap((name, at) => [
      contact(`${name} Hill`, { ...KNOWN, stage: 'past' }),
      talk(`2026-0${at + 5}-01` as Day, 'value', `${name} Hill`),
    ]);
    expect(
      ofKind('past-client', many)
        .map(({ person }) => person)
        .sort(),
    ).toEqual(['cy hill', 'di hill']);
  });

  it('joins the cadence and the promise to ring', () => {
    const records = [contact('Ada Moss', { ...KNOWN, cadence: 28, stage: 'past' }), talk('2026-10-01')];
    expect(queueOf(records).map(({ kind }) => kind)).toEqual(['keep-in-touch']);
    const ring = plain('x.md', {}, [item('ring her', { to: ['Ada Moss'], channel: 'call', due: '2026-11-27' })]);
    const [card, ...others] = queueOf([...records, ring]);
    expect([card?.kind, others]).toEqual(['promise', []]);
    expect(card?.reasons.map(({ from }) => from?.kind)).toContain('past-client');
  });
});

describe('only chat so far', () => {
  const chats = [talk('2026-09-01', 'chat'), talk('2026-10-20', 'chat')];

  it('asks how I can help, in a short call', () => {
    expect(ofKind('value-call', [ada({}), ...chats])[0]).toMatchObject({
      id: 'value-call:ada-moss',
      title: 'Ask Ada, in a short call: how can I help?',
      channel: 'call',
      minutes: 10,
    });
  });

  it('takes two chats, and nothing of value', () => {
    expect(ofKind('value-call', [ada({}), ...chats.slice(1)])).toEqual([]);
    expect(ofKind('value-call', [ada({}), ...chats, talk('2026-10-05', 'value')])).toEqual([]);
    expect(ofKind('value-call', [ada({}), talk('2026-09-01', null), talk('2026-10-20', null)])).toHaveLength(1);
  });

  it.each([
    ['2026-11-15', 1],
    ['2026-11-16', 0],
    ['2026-05-22', 1],
    ['2026-05-21', 0],
  ] as const)('last talk %s: %i', (day, times) => {
    const made = ofKind('value-call', [
      ada({}),
      talk('2026-03-01', 'chat'),
      talk('2026-04-01', 'chat'),
      talk(day, 'chat'),
    ]);
    expect(made).toHaveLength(times);
  });

  it('leaves friends alone, those without a contact note, and who is about to be met', () => {
    expect(ofKind('value-call', [ada({ relation: 'Friend' }), ...chats])).toEqual([]);
    expect(ofKind('value-call', chats)).toEqual([]);
    expect(ofKind('value-call', [ada({}), ...chats, talk('2026-12-01', null)])).toEqual([]);
  });
});
