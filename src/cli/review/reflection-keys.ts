import { told } from '../card/act-keys.ts';
import type { Step } from '../card/types.ts';
import { editText } from '../edit-text.ts';
import { writeAnswer } from './answers.ts';
import type { EndCard } from './end-card.ts';

/** An answer in one line. */
export async function pressAnswer(card: EndCard): Promise<Step> {
  return answered(card, await card.session.io.ask.line('In one line:'));
}

/** An answer as long as it takes, in the editor; what it may begin with stands there already. */
export async function pressLongAnswer(card: EndCard): Promise<Step> {
  const seed = card.end.note ?? '';
  const words = await editText(card.session, `${seed}\n`);
  return answered(card, words.trim() === seed.trim() ? '' : words);
}

async function answered(card: EndCard, words: string): Promise<Step> {
  if (words.trim() === '') return 'stay';
  const { session, week, end } = card;
  return told(card, await writeAnswer(session, week, { question: end.text, seed: end.note ?? '' }, words));
}
