import { describe, expect, test } from 'vitest';
import { ownBlock, renewOwnBlock, ticksIn } from '../../src/edit/own-block.ts';
import { asCarried, tieOf } from '../../src/edit/own-line.ts';
import { OWN_END } from '../../src/note/own-markers.ts';
import { merge } from './merging.ts';

const row = (id: string, words: string, sign = ' '): string => `- [${sign}] ${words} ${tieOf(id)}`;
const BODY = `## Today\n\n${row('a1', 'Send the deck')}\n${row('b2', 'Ring Tom')}\n${row('c3', 'Pay Ines')}\n`;
const ANEW = `## Late\n\n${row('b2', 'Ring Tom')}\n${row('d4', 'Write to Kim')}\n${row('a1', 'Send the deck')}\n`;
const HEAD = '---\ntype: queue\n---\n\n';
const BASE = `${HEAD}${ownBlock(BODY)}`;
const anew = (note: string): string => renewOwnBlock(note, ANEW) ?? '';
const put = (note: string, below: string, line: string): string => note.replace(below, `${below}\n${line}`);

/** Merges both ways round, which must come to the same. */
function both(base: string, ours: string, theirs: string): string {
  const merged = merge(base, ours, theirs, 'queue.md');
  expect(merged.conflicts).toBe(0);
  expect(merge(base, theirs, ours, 'queue.md')).toEqual(merged);
  return merged.text;
}

/** That nothing is lost when nudge writes the note the next time, and that it knows its own lines. */
function expectSound(note: string, words: readonly string[]): void {
  const renewed = renewOwnBlock(note, ANEW) ?? '';
  for (const each of words) expect(renewed).toContain(each);
  expect(renewOwnBlock(renewed, ANEW)).toBe(renewed);
}

describe('a note that nudge writes itself', () => {
  test('written anew on one side has its lines, and what the other side wrote among the old ones', () => {
    const ours = put(BASE, row('a1', 'Send the deck'), '  Mine below the deck.');
    const text = both(BASE, ours, anew(BASE));
    expect(text).toBe(put(anew(BASE), row('a1', 'Send the deck'), '  Mine below the deck.'));
    expectSound(text, ['Mine below the deck.']);
  });

  test('written anew on both sides is one of the two, with what both wrote', () => {
    const other = `## Other\n\n${row('a1', 'Send the deck')}\n`;
    const ours = put(anew(BASE), row('b2', 'Ring Tom'), 'Mine.');
    const theirs = put(renewOwnBlock(BASE, other) ?? '', row('a1', 'Send the deck'), 'Theirs.');
    const text = both(BASE, ours, theirs);
    expect(text.split(OWN_END)).toHaveLength(2);
    expectSound(text, ['Mine.', 'Theirs.']);
  });

  test('written on both sides for the first time is one note', () => {
    const [ours, theirs] = [BODY, ANEW].map((body) => `${HEAD}${ownBlock(body)}`) as [string, string];
    const text = both('', put(ours, '## Today', 'Mine.'), put(theirs, '## Late', 'Theirs.'));
    expectSound(text, ['Mine.', 'Theirs.']);
  });

  test('ticks of both sides are kept, each once, and can still be carried', () => {
    const tick = (note: string, id: string, words: string): string => note.replace(row(id, words), row(id, words, 'x'));
    const text = both(BASE, tick(BASE, 'a1', 'Send the deck'), tick(anew(BASE), 'b2', 'Ring Tom'));
    expect(
      ticksIn(text)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a1', 'b2']);
  });

  test('a tick that one side has carried is not carried again', () => {
    const ticked = row('a1', 'Send the deck', 'x');
    const ours = BASE.replace(row('a1', 'Send the deck'), ticked);
    const theirs = ours.replace(ticked, asCarried(ticked));
    expect(ticksIn(both(BASE, ours, theirs))).toEqual([]);
    expect(ticksIn(both(ours, anew(ours), theirs))).toEqual([]);
  });

  test('a tick taken away on one side is gone, though the other wrote anew', () => {
    const ticked = BASE.replace(row('a1', 'Send the deck'), row('a1', 'Send the deck', 'x'));
    expect(ticksIn(both(ticked, BASE, anew(ticked)))).toEqual([]);
  });

  test('the earlier of two days beside a tick stays', () => {
    const day = (each: string): string =>
      BASE.replace(row('a1', 'Send the deck'), `${row('a1', 'Send the deck', 'x')} ✅ ${each}`);
    expect(ticksIn(both(BASE, day('2026-11-20'), day('2026-11-19')))).toMatchObject([{ day: '2026-11-19' }]);
  });

  test('ticked as done on one side and as dropped on the other is a conflict', () => {
    const sign = (each: string): string => BASE.replace(row('a1', 'Send the deck'), row('a1', 'Send the deck', each));
    const { text, conflicts } = merge(BASE, sign('x'), sign('-'), 'queue.md');
    expect(conflicts).toBe(1);
    expect(text).toContain(`<<<<<<< ours\n${row('a1', 'Send the deck', 'x')}\n=======\n`);
  });

  test('a tick on a line that the other side no longer has goes below the block, with its words', () => {
    const ours = BASE.replace(row('c3', 'Pay Ines'), row('c3', 'Pay Ines', 'x'));
    const text = both(BASE, ours, anew(BASE));
    expect(text).toContain('- [x] Pay Ines');
    expect(ticksIn(text)).toEqual([]);
  });

  test('what somebody wrote in it and one side took away is gone; what one side changed is changed', () => {
    const base = put(put(BASE, '## Today', 'First.'), row('c3', 'Pay Ines'), 'Second.');
    const text = both(base, base.replace('First.\n', ''), base.replace('Second.', 'Second, changed.'));
    expect(text).not.toContain('First.');
    expect(text.match(/Second/g)).toHaveLength(1);
    expect(text).toContain('Second, changed.');
  });

  test('a line of nudge that somebody changed is kept as on every writing', () => {
    const ours = BASE.replace('Send the deck', 'Send the blue deck');
    const text = both(BASE, ours, anew(BASE));
    expect(text).toContain(`${row('a1', 'Send the deck')}\n  - Send the blue deck\n`);
  });

  test('around the block it is merged as any note', () => {
    const ours = BASE.replace('type: queue', 'type: queue\nby: day');
    const theirs = `${BASE}\nBelow it.\n`;
    expect(both(BASE, ours, theirs)).toBe(`${ours}\nBelow it.\n`);
  });

  test('in CRLF stays in CRLF', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const ours = put(BASE, '## Today', 'Mine.');
    expect(both(crlf(BASE), crlf(ours), crlf(anew(BASE)))).toBe(crlf(both(BASE, ours, anew(BASE))));
  });

  test('whose markers one side broke is merged by lines', () => {
    const broken = BASE.replace('<!-- nudge:begin -->\n', '');
    const { text } = merge(BASE, broken, put(BASE, row('c3', 'Pay Ines'), 'Mine.'), 'queue.md');
    expect(text).toContain('Mine.');
  });
});
