import { describe, expect, it } from 'vitest';
import { note } from './note.ts';

const front = (lines: string, body = ''): string => `---\n${lines}\n---\n${body}`;

describe("a note's day", () => {
  it.each([
    ['date: 2026-11-18', '2026-11-18'],
    ['date: 2026-11-18T10:30:00', '2026-11-18'],
    ['date: "[[2026-11-18]]"', '2026-11-18'],
    ['date: 18 Nov 2026', '2026-11-18'],
    ['date: 2/18/2027', '2027-02-18'],
    ['date: May 4, 2027', '2027-05-04'],
    ['dates: 10/13/2026 - 10/15/2026', '2026-10-13'],
    ['when: 3/4/2027', '2027-04-03'],
  ])('%s', (lines, day) => {
    const found = note(front(lines));
    expect([found.day, found.dayLine, found.problems]).toEqual([day, 2, []]);
  });

  it.each([
    ['2026-11-18.md', '2026-11-18'],
    ['d/20261118 call.md', '2026-11-18'],
    ['d/a01-2026-11-18-tues.md', '2026-11-18'],
    ['d/2026_11_18_x.md', '2026-11-18'],
    ['d/2026-13-41.md', null],
    ['d/a 4127.md', null],
    ['2026-11-18/a.md', null],
  ])('from the file %s', (path, day) => expect(note('text', path).day).toBe(day));

  it('comes from a heading where nothing else gives it, which then opens no entry', () => {
    const found = note('intro\n\n# Call with A, Mon 15 Feb 2027\n\nSend it.');
    expect([found.day, found.dayLine, found.entries]).toEqual(['2027-02-15', 3, []]);
    expect(note('## 2026-10-01\na\n\n## 2026-10-08\nb').day).toBeNull();
    expect(note('---\ntype: contact\n---\n## 2026-10-01\na').day).toBeNull();
  });

  it('is reported where it cannot be, unless it is a placeholder', () => {
    const found = note(front('date: 2026-02-30'), '2026-03-01.md');
    expect([found.day, found.problems.map(({ line, code }) => [line, code])]).toEqual([
      '2026-03-01',
      [[2, 'bad-date']],
    ]);
    expect(note(front('date: {{date}}')).problems).toEqual([]);
  });
});

describe('the order of numeric dates', () => {
  it.each([
    [front('date: 2/18/2027'), 'mdy'],
    [front('date: May 4, 2027'), 'mdy'],
    [front('date: 18/2/2027', '## 1/14/2027'), 'dmy'],
    [front('a: b', '## 10/14/2026\n\n## 12/8/2026'), 'mdy'],
    [front('a: b', '10/14/2026 and 14/10/2026'), 'dmy'],
    [front('a: b', 'open 24/7, score 9/10'), 'dmy'],
  ])('%j is %s', (text, order) => expect(note(text).dateOrder).toBe(order));
});
