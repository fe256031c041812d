import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN =
  / (?:might|may|could|would|maybe|possibly|perhaps|probably)(?: well| also| be| maybe| even| just)* (?:want|need|require|like|be (?:up|interested|keen|open|after|looking)|up for|interested|keen|open to|come to (?:us|me)|use|take|have us|have me|look at|buy|sponsor|join|book|apply|hire|consider|benefit|do with|help with)/;

export const mightWant: Cue = {
  name: 'might-want',
  kind: 'opportunity',
  why: 'Might, may or could want, need, be up for.',
  fires: 'They might want a second workshop in the autumn.',
  not: 'They might move to a bigger unit.',
  test: (unit) => PATTERN.test(unit.norm) && !mine(unit),
};
