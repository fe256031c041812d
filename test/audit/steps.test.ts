import { describe, expect, it } from 'vitest';
import type { DraftAsk } from '../../src/audit/context.ts';
import type { AuditStep } from '../../src/audit/types.ts';
import type { Conversation } from '../../src/book/types.ts';
import type { Day } from '../../src/dates/day.ts';
import type { Item } from '../../src/extract/types.ts';
import { audit, lines, section } from './look.ts';
import { item, makeBook, person, talk } from './make-book.ts';
import { FRIDAY } from './world.ts';

/** The message asked for, as its draft. */
const draftOf = ({ kind, item: id, people, written }: DraftAsk) => `${kind} ${id} ${people.join()} ${written}`;

function stepOf(name: string, group: string, given: Parameters<typeof makeBook>[0], day: Day = FRIDAY) {
  const report = audit(makeBook(given), day, FRIDAY, { draftOf });
  const [first] = lines(section(report, name), group);
  if (first === undefined) throw new Error(`no line in ${group}`);
  return first.next;
}

const said = (id: string, rest: Partial<Item>, who: string | null = 'Ada Finch') => [{ who, item: item(id, rest) }];

describe('a promise that is late has its ways out', () => {
  const late = (due: Day, rest: Partial<Item> = {}) =>
    stepOf('my-word', 'late', { said: said('aaaa', { said: '2026-03-02', due, ...rest }) });

  it.each([
    ['2026-11-13', 'do it now, or say so and agree a new day, or drop it'],
    ['2026-11-12', 'say so and agree a new day, or do it now, or drop it'],
    ['2026-08-21', 'let it go and tell them, or agree a new day, or do it'],
  ] as const)('due on %s: %s', (due, words) => {
    expect(late(due)).toEqual({
      words,
      command: 'nudge draft aaaa --kind renegotiate',
      draft: 'renegotiate aaaa ada finch null',
    });
  });

  it('without a message where nobody waits for it', () => {
    const own = { said: said('aaaa', { said: '2026-11-02', due: '2026-11-06' }, null) };
    expect(stepOf('my-word', 'late', own)).toEqual({
      words: 'do it, put it off, or drop it',
      command: 'nudge snooze aaaa monday',
      draft: null,
    });
  });

  it('and none in an old week where it has been kept since', () => {
    const kept = said('aaaa', { said: '2026-10-05', due: '2026-10-08', status: 'done', closed: '2026-10-20' });
    expect(stepOf('my-word', 'late', { said: kept }, '2026-10-09')).toBeNull();
  });

  it('with messages for the first ten only', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      who: 'Ada Finch',
      item: item(`i${index}`, { said: '2026-11-02', due: '2026-11-06', line: index + 1 }),
    }));
    const found = lines(section(audit(makeBook({ said: many }), FRIDAY, FRIDAY, { draftOf }), 'my-word'), 'late');
    expect(found.map(({ next }) => next?.draft !== null)).toEqual([...Array(10).fill(true), false, false]);
    expect(found.every(({ next }) => next !== null)).toBe(true);
  });
});

describe('what is owed to me is asked after', () => {
  const owed = (rest: Partial<Item>, group: string, who: string | null = 'Ada Finch') =>
    stepOf('their-word', group, { said: said('aaaa', { kind: 'awaiting', owner: 'Ada Finch', ...rest }, who) });
  const chase: AuditStep = {
    words: 'ask how it stands',
    command: 'nudge draft aaaa --kind chase',
    draft: 'chase aaaa ada finch Ada Finch',
  };

  it('once its day is past, not before', () => {
    expect(owed({ said: '2026-11-02', due: '2026-11-19' }, 'late')).toEqual(chase);
    expect(owed({ said: '2026-11-02', due: '2026-11-20' }, 'waiting')).toBeNull();
  });

  it('without a day after a week', () => {
    expect(owed({ said: '2026-11-12' }, 'waiting')).toEqual(chase);
    expect(owed({ said: '2026-11-13' }, 'waiting')).toBeNull();
  });

  it('of whoever it is, where nobody is named', () => {
    expect(owed({ said: '2026-11-02', owner: 'someone' }, 'waiting', null)?.command).toBeNull();
  });
});

describe('an opening has a gentle step', () => {
  const opening = (rest: Partial<Item>, group: string) =>
    stepOf('openings', group, { said: said('aaaa', { kind: 'opportunity', owner: 'Ada Finch', ...rest }) });

  it('rests for two weeks', () => {
    expect(opening({ said: '2026-11-17' }, 'this-week')).toEqual({
      words: 'let it rest, and ask after Tue 1 Dec',
      command: 'nudge snooze aaaa 2026-12-01',
      draft: null,
    });
    expect(opening({ said: '2026-11-06' }, 'older')?.words).toBe('ask gently how it stands');
  });

  it('waits for its own time', () => {
    expect(opening({ said: '2026-09-01', start: '2027-03-01' }, 'older')?.command).toBe('nudge snooze aaaa 2027-03-01');
    expect(opening({ said: '2026-09-01', start: '2026-11-20' }, 'ripe')?.draft).toBe(
      'interest aaaa ada finch Ada Finch',
    );
  });

  it('is asked a last time after a year', () => {
    expect(opening({ said: '2025-09-01' }, 'older')?.words).toBe('ask a last time, or drop it');
  });
});

describe('a conversation without notes says how to write them', () => {
  const people = [person('Ada Finch'), person('Bo Sorley')];
  const bare = (names: string[], rest: Partial<Conversation> = {}) =>
    stepOf('conversations', 'without-notes', {
      people,
      talks: [talk('2026-11-18', names, { hasWords: false, ...rest })],
    });

  it('with one person in the log', () => {
    expect(bare(['Ada Finch'])?.command).toBe('nudge log "Ada Finch" "…" --on 2026-11-18');
    expect(bare(['Cy Rudge'])?.command).toBe('nudge log "Cy Rudge" "…" --on 2026-11-18 --new');
  });

  it('with several in its note', () => {
    expect(bare(['Ada Finch', 'Bo Sorley'])).toEqual({
      words: 'write two lines in meetings/2026-11-18 Ada Finch.md',
      command: null,
      draft: null,
    });
  });

  it('and is none where it was a message, or something was promised in it', () => {
    expect(() => bare(['Ada Finch'], { kind: 'message' })).toThrow();
    expect(() => bare(['Ada Finch'], { items: ['aaaa'] })).toThrow();
  });
});

describe('people', () => {
  it('who are new are written to, until something has followed', () => {
    const talks = [talk('2026-11-18', ['Ada Finch'])];
    expect(stepOf('clock', 'waiting', { talks })).toEqual({
      words: 'write today',
      command: 'nudge draft "Ada Finch" --kind follow-up',
      draft: 'follow-up null ada finch Ada Finch',
    });
    const promised = said('aaaa', { said: '2026-11-18' });
    const own = talks.map((each) => ({ ...each, items: ['aaaa'] }));
    expect(stepOf('clock', 'waiting', { talks: own, said: promised })).toMatchObject({
      command: 'nudge draft aaaa --kind follow-up',
      draft: 'follow-up aaaa ada finch null',
    });
    const later = [
      ...talks.map((each) => ({ ...each, day: '2026-10-20' as const })),
      talk('2026-11-18', ['Ada Finch']),
    ];
    expect(stepOf('clock', 'waiting', { talks: later }, '2026-10-30')).toBeNull();
  });

  it('who are cold get a word', () => {
    const people = [person('Ada Finch', { cadence: 14 })];
    const command = 'nudge draft "Ada Finch" --kind keep-in-touch';
    expect(stepOf('going-cold', 'passed', { people, talks: [talk('2026-10-20', ['Ada Finch'])] })).toMatchObject({
      command,
    });
  });

  const chats = [talk('2026-09-20', ['Ada Finch']), talk('2026-10-20', ['Ada Finch'])];
  const offer = (given: Parameters<typeof makeBook>[0], relation = 'client') =>
    stepOf('value', 'only-chat', { talks: chats, people: [person('Ada Finch', {}, { relation })], ...given });

  it('with whom it was only ever chat are offered what they look for, what I owe them, or what is of use', () => {
    const wants = said('aaaa', { kind: 'opportunity', said: '2026-09-20', action: 'looking for a printer' });
    const owes = said('bbbb', { said: '2026-09-20', action: 'lend her the ladder' });
    expect(offer({ said: [...wants, ...owes] })?.words).toBe('a call on what they look for: “looking for a printer”');
    expect(offer({ said: owes })?.words).toBe('a call that brings what was promised: “lend her the ladder”');
    expect(offer({})?.words).toContain('Ada Finch');
    expect(offer({})?.command).toBe('nudge draft "Ada Finch" --kind value-call');
    expect(offer({}, '')?.words).toBe('Ask Ada Finch in a short call: how can I help?');
    expect(offer({}, 'friend')).toBeNull();
  });
});

describe('time that led nowhere', () => {
  it('is told in the week in which it showed', () => {
    const talks = [
      talk('2026-11-03', ['Ada Finch'], { minutes: 40 }),
      talk('2026-11-18', ['Bo Sorley'], { declared: 'chat' }),
    ];
    const found = section(audit(makeBook({ talks })), 'value');
    expect(lines(found, 'led-nowhere').map(({ person: who, note }) => [who, note])).toEqual([
      ['Ada Finch', 'nothing came of it within 14 days'],
      ['Bo Sorley', 'the note says so'],
    ]);
    expect(found.figures.find(({ label }) => label === 'led nowhere')?.value).toBe(40);
    const before = section(audit(makeBook({ talks }), '2026-11-13', FRIDAY), 'value');
    expect(lines(before, 'led-nowhere')).toEqual([]);
  });
});
