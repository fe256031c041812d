import { expect, test } from 'vitest';
import { nearest } from '../src/nearest.ts';

test.each([
  ['nmae', ['name', 'aliases'], ['name']],
  ['work-days', ['work_days', 'handwritten_days'], ['work_days']],
  ['ESTIMATE', ['estimates', 'places'], ['estimates']],
  ['zzz', ['me', 'dates'], []],
  ['moss', ['ada moss', 'ben hill'], ['ada moss']],
  ['ann', ['anne', 'ann', 'jan', 'annex'], ['ann', 'anne']],
  ['', ['a'], []],
])('for "%s" the nearest of %j are %j', (wanted, known, expected) => {
  expect(nearest(wanted, known)).toEqual(expected);
});

test('offers three at most, those equally near in order of their letters', () => {
  expect(nearest('bat', ['cat', 'hat', 'mat', 'oat'])).toEqual(['cat', 'hat', 'mat']);
});

test('compares only the beginning where it is asked to', () => {
  expect(nearest('k7qn', ['k7qm3x9p', 'zzzzzzzz'], 4)).toEqual(['k7qm3x9p']);
  expect(nearest('k7qn', ['k7qm3x9p'])).toEqual([]);
});
