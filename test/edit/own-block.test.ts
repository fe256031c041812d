import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownBlock, renewOwnBlock, ticksIn } from '../../src/edit/own-block.ts';
import { asCarried, sumOf, tiedTo, tieOf } from '../../src/edit/own-line.ts';

const line = (id: string, words: string): string => `- [ ] ${words} ${tieOf(id)}\n  “quote of ${id}”`;
const BODY = ['# Queue', '', '## Late', '', line('aaaa', 'Send Ann the table'), line('bbbb', 'Ring Tom')].join('\n');
const NEXT = ['# Queue', '', '## Today', '', line('bbbb', 'Ring Tom, 1 day late'), line('cccc', 'Pay Bo')].join('\n');
const note = `---\ntype: queue\n---\n\nMine above.\n\n${ownBlock(BODY)}\nMine below.`;

function renewed(text: string, body: string): string {
  const made = renewOwnBlock(text, body);
  if (made === null) throw new Error('expected a note with a block');
  return made;
}

/** What stands between the markers. */
function inner(text: string): string {
  return text.slice(text.indexOf('<!-- nudge:begin -->\n') + 21, text.indexOf('<!-- nudge:end'));
}

describe('a block of nudge’s own', () => {
  test('is written anew, and nothing around it changes', () => {
    const text = renewed(note, NEXT);
    expect(inner(text)).toBe(`${NEXT}\n`);
    expect(text.startsWith('---\ntype: queue\n---\n\nMine above.\n\n<!-- nudge:begin -->\n')).toBe(true);
    expect(text.endsWith(' -->\n\nMine below.')).toBe(true);
    expect(renewed(note, BODY)).toBe(note);
  });

  test('keeps the line ends of its note', () => {
    const text = renewed(note.replaceAll('\n', '\r\n'), NEXT);
    expect(text).toBe(renewed(note, NEXT).replaceAll('\n', '\r\n'));
  });

  test.each([
    ['no markers', 'My own queue.\n'],
    ['one marker', '<!-- nudge:begin -->\nx\n'],
    ['both twice', `${ownBlock('a')}${ownBlock('b')}`],
    ['the wrong way round', '<!-- nudge:end -->\n<!-- nudge:begin -->\n'],
    ['within a line', 'see <!-- nudge:begin -->\nx\n<!-- nudge:end -->\n'],
    ['a broken end', '<!-- nudge:begin -->\nx\n<!-- nudge:end'],
  ])('is not there with %s', (_, text) => {
    expect(renewOwnBlock(text, BODY)).toBeNull();
    expect(ticksIn(text)).toEqual([]);
  });
});

describe('what somebody wrote in it', () => {
  test('stays below the line it stands below', () => {
    const mine = note.replace('“quote of bbbb”', '“quote of bbbb”\n  - rang twice, nobody there');
    expect(inner(renewed(mine, NEXT))).toContain('  “quote of bbbb”\n  - rang twice, nobody there\n- [ ] Pay Bo');
    const above = note.replace('# Queue', 'Read this first!\n# Queue');
    expect(inner(renewed(above, NEXT))).toMatch(/^Read this first!\n# Queue\n/);
  });

  test('goes under a heading where that line is gone, with its words', () => {
    const mine = note.replace('“quote of aaaa”', '“quote of aaaa”\n  - left word with Jo');
    const text = renewed(mine, NEXT);
    expect(inner(text)).toBe(`${NEXT}\n`);
    const kept =
      '## Kept by nudge: what you wrote beside lines that are gone\n\n- Send Ann the table\n  - left word with Jo\n';
    expect(text).toContain(` -->\n\n${kept}\nMine below.`);
    // What comes later goes under the same heading.
    const again = renewed(text.replace('“quote of cccc”', '“quote of cccc”\nand more'), BODY);
    expect(again.split('## Kept by nudge')).toHaveLength(2);
    expect(again).toContain('- Pay Bo\nand more\n- Send Ann the table\n  - left word with Jo\n');
  });

  test('a line of nudge’s that was changed is kept as a bullet below it, with no box of its own', () => {
    const mine = note.replace('Ring Tom <!--', 'Ring Tom on his new number <!--');
    expect(inner(renewed(mine, NEXT))).toContain('  “quote of bbbb”\n  - Ring Tom on his new number\n- [ ] Pay Bo');
  });
});

describe('ticks', () => {
  const ticked = (text: string, sign: string): string => text.replace('- [ ] Ring Tom', `- [${sign}] Ring Tom`);

  test('are read with the day that an app writes beside them, and are no hand edit', () => {
    const mine = ticked(note, 'x').replace(tieOf('bbbb'), `${tieOf('bbbb')} ✅ 2026-11-19`);
    expect(ticksIn(mine)).toEqual([
      expect.objectContaining({ id: 'bbbb', sign: 'x', day: '2026-11-19', words: 'Ring Tom', line: 14 }),
    ]);
    expect(mine.split('\n')[13]).toContain('Ring Tom');
    expect(ticksIn(ticked(note, '-'))).toEqual([expect.objectContaining({ id: 'bbbb', sign: '-', day: null })]);
    const carried = mine.replace(/^- \[x\].*$/m, asCarried);
    expect(ticksIn(carried)).toEqual([]);
    expect(inner(renewed(carried, BODY))).toBe(`${BODY}\n`);
  });

  test('that were not carried stay, also where their line is gone', () => {
    const mine = ticked(note, 'x');
    expect(inner(renewed(mine, NEXT))).toContain('- [x] Ring Tom, 1 day late <!-- nudge:id bbbb -->');
    expect(renewed(mine, '# Queue\n\nNothing waits.')).toContain('\n\n- [x] Ring Tom\n\nMine below.');
  });

  test('an id can hold anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (id) => {
        const tie = tieOf(id);
        expect(tie).toMatch(/^<!-- nudge:id [!-;=?-~]+ -->$/);
        expect(tiedTo(`- [ ] x ${tie}`)).toBe(id.replace(/\p{Surrogate}/gu, '\ufffd'));
      }),
    );
  });
});

describe('whatever is done to it by hand', () => {
  const words = fc.stringMatching(/^[a-z]{3,12}( [a-z]{3,12}){0,3}$/);
  const written = fc
    .tuple(fc.constantFrom('', '- ', '  - ', '> ', '- [ ] ', '## '), words)
    .map(([lead, said]) => lead + said);
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: fc.oneof(written, fc.constant('')) }),
    fc.record({ kind: fc.constant('append' as const), at: fc.nat(), text: words.map((said) => ` ${said}`) }),
    fc.record({ kind: fc.constant('tick' as const), at: fc.nat(), text: fc.constant('') }),
    fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), text: fc.constant('') }),
  );
  type Edit = { kind: 'insert' | 'append' | 'tick' | 'delete'; at: number; text: string };

  /** The note with edits made to the lines between the markers, and the words that were written. */
  function edited(text: string, edits: readonly Edit[]): { text: string; mine: string[] } {
    const lines = text.split('\n');
    const mine: string[] = [];
    for (const { kind, at, text: said } of edits) {
      const from = lines.indexOf('<!-- nudge:begin -->') + 1;
      const to = lines.findIndex((each) => each.startsWith('<!-- nudge:end'));
      const index = from + (at % Math.max(1, to - from));
      const old = lines[index] ?? '';
      if (kind === 'insert') lines.splice(index, 0, said);
      if (kind === 'append' && index < to)
        lines[index] = old.includes(' <!--') ? old.replace(' <!--', `${said} <!--`) : old + said;
      if (kind === 'tick' && index < to) lines[index] = old.replace('[ ]', '[x]');
      // Only what nudge wrote is deleted: what is written by hand and deleted by hand is gone.
      if (kind === 'delete' && index < to && !mine.some((each) => old.includes(each))) lines.splice(index, 1);
      if (kind === 'insert' || (kind === 'append' && index < to)) mine.push(said.trim().replace(/^[->#[\] ]{0,8}/, ''));
    }
    return { text: lines.join('\n'), mine: mine.filter((each) => each !== '') };
  }

  test('no word is lost, everything around stays to the byte, and a second writing changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 8 }),
        fc.constantFrom(BODY, NEXT, '# Queue\n\nNothing waits.'),
        (edits, body) => {
          const { text: before, mine } = edited(note, edits);
          const after = renewed(before, body);
          for (const said of mine) expect(after).toContain(said);
          expect(after.startsWith(before.slice(0, before.indexOf('<!-- nudge:begin')))).toBe(true);
          expect(after.endsWith('\nMine below.')).toBe(true);
          for (const fresh of body.split('\n')) expect(after.replaceAll('[x]', '[ ]')).toContain(fresh);
          expect(renewed(after, body)).toBe(after);
          expect(renewed(renewed(after, NEXT), NEXT)).toBe(renewed(after, NEXT));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('sums tell lines apart, and see no tick', () => {
    expect(sumOf(`- [x] a ${tieOf('q')}`)).toBe(sumOf(`- [ ] a ${tieOf('q')}`));
    expect(sumOf('- [x] a')).not.toBe(sumOf('- [ ] a'));
    expect(sumOf('a')).toMatch(/^[0-9a-z]{6}$/);
  });
});
