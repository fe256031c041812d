import { listSteps, type UndoStep } from '../../edit/sittings.ts';
import { NudgeError } from '../../errors.ts';
import type { ActChange } from '../../render/documents.ts';
import { toJson } from '../../render/json.ts';
import { hang } from '../../render/layout.ts';
import { visible } from '../../render/safe.ts';
import { stateDir } from '../../vault/own-folders.ts';
import { inQuotes, shorten } from '../../words.ts';
import { type CommandModule, flag, text } from '../command.ts';
import { note, show } from '../output.ts';
import { type Drawing, openPlace } from '../session.ts';
import { recordsOf, takeBack, undoDocument } from '../take-back.ts';

/** `nudge undo [N]`: takes back what the last commands wrote. */
export const undo: CommandModule = {
  examples: [
    ['nudge undo', 'takes back what the last command wrote'],
    ['nudge undo 3', 'the last three, the newest first'],
    ['nudge undo --list', 'what could be taken back'],
    ['nudge undo --only 2', 'leaves what the last command wrote, and takes back the one before'],
  ],
  define(command) {
    command
      .argument('[n]', 'how many commands to take back', '1')
      .option('--list', 'list them, and take nothing back')
      .option('--only <number>', 'take back the one with this number in the list, and leave those after it');
  },
  async run(call) {
    const { root, drawn } = await openPlace(call.globals, call.io);
    const folder = recordsOf(root, stateDir(call.io.env));
    const drawing = drawn([]);
    if (flag(call.options, 'list')) return list(drawing, root, folder);
    const only = text(call.options, 'only');
    if (only !== undefined && call.args.length > 0) {
      throw new NudgeError('usage', 'expected how many commands to take back, or the --only one, found both');
    }
    const back = only === undefined ? 1 : numberOf(only, 'the number of one command');
    const count = only === undefined ? numberOf(call.args[0] ?? '1', 'how many commands to take back') : 1;
    const taken: ActChange[] = [];
    const finish = async (): Promise<void> => {
      if (taken.length > 0 && (!call.globals.quiet || call.globals.json)) {
        await show(drawing, 'act', undoDocument(taken));
      }
    };
    for (let done = 0; done < count; done += 1) {
      try {
        taken.push(...takeBack(root, folder, { back }));
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

function numberOf(given: string, expected: string): number {
  const number = Number(given);
  if (/^\d{1,3}$/.test(given) && number > 0) return number;
  throw new NudgeError('usage', `expected ${expected}, found ${inQuotes(given)}`, 'nudge undo --list shows them.');
}

function list({ io, globals, renderOptions: { columns } }: Drawing, root: string, folder: string): number {
  const found = listSteps(folder, root);
  if (globals.json) {
    const records = found.flatMap(({ said }, index) =>
      said === null ? [] : [{ number: index + 1, ...shownOf(said) }],
    );
    io.stdout.write(toJson({ schema: 'nudge.undo-list/1', records }));
    return 0;
  }
  if (found.length === 0) note({ io, globals }, 'Nothing to take back in this vault.');
  const width = String(found.length).length;
  for (const [index, { said, name }] of found.entries()) {
    const number = String(index + 1).padStart(width);
    const words = said === null ? `can't be read: ${name}` : inOneLine(said);
    const lines = hang(`${number}  ${localTime(said?.at ?? '')}  `, visible(words), columns);
    io.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
}

type Said = NonNullable<UndoStep['said']>;

function shownOf({ command, at, paths }: Said): { command: string; at: string; files: string[] } {
  return { command, at, files: paths };
}

function inOneLine({ command, paths }: Said): string {
  const where = paths.length > 2 ? `${paths[0]} and ${paths.length - 1} more` : paths.join(', ');
  return `${shorten(command, 60)}  ${where}`;
}

/** `2026-11-20 14:03`, where the process is. */
function localTime(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return ' '.repeat(16);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
