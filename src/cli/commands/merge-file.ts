import { resolve } from 'node:path';
import { writeUnrecorded } from '../../edit/write-file.ts';
import { NudgeError } from '../../errors.ts';
import { toJson } from '../../render/json.ts';
import { type Call, type CommandModule, number, text } from '../command.ts';
import { failed } from '../failed.ts';
import { type MergeCall, type MergedFile, mergeFiles } from '../merge-file.ts';
import { note } from '../output.ts';

/** As git's own `merge-file` ends where it fails; git does not take 1 for a failure, but for conflicts. */
const FAILED = 255;
const MARKER = { usual: 7, most: 1000 };

/** `nudge merge-file BASE OURS THEIRS`: what git runs to merge a note. */
export const mergeFile: CommandModule = {
  examples: [
    ['nudge merge-file base.md ours.md theirs.md', 'merges what both changed since the base, into ours.md'],
    ['nudge merge-file --path contacts/Ada.md base ours theirs', 'where the files are copies with names of their own'],
  ],
  define(command) {
    command
      .argument('<base>', 'the note before both changes; an empty file where there was none')
      .argument('<ours>', 'the note as one side left it; the outcome is written here')
      .argument('<theirs>', 'the note as the other side left it')
      .option('--marker-size <n>', 'how many signs a conflict marker has (7 without it)')
      .option('--path <path>', "the note's own path, where these files are copies")
      .option('--ours <label>', 'the name beside the markers of our side')
      .option('--theirs <label>', 'and of theirs');
  },
  notes: [
    'Git calls it for the notes of a vault once nudge git setup has been run. It ends with 0 where all is clear, 1 where conflicts are left between markers, and 255 where it failed and changed nothing. docs/git.md says what is merged how.',
  ],
  async run(call) {
    const wanted = wish(call);
    try {
      const merged = await mergeFiles(call.io, wanted);
      report(call, wanted, merged);
      return merged.conflicts > 0 ? 1 : 0;
    } catch (error) {
      await failed(error, call.io);
      return FAILED;
    }
  },
};

function wish({ io, args, options }: Call): MergeCall {
  const [base = '', ours = '', theirs = ''] = args;
  const markerSize = number(options, 'markerSize') ?? MARKER.usual;
  if (!(markerSize >= 1 && markerSize <= MARKER.most))
    throw new NudgeError('usage', `--marker-size: expected a number from 1 to ${MARKER.most}`);
  const at = (file: string): string => resolve(io.cwd, file);
  return {
    files: { base: at(base), ours: at(ours), theirs: at(theirs) },
    path: text(options, 'path') ?? ours,
    markerSize,
    labels: { ours: label(options, 'ours'), theirs: label(options, 'theirs') },
  };
}

/** An older git leaves `%X` and `%Y` as they are: then it knows no name. */
function label(options: Call['options'], side: 'ours' | 'theirs'): string {
  const given = text(options, side)?.replace(/\s+/g, ' ').trim() ?? '';
  return given === '' || /^%[XY]$/.test(given) ? side : given;
}

function report({ io, globals }: Call, { files, path }: MergeCall, merged: MergedFile): void {
  const { bytes, before, conflicts, by } = merged;
  const changed = bytes !== null && !bytes.equals(before);
  if (bytes === null)
    note({ io, globals }, `${path}: expected text, found a zero byte as binary files have; ours stays.`);
  if (changed) writeUnrecorded([{ path, absolute: files.ours, before, after: bytes }]);
  if (globals.json) io.stdout.write(toJson({ schema: 'nudge.merge/1', path, conflicts, changed, by }));
}
