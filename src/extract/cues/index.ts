import { advice } from './advice.ts';
import { arrow } from './arrow.ts';
import { askedAbout } from './asked-about.ts';
import { conditional } from './conditional.ts';
import { doingBare } from './doing-bare.ts';
import { dueFromMe } from './due-from-me.ts';
import { figureOfSpeech } from './figure-of-speech.ts';
import { forMe } from './for-me.ts';
import { habit } from './habit.ts';
import { hypothetical } from './hypothetical.ts';
import { iAmDoing } from './i-am-doing.ts';
import { iAmTo } from './i-am-to.ts';
import { iMust } from './i-must.ts';
import { iOwe } from './i-owe.ts';
import { iPresent } from './i-present.ts';
import { iShould } from './i-should.ts';
import { iWill } from './i-will.ts';
import { imperative } from './imperative.ts';
import { keen } from './keen.ts';
import { letMe } from './let-me.ts';
import { lookingFor } from './looking-for.ts';
import { meLabel } from './me-label.ts';
import { mightWant } from './might-want.ts';
import { nameLabel } from './name-label.ts';
import { nameTo } from './name-to.ts';
import { negated } from './negated.ts';
import { past } from './past.ts';
import { pledge } from './pledge.ts';
import { question } from './question.ts';
import { quoted } from './quoted.ts';
import { saidIWould } from './said-i-would.ts';
import { secondAction } from './second-action.ts';
import { settled } from './settled.ts';
import { signedUp } from './signed-up.ts';
import { someDay } from './some-day.ts';
import { theirOwn } from './their-own.ts';
import { theyAreDoing } from './they-are-doing.ts';
import { theyOwe } from './they-owe.ts';
import { theyPledge } from './they-pledge.ts';
import { theySaidTheyWould } from './they-said-they-would.ts';
import { theyWill } from './they-will.ts';
import { thinkingAbout } from './thinking-about.ts';
import { toRecipient } from './to-recipient.ts';
import type { Cue } from './types.ts';
import { waitingFor } from './waiting-for.ts';
import { willBare } from './will-bare.ts';

/**
 * THE ordered list of cues. To add one: write its file, put it in this list, and train (`npm run train`). The order is
 * that of the trace: what makes a promise, what is owed to me, soft interest, and what speaks against an item.
 */
export const CUES: readonly Cue[] = [
  iWill,
  saidIWould,
  pledge,
  iAmTo,
  iMust,
  willBare,
  iAmDoing,
  doingBare,
  imperative,
  arrow,
  toRecipient,
  iOwe,
  letMe,
  iShould,
  meLabel,
  iPresent,
  signedUp,
  dueFromMe,
  secondAction,
  theyWill,
  nameTo,
  theyPledge,
  theyOwe,
  waitingFor,
  theyAreDoing,
  forMe,
  nameLabel,
  theySaidTheyWould,
  mightWant,
  thinkingAbout,
  askedAbout,
  lookingFor,
  keen,
  someDay,
  negated,
  hypothetical,
  past,
  question,
  conditional,
  advice,
  habit,
  quoted,
  settled,
  theirOwn,
  figureOfSpeech,
];
