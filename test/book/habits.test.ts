import { describe, expect, it } from 'vitest';
import { buildBook } from '../../src/book/book.ts';
import { habitState } from '../../src/book/habits.ts';
import { phoneReader } from '../../src/book/read-phone.ts';
import { toRecord } from '../../src/book/record.ts';
import type { Item } from '../../src/extract/types.ts';
import { parseNote } from '../../src/note/parse.ts';
import { config, item, plain, TODAY } from '../helpers/records.ts';

/** The acts that one note shows, as `habit day:line`. */
function actsIn(path: string, text: string, items: Item[] = []): string[] {
  const record = toRecord(parseNote(path, text, config()), items, phoneReader('GB'));
  return buildBook({ records: [record], config: config(), today: TODAY }).habits.map(
    ({ habit, day, line }) => `${habit} ${day}:${line}`,
  );
}

describe('what shows that a habit was kept', () => {
  it('is something written under a heading that names it, in a dated note', () => {
    const text = '# Friday\n\n## Reflection\n\nFour good talks this week.\n';
    expect(actsIn('daily/2026-11-20.md', text)).toEqual(['friday-reflection 2026-11-20:5']);
    expect(actsIn('notes.md', text)).toEqual([]);
    expect(actsIn('daily/2026-11-20.md', '## Reflection\n\n## Next\n\nMore.\n')).toEqual([]);
  });

  it('is its tag in a dated line, or in the front-matter', () => {
    const log = '---\ntype: contact\n---\n## Log\n\n- 2026-11-12: Wrote to say so. #kind-message\n- 2026-11-13: Tea.\n';
    expect(actsIn('contacts/Ada.md', log)).toEqual(['kind-message 2026-11-12:6']);
    expect(actsIn('daily/2026-11-20.md', '---\ntags: [thank-you]\n---\nSent it.\n')).toEqual([
      'thank-you 2026-11-20:1',
    ]);
  });

  it.each([
    '#kind-messages',
    'x#kind-message',
    '#kind-message/old',
    '#kind-message-not',
    '##kind-message',
    '`#kind-message`',
  ])('is not %s', (tag) => expect(actsIn('daily/2026-11-20.md', `Wrote. ${tag}\n`)).toEqual([]));

  it('is something of mine that is ticked off, on the day on which it was', () => {
    const done = (rest: Partial<Item>) =>
      actsIn('x.md', '', [item('Send the thank-you to Tom', { status: 'done', closed: '2026-11-18', ...rest })]);
    expect(done({})).toEqual(['thank-you 2026-11-18:5']);
    expect(done({ closed: null, said: '2026-11-17' })).toEqual(['thank-you 2026-11-17:5']);
    expect([done({ closed: null }), done({ status: 'open' }), done({ owner: 'Tom' })]).toEqual([[], [], []]);
  });

  it('is not an open box, whatever tag it has', () => {
    expect(actsIn('daily/2026-11-20.md', '- [ ] Write to Bea #kind-message\n')).toEqual([]);
  });
});

it('a habit as it stood on a day counts nothing later', () => {
  const kept = (['2026-11-06', '2026-11-13', '2026-11-20'] as const).map((day) =>
    plain(`${day}.md`, { habits: [{ habit: 'thank-you', day, line: 2, text: 'Thanked Ada' }] }),
  );
  const { habits } = buildBook({ records: kept, config: config(), today: '2026-12-31' });
  expect(habitState(habits, 'thank-you', '2026-11-13')).toEqual({
    done: true,
    weeks: 2,
    last: { habit: 'thank-you', day: '2026-11-13', path: '2026-11-13.md', line: 2, text: 'Thanked Ada' },
  });
  expect(habitState(habits, 'offer-help', '2026-11-20')).toEqual({ done: false, weeks: 0, last: null });
});
