import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesWithWords, writeBelow } from '../../src/edit/below-own-line.ts';
import { ownBlock, renewOwnBlock } from '../../src/edit/own-block.ts';

const BODY = [
  '## Reflection',
  '',
  '### What went well?',
  '  4 promises were kept.',
  '',
  '### What next?',
  '',
  '## Next',
];
const NOTE = `---\ntype: audit\n---\n\nMine above.\n\n${ownBlock(BODY.join('\n'))}\nMine below.`;
const first = (line: string) => line.includes('What went well?');
const second = (line: string) => line.includes('What next?');

function written(note: string, which: (line: string) => boolean, words: readonly string[]): string {
  return writeBelow(note, which, words)?.text ?? 'no such line';
}

describe('words below a line of nudge’s own', () => {
  test('go behind what goes on from it, and nothing else changes', () => {
    const made = writeBelow(NOTE, first, ['The calls.', '', 'And the letters.']);
    const seed = '  4 promises were kept.\n';
    expect(made?.text).toBe(NOTE.replace(seed, `${seed}The calls.\n\nAnd the letters.\n`));
    expect(made?.text.split('\n')[(made?.line ?? 0) - 1]).toBe('The calls.');
  });

  test('make the line one with words, with what goes on from it', () => {
    const asks = (line: string) => line.startsWith('### ');
    const [one, two] = [
      { line: '### What went well?', more: ['  4 promises were kept.'] },
      { line: '### What next?', more: [] },
    ];
    expect(linesWithWords(NOTE, asks)).toEqual([]);
    expect(linesWithWords(written(NOTE, second, ['Rest.']), asks)).toEqual([two]);
    expect(linesWithWords(written(written(NOTE, second, ['Rest.']), first, ['The calls.']), asks)).toEqual([one, two]);
    expect(linesWithWords(written(NOTE, second, ['### Mine?', 'Mine.']), asks)).toEqual([two]);
  });

  test('go below those that stand there', () => {
    const text = written(written(NOTE, second, ['One.']), second, ['Two.']);
    expect(text).toBe(NOTE.replace('### What next?\n', '### What next?\nOne.\nTwo.\n'));
  });

  test('belong to a bullet where they stand below one', () => {
    const text = written(ownBlock('- **Why?**\n- **How?**'), (line) => line.includes('Why?'), ['So.']);
    expect(text).toContain('- **Why?**\n  So.\n- **How?**\n');
  });

  test('are nowhere without the line, without a block, and below a line that somebody else wrote', () => {
    const line = '### What went well?';
    expect(writeBelow(ownBlock('## Reflection'), first, ['x'])).toBeNull();
    expect(writeBelow('My own note.\n', first, ['x'])).toBeNull();
    expect(linesWithWords('My own note.\n', first)).toEqual([]);
    expect(writeBelow(ownBlock('## A\n').replace('## A', `## A\n${line}`), first, ['x'])).toBeNull();
  });

  test('stay to the byte when the block is written anew, whatever they are and in whatever line ends', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, words, fc.boolean(), (one, two, crlf) => {
        const lines = [one, two].map((some) =>
          ['Words:', ...some, 'end.'].map((line) => line.replace(/[\r\n]/g, ' ').trimEnd()),
        );
        const note = crlf ? NOTE.replaceAll('\n', '\r\n') : NOTE;
        const text = written(written(note, first, lines[0] ?? []), second, lines[1] ?? []);
        expect(renewOwnBlock(text, BODY.join('\n'))).toBe(text);
        // Also where all around them has changed.
        const grown = renewOwnBlock(text, ['## New', '- a', '', ...BODY, '- z'].join('\n')) ?? '';
        const eol = crlf ? '\r\n' : '\n';
        const [under, next] = lines.map((some) => some.map((line) => line + eol).join(''));
        expect(grown).toContain(`4 promises were kept.${eol}${under}`);
        expect(grown).toContain(`### What next?${eol}${next}`);
      }),
    );
  });
});
