import { describe, expect, it } from 'vitest';
import { CUES } from '../../src/extract/cues/index.ts';
import type { Cue } from '../../src/extract/cues/types.ts';
import { meeting, unitsOf } from './understood.ts';

/** The clauses of a sentence in which a cue fires, read in a note with two people. */
function firedIn(cue: Cue, sentence: string): string[] {
  const units = unitsOf(meeting(`- ${sentence}\n`, ['Ana Lopes', 'Ben Okri']));
  expect(units.length, `"${sentence}" is read`).toBeGreaterThan(0);
  return units.filter((unit) => cue.test(unit)).map((unit) => unit.norm.trim());
}

describe('every cue keeps the promise of its two examples', () => {
  it.each(CUES.map((cue) => [cue.name, cue] as const))('%s', (_, cue) => {
    expect(firedIn(cue, cue.fires), `fires on: ${cue.fires}`).not.toEqual([]);
    expect(firedIn(cue, cue.not), `does not fire on: ${cue.not}`).toEqual([]);
  });
});

describe('the list of cues', () => {
  it('names each once, in kebab-case, since names are shown as rules and kept in the model', () => {
    const names = CUES.map((cue) => cue.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('says of each what it means, in a sentence', () => {
    expect(CUES.filter(({ why }) => !/^["A-Z].{9,}\.$/.test(why)).map(({ name, why }) => `${name}: ${why}`)).toEqual(
      [],
    );
  });

  it('has two different examples for each, and none twice', () => {
    const examples = CUES.flatMap(({ fires, not }) => [fires, not]);
    expect(examples.filter((text) => text.trim().length < 5)).toEqual([]);
    expect(examples.filter((text, at) => examples.indexOf(text) !== at)).toEqual([]);
  });
});
