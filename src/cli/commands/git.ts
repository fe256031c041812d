import { NudgeError } from '../../errors.ts';
import { toJson } from '../../render/json.ts';
import { hang } from '../../render/layout.ts';
import { visible } from '../../render/safe.ts';
import { findVault } from '../../vault/locate.ts';
import { readChoice } from '../choice.ts';
import type { Call, CommandModule } from '../command.ts';
import { driverOfNotes, outsideWorkTree } from '../git/repository.ts';
import {
  ATTRIBUTES,
  type Clone,
  cloneAt,
  type GitState,
  gitState,
  NO_WORK_TREE,
  setUp,
  takeDown,
} from '../git/set-up.ts';
import { note } from '../output.ts';

const ACTIONS = ['status', 'setup', 'remove'] as const;
type Action = (typeof ACTIONS)[number];

const DO: Record<Action, (clone: Clone) => Promise<GitState>> = { status: gitState, setup: setUp, remove: takeDown };

/** `nudge git setup|remove|status`: whether git lets nudge merge the notes of this vault. */
export const git: CommandModule = {
  examples: [
    ['nudge git setup', 'notes changed on two machines are merged by what their lines mean'],
    ['nudge git remove', 'takes that back'],
    ['nudge git', 'says how it stands'],
  ],
  define(command) {
    command.argument('[action]', ACTIONS.join(', '), 'status');
  },
  notes: [
    'setup writes .gitattributes in the vault, which is committed with the notes, and registers the merge driver in the config of this clone. Git copies no config: each clone needs nudge git setup once. One without it merges notes as it merges any text.',
  ],
  async run(call) {
    const { io, globals } = call;
    const action = readChoice(null, call.args[0] ?? 'status', ACTIONS);
    const vault = findVault({ vault: globals.vault, env: io.env.NUDGE_VAULT, cwd: io.cwd }).root;
    const clone = cloneAt(io, vault);
    const outside = await outsideWorkTree(clone.git);
    if (outside !== null && action !== 'status') throw notIn(vault, outside);
    const state = outside === null ? await DO[action](clone) : NO_WORK_TREE;
    if (globals.json) io.stdout.write(toJson({ schema: 'nudge.git/1', vault, ...state }));
    else if (!globals.quiet) io.stdout.write(drawn(state, action, io.stdout.columns ?? 80));
    if (outside !== null) note(call, `${vault} is in no git work tree: ${outside.found}. ${outside.hint}`.trim());
    await advise(call, clone, action, state);
    return 0;
  },
};

function notIn(vault: string, { found, hint }: { found: string; hint: string }): NudgeError {
  return new NudgeError('failed', `${vault}: expected a vault in a git work tree, found ${found}`, hint);
}

function drawn({ attributes, driver, changed }: GitState, action: Action, columns: number): string {
  const row = (where: string, says: string, isNew: boolean): string[] => {
    const unchanged = isNew || action === 'status' ? '' : ', as before';
    return hang(`${isNew ? '✓' : ' '} ${where.padEnd(ATTRIBUTES.length)}  `, visible(`${says}${unchanged}`), columns);
  };
  const lines = [
    ...row(
      ATTRIBUTES,
      attributes ? 'gives *.md and *.markdown to nudge' : 'says nothing of nudge',
      changed.includes('attributes'),
    ),
    ...row('git config', `${driver ? 'knows' : 'does not know'} the driver, in this clone`, changed.includes('driver')),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is left to do, and what stands in the way. */
async function advise(
  { io, globals }: Call,
  { git }: Clone,
  action: Action,
  { changed, attributes }: GitState,
): Promise<void> {
  const tell = (message: string): void => note({ io, globals }, message);
  const used = attributes ? await driverOfNotes(git) : 'nudge';
  if (used !== 'nudge') {
    const stronger = `"git check-attr merge note.md" says ${used}, so another line of git's attributes is stronger`;
    tell(`Notes are not merged by nudge yet: ${stronger}. Take that line away.`);
  }
  if (changed.includes('attributes')) tell(`Commit ${ATTRIBUTES} with the notes.`);
  if (action === 'setup')
    tell('Each clone needs "nudge git setup" once: git copies no config, and without it merges notes as any text.');
}
