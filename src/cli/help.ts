import type { Command } from 'commander';
import { hang, wrap } from '../render/layout.ts';
import { upperFirst } from '../words.ts';
import type { CommandEntry, CommandModule } from './command.ts';

const EXAMPLES: CommandModule['examples'] = [
  ['nudge', 'the day on one screen'],
  ['nudge 5', 'I have five minutes: what is best now?'],
  ['nudge audit', 'the week, every Friday'],
  ['nudge demo', 'a vault of invented notes to play with'],
];
const WIDEST = 100;
/** With less room than this beside it, what a row says goes under it. */
const LEAST_ROOM = 24;

type Row = readonly [left: string, right: string];

/** The program's help: examples first, then the commands in groups, then the options. Lines at most `columns` wide. */
export function programHelp(program: Command, commands: readonly CommandEntry[], columns: number): string {
  const groups = [...new Set(commands.map(({ group }) => group))];
  const longest = Math.max(...commands.map(({ name }) => name.length));
  const rowsOf = (group: string): Row[] =>
    commands.filter((each) => each.group === group).map(({ name, summary }) => [name.padEnd(longest), summary]);
  return page(columns, [
    { title: 'Examples', rows: EXAMPLES },
    { title: 'Usage: nudge [command] [options]' },
    ...groups.map((group) => ({ title: group, rows: rowsOf(group) })),
    { title: 'Options', rows: optionRows(program) },
    { title: 'nudge COMMAND --help says more of a command.' },
  ]);
}

/** One command's help: examples first, then how it is called, its options, and those that all commands take. */
export function commandHelp(
  program: Command,
  command: Command,
  { entry, module, columns }: { entry: CommandEntry; module: CommandModule; columns: number },
): string {
  const helper = command.createHelp();
  const summary = `${upperFirst(entry.summary)}.`;
  const terms = helper
    .visibleArguments(command)
    .map((argument): Row => [helper.argumentTerm(argument), argument.description]);
  return page(columns, [
    { title: 'Examples', rows: module.examples },
    { title: `Usage: ${helper.commandUsage(command)}` },
    { title: summary },
    { title: 'Arguments', rows: terms },
    { title: 'Options', rows: optionRows(command).filter(([flags]) => !flags.startsWith('-h')) },
    { title: 'Options of every command', rows: optionRows(program) },
    ...(module.notes ?? []).map((title) => ({ title })),
  ]);
}

function optionRows(command: Command): Row[] {
  const options = command.createHelp().visibleOptions(command);
  return options.map(({ flags, description }) => [flags, description]);
}

/** Parts with a blank line between them; one that should have rows and has none is left out. */
function page(columns: number, parts: readonly { title: string; rows?: readonly Row[] }[]): string {
  const room = Math.min(WIDEST, columns);
  const told = parts.filter(({ rows }) => rows === undefined || rows.length > 0);
  return told.map(({ title, rows = [] }) => [...wrap(title, room), ...drawRows(rows, room)].join('\n')).join('\n\n');
}

function drawRows(rows: readonly Row[], columns: number): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length)) + 2;
  if (columns - width - 2 >= LEAST_ROOM)
    return rows.flatMap(([left, right]) => hang(`  ${left.padEnd(width)}`, right, columns));
  return rows.flatMap(([left, right]) => [...hang('  ', left, columns), ...hang('      ', right, columns)]);
}
