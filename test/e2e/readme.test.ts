import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { DEMO_DAY, DEMO_FOLDER, makeDemo } from '../helpers/demo.ts';
import { fencesOf, wordsOf } from '../helpers/fences.ts';
import { runIn } from '../helpers/nudge.ts';
import type { TestVault } from '../helpers/vault.ts';

/*
 * The README is run. Blocks marked ```sh are typed into the built program, each from the demo's folder; blocks marked
 * ```sh setup install something, and only their scripts are looked up. In a ```text block a line that begins with `$ ` is
 * typed as well, and the lines under it must be printed, in that order; `…` stands for what was left out.
 */

const fileOf = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const README = fileOf('README.md');
const fences = fencesOf(README);
const manifest: { name: string; version: string; scripts: Record<string, string> } = JSON.parse(fileOf('package.json'));
/** One line to be typed, with the lines that are shown under it. */
interface Typed {
  command: string;
  shown: string[];
  /** True where a block begins: each starts in the demo's folder. */
  first: boolean;
}

function typedOf({ info, lines }: (typeof fences)[number]): Typed[] {
  if (info === 'sh') {
    const commands = lines.filter((line) => line.trim() !== '');
    return commands.map((command, at) => ({ command, shown: [], first: at === 0 }));
  }
  const typed: Typed[] = [];
  for (const line of info === 'text' ? lines : []) {
    if (line.startsWith('$ ')) typed.push({ command: line.slice(2), shown: [], first: typed.length === 0 });
    else typed.at(-1)?.shown.push(line);
  }
  return typed;
}

let vault: TestVault;
let folder = '';
beforeAll(() => {
  vault = makeDemo();
});
afterAll(() => vault.cleanup());

/** `check` exits with 3 where it finds something, as the README says; the demo has something to find. */
const statusOf = (command: string) => (/^nudge check\b/.test(command) && basename(folder) === DEMO_FOLDER ? 3 : 0);

const typed = fences.flatMap(typedOf);

// One after the other, as somebody would type them: what one writes, a later one takes back.
describe('every command of the README works, and prints what is shown', () => {
  it.each(typed.map((each, at) => [`${at + 1}: ${each.command}`, each] as const))('%s', (_, each) => {
    if (each.first) folder = vault.path(DEMO_FOLDER);
    const [program, ...args] = wordsOf(each.command);
    if (program === 'cd') {
      folder = join(vault.dir, basename(args[0] ?? ''));
      mkdirSync(folder, { recursive: true });
      return;
    }
    expect(program, 'only nudge and cd are run; what installs goes into a block marked "sh setup"').toBe('nudge');
    const cwd = args[0] === 'demo' ? vault.dir : folder;
    const run = runIn(vault, [...args, '--today', DEMO_DAY], { cwd });
    expect({ status: run.status, said: run.stderr }).toMatchObject({ status: statusOf(each.command) });
    const printed = run.stdout.split('\n');
    for (const line of each.shown.filter((shown) => shown !== '…')) {
      const at = printed.indexOf(line);
      if (at === -1) expect(run.stdout, 'the README shows a line that is not printed').toContain(line);
      printed.splice(0, at + 1);
    }
  });
});

describe('the README and the program know the same things', () => {
  test('its blocks are of kinds that are run, looked up or shown', () => {
    expect(fences.filter(({ info }) => !['sh', 'sh setup', 'text'].includes(info))).toEqual([]);
    expect(typed.length).toBeGreaterThan(20);
  });

  test('every command is named, and every command named is one', () => {
    const names = COMMANDS.map(({ name }) => name);
    const said = README.match(/\bnudge (?:[a-z-]+|\d+)(?=[\s`])/g)?.map((each) => each.slice(6)) ?? [];
    const inCode = [...README.matchAll(/`nudge ([a-z-]+)/g)].map((match) => match[1] ?? '');
    expect(names.filter((name) => name !== 'day' && !said.includes(name))).toEqual([]);
    expect(inCode.filter((name) => !names.includes(name))).toEqual([]);
  });

  const setup = fences.filter(({ info }) => info === 'sh setup').flatMap(({ lines }) => lines);

  test('it sets up with two commands, as they are', () => {
    expect(setup).toContain('npm install && npm run demo');
    expect(setup).toContain('npm install && npm test');
  });

  test('every script it names is in package.json, and the tarball is that of this version', () => {
    const scripts = [...README.matchAll(/npm (?:run ([a-z:]+)|(test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    expect(setup).toContain(`npm install -g ${manifest.name}-${manifest.version}.tgz`);
    const parts = setup.flatMap((line) => line.split(' && '));
    expect(parts.filter((part) => !/^npm (?:install|link|pack|test|run [a-z:]+)\b/.test(part))).toEqual([]);
  });

  test('it stays short', () => {
    expect(README.split('\n').length).toBeLessThan(250);
  });
});
