import { describe, expect, it } from 'vitest';
import { buildBook } from '../../src/book/book.ts';
import { phoneReader } from '../../src/book/read-phone.ts';
import { type NoteRecord, toRecord } from '../../src/book/record.ts';
import { parseNote } from '../../src/note/parse.ts';
import { config, item, TODAY } from '../helpers/records.ts';

function record(path: string, text: string): NoteRecord {
  return toRecord(parseNote(path, text, config()), [], phoneReader(null));
}

const CONTACT = `---
type: contact
name: Wilma Teasel
company: Teasel Kilns
phone: 07700 900444
---

## 2026-11-12 phone

Kilns are full. She introduced me to [[Oren Bly]].

## 2026-10-01

- nothing was decided
`;

const MEETING = `---
type: meeting
date: 2026-11-18
attendees: ["[[Wilma Teasel|Wil]]", Oren Bly]
---

# Second firing

## Agenda

- glaze prices

## Notes

We agreed on the **blue** one. {{cursor}}

### 2026-11-19

Oren rang: glaze is late, see [[@Ines Sorrel]].
`;

describe('toRecord', () => {
  it('keeps what a contact note tells, and no text', () => {
    const { note } = record('people/Wilma Teasel.md', CONTACT);
    expect(note.contact?.phone).toBe('07700 900444');
    expect(note.mentions).toEqual([{ name: 'Oren Bly', shown: null, line: 10, person: false }]);
    expect(note.signs).toEqual([
      { kind: 'introduction', line: 10, text: 'Kilns are full. She introduced me to Oren Bly.' },
    ]);
    expect(Object.keys(note)).not.toContain('blocks');
  });

  it('reads words, agenda, excerpt and decisions of a meeting on its own day', () => {
    const { note } = record('m/2026-11-18 firing.md', MEETING);
    expect([note.hasWords, note.hasAgenda]).toEqual([true, true]);
    expect(note.excerpt).toBe('glaze prices We agreed on the blue one.');
    expect(note.signs.map(({ kind, line }) => [kind, line])).toEqual([['decision', 15]]);
    expect(note.mentions).toEqual([{ name: 'Ines Sorrel', shown: null, line: 19, person: true }]);
  });

  it.each(['', '# Coffee\n', '# Coffee\n\n## Notes\n\n- [ ] \n', '{{notes}}\n', '```\ncode\n```\n'])(
    'sees no words in %j',
    (body) => {
      const { note } = record('m.md', `---\ntype: meeting\ndate: 2026-11-18\n---\n\n${body}`);
      expect([note.hasWords, note.hasAgenda, note.excerpt]).toEqual([false, false, '']);
    },
  );

  it('cuts the excerpt at a word', () => {
    const { note } = record('m.md', `---\ntype: meeting\ndate: 2026-11-18\n---\n\n${'kiln '.repeat(80)}`);
    expect(note.excerpt).toMatch(/kiln…$/);
    expect(note.excerpt.length).toBeLessThanOrEqual(200);
  });

  it('survives JSON, as the index cache stores it', () => {
    const kept = toRecord(parseNote('m/2026-11-18 firing.md', MEETING, config()), [item('send it')], phoneReader(null));
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
  });
});

it('makes a book of real notes', () => {
  const records = [record('m/2026-11-18 firing.md', MEETING), record('people/Wilma Teasel.md', CONTACT)];
  const book = buildBook({ records, config: config(), today: TODAY });
  expect([...book.people.keys()].sort()).toEqual(['ines sorrel', 'oren bly', 'wilma teasel']);
  expect(book.conversations.map(({ day, people, mentioned, kind }) => ({ day, people, mentioned, kind }))).toEqual([
    { day: '2026-10-01', people: ['wilma teasel'], mentioned: [], kind: 'meeting' },
    { day: '2026-11-12', people: ['wilma teasel'], mentioned: ['oren bly'], kind: 'call' },
    { day: '2026-11-18', people: ['wilma teasel', 'oren bly'], mentioned: [], kind: 'meeting' },
    { day: '2026-11-19', people: ['wilma teasel', 'oren bly'], mentioned: ['ines sorrel'], kind: 'meeting' },
  ]);
  expect(book.problems).toEqual([]);
});
