import { findPerson } from '../book/lookup.ts';
import type { Book, Person } from '../book/types.ts';
import { NudgeError } from '../errors.ts';
import type { Call } from './command.ts';
import { mentionProblems, note } from './output.ts';
import type { Session } from './session.ts';

/**
 * Opens the vault for a command that only reads it, and says what could not be read. A folder without notes and without
 * a `nudge.yaml` is most likely the wrong folder, which is an error; a vault without notes is merely new.
 */
export async function openToRead(call: Call): Promise<Session> {
  const session = await call.session();
  mentionProblems(session);
  expectNotes(session);
  return session;
}

/** The same for a session that is open; does nothing where there are notes, or some that could not be read. */
export function expectNotes(session: Session): void {
  if (session.records.length > 0 || session.problems.length > 0) return;
  const start = 'nudge new contact "Name" begins one; nudge demo DIR makes a vault to play with.';
  if (session.configured) {
    note(session, `No notes yet in ${session.root}. ${start}`);
    return;
  }
  throw new NudgeError(
    'not-found',
    `expected notes (files that end in .md) in ${session.root}, found none`,
    `Name the folder with --vault DIR or NUDGE_VAULT. ${start}`,
  );
}

const MOST_NAMED = 8;

/**
 * The one person a text means: a name, or the path of a contact note, for two of one name. Throws a `not-found` or
 * `ambiguous` error that names those it could be.
 */
export function onePerson(book: Book, text: string): Person {
  const ofPath = [...book.people.values()].find(({ path }) => path !== null && path === text.trim());
  if (ofPath !== undefined) return ofPath;
  const found = findPerson(book, text);
  if (found.kind === 'one') return found.person;
  const shown = JSON.stringify(text.slice(0, 80));
  if (found.kind === 'none') {
    const near = found.suggestions.slice(0, 3).join(', ');
    throw new NudgeError(
      'not-found',
      `expected somebody in the notes, found nobody called ${shown}`,
      near === '' ? 'nudge people lists everybody.' : `Did you mean ${near}? nudge people lists everybody.`,
    );
  }
  const all = found.people
    .slice(0, MOST_NAMED)
    .map(({ name, path }) => `\n  ${name}${path === null ? '' : `  ${path}`}`);
  const more = found.people.length > MOST_NAMED ? `\n  and ${found.people.length - MOST_NAMED} more` : '';
  const which = 'Say which, by full name or by the path of the contact note:';
  throw new NudgeError('ambiguous', `${shown} fits ${found.people.length} people`, `${which}${all.join('')}${more}`);
}
