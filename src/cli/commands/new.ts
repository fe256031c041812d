import { join } from 'node:path';
import { findPerson } from '../../book/lookup.ts';
import { type ParsedName, parseName } from '../../book/names.ts';
import type { Person } from '../../book/types.ts';
import { NudgeError } from '../../errors.ts';
import { resolveInside } from '../../vault/paths.ts';
import { canAsk } from '../ask.ts';
import { readChoice } from '../choice.ts';
import { type Call, type CommandModule, flag, text } from '../command.ts';
import { openInEditor } from '../editor.ts';
import { dayOption } from '../globals.ts';
import { changeOf, linkTo, NOTE_KINDS, type NoteKind, type NoteWish, newNote } from '../new-note.ts';
import { note as say } from '../output.ts';
import { carryOut, report } from '../plan.ts';
import { onePerson } from '../reading.ts';
import type { Session } from '../session.ts';

/** `nudge new KIND NAME…`: a note from a template. */
export const newCommand: CommandModule = {
  examples: [
    ['nudge new contact Ada Moss', 'a contact note'],
    ['nudge new meeting Ada --on 2026-11-24', 'a meeting note, with her as who was there'],
    ['nudge new meeting "Kick-off" --with Ada --with "Tom Webb"', 'with two of them'],
    ['nudge new trip Lisbon --edit', 'and opens it in $EDITOR'],
  ],
  define(command) {
    command
      .argument('<kind>', NOTE_KINDS.join(', '))
      .argument('<name...>', "the person's name, or the title")
      .option('--on <day>', 'the day of a meeting, YYYY-MM-DD (today without it)')
      .option('-w, --with <name>', 'who is there; may be given again', collect, [])
      .option('--folder <dir>', "the vault's folder for it, where not the usual one")
      .option('-e, --edit', 'open it in $VISUAL or $EDITOR')
      .option('-n, --dry-run', 'show where it would go, write nothing');
  },
  notes: [
    "The vault's own come first: templates/contact.md, templates/meeting.md and so on. They may say {{name}}, {{title}}, {{with}}, {{kind}}, {{date}} and {{date:DD/MM/YYYY}}.",
  ],
  async run(call) {
    const session = await call.session();
    const kind = readChoice(null, call.args[0] ?? '', NOTE_KINDS, 'For example: nudge new contact "Ada Moss"');
    const wish = wishOf(call, session, kind);
    const made = newNote(session, wish);
    if (kind === 'contact') refuseTwin(session, call.args.slice(1).join(' '));
    refuseTaken(session, made.path);
    const { path } = made;
    const plan = {
      edits: [{ op: 'create' as const, ...made }],
      changed: [changeOf(made, wish.name)],
      unchanged: [],
      understood: [],
      asked: false,
    };
    const dryRun = flag(call.options, 'dryRun');
    const document = carryOut(session, plan, { action: 'new', command: `new ${call.args.join(' ')}`, dryRun });
    await report(session, document);
    // With -q the path is the answer: `$EDITOR "$(nudge new contact Ada -q)"`.
    if (session.globals.quiet && !session.globals.json) session.io.stdout.write(`${join(session.root, path)}\n`);
    if (!flag(call.options, 'edit') || dryRun) return 0;
    if (canAsk(call)) await openInEditor(session, { path, line: 1 });
    else say(session, '--edit needs a terminal; the note was made all the same.');
    return 0;
  },
};

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function wishOf(call: Call, session: Session, kind: NoteKind): NoteWish {
  const title = call.args.slice(1).join(' ').replace(/\s+/g, ' ').trim();
  const on = text(call.options, 'on');
  const date = on === undefined ? session.today : dayOption('--on', on);
  const folder = text(call.options, 'folder');
  if (kind !== 'meeting') return { kind, name: title, date, folder };
  const given: unknown = call.options.with;
  const names = Array.isArray(given) ? given.filter((each): each is string => typeof each === 'string') : [];
  const person = names.length === 0 ? personOfTitle(session, title) : null;
  if (person !== null) return { kind, name: `Meeting with ${person.name}`, date, folder, with: [linkTo(person)] };
  return { kind, name: title, date, folder, with: names.map((name) => attendee(session, name)) };
}

/** The person whom a title names and nothing else; where it could be two, it must be said which. */
function personOfTitle({ book }: Session, title: string): Person | null {
  const words = parseName(title).tokens;
  const found = findPerson(book, title);
  const people = found.kind === 'one' ? [found.person] : found.kind === 'many' ? found.people : [];
  const named = people.filter(({ name, aliases }) =>
    [name, ...aliases].some(
      (known) => words.length > 0 && words.every((word) => parseName(known).tokens.includes(word)),
    ),
  );
  return named.length === 0 ? null : onePerson(book, title);
}

/** Somebody known as a link to the contact note; anybody else by name, as typed. */
function attendee({ book }: Session, name: string): string {
  const found = findPerson(book, name);
  return found.kind === 'none' ? name : linkTo(onePerson(book, name));
}

/** A note that is there is never written over. */
function refuseTaken({ root }: Session, path: string): void {
  const { exists, clash } = resolveInside(root, path);
  if (!exists && clash === null) return;
  const found = exists ? 'one there' : `${clash}, which is the same name on many disks`;
  throw new NudgeError(
    'refused',
    `${path}: expected no note of that name yet, found ${found}`,
    'Nothing was changed. Open that one, or give another name.',
  );
}

/** Two contacts of one name are hard to tell apart ever after. */
function refuseTwin({ book }: Session, name: string): void {
  const wanted = parseName(name);
  const isTwin = (known: ParsedName): boolean =>
    known.folded === wanted.folded && (wanted.told === null || wanted.told === known.told);
  const twin = [...book.people.values()].find((person) => person.path !== null && isTwin(parseName(person.name)));
  if (twin === undefined) return;
  throw new NudgeError(
    'refused',
    `expected somebody new, found ${twin.name} in ${twin.path}`,
    'If it is another person, add what tells them apart: nudge new contact "Ada Moss (Leeds)".',
  );
}
