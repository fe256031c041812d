/** Global options that take the next argument as their value, and those that stand alone. */
const VALUED = new Set(['--vault', '--today']);
const BARE = new Set(['--json', '--no-input', '--no-color', '-q', '--quiet']);
const HELP = ['-h', '--help'];

/** The arguments spelled out, with the command they name. */
export interface Spelled {
  args: string[];
  /** Undefined where there is none, as in `nudge --help`. */
  name: string | undefined;
}

/**
 * Puts in what may be left out: `nudge` is `nudge day`, `nudge 5` is `nudge next 5`, `nudge help next` is `nudge next
 * --help`. Only where nothing but global options comes before: what belongs to an unknown option can't be known.
 */
export function spellOut(argv: readonly string[]): Spelled {
  const { at, clear } = findCommand(argv);
  const word = argv[at];
  if (word === undefined) {
    const asked = argv.some((arg) => [...HELP, '-V', '--version'].includes(arg));
    return clear && !asked ? { args: [...argv, 'day'], name: 'day' } : { args: [...argv], name: undefined };
  }
  const [before, after] = [argv.slice(0, at), argv.slice(at)];
  if (word === 'help') return { args: [...before, ...after.slice(1), '--help'], name: after[1] };
  const shorthand = clear && /^\d+$/.test(word);
  return shorthand ? { args: [...before, 'next', ...after], name: 'next' } : { args: [...argv], name: word };
}

/** The arguments without those that ask for help. */
export function withoutHelp(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.filter((arg, index) => !HELP.includes(arg) || (end !== -1 && index > end));
}

/** Where the command's name stands, or -1; `clear` where only known global options stand before it. */
function findCommand(argv: readonly string[]): { at: number; clear: boolean } {
  let clear = true;
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at] ?? '';
    if (arg === '--') return { at: -1, clear: false };
    if (VALUED.has(arg)) at += 1;
    else if (!arg.startsWith('-') || arg === '-') return { at, clear };
    else clear &&= BARE.has(arg) || /^--(?:vault|today)=/.test(arg);
  }
  return { at: -1, clear };
}
