import { mine } from './predicates.ts';
import type { Cue } from './types.ts';

const PATTERN =
  / (?:thinking (?:about|of|on)|toying|mulling|considering|tempted|wondering|wondered|wonders|contemplating|pondering|exploring|weighing|musing|floated|hinted|dreaming|hankering|sounding us out|sounded (?:us|me) out)/;

export const thinkingAbout: Cue = {
  name: 'thinking-about',
  kind: 'opportunity',
  why: 'Thinking about, toying with, considering, mulling, tempted.',
  fires: 'She is toying with a relaunch next year.',
  not: "I'm thinking about a relaunch.",
  test: (unit) => PATTERN.test(unit.norm) && !mine(unit),
};
