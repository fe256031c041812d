import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findItem, findPerson, shortIds } from '../../src/book/lookup.ts';
import { bookOf, contact, item, meeting, plain } from '../helpers/records.ts';

describe('findPerson', () => {
  const book = bookOf([
    contact('Sam Whitlow', { aliases: ['Whit'] }),
    contact('Sam Etherton'),
    contact('Priya Nayar', {}, { path: 'people/@pn.md' }),
    meeting('2026-11-18', ['Ottoline Grange']),
    contact('Jo Ford', {}, { path: 'a.md' }),
    contact('Jo Ford', {}, { path: 'b.md' }),
  ]);
  const names = (text: string) => {
    const found = findPerson(book, text);
    if (found.kind === 'one') return found.person.name;
    return found.kind === 'many' ? found.people.map(({ key }) => key) : { suggestions: found.suggestions };
  };

  it.each([
    ['priya nayar', 'Priya Nayar'],
    ['Priya', 'Priya Nayar'],
    ['[[pn]]', 'Priya Nayar'],
    ['@Priya', 'Priya Nayar'],
    ['whit', 'Sam Whitlow'],
    ['Etherton', 'Sam Etherton'],
    ['Otto', 'Ottoline Grange'],
    ['jo ford#2', 'Jo Ford'],
  ])('finds one person by %s', (text, name) => {
    expect(names(text)).toBe(name);
  });

  it('gives all who fit', () => {
    expect(names('sam')).toEqual(['sam etherton', 'sam whitlow']);
    expect(names('Jo Ford')).toEqual(['jo ford', 'jo ford#2']);
  });

  it('suggests the nearest names', () => {
    expect(names('Prya Nayer')).toEqual({ suggestions: ['Priya Nayar'] });
    expect(names('Xavier')).toEqual({ suggestions: [] });
    expect(names('  ')).toEqual({ suggestions: [] });
  });
});

describe('findItem', () => {
  const items = ['k7qm1111', 'k7qm2222', 'zzzz0000'].map((id, index) => item('x', { id, line: index + 1 }));
  const book = bookOf([plain('note.md', {}, items)]);

  it('finds by whole id and by unique beginning, in any case', () => {
    expect(findItem(book, 'k7qm1111')).toMatchObject({ kind: 'one', item: { line: 1 } });
    expect(findItem(book, ' K7QM2 ')).toMatchObject({ kind: 'one', item: { line: 2 } });
  });

  it('gives all whose ids begin alike, and suggests for none', () => {
    expect(findItem(book, 'k7')).toMatchObject({ kind: 'many', items: [{ line: 1 }, { line: 2 }] });
    expect(findItem(book, 'zzzx')).toEqual({ kind: 'none', suggestions: ['zzzz0000'] });
    expect(findItem(book, '')).toEqual({ kind: 'none', suggestions: [] });
  });
});

describe('shortIds', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[ab]{8}$/), { maxLength: 40 });

  it('names each id alone, by at least four letters, and no longer than it must', () => {
    fc.assert(
      fc.property(ids, (all) => {
        const short = shortIds(all.map((id) => ({ id })));
        expect([...short.keys()].sort()).toEqual([...all].sort());
        for (const [id, prefix] of short) {
          const matches = (text: string) => all.filter((other) => other.startsWith(text));
          expect(matches(prefix)).toEqual([id]);
          expect(prefix.length).toBeGreaterThanOrEqual(4);
          if (prefix.length > 4) expect(matches(prefix.slice(0, -1)).length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
