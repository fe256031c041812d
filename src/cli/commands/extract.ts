import type { RecordedNote } from '../../book/record.ts';
import { setTwinsApart } from '../../book/twins.ts';
import type { Item, TraceStep } from '../../extract/types.ts';
import { compareProblems, type Problem } from '../../problem.ts';
import { type Call, type CommandModule, flag } from '../command.ts';
import { folderOf, givenNotes } from '../given.ts';
import { mentionProblems, show } from '../output.ts';
import { openToRead } from '../reading.ts';
import { loadReader, readFile } from '../records.ts';
import { openPlace, type Place } from '../session.ts';

/** `nudge extract [PATH…]`: what was understood, for machines and for trust. */
export const extract: CommandModule = {
  examples: [
    ['nudge extract', 'every promise, thing owed and interest found in the vault'],
    ['nudge extract meetings/2026-11-18.md --explain', 'how one note was understood, step by step'],
    ['nudge extract --json ~/notes/work', 'any note or folder, in a vault or not, for a script'],
  ],
  define(command) {
    command
      .argument('[path...]', 'notes and folders; the whole vault without any')
      .option('--explain', 'show the steps that led to each item, and why others were left out');
  },
  async run(call) {
    const explain = flag(call.options, 'explain');
    if (call.args.length > 0 || explain) return readGiven(call, explain);
    const session = await openToRead(call);
    const { today, records } = session;
    const notes = records.map(({ note: { path }, items }) => ({ path, items, trace: [] }));
    await show(session, 'extract', { today, notes, problems: session.problems.filter(isOfNote) });
    return 0;
  },
};

/** What was understood of a note; `sum` as in {@link RecordedNote}, null for one that was named outright. */
interface Found {
  note: Pick<RecordedNote, 'path' | 'sum' | 'problems'>;
  items: readonly Item[];
  trace: readonly TraceStep[];
}

/** Reads the notes named anew: an index keeps no traces, and knows nothing outside the vault. */
async function readGiven(call: Call, explain: boolean): Promise<number> {
  const place = await placeOf(call);
  const paths = call.args.length > 0 ? call.args : [place.root];
  const given = await givenNotes(paths, { ...place, cwd: call.io.cwd });
  const problems = [...given.problems];
  const found: Found[] = [];
  const [understand, { twinSum }] = await Promise.all([loadReader(place.config), import('../../book/twin-sum.ts')]);
  for (const file of given.files) {
    const read = readFile(understand, file, { explain });
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const { note, items, trace } = read;
    const sum = given.outright.has(file.absolute) ? null : twinSum(note);
    found.push({ note: { path: file.path, sum, problems: note.problems }, items, trace });
  }
  const parted = setTwinsApart(found);
  problems.push(...parted.problems, ...parted.records.flatMap(({ note }) => note.problems));
  const notes = parted.records.map(({ note: { path }, items, trace }) => ({ path, items, trace }));
  const session = place.drawn(notes.flatMap(({ items }) => items));
  problems.sort(compareProblems);
  mentionProblems({ ...session, problems });
  await show(session, 'extract', { today: call.globals.today, notes, problems }, { explain });
  return 0;
}

/** The vault; where none is named and none is around, that of the first path, whose settings then hold. */
async function placeOf({ globals, io, args: [first] }: Call): Promise<Place> {
  const here = await openPlace(globals, io);
  if (here.configured || first === undefined || globals.vault !== undefined || io.env.NUDGE_VAULT) return here;
  const folder = folderOf(first, io.cwd);
  // A path to nothing is reported when it is read.
  const there = folder === null ? here : await openPlace(globals, { ...io, cwd: folder });
  return there.configured ? there : here;
}

/** What only the whole vault shows (an ambiguous name, a setting) is not said of a note here, as for a path it is not. */
function isOfNote({ code }: Problem): boolean {
  return !['config', 'unknown-key', 'ambiguous-name', 'duplicate-contact', 'no-day', 'may-be-one'].includes(code);
}
