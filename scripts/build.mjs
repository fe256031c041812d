// Bundles the program with esbuild: one file to start, one chunk for each command and each heavy library, loaded when
// used. Unbundled, the prescribed packages make a start many times that of an empty program.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lazyPackages } from './lazy-packages.mjs';

// What an older build understood of a note must not be used by a newer one: the index carries this digest.
const digest = createHash('sha256');
const sources = (await readdir('src', { recursive: true })).filter((name) => /\.(?:ts|json)$/.test(name)).sort();
for (const name of ['../package-lock.json', ...sources]) digest.update(name).update(await readFile(join('src', name)));
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

// Built beside, then put in place: a build that fails leaves the last good one as it is.
const outdir = `dist.${process.pid}.tmp`;
const result = await build({
  entryPoints: ['src/main.ts'],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  plugins: [lazyPackages],
  define: { NUDGE_VERSION: JSON.stringify(version), NUDGE_BUILD: JSON.stringify(digest.digest('hex').slice(0, 16)) },
  logLevel: 'warning',
  // CommonJS packages in the bundle call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
// What is in which file, for esbuild's analyser: beside dist, of which all is packed.
if (process.argv.includes('--meta')) await writeFile('bundle-meta.json', JSON.stringify(result.metafile));
await rm('dist', { recursive: true, force: true });
await rename(outdir, 'dist');
