import { describe, expect, it } from 'vitest';
import { itemsOf, meeting } from './understood.ts';

/** What is found in one bullet of a one-to-one note with Ana Lopes, written on Friday 20 November 2026. */
function found(sentence: string): string[] {
  return itemsOf(meeting(`- ${sentence}\n`)).map(
    ({ kind, action, due }) => `${kind}: ${action}${due ? `, ${due}` : ''}`,
  );
}

describe('plain sentences, which short notes are made of', () => {
  it.each([
    ["I'll call Cy tomorrow.", 'promise: call Cy, 2026-11-21'],
    ["I'll email Bob tomorrow.", 'promise: email Bob, 2026-11-21'],
    ['I will visit Uma on Thursday.', 'promise: visit Uma, 2026-11-26'],
    ["I'd better send her the corrected invoice.", 'promise: send her the corrected invoice'],
    ["Don't forget to attach the invoice.", 'promise: attach the invoice'],
    ["She'll send me the floor plan by Friday.", 'awaiting: send me the floor plan, 2026-11-27'],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual([expected]);
  });
});

describe('two acts in one sentence', () => {
  it.each([
    ["I'll send Eve the book and call Flo by Monday.", ['promise: send Eve the book', 'promise: call Flo, 2026-11-23']],
    ["I'll send Dan the link + intro him to Marta.", ['promise: send Dan the link', 'promise: intro him to Marta']],
    ["Leave it with me, I'll sort the badge.", ['promise: sort the badge']],
  ])('%s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});

describe('an offer that is turned down in the same breath', () => {
  it.each([
    'She offered to pay for my time; I told her there was no need.',
    'Offered to lend her the van. She said no thanks.',
  ])('is nobody’s promise: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('stands where nobody turns it down', () => {
    expect(found('She offered to pay for my time, which was kind.')).toHaveLength(1);
  });
});
