import { relative, resolve } from 'node:path';
import { toJson } from '../../render/json.ts';
import { visible } from '../../render/safe.ts';
import { count, shellWord } from '../../words.ts';
import type { CommandModule } from '../command.ts';
import { demoFiles, writeDemo } from '../demo-files.ts';

/** `nudge demo [DIR]`: a vault of invented notes, with its newest from today. */
export const demo: CommandModule = {
  examples: [
    ['nudge demo', 'in nudge-demo, below the folder I am in'],
    ['nudge demo /tmp/play', 'elsewhere; again, for a fresh copy'],
  ],
  define(command) {
    command.argument('[dir]', 'a new or empty folder, or one with an earlier demo', 'nudge-demo');
  },
  async run({ io, globals, args }) {
    const folder = resolve(io.cwd, args[0] ?? globals.vault ?? 'nudge-demo');
    const files = demoFiles(globals.today);
    const { replaced } = writeDemo(folder, files);
    if (globals.json) {
      io.stdout.write(toJson({ schema: 'nudge.demo/1', folder, files: files.size, replaced }));
      return 0;
    }
    if (globals.quiet) return 0;
    const shown = relative(io.cwd, folder);
    const typed = visible(shown === '' ? '.' : shown.startsWith('..') ? folder : shown);
    const go = shown === '' ? '' : `  cd ${/^[\w./-]+$/.test(typed) ? typed : shellWord(typed)}\n`;
    const what = replaced ? 'A fresh copy of the demo' : 'The demo';
    const kept = replaced ? ' What you had put beside it is still there.' : '';
    io.stdout.write(
      `${what} is in ${typed}: ${count(files.size, 'file')}, all invented, the newest from today.${kept}\n\nTry\n${go}${TRY}`,
    );
    return 0;
  },
};

const TRY = `  nudge                             the day on one screen
  nudge next --minutes 5            what fits five minutes
  nudge audit                       the week
  nudge who Tomasz                  everything about one person
  nudge log Wilf "Rang. I'll post him the photographs by Friday."
  nudge undo                        takes that back
`;
