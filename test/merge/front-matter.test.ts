import { describe, expect, it, test } from 'vitest';
import { merge } from './merging.ts';

const BODY = '---\n# Ada\n';
const front = (...lines: string[]): string => ['---', ...lines, BODY].join('\n');
const BASE = [
  'type: contact',
  'name: "Ada Moss" # as she writes it',
  'tags: [bridges]',
  '',
  '# how often',
  'cadence: 6w',
];
/** The base with some lines changed, or with more lines behind it. */
const having = (changes: Record<string, string>, ...more: string[]): string =>
  front(...BASE.map((line) => changes[line] ?? line), ...more);

describe('front-matter', () => {
  test('is merged key by key; comments, order and quotes stay', () => {
    const ours = having({ 'tags: [bridges]': 'tags: [bridges]\nstage: talking' });
    const theirs = having({ 'cadence: 6w': 'cadence: 3m' }, 'met: 2026-11-12');
    const merged = having(
      { 'tags: [bridges]': 'tags: [bridges]\nstage: talking', 'cadence: 6w': 'cadence: 3m' },
      'met: 2026-11-12',
    );
    expect(merge(front(...BASE), ours, theirs)).toEqual({ text: merged, conflicts: 0 });
  });

  test('keys beside each other, changed on two sides, are no conflict', () => {
    const ours = having({ 'type: contact': 'type: person' });
    const theirs = having({ [BASE[1] ?? '']: 'name: Ada' });
    expect(merge(front(...BASE), ours, theirs)).toEqual({
      text: having({ 'type: contact': 'type: person', [BASE[1] ?? '']: 'name: Ada' }),
      conflicts: 0,
    });
  });

  test('keys that both added at one place both stay, one that both added alike once', () => {
    const ours = having({}, 'met: 2026-11-12', 'stage: talking');
    const theirs = having({}, 'stage: talking', 'company: Moss & Daughter');
    const merged = having({}, 'company: Moss & Daughter', 'met: 2026-11-12', 'stage: talking');
    expect(merge(front(...BASE), ours, theirs)).toEqual({ text: merged, conflicts: 0 });
    expect(merge(front(...BASE), theirs, ours)).toEqual({ text: merged, conflicts: 0 });
  });

  test('a key that both added at different places is there once', () => {
    const ours = having({ 'type: contact': 'type: contact\nstage: met' });
    const theirs = having({}, 'stage: met');
    expect(merge(front(...BASE), ours, theirs)).toEqual({ text: having({}, 'stage: met'), conflicts: 0 });
  });

  it.each([
    [
      'in brackets',
      'tags: [bridges]',
      'tags: [bridges, oak]',
      'tags: [bridges, "fig, ripe"]',
      'tags: [bridges, "fig, ripe", oak]',
    ],
    [
      'on lines',
      'tags:\n  - a',
      'tags:\n  - a\n  - c',
      'tags:\n  - a\n  - b # why',
      'tags:\n  - a\n  - b # why\n  - c',
    ],
    ['begun on both sides', '', 'aliases: [Addie]', 'aliases: [A.]', 'aliases: [A., Addie]'],
    ['empty before', 'tags: []', 'tags: [b]', 'tags: [a, b]', 'tags: [a, b]'],
    ['in two styles', 'tags: [a]', 'tags:\n  - a\n  - c', 'tags: [a, b]', 'tags: [a, b, c]'],
  ])('lists that both added to have all, each once: %s', (_, base, ours, theirs, merged) => {
    const note = (key: string): string => front('type: contact', ...(key === '' ? [] : [key]), 'met: 2026');
    expect(merge(note(base), note(ours), note(theirs))).toEqual({ text: note(merged), conflicts: 0 });
    expect(merge(note(base), note(theirs), note(ours))).toEqual({ text: note(merged), conflicts: 0 });
  });

  it.each([
    ['one key changed to two values', 'cadence: 6w', 'cadence: 3m', 'cadence: 1y'],
    ['a list that one took from and one added to', 'tags: [a, b]', 'tags: [a]', 'tags: [a, b, c]'],
    ['a list of more than words', 'tags: [a]', 'tags: [a, {b: c}]', 'tags: [a, d]'],
    ['taken away on one side, changed on the other', 'cadence: 6w', '', 'cadence: 1y'],
  ])('is a conflict of the key alone: %s', (_, base, ours, theirs) => {
    const note = (key: string, more: string): string =>
      front('type: contact', ...(key === '' ? [] : [key]), `met: ${more}`);
    const { text, conflicts } = merge(note(base, '1'), note(ours, '1'), note(theirs, '2'));
    const side = (key: string): string => (key === '' ? '' : `${key}\n`);
    expect(text).toBe(
      `---\ntype: contact\n<<<<<<< ours\n${side(ours)}=======\n${side(theirs)}>>>>>>> theirs\nmet: 2\n${BODY}`,
    );
    expect(conflicts).toBe(1);
  });

  it.each([
    ['that is no YAML', 'a: [', 'b: 1'],
    ['with a key twice', 'a: 1\na: 2', 'b: 1'],
    ['deeper than anybody nests', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 'b: 1'],
    ['in JSON', '{ "a": 1 }', '{ "a": 2 }'],
  ])('%s is merged by lines', (_, first, second) => {
    const note = (...lines: string[]): string => front(...lines, 'c: 1', 'd: 1', 'e: 1', 'f: 1');
    const merged = merge(
      note(first, second),
      note(first, `${second} # ours`),
      front(first, second, 'c: 1', 'd: 1', 'e: 1', 'f: 2'),
    );
    expect(merged).toEqual({ text: front(first, `${second} # ours`, 'c: 1', 'd: 1', 'e: 1', 'f: 2'), conflicts: 0 });
  });

  test('names of every object are keys like any other', () => {
    const ours = front('a: 1', '__proto__: { x: 1 }');
    const theirs = front('a: 1', 'constructor: 2');
    expect(merge(front('a: 1'), ours, theirs)).toEqual({
      text: front('a: 1', '__proto__: { x: 1 }', 'constructor: 2'),
      conflicts: 0,
    });
  });
});
