import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport, AuditStep } from '../../src/audit/types.ts';
import { DEMO_DAY, DEMO_FOLDER, makeDemo } from '../helpers/demo.ts';
import { wordsOf } from '../helpers/fences.ts';
import { runIn } from '../helpers/nudge.ts';
import type { TestVault } from '../helpers/vault.ts';

let vault: TestVault;
let steps: { group: string; next: AuditStep }[] = [];

const nudge = (...args: string[]) => runIn(vault, [...args, '--today', DEMO_DAY], { cwd: vault.path(DEMO_FOLDER) });

beforeAll(() => {
  vault = makeDemo();
  const { sections }: AuditReport = JSON.parse(nudge('audit', '--json').stdout);
  steps = sections.flatMap(({ name, groups }) =>
    groups.flatMap((group) =>
      group.lines.flatMap(({ next }) => (next === null ? [] : [{ group: `${name} ${group.name}`, next }])),
    ),
  );
});
afterAll(() => vault.cleanup());

/** The first step of a group that has a command, and a message where one is asked for. */
function stepOf(group: string, withDraft: boolean): AuditStep {
  const found = steps.find(
    (each) => each.group === group && each.next.command !== null && (each.next.draft !== null) === withDraft,
  );
  if (found === undefined) throw new Error(`no step in ${group}: ${steps.map((each) => each.group).join(', ')}`);
  return found.next;
}

describe('what the audit says could be done', () => {
  it.each(['my-word late', 'their-word late', 'openings older', 'clock waiting'])(
    'is in %s the message that its command prints',
    (group) => {
      const { command, draft } = stepOf(group, true);
      const printed = nudge(...wordsOf(command ?? '').slice(1));
      expect([printed.status, printed.stdout]).toEqual([0, draft]);
    },
  );

  it.each(['conversations without-notes', 'openings this-week', 'going-cold passed'])(
    'is in %s a command that works',
    (group) => {
      const words = wordsOf(stepOf(group, false).command ?? '').slice(1);
      const dry = words[0] === 'draft' ? [] : ['--dry-run'];
      const run = nudge(...words, ...dry);
      expect([run.status, run.stdout !== '']).toEqual([0, true]);
    },
  );

  it('closes a gap by a line in the log, for the meeting that a calendar knew of is that talk', () => {
    const gaps = () =>
      nudge('audit', '--only', 'conversations', '--json').stdout.match(/"without-notes"/g)?.length ?? 0;
    expect(gaps()).toBe(1);
    const words = wordsOf(stepOf('conversations without-notes', false).command ?? '').slice(1);
    expect(nudge(...words.map((word) => (word === '…' ? 'We spoke of the ceiling.' : word))).status).toBe(0);
    expect(gaps()).toBe(0);
  });
});
