import type { Cue } from './types.ts';

const PATTERN =
  / (?:(?:must|have to|has to|had to|need to|got to) (?:say|admit|confess|laugh|smile) |to blame |owes? (?:my|our|his|her|their|its) \S+ to |(?:give|gave) (?:him|her|it|them|me|us) time |see also |remains to be seen |leaves? (?:a lot|much) to be desired )/;

export const figureOfSpeech: Cue = {
  name: 'figure-of-speech',
  kind: 'none',
  why: 'Words of duty or debt that are a manner of speaking.',
  fires: 'I must say the cake was good.',
  not: 'I must say so to the caterer.',
  test: (unit) => PATTERN.test(unit.norm) && !/ say so /.test(unit.norm),
};
