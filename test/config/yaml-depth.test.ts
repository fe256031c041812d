import { expect, test } from 'vitest';
import { findDeepLine, MAX_DEPTH } from '../../src/config/yaml-depth.ts';

const deep = MAX_DEPTH + 1;

test.each([
  ['brackets', ['a: 1', `b: ${'['.repeat(deep)}`], 2],
  ['brackets over many lines', Array.from({ length: deep }, () => 'a: {'), deep],
  ['lists in lists', [`${'- '.repeat(deep)}x`], 1],
  ['lists in a value', [`a: ${'- '.repeat(deep)}x`], 1],
  ['questions in questions', ['? '.repeat(deep)], 1],
  ['an indent', [`${' '.repeat(201)}a: 1`], 1],
])('%s beyond the depth that is read are found on their line', (_, lines, line) => {
  expect(findDeepLine(lines)).toBe(line);
});

test.each([
  ['as deep as is read', [`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`]],
  ['brackets that are closed again', Array.from({ length: 100 }, () => 'a: [b, {c: d}]')],
  ['a line of dashes', ['a: 1', `# ${'-'.repeat(200)}`, `b: "${'-'.repeat(100)}"`]],
  ['a time and a span', ['when: 10:30 - 11:30']],
])('%s is not deep', (_, lines) => {
  expect(findDeepLine(lines)).toBeNull();
});
