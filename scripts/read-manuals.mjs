// Runs the reading commands over Markdown that nobody wrote for nudge, and says what came of it: every file that ends in .md below
// the folders given is copied into a temporary vault.
//
//   npm run read-manuals -- node_modules /usr/share/doc [--keep DIR]
//
// Exit status 1 where a command fails or ends otherwise than it should.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { keep: { type: 'string' } }, allowPositionals: true });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'nudge-manuals-'));
const vault = join(folder, 'vault');
const BIN = new URL('../bin/nudge.js', import.meta.url).pathname;

mkdirSync(vault, { recursive: true });
const count = positionals.reduce((found, from) => found + gather(from, found), 0);
console.log(`${count} files`);
const wrong = [['extract'], ['queue'], ['audit'], ['check']].filter((args) => !isRight(args));
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong.length > 0 || count === 0 ? 1 : 0;

/** Copies the Markdown below a folder, each file under a name of its own; how many. No link is followed. */
function gather(from, taken) {
  let copied = 0;
  const folders = [from];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(file);
      if (!entry.isFile() || !/\.(?:md|markdown)$/i.test(entry.name)) continue;
      const number = taken + copied;
      const into = join(vault, String(number % 100));
      mkdirSync(into, { recursive: true });
      copyFileSync(file, join(into, `${number}-${entry.name}`));
      copied += 1;
    }
  }
  return copied;
}

function isRight(args) {
  const env = {
    ...process.env,
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    NO_COLOR: '1',
  };
  const run = spawnSync(process.execPath, [BIN, ...args, '--json', '--vault', vault, '--today', '2026-11-20'], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const said = run.status === 0 || run.status === 3 ? tell(args[0], JSON.parse(run.stdout)) : run.stderr.slice(0, 500);
  console.log(`${args.join(' ').padEnd(8)} status ${run.status}: ${said}`);
  const failed = /at which nudge itself fails|should not have/.test(run.stdout + run.stderr);
  return (run.status === 0 || run.status === 3) && !failed;
}

/** What a document holds, in a line; of the items those that no checkbox makes, since these a reader may laugh at. */
function tell(command, document) {
  if (command === 'queue') return `${document.nudges.length} nudges`;
  if (command === 'audit') return `${document.sections.length} sections`;
  const codes = tally((document.problems ?? []).map(({ code }) => code));
  if (command === 'check') return codes;
  const prose = document.items.filter(({ explicit }) => !explicit);
  const shown = prose.map(
    ({ path, line, kind, text }) => `\n  ${kind} ${path}:${line} ${JSON.stringify(text.slice(0, 120))}`,
  );
  return `${document.items.length} items, ${prose.length} in prose; ${codes}${shown.join('')}`;
}

function tally(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, times]) => `${times} ${word}`).join(', ') || 'no problems';
}
