import { describe, expect, it } from 'vitest';
import { findPhone } from '../../src/book/phone.ts';
import { bookOf, contact, list } from '../helpers/records.ts';

describe('findPhone', () => {
  it.each([
    ['Meg 07700 900318 re: vans', '07700 900318'],
    ['+44 (0)20 7946 0958', '+44 (0)20 7946 0958'],
    ['Meg (020) 7946 0958', '(020) 7946 0958'],
    ['ring 555-010-0199 after six', '555-010-0199'],
  ])('finds the number in %s', (text, phone) => {
    expect(findPhone(text)).toBe(phone);
  });

  it.each([
    'on 2026-11-20 at 10.30',
    'due 05.11.2026',
    '09.30 - 10.15',
    'order 4471 200 for 12 000',
    '#0770090031812',
    'a',
  ])('finds none in %s', (text) => {
    expect(findPhone(text)).toBeNull();
  });

  it('stays quick on a page of digits', () => {
    expect(findPhone('1 2-3.'.repeat(200_000))).toBeNull();
  });
});

describe('lists', () => {
  it("take the number beside the name, else the contact's", () => {
    const book = bookOf([
      contact('Meg Harte', { phone: '07700 900111' }),
      list('calls', [
        { action: 'Meg Harte 07700 900222', to: ['Meg Harte'] },
        { action: 'Meg Harte' },
        { action: 'the bank' },
      ]),
    ]);
    expect(book.lists.map(({ people, phone }) => [people, phone?.written ?? null])).toEqual([
      [['meg harte'], '07700 900222'],
      [['meg harte'], '07700 900111'],
      [[], null],
    ]);
    // Errands are nobody's word.
    expect(book.commitments).toEqual([]);
    expect(book.listNotes).toEqual([{ list: 'calls', path: 'lists/calls.md' }]);
  });

  it('of other names hold promises like any note', () => {
    expect(bookOf([list('gifts', [{ action: 'find a book for Meg' }])]).commitments).toHaveLength(1);
  });
});
