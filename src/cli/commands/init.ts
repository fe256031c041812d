import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONFIG_NAME } from '../../config/defaults.ts';
import { writeEdits } from '../../edit/write-edits.ts';
import { NudgeError } from '../../errors.ts';
import { toJson } from '../../render/json.ts';
import { visible } from '../../render/safe.ts';
import { resolveInside } from '../../vault/paths.ts';
import { inWords } from '../../vault/read.ts';
import { count, listed } from '../../words.ts';
import { type Call, type CommandModule, text } from '../command.ts';
import { note } from '../output.ts';
import { templatesFolder } from '../package-files.ts';
import { openSession, type Session } from '../session.ts';

/** `nudge init [DIR]`: makes a folder a vault by a `nudge.yaml`; nothing else is changed. */
export const init: CommandModule = {
  examples: [
    ['nudge init', 'the folder I am in'],
    ['nudge init ~/notes --me "Ada Moss"', 'another one, and whose notes they are'],
  ],
  define(command) {
    command
      .argument('[dir]', 'the folder of notes')
      .option('--me <name>', 'the name that others write for you, so that you are not one of your contacts');
  },
  async run(call) {
    const { io, globals } = call;
    const folder = resolve(io.cwd, call.args[0] ?? globals.vault ?? '.');
    const made = writeSettings(folder, text(call.options, 'me')?.replace(/\s+/g, ' ').trim());
    const session = await openSession({ ...globals, vault: folder }, io);
    const found = foundIn(session);
    if (globals.json) {
      io.stdout.write(toJson({ schema: 'nudge.init/1', path: join(session.root, CONFIG_NAME), made, ...found }));
      return 0;
    }
    if (!globals.quiet) io.stdout.write(drawn(made, session.root, found));
    advise(call, session, found);
    return 0;
  },
};

/** Writes the settings if there are none; false where there were. */
function writeSettings(folder: string, me: string | undefined): boolean {
  const template = readFileSync(join(templatesFolder(), CONFIG_NAME), 'utf8');
  const settings = me ? template.replace(/^# me: .*$/m, () => `me: { name: ${JSON.stringify(me)} }`) : template;
  makeFolder(folder);
  if (resolveInside(folder, CONFIG_NAME).exists) return false;
  writeEdits(folder, [{ op: 'create', path: CONFIG_NAME, text: settings }], { folder: null, command: 'init', at: '' });
  return true;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const found = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file of that name' : inWords(error);
    throw new NudgeError(
      'failed',
      `${folder}: expected a folder that can be written to, found ${found}`,
      'Nothing was changed.',
    );
  }
}

interface Counts {
  notes: number;
  contacts: number;
  meetings: number;
  open: number;
}

function foundIn({ records, book }: Session): Counts {
  const ofType = (type: string): number => records.filter(({ note: { type: own } }) => own === type).length;
  const open = [...book.items.values()].filter(({ status }) => status === 'open').length;
  return { notes: records.length, contacts: ofType('contact'), meetings: ofType('meeting'), open };
}

function drawn(made: boolean, root: string, { notes, contacts, meetings, open }: Counts): string {
  const file = visible(join(root, CONFIG_NAME));
  const first = made ? `Made ${file}; nothing else was changed.` : `${file} is there already; nothing was changed.`;
  const kinds = [contacts > 0 ? count(contacts, 'contact') : '', meetings > 0 ? count(meetings, 'meeting') : ''].filter(
    Boolean,
  );
  if (notes === 0) return `${first}\nThere are no notes in it yet.\n`;
  const among = kinds.length === 0 ? '' : ` (${listed(kinds)})`;
  const items = open === 0 ? 'nothing open in them yet' : `${count(open, 'open item')} in them`;
  return `${first}\nFound ${count(notes, 'note')}${among}, ${items}.\n`;
}

function advise({ io, globals }: Call, session: Session, { notes, contacts }: Counts): void {
  const next =
    notes === 0
      ? [
          'nudge new contact "Name"   the first contact',
          'nudge demo                 a vault of invented notes to play with',
        ]
      : [
          'nudge          the day on one screen',
          'nudge check    what could not be read',
          ...(contacts === 0
            ? ['nudge new contact "Name"   the first contact']
            : ['nudge people   who is warm and who is going cold']),
        ];
  note({ io, globals }, `\nNext\n${next.map((line) => `  ${line}`).join('\n')}`);
  if (session.config.me.name === null)
    note({ io, globals }, `\nSay who you are in ${CONFIG_NAME}, under "me", so that you are not taken for a contact.`);
}
