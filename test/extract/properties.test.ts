import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../src/channel.ts';
import { isDay } from '../../src/dates/civil.ts';
import type { Item } from '../../src/extract/types.ts';
import { anyNote, tidyBody } from './notes.ts';
import { itemsOf, meeting, understand } from './understood.ts';

const RUNS = { numRuns: 200 };

/** The words of the file from where an item begins to where its sentence ends, on one line. */
function wordsAt(text: string, { line, column, end }: Item): string {
  const lines = text.split('\n').slice(line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((row, at) => row.slice(at === 0 ? column - 1 : 0, at === last ? end.column - 1 : undefined))
    .map((row, at) => (at === 0 ? row : row.replace(/^[\s>]+/, '')))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const inOrder = (a: Item, b: Item): number => a.line - b.line || a.column - b.column;

describe('for any text', () => {
  it('never throws, and says the same twice', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        expect(understand(text)).toEqual(understand(text));
      }),
      RUNS,
    );
  });

  it('explaining changes no item', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        expect(understand(text).items).toEqual(itemsOf(text));
      }),
      RUNS,
    );
  });

  it('an item stands where it says, up to where it says, and its text ends with the words there', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        for (const item of itemsOf(text)) {
          const words = wordsAt(text, item);
          expect(words).not.toBe('');
          expect(item.text.endsWith(words), `${JSON.stringify(item.text)} ends with ${JSON.stringify(words)}`).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });

  it('items come in the order of the file, each with an id of its own', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const items = itemsOf(text);
        expect(items).toEqual([...items].sort(inOrder));
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
      RUNS,
    );
  });

  it('every field holds what the contract allows', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        for (const item of itemsOf(text)) {
          expect(item.id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
          expect(CHANNELS).toContain(item.channel);
          for (const day of [item.due, item.start, item.closed, item.scheduled])
            expect(day === null || isDay(day)).toBe(true);
          expect(item.to.filter((name) => name === 'me' || name.trim() === '')).toEqual([]);
          expect(item.owner.trim()).not.toBe('');
          expect(item.owner === 'me').toBe(item.kind === 'promise');
          if (item.kind === 'opportunity') expect([item.to, item.channel]).toEqual([[], 'other']);
          // Nobody has committed to soft interest, so that only a mark gives it a day.
          if (item.kind === 'opportunity') expect([null, item.duePhrase]).toContain(item.due);
          expect(item.due === null && item.duePhrase !== null).toBe(false);
          expect(item.rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
        }
      }),
      RUNS,
    );
  });
});

describe('the way a file is written', () => {
  it('line ends make no difference', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        const unix = text.replace(/\r/g, '');
        expect(itemsOf(unix.replace(/\n/g, '\r\n'))).toEqual(itemsOf(unix));
      }),
      RUNS,
    );
  });

  it('a byte order mark moves only what stands on the first line, by one column', () => {
    fc.assert(
      fc.property(anyNote, (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        const moved = (place: { line: number; column: number }) =>
          place.line === 1 ? { ...place, column: place.column + 1 } : place;
        const expected = itemsOf(text).map((item) => ({ ...moved(item), end: moved(item.end) }));
        expect(itemsOf(`\ufeff${text}`)).toEqual(expected);
      }),
      RUNS,
    );
  });
});

describe('ids', () => {
  const idsOf = (items: readonly Item[]): string[] => items.map(({ id }) => id);

  it('stand when something is written elsewhere in the note', () => {
    const elsewhere = '## Another day\n\nThe lift was out of order.\n\n';
    fc.assert(
      fc.property(tidyBody, (body) => {
        const before = itemsOf(meeting(body)).filter(({ explicit }) => explicit);
        const after = itemsOf(meeting(`${elsewhere}${body}\n${elsewhere}`));
        expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
      }),
      RUNS,
    );
  });

  it('stand when the sentence is marked, boxed or emphasised', () => {
    const plain = itemsOf('- [ ] Send Ana the deck\n');
    for (const written of [
      '- [x] Send Ana the deck ✅ 2026-11-21\n',
      '\n* [-] **Send** Ana the deck!\n',
      '- [ ] send Ana the deck 📅 2026-12-01',
    ])
      expect(idsOf(itemsOf(written))).toEqual(idsOf(plain));
  });

  it('differ by note, and between twins in one note', () => {
    const twice = '- [ ] Ring Bo\n- [ ] Ring Bo!\n- [ ] 🎉\n- [ ] 🚀\n';
    const ids = [...idsOf(itemsOf(twice, 'a.md')), ...idsOf(itemsOf(twice, 'b.md'))];
    expect(new Set(ids).size).toBe(8);
  });
});
