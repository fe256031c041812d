import { Command, CommanderError } from 'commander';
import { NudgeError } from '../errors.ts';
import { spellOut, withoutHelp } from './arguments.ts';
import type { Call, CommandEntry, CommandModule } from './command.ts';
import { COMMANDS } from './commands.ts';
import { type RawOptions, readGlobals } from './globals.ts';
import type { Io } from './io.ts';
import type { Session } from './session.ts';
import { VERSION } from './version.ts';

/** A command made known to commander, and what it came to. */
interface Added {
  command: Command;
  entry: CommandEntry;
  module: CommandModule;
  status(): number;
}

/**
 * Reads the arguments, and runs the one command they name; only that one is loaded. The exit status; throws a `usage`
 * error for a wrong call.
 */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  const { args, name } = spellOut(argv);
  const entry = COMMANDS.find((each) => each.name === name);
  const program = createProgram(io);
  const added = entry === undefined ? null : await addCommand(program, entry, io);
  // All of them, to suggest the one that was meant; a wrong name is more urgent than the help that was asked for.
  if (added === null) for (const { name: known } of COMMANDS) program.command(known);
  const wrongName = added === null && name !== undefined;
  try {
    await program.parseAsync(wrongName ? withoutHelp(args) : args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') await showHelp(program, added, io);
    if (error.exitCode === 0) return 0;
    throw wrongCall(error, entry?.name);
  }
  return added?.status() ?? 0;
}

async function showHelp(program: Command, added: Added | null, io: Io): Promise<void> {
  const { commandHelp, programHelp } = await import('./help.ts');
  const columns = io.stdout.columns ?? 80;
  const text =
    added === null
      ? programHelp(program, COMMANDS, columns)
      : commandHelp(program, added.command, { ...added, columns });
  io.stdout.write(`${text}\n`);
}

function wrongCall(error: CommanderError, command: string | undefined): NudgeError {
  const [message = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = more.join(' ').replace(/^\(|\)$/g, '');
  const help = `${['nudge', command, '--help'].filter(Boolean).join(' ')} shows what there is.`;
  if (/^unknown option '-+.* /.test(message))
    return new NudgeError(
      'usage',
      message,
      `Put -- before words that begin with a dash: nudge ${command ?? 'add'} -- "- …"`,
    );
  return new NudgeError('usage', message, suggestion === '' ? help : `${suggestion} ${help}`);
}

function createProgram(io: Io): Command {
  return withOwnHelp(new Command('nudge'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // What is wrong with a call is said by `run`, as everything that is wrong.
      writeErr: () => {},
    })
    .helpCommand(false)
    .helpOption('-h, --help', 'show this help')
    .version(VERSION, '-V, --version', 'show the version')
    .option('--vault <dir>', 'the folder of notes; else NUDGE_VAULT, else the nearest nudge.yaml')
    .option('--today <day>', 'compute everything for this day, YYYY-MM-DD')
    .option('--json', 'print data for machines')
    .option('--no-input', 'never ask')
    .option('--no-color', 'no colours (also NO_COLOR)')
    .option('-q, --quiet', 'only data and errors');
}

/** Commander says that help was asked for; what it is, `help.ts` says. */
function withOwnHelp(command: Command): Command {
  command.helpInformation = () => '';
  return command;
}

async function addCommand(program: Command, entry: CommandEntry, io: Io): Promise<Added> {
  const module = await entry.load();
  const command = withOwnHelp(program.command(entry.name));
  module.define(command);
  let status = 0;
  command.action(async () => {
    status = (await module.run(createCall(program, command, io))) ?? 0;
  });
  return { command, entry, module, status: () => status };
}

function createCall(program: Command, command: Command, io: Io): Call {
  const raw: RawOptions = program.opts();
  const globals = readGlobals(raw, io);
  let opened: Promise<Session> | undefined;
  return {
    io,
    globals,
    args: command.args,
    options: command.opts(),
    session: () => {
      // Loaded here: neither help nor a wrong call needs a vault.
      opened ??= import('./session.ts').then(({ openSession }) => openSession(globals, io));
      return opened;
    },
  };
}
