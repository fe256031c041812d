import { foldText } from '../book/names.ts';
import type { Person } from '../book/types.ts';
import { parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { findDatePhrases } from '../dates/phrases.ts';
import { applyEdits } from '../edit/apply.ts';
import { bulletOf, type CaptureEdit, captureEdit, taskLine, underNewDay } from '../edit/capture.ts';
import type { LineEdit } from '../edit/types.ts';
import { NudgeError } from '../errors.ts';
import type { Note } from '../note/types.ts';
import { resolveInside } from '../vault/paths.ts';
import { unread } from './log-plan.ts';
import { noteText } from './note-text.ts';
import type { Plan } from './plan.ts';
import { loadReader } from './records.ts';
import type { Session } from './session.ts';
import { styleFor, vaultStyle } from './vault-style.ts';

/** What is to be captured. */
export interface AddWish {
  words: string;
  due: Day | null;
  /** Whom it concerns. */
  person: Person | null;
}

/** Where tasks go in a vault without daily notes: dated headings, since a sentence counts from its day. */
const INBOX = 'inbox.md';

/** A file that the task goes into. */
interface Place {
  path: string;
  /** Null where it is not there yet. */
  text: string | null;
  /** What it begins with where it is to be made. */
  fresh: string;
  /** What says of what day the task is: the note, an entry in it, or the line itself. */
  dayIn: 'note' | 'entry' | 'line';
}

/**
 * Plans one checkbox, and what will be understood of it: in the contact's own note, else in today's daily note (in the
 * folder where the vault has its `YYYY-MM-DD.md`), else under today's heading in `inbox.md`.
 */
export async function planAdd(session: Session, wish: AddWish): Promise<Plan> {
  const understand = await loadReader(session.config);
  const place = placeFor(session, wish.person);
  const before = place.text ?? place.fresh;
  const { note } = understand(place.path, before);
  const line = lineFor(session, wish, place, note, before);
  const { edit, line: at } = editFor(session, place, note, before, line);
  const applied = applyEdits(before, [edit]);
  if ('refused' in applied)
    throw new NudgeError('refused', `${place.path}: ${applied.refused}`, 'Nothing was changed.');
  const { path } = place;
  const edits: LineEdit[] =
    place.text === null ? [{ op: 'create', path, text: `${applied.text.trimEnd()}\n` }] : [edit];
  const read = understand(path, applied.text);
  if (!read.note.blocks.some((block) => block.line === at && block.box !== null)) throw unread(path, at);
  const understood = read.items.filter((item) => item.line === at);
  const did = place.text === null ? 'added, in a new note' : 'added';
  const change = {
    id: understood[0]?.id ?? null,
    did,
    what: wish.words,
    path,
    line: at,
    before: null,
    after: line,
    also: [],
    aside: null,
  };
  return { edits, changed: [change], unchanged: [], understood, asked: true };
}

function placeFor(session: Session, person: Person | null): Place {
  if (person?.path != null)
    return { path: person.path, text: noteText(session, person.path), fresh: '', dayIn: 'line' };
  const { root, today } = session;
  const daily = dailyNotes(session);
  const path = daily === null ? INBOX : `${daily.folder}${today}.md`;
  const { exists, clash } = resolveInside(root, path);
  // On many disks `Inbox.md` is the same file.
  const real = !exists && clash !== null && /\.md$/i.test(clash) ? clash : path;
  const text = exists || real !== path ? noteText(session, real) : null;
  if (daily === null) return { path: real, text, fresh: `# Inbox\n\n## ${today}\n`, dayIn: 'entry' };
  return { path: real, text, fresh: daily.titled ? `# ${today}\n` : '', dayIn: 'note' };
}

/** The folder of the newest daily note, and whether such a note begins with its day as a title. Null without any. */
function dailyNotes({ records }: Session): { folder: string; titled: boolean } | null {
  const daily = records.flatMap(({ note: { path, title } }) => {
    const at = path.lastIndexOf('/') + 1;
    const name = path.slice(at).replace(/\.md$/i, '');
    return parseDay(name) === null ? [] : [{ folder: path.slice(0, at), name, titled: title === name }];
  });
  const newest = daily.reduce<(typeof daily)[number] | null>(
    (best, each) => (best && best.name >= each.name ? best : each),
    null,
  );
  return newest;
}

function lineFor(session: Session, { words, due, person }: AddWish, place: Place, note: Note, text: string): string {
  const { today } = session;
  const said =
    person === null || person.path !== null || isNamed(words, person) ? words : `${words} (for ${person.name})`;
  const hasDay = place.dayIn !== 'line' || note.entries.some(({ day }) => day === today);
  const style = place.text === null ? vaultStyle(session) : styleFor(session, note);
  // Where nothing around it has a day, "by Friday" says nothing: the day is written out.
  const meant = due ?? (hasDay ? null : dueIn(session, said));
  return taskLine({ words: said, due: meant, created: hasDay ? null : today }, bulletOf(note, text), style);
}

function editFor({ today }: Session, { path, dayIn }: Place, note: Note, text: string, line: string): CaptureEdit {
  const entry = dayIn === 'note' ? null : (note.entries.find(({ day }) => day === today)?.line ?? null);
  if (dayIn === 'entry' && entry === null) return underNewDay(path, text, today, line);
  return captureEdit(note, text, line, entry);
}

/** The one day that the words name as a deadline, counted from today. */
function dueIn({ today, config }: Session, words: string): Day | null {
  const due = findDatePhrases(words, { reference: today, order: config.dateOrder }).flatMap((phrase) =>
    phrase.due === null || phrase.belongs ? [] : [phrase.due],
  );
  return due.length === 1 ? (due[0] ?? null) : null;
}

/** Whether a text has a person's name, or one of its words, in it. */
function isNamed(words: string, { name, aliases }: Person): boolean {
  const said = new Set(foldText(words).split(/[^\p{L}\p{N}]+/u));
  return [name, ...aliases].some((each) =>
    foldText(each)
      .split(/\s+/)
      .some((word) => word.length > 1 && said.has(word)),
  );
}
