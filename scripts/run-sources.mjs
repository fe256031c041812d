// Bundles a program of test/ for Node and runs it: training, scoring and the bench need the sources, not the built program.
//
//   node scripts/run-sources.mjs test/eval/main.ts [ARGUMENTS]

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const [entry, ...args] = process.argv.slice(2);
// Inside the project, where the packages that are loaded at run time are found.
const cache = join('node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'sources-'));
const outfile = join(folder, 'main.mjs');
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  // Each finds what belongs to it beside its own file.
  external: ['highs', 'esbuild'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' });
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
