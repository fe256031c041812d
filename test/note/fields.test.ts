import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { note } from './note.ts';

const front = (lines: string): string => `---\n${lines}\n---\n`;
const people = (lines: string): [string, string | null][] =>
  note(front(lines)).people.map(({ name, shown }) => [name, shown]);

describe('people', () => {
  it.each([
    [
      'with: A B, C and D',
      [
        ['A B', null],
        ['C', null],
        ['D', null],
      ],
    ],
    [
      'with: "[[Folk/A B|A]], [[@C]]"',
      [
        ['A B', 'A'],
        ['C', null],
      ],
    ],
    [
      'with: @Tom & @Ann',
      [
        ['Tom', null],
        ['Ann', null],
      ],
    ],
    [
      'attendees: [A (Acme), "B, Acme", C – chair]',
      [
        ['A', null],
        ['B', null],
        ['C', null],
      ],
    ],
    ['attendees: ["Dee Tee (DT)"]', [['Dee Tee', 'DT']]],
    [
      'attendees:\n  - name: A\n    role: b\n  - C: chair',
      [
        ['A', null],
        ['C', null],
      ],
    ],
    ['guests: A B, Acme Ltd', [['A B', null]]],
    ['who: Barton & Sons', [['Barton', null]]],
    ['with: me, A', [['A', null]]],
    ['with: []', []],
    ['with: "{{name}}"', []],
    [
      'with: A\nattendees: [a, B]',
      [
        ['A', null],
        ['B', null],
      ],
    ],
  ])('%s', (lines, expected) => expect(people(lines)).toEqual(expected));
});

describe('what a note is', () => {
  it.each([
    ['type: contact', 'a.md', 'contact'],
    ['type: "[[Person]]"', 'a.md', 'contact'],
    ['type: call', 'a.md', 'meeting'],
    ['type: contact\nwith: A', 'a.md', 'contact'],
    ['with: A\ncompany: Acme', 'a.md', 'meeting'],
    ['phone: 1', 'a.md', 'contact'],
    ['tags: [x]', 'People/A.md', 'contact'],
    ['tags: [x]', 'meetings/2026/a.md', 'meeting'],
    ['type: list\nlist: calls', 'a.md', 'list'],
    ['type: daily\nemail: x', 'a.md', 'plain'],
    ['type: audit', 'a.md', 'audit'],
    ['tags: [x]', 'a.md', 'plain'],
  ])('%s in %s: %s', (lines, path, type) => expect(note(front(lines), path).type).toBe(type));

  it('reads the keys that the settings name', () => {
    const config = {
      ...DEFAULT_CONFIG,
      properties: { ...DEFAULT_CONFIG.properties, people: ['mit'], date: ['datum'] },
    };
    const found = note(front('mit: [A]\ndatum: 2026-11-18'), 'a.md', config);
    expect([found.type, found.day, found.people.map(({ name }) => name)]).toEqual(['meeting', '2026-11-18', ['A']]);
  });
});

describe('a contact', () => {
  it('has its keys under many names, and its own name from the file where none is given', () => {
    const found = note(
      front(
        'Type: contact\nOrg: "[[Firms/Acme]]"\nmobile: 07700900123\ne-mail: mailto:a@b.c\nnickname: Al, Ally\naka: [AB]\nrelationship: Client\ncadence: 6w\nfirst_met: expo\ntime zone: Europe/Oslo\nstage: Talking',
      ),
      'x/@Al Bo.md',
    );
    expect(found.contact).toEqual({
      name: 'Al Bo',
      aliases: ['AB', 'Al', 'Ally'],
      company: 'Acme',
      role: null,
      phone: '07700900123',
      phoneLine: 4,
      email: 'a@b.c',
      relation: 'client',
      cadence: { ideal: 42, most: 84 },
      stage: 'talking',
      met: 'expo',
      timeZone: 'Europe/Oslo',
    });
    expect(found.title).toBe('Al Bo');
    expect(found.people).toEqual([{ name: 'Al Bo', shown: null, line: 1 }]);
  });
});

describe("a contact's cadence and time zone", () => {
  const read = (keys: string) => note(front(`type: contact\n${keys}`));

  it('may be none, whatever its relation has, or a span', () => {
    expect(read('cadence: None').contact?.cadence).toBe('none');
    expect(read('cadence: 6w..3m').contact?.cadence).toEqual({ ideal: 42, most: 90 });
    expect(read('cadence: never\ntimezone: europe/oslo\n').problems).toEqual([]);
  });

  it('are reported with their line where they cannot be read, and the rest is read', () => {
    const found = read('cadence: 3m..6w\ntz: Mars/Olympus\nstage: met');
    expect(found.contact).toMatchObject({ cadence: null, stage: 'met' });
    expect(found.problems.map(({ code, line, message }) => [code, line, message])).toEqual([
      [
        'bad-value',
        3,
        'cadence should be a length of time such as 6w or 3m, 6w..3m, or none, but says "3m..6w"; it was left out.',
      ],
      ['bad-value', 4, 'time zone should be a zone such as Europe/Oslo, but says "Mars/Olympus"; it was left out.'],
    ]);
  });
});

describe('a meeting', () => {
  it('has its keys', () => {
    const found = note(
      front(
        'type: 121\nminutes: 1h30\nlocation: The Mill\nvalue: Chat\nstage: Proposal\noutcome: £2,400 for a day\nevent: "[[Expo]]"',
      ),
    );
    expect(found.meeting).toEqual({
      kind: '121',
      event: 'Expo',
      place: 'The Mill',
      minutes: 90,
      value: 'chat',
      stage: 'proposal',
      outcome: '£2,400 for a day',
      money: { amount: 240_000, currency: 'GBP' },
    });
  });

  it('has no kind where its type only says that it is a meeting, or is no kind of meeting', () => {
    expect(note(front('type: meeting')).meeting?.kind).toBeNull();
    expect(note(front('type: memo\nwith: A')).meeting?.kind).toBeNull();
  });
});

it('reads tags as a list or a text, and a list by its key or the file', () => {
  expect(note(front('tags: "#a, b c"')).tags).toEqual(['a', 'b', 'c']);
  expect(note(front('tags:\n  - a\n  - "#b/c"')).tags).toEqual(['a', 'b/c']);
  expect(note(front('type: list\nlist: Calls')).list).toBe('calls');
  expect(note(front('type: list'), 'lists/Travel.md').list).toBe('travel');
});

it('titles a note by its key, its first heading that is no entry, or the file', () => {
  expect(note('---\ntitle: T\n---\n# H').title).toBe('T');
  expect(note('text\n\n## **H** [[a|b]]').title).toBe('H b');
  expect(note('## 2026-10-01\nx\n\n## 2026-10-08\ny', 'p/@N.md').title).toBe('N');
});
