import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellOut, withoutHelp } from '../../src/cli/arguments.ts';

describe('what may be left out of a call', () => {
  test.each([
    ['', 'day'],
    ['--json', '--json day'],
    ['--vault notes', '--vault notes day'],
    ['5', 'next 5'],
    ['--vault notes 5 --at train', '--vault notes next 5 --at train'],
    ['--vault=notes -q 15', '--vault=notes -q next 15'],
    ['help audit', 'audit --help'],
    ['help', '--help'],
    ['queue --minutes 5', 'queue --minutes 5'],
    ['--today 2026-11-20 who 5', '--today 2026-11-20 who 5'],
    // An unknown option may take the number as its value: nothing is put in.
    ['--minutes 5', '--minutes 5'],
    ['--help', '--help'],
    ['--version --json', '--version --json'],
    ['-- 5', '-- 5'],
  ])('nudge %s is nudge %s', (typed, meant) => {
    expect(spellOut(typed.split(' ').filter(Boolean)).args.join(' ')).toBe(meant);
  });

  test('only puts words in, and never changes those of a named command', () => {
    const args = fc.array(fc.oneof(fc.constantFrom('--json', '--vault', '-q', '--', '7', 'x'), fc.string()));
    fc.assert(
      fc.property(args, (rest) => {
        expect(spellOut(['queue', ...rest])).toEqual({ args: ['queue', ...rest], name: 'queue' });
        const { args: spelled } = spellOut(rest);
        if (!rest.includes('help')) expect(spelled.filter((arg) => rest.includes(arg))).toEqual(rest);
      }),
    );
  });

  test('asking for help is left out, but not where it is a word to be taken as it is', () => {
    expect(withoutHelp(['nxt', '-h', '--help', '--', '--help'])).toEqual(['nxt', '--', '--help']);
  });
});
