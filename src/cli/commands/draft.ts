import { NudgeError } from '../../errors.ts';
import type { DraftDocument } from '../../render/documents.ts';
import { readDraft } from '../../render/draft-fill.ts';
import { draftMailto, draftText } from '../../render/draft-text.ts';
import { canAsk } from '../ask.ts';
import { copyText } from '../clipboard.ts';
import { type Call, type CommandModule, flag, text } from '../command.ts';
import { laterDay } from '../days.ts';
import { draftNamed } from '../draft.ts';
import { draftTemplates } from '../draft-templates.ts';
import { editText } from '../edit-text.ts';
import { note, show } from '../output.ts';
import { openToRead } from '../reading.ts';
import { say } from '../say.ts';
import type { Session } from '../session.ts';

/** `nudge draft ID|NAME`: the message for an item, or to somebody. */
export const draft: CommandModule = {
  examples: [
    ['nudge draft k7qm', 'the message for this item'],
    ['nudge draft Ada', 'the message for what waits first with her'],
    ['nudge draft k7qm --until friday', 'a new day for what I promised'],
    ['nudge draft Ada --kind thanks --copy', 'a thank-you, to the clipboard'],
  ],
  notes: [
    'What the notes do not say is a gap, [where we met?]. A file in templates/drafts/ of the vault goes before the built-in one of its name: follow-up.md, or follow-up.client.md for clients.',
  ],
  define(command) {
    command
      .argument('[id-or-name...]', 'an id from next or queue, or a name')
      .option('-k, --kind <kind>', 'another message: thanks, intro, reconnect… (--list shows all)')
      .option('-u, --until <day>', 'the new day for what I promised: friday, in two weeks, 2026-12-01')
      .option('-e, --edit', 'change it in $EDITOR first')
      .option('-c, --copy', 'to the clipboard')
      .option('--mailto', 'as a mailto: link')
      .option('-l, --list', 'list the messages there are');
  },
  async run(call) {
    const { options, args } = call;
    const session = await openToRead(call);
    if (flag(options, 'list')) {
      await show(session, 'drafts', draftTemplates(session));
      return 0;
    }
    const until = text(options, 'until');
    const { today, config } = session;
    const newDay = until === undefined ? undefined : laterDay(until, { today, order: config.dateOrder });
    const made = draftNamed(session, named(args), { kind: text(options, 'kind')?.trim().toLowerCase(), newDay });
    return give(call, session, flag(options, 'edit') ? await edited(call, session, made) : made);
  },
};

function named(args: readonly string[]): string {
  const words = args.join(' ').trim();
  if (words !== '') return words;
  throw new NudgeError(
    'usage',
    "expected an item's id or somebody's name, found none",
    'For example nudge draft Ada. nudge draft --list shows what messages there are.',
  );
}

async function edited(call: Call, session: Session, made: DraftDocument): Promise<DraftDocument> {
  if (!canAsk(call)) throw new NudgeError('usage', 'expected a terminal for --edit, found none', 'Leave --edit away.');
  return { ...made, ...readDraft(await editText(session, draftText(made))) };
}

/** Gives the message where it was asked for. It is never lost: what can't be copied is printed. */
async function give({ options, globals, io }: Call, session: Session, made: DraftDocument): Promise<number> {
  const copied = flag(options, 'copy') ? await copyText(io, draftText(made)) : null;
  if (globals.json) await show(session, 'draft', made);
  else if (flag(options, 'mailto')) io.stdout.write(`${draftMailto(made)}\n`);
  else if (copied === null || copied.by === 'nobody') await print(session, made);
  describe(session, made);
  if (copied?.by === 'program') note(session, 'Copied.');
  if (copied?.by === 'terminal') note(session, `${copied.why} The terminal was asked to copy it.`);
  if (copied?.by !== 'nobody') return 0;
  say(io, `nudge: expected a clipboard to copy to. ${copied.why}`, 'Pipe it instead: nudge draft … | PROGRAM.');
  return 1;
}

/** For eyes, with its lines broken and its gaps shown; for a pipe as it is to be sent. */
async function print(session: Session, made: DraftDocument): Promise<void> {
  if (session.io.stdout.isTTY) await show(session, 'draft', made);
  else session.io.stdout.write(draftText(made));
}

function describe(session: Session, { person, email, template, gaps }: DraftDocument): void {
  const to = [person ?? 'nobody by name', email === null ? '' : `<${email}>`].filter(Boolean).join(' ');
  note(session, `For ${to}, from ${template}.`);
  if (gaps.length > 0) note(session, `To fill in: ${gaps.join(' ')}`);
}
