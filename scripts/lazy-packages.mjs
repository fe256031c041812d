// What some packages do while they load costs more than all the rest of a start, and is rarely needed. An esbuild plugin
// that puts it off until it is. Each patch must match exactly once, so that a new version of a package can't undo it
// unnoticed.
import { readFile } from 'node:fs/promises';

/** Creating a segmenter takes 9 ms: only texts beyond plain letters need one. */
const LAZY_SEGMENTER = `const segmenter = { segment: (text) => (segmenter.real ??= new Intl.Segmenter()).segment(text) };`;

const PATCHES = [
  { file: /string-width\/index\.js$/, from: 'const segmenter = new Intl.Segmenter();', to: LAZY_SEGMENTER },
  { file: /wrap-ansi\/index\.js$/, from: 'const segmenter = new Intl.Segmenter();', to: LAZY_SEGMENTER },
  {
    // Building the set of all emoji takes more than 1 ms.
    file: /string-width\/index\.js$/,
    from: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    to: "const rgiEmojiRegex = { test: (text) => (rgiEmojiRegex.real ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text) };",
  },
];

export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    // chalk looks at the process to guess how many colours there are; nudge tells it (see src/render/style.ts).
    build.onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'told' }));
    build.onLoad({ filter: /.*/, namespace: 'told' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
    // proper-lockfile takes its file system from graceful-fs, which retries where thousands of files are open and patches
    // Node's own while it loads: a lock needs five calls of it.
    build.onResolve({ filter: /^graceful-fs$/ }, () => ({ path: 'node:fs', external: true }));
    build.onLoad({ filter: /(?:string-width|wrap-ansi)[\\/]index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const { file, from, to } of PATCHES.filter((patch) => patch.file.test(path.replaceAll('\\', '/')))) {
        if (contents.split(from).length !== 2) throw new Error(`${path}: expected once: ${from} (${file})`);
        contents = contents.replace(from, () => to);
      }
      return { contents, loader: 'js' };
    });
  },
};
