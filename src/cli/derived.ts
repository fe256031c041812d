import type { Action } from './action.ts';
import type { NoteNudge, PersonNudge, Target } from './one-item.ts';

/** What a nudge without an item is, and what makes it go besides being in touch. */
interface Derived {
  is: string;
  goes: (path: string) => string;
}

const NEXT_TALK = 'It goes with the next conversation.';

const OF_PERSON: Readonly<Record<PersonNudge, Derived>> = {
  'follow-up': { is: 'a follow-up', goes: () => NEXT_TALK },
  'keep-in-touch': {
    is: 'a reminder to keep in touch',
    goes: (path) => `Write "cadence: none" in ${path}, and it goes; nudge drop does it where there is a note.`,
  },
  feedback: {
    is: 'a reminder to ask for feedback',
    goes: () => 'It goes with the next conversation, and after three weeks by itself.',
  },
  'past-client': { is: 'a reminder of an earlier client', goes: () => NEXT_TALK },
  'value-call': {
    is: 'a suggestion to ask how you can help',
    goes: (path) => `Write "value: value" in a meeting that moved something, or "relation: friend" in ${path}.`,
  },
  handwritten: {
    is: 'a suggestion to write a card',
    goes: () => 'It goes with the next conversation, and after a week by itself.',
  },
};

const OF_NOTE: Readonly<Record<NoteNudge, Derived>> = {
  agenda: {
    is: 'a reminder to write an agenda',
    goes: (path) => `Write it in ${path} under the heading "Agenda", and it goes.`,
  },
  'note-gap': {
    is: 'a reminder to write a note',
    goes: (path) => `Write a line in ${path}, and it goes; after two weeks it goes by itself.`,
  },
  habit: {
    is: 'a habit',
    goes: () =>
      'Write what you did in a dated note, under a heading that names it or with its tag such as #kind-message, and it goes for this week.',
  },
  article: {
    is: 'a suggestion to think of titles',
    goes: (path) => `Write titles as bullets in ${path}: with ten open ones it is no longer suggested.`,
  },
};

/** Why a nudge that no item stands behind can't be marked, and what to do instead. */
export function refusal(target: Exclude<Target, { kind: 'item' }>, { kind }: Action): [message: string, hint: string] {
  const { is, goes } = target.kind === 'note' ? OF_NOTE[target.nudge] : OF_PERSON[target.nudge];
  const message = `expected an item, found ${is} that is worked out from the notes and has no line to mark`;
  if (target.kind === 'note') return [message, goes(target.path)];
  const { person } = target;
  const name = JSON.stringify(person.name);
  const log = `nudge log ${name} "what was said" says that you were in touch.`;
  if (kind !== 'snooze') return [message, `${goes(person.path ?? 'the contact note')} ${log}`];
  const add = `nudge add "Write to ${person.name}" --for ${name} --due monday makes a promise of it, with a day.`;
  return [message, `${add} ${log}`];
}
