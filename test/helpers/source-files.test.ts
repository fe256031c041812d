import { expect, test } from 'vitest';
import { readSource } from './source-files.ts';

const imports = (text: string) =>
  readSource('book/clock.ts', text).imports.map(({ target, typeOnly, line }) => [target, typeOnly, line]);

test('finds every way to import, with its target, its line and whether it is of types only', () => {
  const text = [
    "import { addDays } from '../dates/civil.ts';",
    "import type { Day } from '../dates/day.ts';",
    "import { type Book, type Person } from './types.ts';",
    "import { type Book as B, other } from './types.ts';",
    "export { x } from './x.ts';",
    "export type * from './y.ts';",
    "import './effect.ts';",
    "import * as z from 'zod/mini';",
    "import Glob from '@scope/glob/deep';",
    "import { readFile } from 'node:fs/promises';",
    "const late = await import('chrono-node/en');",
    "type Late = import('./late.ts').Late;",
  ].join('\n');
  expect(imports(text)).toEqual([
    ['dates/civil.ts', false, 1],
    ['dates/day.ts', true, 2],
    ['book/types.ts', true, 3],
    ['book/types.ts', false, 4],
    ['book/x.ts', false, 5],
    ['book/y.ts', true, 6],
    ['book/effect.ts', false, 7],
    ['zod', false, 8],
    ['@scope/glob', false, 9],
    ['node:fs/promises', false, 10],
    ['chrono-node', false, 11],
    ['book/late.ts', true, 12],
  ]);
});

test('takes no comment, string, template or pattern for an import', () => {
  const text = [
    "// import a from 'a';",
    "/* export * from 'b'; */",
    'const c = "import c from \'c\'";',
    `const d = \`import d from "d"; \${await import('./real.ts')}\`;`,
    "const e = /import e from 'e'/;",
  ].join('\n');
  expect(imports(text)).toEqual([['book/real.ts', false, 4]]);
});

test('tells a global from a property of its name', () => {
  const { names } = readSource(
    'a.ts',
    'const x = thing.Date + { process: 1 }.process;\nnew Date(performance["now"]());',
  );
  expect([names.get('Date'), names.has('process'), names.get('performance')]).toEqual([2, false, 2]);
});

test('refuses what it cannot follow', () => {
  expect(() => readSource('a.ts', 'await import(name);')).toThrow('a.ts:1');
  expect(() => readSource('a.ts', 'import {')).toThrow('a.ts');
});
