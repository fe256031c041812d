// One of the two processes of two.ts: VAULT STATE NAME EDITS. It prints how many of its edits had to be made anew.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neighboursOf } from '../../src/edit/find-line.ts';
import { undoFolder } from '../../src/edit/journal.ts';
import type { LineEdit } from '../../src/edit/types.ts';
import { writeEdits } from '../../src/edit/write-edits.ts';
import { NudgeError } from '../../src/errors.ts';
import { splitSource } from '../../src/note/source.ts';

const [, , root = '', state = '', name = '', edits = '0'] = process.argv;
const folder = undoFolder(state, root);
let retried = 0;

/** The edits for a number, made of the notes as they are read now: the other process may write them a moment later. */
function editsFor(number: number): LineEdit[] {
  const linesOf = (path: string): string[] => splitSource(readFileSync(join(root, path), 'utf8')).lines;
  const [tasks, log] = [linesOf('tasks.md'), linesOf('log.md')];
  const expected = `- [ ] ${name} ${number}`;
  const line = tasks.indexOf(expected) + 1;
  const after = log.length;
  return [
    {
      op: 'replace',
      path: 'tasks.md',
      line,
      expected,
      near: neighboursOf(tasks, line),
      replacement: `- [x] ${name} ${number}`,
    },
    {
      op: 'insert',
      path: 'log.md',
      after,
      expected: log[after - 1] ?? '',
      near: neighboursOf(log, after),
      lines: [`- ${name} did ${number}`],
    },
  ];
}

for (let number = 0; number < Number(edits); ) {
  try {
    writeEdits(root, editsFor(number), { folder, command: `done ${number}`, at: '2026-11-20T12:00:00Z' });
    number += 1;
  } catch (error) {
    if (!(error instanceof NudgeError) || error.code !== 'refused') throw error;
    retried += 1;
  }
}
process.stdout.write(String(retried));
