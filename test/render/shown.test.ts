import { describe, expect, it } from 'vitest';
import { shownWords } from '../../src/render/shown.ts';

describe('shownWords', () => {
  it.each([
    ["I'll drop [[Beatrix Lindqvist|Bea]] a line.", "I'll drop Bea a line."],
    ['Ring [[contacts/Dev Chaudhuri]] and [[@Ana Lopes]].', 'Ring Dev Chaudhuri and Ana Lopes.'],
    ['See [the plan](https://example.com/a?b=c).', 'See the plan.'],
    ['**Priya** wants ~~two~~ three.', 'Priya wants two three.'],
    ['2 ** 3 and a_b__c stay readable', '2 ** 3 and a_b__c stay readable'],
    ['[[', '[['],
  ])('shows %j as %j', (written, shown) => {
    expect(shownWords(written)).toBe(shown);
  });
});
