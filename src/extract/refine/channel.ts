import { CHANNELS, type Channel } from '../../channel.ts';
import { VERB_CHANNEL } from '../lexicon/verbs.ts';
import { weigh } from '../model/score.ts';
import type { Model } from '../model/types.ts';
import type { Unit } from '../reading/unit.ts';
import type { ItemKind } from '../types.ts';
import type { Draft, Refiner } from './types.ts';

/** How it is carried out, from its words: the table of telling words makes a guess, the model weighs it with the rest. */
export const channel: Refiner = {
  name: 'channel',
  why: 'Through which channel the action goes.',
  refine(draft, _context, model) {
    if (draft.kind === 'opportunity') return { change: { channel: 'other' }, said: 'soft interest has no channel' };
    const listed = draft.list === null ? undefined : LIST_CHANNEL.get(draft.list);
    const found = listed ?? likeliest(model, draft);
    return { change: { channel: found }, said: found };
  },
};

function likeliest(model: Model, draft: Draft): Channel {
  const probabilities = weigh(model.channel, channelFeatures(draft.unit, draft.whole, draft.kind));
  let best = 0;
  probabilities.forEach((p, at) => {
    if (p > (probabilities[best] ?? 0)) best = at;
  });
  return CHANNELS[best] ?? 'other';
}

/** The features by which a channel is judged. */
export function channelFeatures(unit: Unit, whole: boolean, kind: ItemKind): Set<string> {
  const { verb, modal } = unit.clause;
  const guess = channelOf(unit);
  const features = new Set<string>([
    `r:${guess}`,
    `rk:${guess} ${kind}`,
    `v:${verb ?? modal}`,
    `rv:${guess} ${verb ?? '-'}`,
  ]);
  const words = whole ? unit.sentence.units.flatMap((u) => u.segment.words) : unit.segment.words;
  let before = '^';
  for (const { text } of words.slice(0, MOST_WORDS)) {
    features.add(`w:${text}`);
    features.add(`w2:${before} ${text}`);
    before = text;
  }
  const at = unit.clause.verbAt ?? -1;
  const object = unit.segment.words.slice(at + 1, at + 4).map((w) => w.text);
  features.add(`vo:${verb ?? '-'} ${object[0] ?? '$'}`);
  features.add(`vo2:${verb ?? '-'} ${object[0] ?? '$'} ${object[1] ?? '$'}`);
  return features;
}

/** More words than this tell no more, and bound the work on a hostile line. */
const MOST_WORDS = 40;

/** Words that settle the channel, the most telling first. Each is tried on the clause, a blank at both ends. */
const TELLING: readonly [Channel, RegExp][] = [
  [
    'handwritten',
    / (?:hand-?written|by hand|thank-you (?:card|note|letter)|thank you (?:card|note|letter)|(?:birthday|christmas|sympathy|condolence|proper) card|card to|write (?:him|her|them|<p>|<n>) (?:a )?(?:proper )?(?:[a-z-]+ )?card|a card|notecard|postcard) /,
  ],
  [
    'intro',
    / (?:introduc(?:e|ing|tion|tions)|intro|put(?:ting)? (?:[^ ]+ ){1,4}(?:in touch|onto|on to|through to)|connect(?:ing)?(?: [^ ]+){1,4} (?:with|to|and)|connect (?:them|us|me)|pass (?:my|his|her|our|their) name|hook (?:[^ ]+ ){1,3}up with) /,
  ],
  [
    'travel',
    / (?:book|booking|reserve|sort|buy|get|rebook|hold)(?: [^ ]+){0,5} (?:trains?|flights?|hotel|tickets?|sleeper|ferry|eurostar|room in|airbnb|seats?|trip|travel|taxi|rail|b&b|car hire|hire car|plane|coach)(?: |s )/,
  ],
  [
    'message',
    / (?:texts?|texting|whatsapp|whatsapping|dm|dming|pinging|ping|message|messaging|slack|linkedin|voice note|voicenote|wa|sms|signal|telegram|messenger|on li) /,
  ],
  ['email', / (?:e-?mail|e-?mailing|e-?mails|e-?mailed|mailing|drop (?:[^ ]+ ){0,3}a line|cc|bcc|by mail) /],
  [
    'call',
    / (?:ring|rings|ringing|phone|phoning|call|calling|calls|telephone|bell|buzz|facetime|skype|by phone|on the phone|give (?:[^ ]+ ){1,3}(?:a )?(?:shout|tinkle)) /,
  ],
  [
    'pay',
    / (?:pay|pays|paying|settle|settling|reimburse|refund|repay|transfer (?:the )?<£>|owes? (?:[^ ]+ ){0,3}<£>|chip in|deposit|instalment|pay back|bank transfer) /,
  ],
  [
    'meet',
    / (?:lunch|coffee|pint|beer|drinks?|dinner|breakfast|brunch|visit|meet|meeting up|meet up|catch up|catch-up|pop in|pop over|pop round|drop in on|drop round|see (?:him|her|them|<p>|<n>)|take (?:him|her|them|<p>|<n>) (?:to|out|round|for)|tour|121|one-to-one|come (?:to see|round|over)|go over to (?:his|hers|theirs)) /,
  ],
  [
    'write',
    / (?:draft|drafting|write|writing|write-up|write up|proposal|outline|quotes?|estimate|article|blog|post for|report|minutes|letter|summary|brief|one-?pager|paper|memo|sow|spec|abstract|review of|reference for|words on|case study|press release|business case) /,
  ],
];

const AUTHORING = /^(?:write|draft|outline|rewrite|pen|compose|author|summarise|summarize|scope|spec)$/;
const HANDING =
  / (?:send|sends|sending|forward|forwarding|share|sharing|circulate|post|posting|pass|drop|return|bring|bringing|lend|get|getting|give|giving|hand|deliver|ship|over to|across to|let (?:me|us|him|her|them|<p>) have|owes?|to (?:him|her|them|<p>|me|us)|with (?:him|her|them|<p>|me|us)) /;

/** The guess by telling words and the verb alone. */
function channelOf(unit: Unit): Channel {
  const verb = unit.clause.verb ?? '';
  const said = VERB_CHANNEL.get(verb);
  if (said && said !== 'other' && said !== 'send' && said !== 'write' && said !== 'message') return said;
  const told = fromWords(unit);
  if (told === 'write' && !AUTHORING.test(verb) && (said === 'send' || HANDING.test(unit.norm))) return 'send';
  if (told) return told;
  if (said && said !== 'other') return said;
  return HANDING.test(unit.norm) ? 'send' : 'other';
}

const LIST_CHANNEL: ReadonlyMap<string, Channel> = new Map([
  ['calls', 'call'],
  ['travel', 'travel'],
  ['articles', 'write'],
]);

function fromWords(unit: Unit): Channel | null {
  for (const [channelName, pattern] of TELLING) if (pattern.test(unit.norm)) return channelName;
  return null;
}
