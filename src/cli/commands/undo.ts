import { listRecords } from '../../edit/journal.ts';
import { skipLast } from '../../edit/undo.ts';
import { NudgeError } from '../../errors.ts';
import type { ActChange } from '../../render/documents.ts';
import { toJson } from '../../render/json.ts';
import { hang } from '../../render/layout.ts';
import { visible } from '../../render/safe.ts';
import { stateDir } from '../../vault/own-folders.ts';
import { shorten } from '../../words.ts';
import { type Call, type CommandModule, flag } from '../command.ts';
import { note, show } from '../output.ts';
import { type Drawing, openPlace } from '../session.ts';
import { recordsOf, takeBack, undoDocument } from '../take-back.ts';

/** `nudge undo [N]`: takes back what the last commands wrote. */
export const undo: CommandModule = {
  examples: [
    ['nudge undo', 'takes back what the last command wrote'],
    ['nudge undo 3', 'the last three, the newest first'],
    ['nudge undo --list', 'what could be taken back'],
    ['nudge undo --skip', 'leaves what the last command wrote, and takes back the one before'],
  ],
  define(command) {
    command
      .argument('[n]', 'how many commands to take back', '1')
      .option('--list', 'list them, and take nothing back')
      .option('--skip', 'leave the last one as it is, and begin with the one before');
  },
  async run(call) {
    const { root, drawn } = await openPlace(call.globals, call.io);
    const folder = recordsOf(root, stateDir(call.io.env));
    const drawing = drawn([]);
    if (flag(call.options, 'list')) return list(drawing, root, folder);
    if (flag(call.options, 'skip')) skip(call, root, folder);
    const taken: ActChange[] = [];
    const count = countOf(call.args[0]);
    const finish = async (): Promise<void> => {
      if (taken.length > 0 && (!call.globals.quiet || call.globals.json)) {
        await show(drawing, 'act', undoDocument(taken));
      }
    };
    for (let done = 0; done < count; done += 1) {
      try {
        taken.push(...takeBack(root, folder));
      } catch (error) {
        // What was taken back before stays so, and is said.
        await finish();
        if (done > 0 && error instanceof NudgeError && error.code === 'not-found') {
          note(drawing, `There was nothing more to take back: ${done} of ${count}.`);
          return 0;
        }
        throw error;
      }
    }
    await finish();
    return 0;
  },
};

function skip({ io, globals }: Call, root: string, folder: string): void {
  const skipped = skipLast(root, folder);
  if (skipped !== null) note({ io, globals }, `Left as it is: ${shorten(skipped, 60)}.`);
}

function countOf(given: string | undefined): number {
  const count = Number(given ?? '1');
  if (/^\d{1,3}$/.test(given ?? '1') && count > 0) return count;
  throw new NudgeError(
    'usage',
    `expected how many commands to take back, found ${JSON.stringify((given ?? '').slice(0, 60))}`,
    'nudge undo --list shows them.',
  );
}

function list({ io, globals, renderOptions: { columns } }: Drawing, root: string, folder: string): number {
  const records = listRecords(folder, root).map(({ command, at, files }) => ({
    command,
    at,
    files: files.map(({ path }) => path),
  }));
  if (globals.json) {
    io.stdout.write(toJson({ schema: 'nudge.undo-list/1', records }));
    return 0;
  }
  if (records.length === 0) note({ io, globals }, 'Nothing to take back in this vault.');
  const width = String(records.length).length;
  for (const [index, { command, at, files }] of records.entries()) {
    const number = String(index + 1).padStart(width);
    const where = files.length > 2 ? `${files[0]} and ${files.length - 1} more` : files.join(', ');
    const lines = hang(`${number}  ${localTime(at)}  `, visible(`${shorten(command, 60)}  ${where}`), columns);
    io.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
}

/** `2026-11-20 14:03`, where the process is. */
function localTime(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return ' '.repeat(16);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
