import { describe, expect, it } from 'vitest';
import { note } from './note.ts';

const CONTACT = '---\ntype: contact\nname: A\n---\n';
const entries = (text: string): unknown[] =>
  note(text).entries.map(({ day, opener, line, endLine, title }) => [day, opener, line, endLine, title]);
const days = (text: string): (string | null)[] => note(text).blocks.map(({ day }) => day);

describe('entries', () => {
  it('open at dated headings of any level', () => {
    expect(
      entries(
        `${CONTACT}### Tue 22 Sep 2026 - 121 at the depot\na\n\nb\n## 12 Oct 2026 – bumped into her\n## Visit, Tuesday 24 November 2026\nc`,
      ),
    ).toEqual([
      ['2026-09-22', 'heading', 5, 8, '121 at the depot'],
      ['2026-10-12', 'heading', 9, 9, 'bumped into her'],
      ['2026-11-24', 'heading', 10, 11, 'Visit'],
    ]);
  });

  it('open at dated bullets, with what is nested in them', () => {
    expect(
      entries(
        `${CONTACT}- 2026-10-08 Zoom.\n    - sent it\n- **2026-10-22**\n* 3 March 2027: rang\n- [[2027-03-05]] (Fri)\n`,
      ),
    ).toEqual([
      ['2026-10-08', 'bullet', 5, 6, 'Zoom.'],
      ['2026-10-22', 'bullet', 7, 7, ''],
      ['2027-03-03', 'bullet', 8, 8, 'rang'],
      ['2027-03-05', 'bullet', 9, 9, ''],
    ]);
  });

  it('open at bold dates, on every line that begins with one', () => {
    expect(entries(`${CONTACT}**14/12/26** rang\n**7/12/26** text\n\nmore\n\n**12 May 2027**\nlast`)).toEqual([
      ['2026-12-14', 'bold', 5, 5, 'rang'],
      ['2026-12-07', 'bold', 6, 8, 'text'],
      ['2027-05-12', 'bold', 10, 11, ''],
    ]);
  });

  it('may leave the year out once the note shows one', () => {
    expect(
      entries(`${CONTACT}## Thu 11 March 2027\na\n## Thu 18 March\nb\n## 25/3/27\nc`).map(
        (one) => (one as string[])[0],
      ),
    ).toEqual(['2027-03-11', '2027-03-18', '2027-03-25']);
    expect(entries('---\ndate: 2027-01-05\n---\n## 28 Dec\na')).toEqual([['2026-12-28', 'heading', 4, 5, '']]);
    expect(entries(`${CONTACT}- 8 Oct: a\n`)).toEqual([]);
  });

  it.each([
    '- [ ] 2026-11-20 send it',
    '- 12 May 2027 works for her',
    '- the 12 May 2027 workshop',
    '- 2 people on 12 May 2027',
    '## Agenda for 12 May 2027',
    '## Plan w/c 8 March',
    '**2 units** on 12 May 2027',
    '> ## 2026-10-01',
    '| date | a |\n|-|-|\n| 2026-10-01 | b |',
    'On 12 May 2027 we met',
  ])('do not open at %j', (text) => expect(entries(`---\ndate: 2026-11-18\n---\n${text}`)).toEqual([]));

  it('count their day for what follows, until the next of the same or a higher level', () => {
    expect(
      days(
        '# 2026-10-01\na\n## 2026-10-08\nb\n### Notes\nc\n## Other\nd\n- 2026-10-15: e\n  - f\n\ng\n# 2026-11-01\nh',
      ),
    ).toEqual([
      '2026-10-01',
      '2026-10-01',
      '2026-10-08',
      '2026-10-08',
      '2026-10-08',
      '2026-10-08',
      '2026-10-08',
      '2026-10-08',
      '2026-10-15',
      '2026-10-15',
      '2026-10-08',
      '2026-11-01',
      '2026-11-01',
    ]);
  });

  it('end at the next bullet in a note with a day of its own, and go on in a log', () => {
    const list = '- 2026-10-08: a\n- b\n\nc';
    expect(days(`---\ndate: 2026-10-01\n---\n${list}`)).toEqual(['2026-10-08', '2026-10-01', '2026-10-01']);
    expect(days(`${CONTACT}${list}`)).toEqual(['2026-10-08', '2026-10-08', '2026-10-08']);
    expect(days(`${CONTACT}intro\n${list}`)[0]).toBeNull();
  });

  it("take a weekday alone as a day of the note's week", () => {
    expect(entries('---\ndate: 2026-11-18\n---\n# Week\n## Tuesday\na\n## Fri: phones\nb\n## Monday plans\nc')).toEqual(
      [
        ['2026-11-17', 'heading', 5, 6, ''],
        ['2026-11-20', 'heading', 7, 10, 'phones'],
      ],
    );
    expect(entries(`${CONTACT}## Tuesday\na`)).toEqual([]);
  });

  it('are not opened by the title of a note that has a day', () => {
    expect(entries('---\ndate: 2026-10-27\n---\n# Tue 27 Oct\na')).toEqual([]);
  });

  it('say what is in them', () => {
    const text = `${CONTACT}## 2026-10-01\n\n- Tea with [[B C|B]], she rang @Dee\n- more ${'words '.repeat(60)}\n- and after\n\n## 2026-10-08\n`;
    const [first, second] = note(text).entries;
    expect([first?.hasWords, second?.hasWords, second?.excerpt]).toEqual([true, false, '']);
    expect(first?.links).toEqual(['B C', 'Dee']);
    expect(first?.excerpt.startsWith('Tea with B , she rang Dee more words')).toBe(true);
    expect(first?.excerpt.length).toBeLessThanOrEqual(200);
    expect(first?.excerpt).toMatch(/^[^…]+ words…$/);
  });

  it('leave the day of a row to its date column', () => {
    const { blocks } = note('---\ndate: 2026-10-01\n---\n| When | what |\n|-|-|\n| 7 Oct 2026 | a |\n| soon | b |');
    expect(blocks.map(({ day }) => day)).toEqual(['2026-10-07', '2026-10-01']);
  });
});
