import { NudgeError } from '../../errors.ts';
import { toJson } from '../../render/json.ts';
import { hang } from '../../render/layout.ts';
import { visible } from '../../render/safe.ts';
import { findVault } from '../../vault/locate.ts';
import type { Call, CommandModule } from '../command.ts';
import { driverOfNotes, expectWorkTree } from '../git/repository.ts';
import { ATTRIBUTES, type GitState, gitState, setUp, takeDown } from '../git/set-up.ts';
import { note } from '../output.ts';

const ACTIONS = ['status', 'setup', 'remove'] as const;
type Action = (typeof ACTIONS)[number];

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
    const action = actionOf(call.args[0] ?? 'status');
    const vault = findVault({ vault: globals.vault, env: io.env.NUDGE_VAULT, cwd: io.cwd }).root;
    await expectWorkTree(io, vault);
    const state = await (action === 'setup' ? setUp : action === 'remove' ? takeDown : gitState)(io, vault);
    if (globals.json) io.stdout.write(toJson({ schema: 'nudge.git/1', vault, ...state }));
    else if (!globals.quiet) io.stdout.write(drawn(state, io.stdout.columns ?? 80));
    if (action === 'setup') await adviseAfterSetup(call, vault, state);
    return 0;
  },
};

function actionOf(given: string): Action {
  const action = ACTIONS.find((each) => each === given);
  if (action !== undefined) return action;
  throw new NudgeError('usage', `expected ${ACTIONS.join(', ')}, found ${JSON.stringify(given.slice(0, 60))}`);
}

function drawn({ attributes, driver, changed }: GitState, columns: number): string {
  const rows = [
    [
      ATTRIBUTES,
      attributes ? 'gives *.md and *.markdown to nudge' : 'says nothing of nudge',
      changed.includes('attributes'),
    ],
    [
      'git config',
      driver ? 'knows the driver, in this clone' : 'does not know the driver, in this clone',
      changed.includes('driver'),
    ],
  ] as const;
  const lines = rows.flatMap(([where, says, isNew]) =>
    hang(
      `${isNew ? '✓' : ' '} ${where.padEnd(ATTRIBUTES.length)}  `,
      visible(`${says}${isNew ? '' : ', as before'}`),
      columns,
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** What is left to do, and what stands in the way. */
async function adviseAfterSetup({ io, globals }: Call, vault: string, { changed }: GitState): Promise<void> {
  const used = await driverOfNotes(io, vault);
  if (used !== 'nudge') {
    const where = `"git check-attr merge note.md" says ${used}: another line of git's attributes is stronger`;
    note({ io, globals }, `Notes are not merged by nudge yet: ${where}. Take that line away.`);
  }
  if (changed.includes('attributes')) note({ io, globals }, `Commit ${ATTRIBUTES} with the notes.`);
  note(
    { io, globals },
    'Each clone needs "nudge git setup" once: git copies no config, and without it merges notes as any text.',
  );
}
