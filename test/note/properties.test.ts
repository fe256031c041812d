import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { note } from './note.ts';

/** Pieces that notes are made of, put together in any order. */
const PIECES = [
  '---\n',
  'date: 2026-11-18\n',
  'with: [A, "B"]\n',
  '# ',
  '## 2026-10-01',
  '- ',
  '  - ',
  '\t* ',
  '1. ',
  '3) ',
  '[ ] ',
  '[x] ',
  '> ',
  '>',
  '    ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '**',
  '**1/12/26** ',
  '_',
  '~~',
  '==',
  '`',
  '```\n',
  '~~~\n',
  '[[',
  ']]',
  '[[A|b]]',
  '|',
  '|-|-|\n',
  '| a | b |\n',
  '](',
  ')',
  '<!--',
  '-->',
  '<!-- nudge: no -->',
  '<div>\n',
  '%%',
  '%%\n',
  '📅 2026-11-20',
  '✅',
  '🔁 every week',
  '[due:: 2026-02-30]',
  'due:2026-11-20',
  '(A) ',
  'x 2026-11-20 ',
  '~5m',
  '#tag',
  '^id',
  '@Tom',
  'https://a.b/c',
  '{{x}}',
  '\\',
  '&nbsp;',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '===\n',
  'I will send it by Friday. ',
  '2026-10-08 ',
  'Tue',
  'é',
  '\u00a0',
  '\ufeff',
  '\0',
  '\ud83d',
  '☐ ',
  '• ',
  '– ',
  '→ ',
  '12 May 2027',
] as const;
const noteText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const RUNS = { numRuns: 1_500 };

describe('for any text', () => {
  it('parsing never throws, words keep their length, and each line stands where it says', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const found = note(text);
        const lines = text.split('\n');
        for (const block of found.blocks) {
          expect(block.text.length).toBe(block.raw.length);
          const raws = block.raw.split('\n');
          expect([raws.length, block.starts.length]).toEqual([block.endLine - block.line + 1, raws.length]);
          for (const [i, raw] of raws.entries()) {
            const column = (block.starts[i] ?? 0) - 1;
            expect((lines[block.line - 1 + i] ?? '').slice(column, column + raw.length)).toBe(raw);
          }
          for (const { from, to } of [...block.marks, ...block.links, ...block.cells]) {
            expect(0 <= from && from <= to && to <= block.raw.length).toBe(true);
          }
          expect(block.parent === null || block.parent < found.blocks.indexOf(block)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('blocks and entries stand in the order of the file, and problems on lines of it', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const found = note(text);
        const starts = found.blocks.map(({ line }) => line);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const entry of found.entries)
          expect(entry.line <= entry.endLine && entry.endLine <= found.lineCount).toBe(true);
        for (const { line } of found.problems)
          expect(line === null || (line >= 1 && line <= found.lineCount)).toBe(true);
        for (const { entry } of found.blocks) expect(entry === null || entry < found.entries.length).toBe(true);
      }),
      RUNS,
    );
  });

  it('LF and CRLF give the same note', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const unix = text.replace(/\r/g, '');
        expect(note(unix.replace(/\n/g, '\r\n'))).toEqual(note(unix));
      }),
      RUNS,
    );
  });

  it('a byte order mark changes nothing but the first column', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        if (text.startsWith('\ufeff')) return;
        const [plain, marked] = [note(text), note(`\ufeff${text}`)];
        const shifted = plain.blocks.map((block) =>
          block.line === 1
            ? { ...block, starts: block.starts.map((start, i) => (i === 0 ? start + 1 : start)) }
            : block,
        );
        expect(marked).toEqual({ ...plain, blocks: shifted });
      }),
      RUNS,
    );
  });
});

describe('hostile text is read in linear time', () => {
  const MILLION = 1_000_000;
  it.each<[string, string]>([
    ['one long line', "I'll ".repeat(MILLION)],
    ['ten thousand levels', '- '.repeat(10_000)],
    ['levels by indent', Array.from({ length: 10_000 }, (_, i) => `${'  '.repeat(Math.min(i, 300))}- a`).join('\n')],
    ['quotes', '>'.repeat(100_000)],
    ['brackets', '['.repeat(MILLION)],
    ['openings of links', '[[a'.repeat(200_000)],
    ['backticks', '`a'.repeat(300_000)],
    ['comments that never close', 'x <!-- '.repeat(200_000)],
    ['emphasis', '*a_b~~'.repeat(100_000)],
    ['signs of marks', '📅 🔁 ✅'.repeat(50_000)],
    ['bad dates', 'due:2026-13-45 '.repeat(30_000)],
    ['links in an entry', `# 2026-10-01\n${Array.from({ length: 50_000 }, (_, i) => `[[n${i}]]`).join(' ')}`],
    ['brackets in front-matter', `---\na: ${'['.repeat(60_000)}\n---\n`],
    ['blank lines in front-matter', `---\na: [\n${'\n'.repeat(60_000)}b\n---\n`],
  ])('%s', (_, text) => {
    const begun = performance.now();
    expect(note(text).path).toBe('notes/a.md');
    // A quadratic step would take minutes here; the bound is generous for slow machines.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
