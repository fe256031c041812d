import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAudit } from '../../src/audit/build.ts';
import type { Day } from '../../src/dates/day.ts';
import { ownBlock, renewOwnBlock } from '../../src/edit/own-block.ts';
import { tiedTo, tieOf } from '../../src/edit/own-line.ts';
import { renderAudit } from '../../src/render/audit-markdown.ts';
import { weekOf, world } from '../audit/world.ts';
import { optionsAt } from './samples.ts';

const book = world();

/** The audit of week 47 as it is written into a note on a day. */
function bodyOn(today: Day): string {
  const draftOf = () => `Subject: Soon\n\nHello [who?],\n\nWritten ${today}.\n`;
  const report = buildAudit(book, { ...weekOf('2026-11-20', today), draftOf });
  return renderAudit(report, optionsAt(80, { today, notePath: 'audits/2026-W47.md', tieOf })).replace(
    /^---\n.*?\n---\n/s,
    '',
  );
}

/** The note in the course of a week, and once more when it is over: lines come, change and go. */
const BODIES = (['2026-11-17', '2026-11-18', '2026-11-20', '2026-12-01'] as const).map(bodyOn);
const [FIRST = '', ...LATER] = BODIES;

/** Something that somebody writes: no line of nudge's, and neither a marker nor a tie. */
const own = new Set(BODIES.flatMap((body) => body.split('\n')));
const handWritten = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    fc.constantFrom(
      '- [ ] My own box',
      '## My word',
      '  indented',
      '\tA tab',
      '> quoted',
      '### Late, oldest first?',
      '---',
      '```',
      '| a | b |',
    ),
  )
  .filter(
    (line) => line.trim() !== '' && !/[\r\n\u2028\u2029]/.test(line) && !line.includes('<!-- nudge:') && !own.has(line),
  );
const inserted = fc.array(fc.tuple(fc.nat(), handWritten), { minLength: 1, maxLength: 12 });

/** How often each of some lines is in a text. */
function counts(text: string, lines: readonly string[]): [string, number][] {
  const all = text.split(/\r?\n/);
  return lines.map((line) => [line, all.filter((each) => each === line).length]);
}

describe('what is written by hand in the note of an audit', () => {
  test('survives every renewal, byte for byte, wherever it stands', () => {
    fc.assert(
      fc.property(inserted, fc.boolean(), (lines, windows) => {
        const all = `---\ntype: audit\n---\n\n${ownBlock(FIRST)}`.split('\n');
        for (const [at, line] of lines) all.splice(4 + (at % (all.length - 4)), 0, line);
        let note = all.join(windows ? '\r\n' : '\n');
        const mine = [...new Set(lines.map(([, line]) => line))];
        const before = counts(note, mine);
        for (const body of [...LATER, FIRST]) {
          note = renewOwnBlock(note, body) ?? '';
          expect(counts(note, mine)).toEqual(before);
          expect(renewOwnBlock(note, body)).toBe(note);
        }
        if (windows) expect(note).not.toMatch(/[^\r]\n/);
      }),
      { numRuns: 40 },
    );
  });

  test('stays under the question that it answers, also when the seed of the question changes', () => {
    const question = FIRST.split('\n').find((line) => line.startsWith('### What')) ?? '';
    const block = ownBlock(FIRST).replace(/(\n### What.*\n {2}.*\n)/, '$1\nI waited for the paper.\n');
    const seeds = LATER.slice(0, 2).map((body) => renewOwnBlock(block, body) ?? '');
    for (const note of seeds) {
      expect(note).toContain(question);
      expect(note).toMatch(/### What .*\n {2}It is \d+ days late.*\n\nI waited for the paper\.\n\n### /);
    }
    expect(seeds[0]).not.toBe(seeds[1]);
  });
});

test('a message stands as a quotation under what it is for', () => {
  expect(FIRST).toMatch(
    /: `nudge draft \w+ --kind \w+`\n {2}> Subject: Soon\n {2}>\n {2}> Hello \\\[who\?\\\],\n {2}>\n {2}> Written /,
  );
});

describe('boxes in the note of an audit', () => {
  test('are tied, one for each open item, at its first line, and none for what is done', () => {
    for (const body of BODIES) {
      const boxes = body.split('\n').filter((line) => line.startsWith('- [ ]'));
      const ids = boxes.map(tiedTo);
      expect(ids).not.toContain(null);
      expect(new Set(ids).size).toBe(ids.length);
      expect(body.split('\n').filter((line) => tiedTo(line) !== null)).toEqual(boxes);
    }
    expect(bodyOn('2026-11-20')).toMatch(
      /\n- \*\*Marit Solberg\*\*: send the night-shift checklist \(2 days early\)\n/,
    );
  });

  test('are none where the audit is only printed', () => {
    const printed = renderAudit(buildAudit(book, weekOf('2026-11-20')), optionsAt(80));
    expect(printed).not.toMatch(/- \[.\]|<!--|Tick a box/);
  });
});
