import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/apply.ts';
import type { ItemPlace } from '../../src/edit/item-edit.ts';
import { markDone, type Place } from '../../src/edit/mark.ts';
import { markItems } from '../../src/edit/mark-items.ts';

const done = (line: string, place: Place) => markDone(line, { day: '2026-11-20', ...place });

/** The place of some words in a text, as the only item of their sentence. */
function placeOf(text: string, words: string, ownLine = false): ItemPlace {
  const at = text.indexOf(words);
  const before = text.slice(0, at).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { path: 'a.md', line, column, end: { line, column: column + words.length }, ownLine };
}

describe('markItems', () => {
  it('marks two sentences of one line, each right behind it', () => {
    const text = "I'll send the deck. I'll ring Tom. Fine.\n";
    const items = ["I'll send the deck.", "I'll ring Tom."].map((words) => placeOf(text, words));
    const marked = markItems(text, items, done);
    expect(marked.text).toBe("I'll send the deck. ✅ 2026-11-20 I'll ring Tom. ✅ 2026-11-20 Fine.\n");
    expect(marked.edits).toHaveLength(1);
    expect(applyEdits(text, marked.edits)).toEqual({ text: marked.text });
  });

  it('marks the line that is meant where its twin ends in CR LF and the file in a CR', () => {
    const text = '- [ ] Ring Tom\r\n- [ ] Ring Tom\r';
    const second = { ...placeOf('\n- [ ] Ring Tom', 'Ring Tom', true) };
    expect(markItems(text, [second], done).text).toMatch(/^- \[ \] Ring Tom\r\n- \[x\] Ring Tom ✅ 2026-11-20\s*$/);
  });

  it('marks a line once for all the items it is', () => {
    const text = '- [ ] Send the deck and ring Tom 🔁 every week 📅 2026-11-20\n';
    const whole = placeOf(text, 'Send the deck and ring Tom', true);
    const { text: after, lineNow } = markItems(text, [whole, { ...whole, column: 20 }], done);
    expect(after.split('\n')).toHaveLength(3);
    expect(lineNow(1)).toBe(2);
  });

  it('marks items on several lines, whatever the order, and says where they stand now', () => {
    const text = '- [ ] a 🔁 every week 📅 2026-11-20\r\n- [ ] b\r\n';
    const items = [placeOf(text, 'b', true), placeOf(text, 'a 🔁 every week 📅 2026-11-20', true)];
    const marked = markItems(text, items, done);
    expect(marked.text).toBe(
      '- [ ] a 🔁 every week 📅 2026-11-27\r\n- [x] a 🔁 every week 📅 2026-11-20 ✅ 2026-11-20\r\n- [x] b ✅ 2026-11-20\r\n',
    );
    expect([1, 2].map(marked.lineNow)).toEqual([2, 3]);
    expect(applyEdits(text, marked.edits)).toEqual({ text: marked.text });
  });
});
