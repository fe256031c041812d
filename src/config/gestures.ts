import type { Channel } from '../channel.ts';

/** A small thing that makes one person feel special. */
export interface Gesture {
  /** What to do, imperative; `{name}` stands for the person. */
  say: string;
  channel: Channel;
  /** For whom it is right; everybody where this is not said. */
  for?: readonly Relation[];
}

type Relation = 'client' | 'prospect' | 'colleague' | 'collaborator' | 'competitor' | 'referrer' | 'friend';

/**
 * The catalogue, in our own words. It is code and not a note template: it is never filled in or overridden by a vault, the
 * queue must not read files, and the type checker sees that every channel and relation exists.
 */
export const GESTURES: readonly Gesture[] = [
  // For anybody.
  { say: 'Tell {name} what of theirs you still use', channel: 'message' },
  { say: 'Quote {name} a sentence they said that has stayed with you', channel: 'message' },
  { say: 'Ask {name} how the thing went that they were worried about', channel: 'message' },
  { say: 'Send {name} a photograph of something that made you think of them', channel: 'message' },
  { say: 'Ask {name} for advice on one small thing, and say why them', channel: 'message' },
  { say: 'Tell {name} what came of the last advice they gave you', channel: 'message' },
  { say: 'Send {name} an article with the one paragraph marked that is theirs', channel: 'send' },
  { say: 'Record {name} a voice note of half a minute, with nothing asked', channel: 'message' },
  { say: 'Write {name} three lines by hand, about something only they did', channel: 'handwritten' },
  { say: 'Thank {name} for something more than a year old', channel: 'message' },
  { say: 'Ask {name} what they would like to be asked about', channel: 'message' },
  { say: 'Wish {name} luck for something in their week', channel: 'message' },
  { say: 'Tell {name} the good thing somebody said of them behind their back', channel: 'message' },
  { say: 'Ring {name} to say one kind thing, and ring off', channel: 'call' },
  { say: 'Send {name} a book title, and the page to open it at', channel: 'message' },
  { say: 'Remember aloud, to {name}, how the two of you met', channel: 'message' },
  { say: 'Write down for {name} what you noticed they are good at', channel: 'email' },
  { say: 'Post {name} something small and useless that would make them laugh', channel: 'handwritten' },
  { say: 'Ask after somebody {name} cares about, by name', channel: 'message' },
  { say: 'Admit to {name} that they were right about something', channel: 'message' },
  { say: 'Send {name} the song or the picture you once talked about', channel: 'message' },
  { say: 'Find out the day that matters most to {name}, and put it in their note', channel: 'message' },

  // For those who pay, or may.
  { say: 'Tell {name} what you learnt on their project', channel: 'email', for: ['client'] },
  { say: 'Ring {name} to ask how it is in use, with nothing to sell', channel: 'call', for: ['client'] },
  { say: 'Send {name} a before and an after of what you did together', channel: 'send', for: ['client'] },
  { say: 'Praise, to {name}, the person on their side who did the work', channel: 'email', for: ['client'] },
  { say: 'Mark the day the work with {name} began with a card', channel: 'handwritten', for: ['client'] },
  {
    say: 'Do one small thing for {name} that is on no invoice, and say so in a line',
    channel: 'other',
    for: ['client'],
  },
  { say: 'Send {name} somebody who may buy from them', channel: 'intro', for: ['client', 'prospect'] },
  { say: 'Answer a question that {name} asked in passing', channel: 'email', for: ['client', 'prospect'] },
  { say: 'Tell {name} what others in their trade have tried', channel: 'email', for: ['client', 'prospect'] },
  {
    say: 'Buy something of what {name} sells, and tell them what you liked',
    channel: 'message',
    for: ['client', 'prospect'],
  },
  { say: 'Send {name} one page of use, without your name across it', channel: 'send', for: ['prospect'] },
  { say: 'Tell {name} honestly whom else they should talk to', channel: 'email', for: ['prospect'] },
  {
    say: 'Notice something new at {name}’s firm, and say what is good about it',
    channel: 'message',
    for: ['prospect'],
  },
  { say: 'Ask {name} what would make their next month easier', channel: 'message', for: ['prospect', 'client'] },

  // For those one works beside.
  { say: 'Thank {name} before others for their part', channel: 'email', for: ['colleague', 'collaborator'] },
  { say: 'Take one dull task off {name}’s list', channel: 'other', for: ['colleague', 'collaborator'] },
  { say: 'Put {name}’s name first on something you did together', channel: 'other', for: ['collaborator'] },
  { say: 'Send {name} a lead that suits them better than you', channel: 'email', for: ['collaborator', 'competitor'] },
  { say: 'Bring {name} a coffee the way they take it', channel: 'meet', for: ['colleague'] },
  { say: 'Leave {name} a note where they will find it in the morning', channel: 'handwritten', for: ['colleague'] },
  {
    say: 'Ask {name} to show you how they do the thing they do best',
    channel: 'meet',
    for: ['colleague', 'collaborator'],
  },
  { say: 'Tell {name}’s boss something that {name} would not say', channel: 'email', for: ['colleague'] },
  { say: 'Pay {name}’s invoice on the day it comes, with a line of thanks', channel: 'pay', for: ['collaborator'] },
  {
    say: 'Recommend {name} in public, in two sentences that are true',
    channel: 'write',
    for: ['collaborator', 'colleague'],
  },
  {
    say: 'Lend {name} a tool or a template that you are proud of',
    channel: 'send',
    for: ['collaborator', 'colleague'],
  },

  // For those in the same trade.
  { say: 'Congratulate {name} on work that you wish were yours', channel: 'message', for: ['competitor'] },
  { say: 'Ask {name} to lunch, and leave the shop outside', channel: 'message', for: ['competitor'] },
  {
    say: 'Point people to something good that {name} has written',
    channel: 'message',
    for: ['competitor', 'collaborator'],
  },
  {
    say: 'Warn {name} of a trap that you have just walked into',
    channel: 'message',
    for: ['competitor', 'collaborator'],
  },

  // For those who send others.
  { say: 'Tell {name} what became of the last person they sent you', channel: 'message', for: ['referrer'] },
  { say: 'Send {name} a card for an introduction that changed something', channel: 'handwritten', for: ['referrer'] },
  { say: 'Ask {name} whom they would like to meet', channel: 'message', for: ['referrer'] },
  { say: 'Introduce {name} to somebody, the other way round for once', channel: 'intro', for: ['referrer'] },
  { say: 'Give {name} a story to tell about you that makes them look good', channel: 'message', for: ['referrer'] },
  { say: 'Save {name} the best seat at your next event', channel: 'message', for: ['referrer', 'client'] },

  // For friends.
  { say: 'Cook up a plan with {name} that has no purpose', channel: 'message', for: ['friend'] },
  { say: 'Ring {name} while you walk, and talk of nothing', channel: 'call', for: ['friend'] },
  { say: 'Send {name} an old photograph of the two of you', channel: 'message', for: ['friend'] },
  { say: 'Write {name} a proper letter, with a stamp', channel: 'handwritten', for: ['friend'] },
  { say: 'Offer {name} a hand with the thing they keep putting off', channel: 'message', for: ['friend'] },
  { say: 'Tell {name} something you have told nobody else this week', channel: 'message', for: ['friend'] },
  { say: 'Turn up for something of {name}’s, and stay to the end', channel: 'meet', for: ['friend'] },
];

/** The gestures that are right for a relation; where none is told, those for anybody. */
export function gesturesFor(relation: string): Gesture[] {
  return GESTURES.filter(({ for: whom }) => whom === undefined || whom.some((each) => each === relation));
}
