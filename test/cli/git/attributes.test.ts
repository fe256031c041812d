import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hasDriver, withDriver, withoutDriver } from '../../../src/cli/git/attributes.ts';

const LINES = '*.md merge=nudge\n*.markdown merge=nudge\n';

describe("the driver's lines in .gitattributes", () => {
  it.each([
    ['no file', null, `# nudge:begin (this file was made for it)\n${LINES}# nudge:end\n`],
    ['an empty file', '', `# nudge:begin\n${LINES}# nudge:end\n`],
    ['a file', '*.png binary\n', `*.png binary\n# nudge:begin\n${LINES}# nudge:end\n`],
    [
      'a file whose last line has no end',
      '*.png binary',
      `*.png binary\n# nudge:begin (and the line above was given an end)\n${LINES}# nudge:end\n`,
    ],
    [
      'a file in CRLF',
      '*.png binary\r\n',
      `*.png binary\r\n# nudge:begin\n${LINES}# nudge:end\n`.replace(/(?<!\r)\n/g, '\r\n'),
    ],
  ])('are put into %s, once, and taken out again to the byte', (_, before, after) => {
    expect(withDriver(before)).toBe(after);
    expect(withDriver(after)).toBe(after);
    expect(withoutDriver(after)).toBe(before);
    expect([hasDriver(before), hasDriver(after)]).toEqual([false, true]);
  });

  test('leave everything else of any file as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('*.png binary', '', '# said', '\r', '\n', '\r\n', '# nudge:begin')),
        (parts) => {
          const before = parts.join('');
          expect(withoutDriver(withDriver(before))).toBe(before);
          expect(withDriver(before).startsWith(before)).toBe(true);
        },
      ),
    );
  });

  test('stay the file where something was written beside them since', () => {
    const after = withDriver(null);
    expect(withoutDriver(`*.png binary\n${after}`)).toBe('*.png binary\n');
    expect(withoutDriver(`${after}*.png binary\n`)).toBe('*.png binary\n');
    expect(withoutDriver(`${withDriver('*.png binary')}*.jpg binary\n`)).toBe('*.png binary\n*.jpg binary\n');
  });

  test('of another version are written anew where they stand', () => {
    const old = '# nudge:begin\n*.md merge=nudge -text\n# nudge:end\n*.png binary\n';
    expect(hasDriver(old)).toBe(false);
    expect(withDriver(old)).toBe(`# nudge:begin\n${LINES}# nudge:end\n*.png binary\n`);
  });
});
