import { findPerson } from '../../book/lookup.ts';
import type { Book, Person } from '../../book/types.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import type { LedgerEntry } from '../../ledger/types.ts';
import { readOption } from '../choice.ts';
import { type Call, type CommandModule, flag, text } from '../command.ts';
import { pastDay } from '../days.ts';
import { gitIn } from '../git/program.ts';
import { type ReadHistory, readHistory } from '../history/read-history.ts';
import { note, show } from '../output.ts';
import { onePerson } from '../reading.ts';
import { readingVersion } from '../records.ts';
import { openPlace, type Place } from '../session.ts';
import { BUILD } from '../version.ts';

const KINDS = ['promise', 'awaiting'] as const;

/** `nudge ledger`: what became of every promise, as the vault's history in git tells it. */
export const ledger: CommandModule = {
  examples: [
    ['nudge ledger', 'how often the word was kept by the first day that was ever given'],
    ['nudge ledger --since 2026-09-01 --all', 'what was made, fell due or ended since, each with its commit'],
    ['nudge ledger --for Ada', 'what Ada was promised'],
    ['nudge ledger --kind awaiting --json', 'what was owed to me, for a script'],
  ],
  notes: [
    'It needs the program git, and a vault in a repository; only what is committed counts. A day that was moved still counts from the first one. A promise that vanished unmarked is gone without a word; one whose sentence was edited goes on from the old one’s first day.',
  ],
  define(command) {
    command
      .option('--since <day>', 'only what was made, fell due or ended since: monday, 3 weeks ago, 2026-09-01')
      .option('-f, --for <name>', 'only what concerns one person')
      .option('--kind <kind>', 'whose word: promise (mine) or awaiting (theirs)', 'promise')
      .option('--all', 'without cutting long lists short');
  },
  async run(call) {
    const place = await openPlace(call.globals, call.io);
    const { today } = call.globals;
    const given = text(call.options, 'since');
    const since = given === undefined ? null : pastDay('--since', given, { today, order: place.config.dateOrder });
    const kind = readOption(call.options, 'kind', KINDS) ?? 'promise';
    const { person, concerns } = await whom(call);
    const { history, ...read } = await historyOf(call, place);
    const told = buildLedger(history, { today, since, kind, concerns });
    const document = { ...told, ...read, last: history.last, today, since, kind, person };
    await show(place.drawn([]), 'ledger', document, { all: flag(call.options, 'all') });
    return 0;
  },
};

function historyOf(call: Call, { root, config, keptFile }: Place): Promise<ReadHistory> {
  const { io, globals } = call;
  return readHistory({
    git: gitIn(root, io.env),
    config,
    today: globals.today,
    keptFile: BUILD === null ? null : keptFile('history'),
    key: { root, version: readingVersion(config) },
    now: () => io.now(),
    tell: (message) => note({ io, globals }, message),
  });
}

/** Which entries concern the person that was asked for; all where nobody was. */
async function whom(call: Call): Promise<{ person: string | null; concerns: (entry: LedgerEntry) => boolean }> {
  const name = text(call.options, 'for');
  if (name === undefined) return { person: null, concerns: () => true };
  const { book } = await call.session();
  const person = onePerson(book, name);
  const known = new Map<string, boolean>();
  const isThem = (written: string): boolean => {
    const is = known.get(written) ?? means(book, written, person);
    known.set(written, is);
    return is;
  };
  const concerns = ({ kind, owner, to }: LedgerEntry): boolean => (kind === 'awaiting' ? [owner] : to).some(isThem);
  return { person: person.name, concerns };
}

/** Whether a name as an old note has it means a person as the notes know them today. */
function means(book: Book, written: string, person: Person): boolean {
  const found = findPerson(book, written);
  return found.kind === 'one' && found.person.key === person.key;
}
