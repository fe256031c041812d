import type { Person } from '../../book/types.ts';
import { forgetLast } from '../../edit/undo.ts';
import { packed } from '../../render/layout.ts';
import { visible } from '../../render/safe.ts';
import type { Step } from '../card/types.ts';
import { openInEditor } from '../editor.ts';
import { linkTo, newNote } from '../new-note.ts';
import { noteText } from '../note-text.ts';
import { note } from '../output.ts';
import { carryOut } from '../plan.ts';
import type { Session } from '../session.ts';
import { recordsOf, takeBack } from '../take-back.ts';
import type { EndCard } from './end-card.ts';

/** One key for each of them: more are not met in one conversation that one still writes down. */
const MOST_ASKED = 9;

/** Opens the note that has no words, at its end; an entry of a log, where it stands. */
export async function pressOpenNote(card: EndCard): Promise<Step> {
  const { session, end } = card;
  const before = noteText(session, end.path);
  const isLog = session.records.find(({ note: { path } }) => path === end.path)?.note.type === 'contact';
  const line = isLog ? end.line : before.split('\n').length;
  await openInEditor(session, { path: end.path, line });
  if (noteText(session, end.path) !== before) sayWritten(card, { path: end.path, line }, end.person ?? '');
  return 'edited';
}

/** Whether notes of their own can be made for those who were there, beside the one note for all of them. */
export function isOfSeveral({ end }: EndCard): boolean {
  return end.people.length > 1;
}

/**
 * Makes a meeting note for one of those who were there, from the template with person, day and kind filled in, and opens
 * it. What is written in it is the user's own, so that undo leaves it; where nothing was, it goes again.
 */
export async function pressNoteForOne(card: EndCard): Promise<Step> {
  const { session, end } = card;
  const person = await whichOf(card);
  if (person === null) return 'stay';
  const { path, text } = newNote(session, {
    kind: 'meeting',
    name: `Meeting with ${person.name}`,
    date: end.day ?? session.today,
    with: [linkTo(person)],
    ...aboutTalk(card),
  });
  const plan = { edits: [{ op: 'create' as const, path, text }], changed: [], unchanged: [], understood: [] };
  carryOut(session, { ...plan, asked: false }, { action: 'new', command: `new meeting ${person.name}`, dryRun: false });
  const line = text.split('\n').length;
  await openInEditor(session, { path, line });
  if (noteText(session, path) !== text) {
    leaveToUser(session);
    sayWritten(card, { path, line }, person.name);
  } else if (session.stateFolder !== null) {
    takeBack(session.root, recordsOf(session.root, session.stateFolder), { reach: 'record' });
    note(session, `Nothing was written, so that ${path} is not kept.`);
  }
  return 'edited';
}

/** Takes the record of the note away: it is the user's by now. */
function leaveToUser({ root, stateFolder }: Session): void {
  if (stateFolder !== null) forgetLast(root, recordsOf(root, stateFolder));
}

function aboutTalk({ session, end }: EndCard): { meeting: { kind: string; minutes: number | null } } {
  const talk = session.book.conversations.find(({ path, line }) => path === end.path && line === end.line);
  return { meeting: { kind: talk?.kind ?? '', minutes: talk?.minutes ?? null } };
}

async function whichOf({ session, end }: EndCard): Promise<Person | null> {
  const people = end.people.flatMap((key) => session.book.people.get(key) ?? []).slice(0, MOST_ASKED);
  const choices = people.map(({ name }, index) => `[${index + 1}] ${visible(name)}`);
  const bar = packed([...choices, '[esc] leave it'], session.renderOptions.columns).join('\n');
  for (;;) {
    const pressed = await session.io.ask.key(bar);
    const person = people[Number(pressed) - 1];
    if (person !== undefined) return person;
    if (['escape', 'end', 'q'].includes(pressed)) return null;
  }
}

/** What the user wrote, by hand and where. */
function sayWritten({ session, handWritten }: EndCard, place: { path: string; line: number }, what: string): void {
  handWritten({ id: null, did: 'written', what, ...place, before: null, after: null, also: [], aside: null });
  note(session, `Written: ${place.path}:${place.line}`);
}
