// THIRD-PARTY-LICENSES.md: whose code the package carries or loads, with the words under which it may.
//
//   node scripts/licences.mjs                  writes the file
//   node scripts/licences.mjs --check [FILE]   exit status 1, with what is wrong, where FILE is not what would be written
//
// What counts is what esbuild puts into the bundle, not what is listed anywhere: a package that is bundled must be in
// `dependencies`, or be needed by one that is, so that nothing meant for development is shipped unseen.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lazyPackages } from './lazy-packages.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = 'THIRD-PARTY-LICENSES.md';
/** Not bundled, but loaded from its own folder when a phrase needs it. */
const LOADED = ['node_modules/chrono-node'];
const IN_PACKAGES = /node_modules\/(?:@[^/]+\/)?[^/]+/g;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[-.].*)?$/i;

/** The folders of the packages of which some code is in the bundle, from the root, and of those loaded at run time. */
async function packageFolders() {
  // The options of build.mjs that decide what goes in; nothing is written.
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    metafile: true,
    plugins: [lazyPackages],
    logLevel: 'warning',
  });
  const folders = new Set(LOADED);
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const last = [...file.matchAll(IN_PACKAGES)].at(-1);
      if (last !== undefined && bytesInOutput > 0) folders.add(file.slice(0, last.index + last[0].length));
    }
  }
  return [...folders].sort();
}

function readPackage(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json')));
  const file = readdirSync(join(ROOT, folder)).find((each) => LICENCE_FILE.test(each));
  const text = file === undefined ? null : readFileSync(join(ROOT, folder, file), 'utf8');
  const url = (typeof repository === 'string' ? repository : (repository?.url ?? '')).replace(/^git\+|\.git$/g, '');
  const licence = typeof license === 'string' ? license : license?.type;
  return { name, version, licence, author: typeof author === 'string' ? author : author?.name, url, text };
}

/** Every package that an installation brings: `dependencies`, and what they need, and so on, by the lock file. */
function installedNames() {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json')));
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json')));
  const found = new Set();
  const waiting = Object.keys(dependencies).map((name) => ['', name]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = resolved(packages, ...next);
    if (folder === null || found.has(folder)) continue;
    found.add(folder);
    const { dependencies: own = {}, optionalDependencies: optional = {} } = packages[folder];
    for (const name of [...Object.keys(own), ...Object.keys(optional)]) waiting.push([folder, name]);
  }
  return found;
}

/** Where Node finds a package from a folder: in its own node_modules, else in those above. */
function resolved(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return null;
  }
}

function section({ name, version, licence, author, url, text }) {
  const facts = [`- Version: ${version}`, `- Licence: ${licence}`];
  if (author) facts.push(`- Author: ${author.replace(/\s*<[^>]*>/, '')}`);
  if (url) facts.push(`- Source: ${url}`);
  const words = text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
  return `## ${name}\n\n${facts.join('\n')}\n\n\`\`\`\`text\n${words}\n\`\`\`\`\n`;
}

function drawn(packages) {
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const kinds = [...counts].sort().map(([licence, count]) => `${licence} (${count})`);
  const head =
    '# Third-party licences\n\n' +
    'nudge itself is under the MIT licence, see LICENSE. Its bundle in `dist/` holds code of the packages below; chrono-node ' +
    'is not in the bundle but loaded when it is needed. This file is made by `node scripts/licences.mjs` from what the bundle ' +
    'really contains.\n\n' +
    `${packages.length} packages: ${kinds.join(', ')}.\n`;
  return [head, ...packages.map(section)].join('\n');
}

/** What is wrong with the packages themselves, in words. */
function faults(folders, packages) {
  const installed = installedNames();
  const stray = folders.filter((folder) => !installed.has(folder));
  const silent = packages.filter(({ licence, text }) => licence === undefined || text === null);
  return [
    ...stray.map((folder) => `${folder} is bundled, but is neither in dependencies nor needed by one that is.`),
    ...silent.map(({ name }) => `${name} names no licence, or has no licence file to quote.`),
  ];
}

const folders = await packageFolders();
const packages = folders.map(readPackage);
const wrong = faults(folders, packages);
const check = process.argv.indexOf('--check');
if (wrong.length === 0) {
  const text = drawn(packages);
  const file = join(ROOT, OUT);
  if (check === -1) writeFileSync(file, text);
  else {
    const checked = process.argv[check + 1] ?? file;
    const found = existsSync(checked) ? readFileSync(checked, 'utf8') : '';
    const missing = packages.filter(({ name, version }) => !found.includes(`## ${name}\n\n- Version: ${version}\n`));
    wrong.push(...missing.map(({ name, version }) => `${name} ${version} is not in ${OUT}.`));
    if (missing.length === 0 && found !== text) wrong.push(`${OUT} is not what the bundle calls for.`);
    if (wrong.length > 0) wrong.push('node scripts/licences.mjs writes it anew.');
  }
}
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
