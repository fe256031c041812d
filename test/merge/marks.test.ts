import { describe, expect, it, test } from 'vitest';
import { merge } from './merging.ts';

/** A line of a note, with others beside it. */
function mergeLine(base: string, ours: string, theirs: string): string {
  const around = (line: string): string => `# Note\n\nBefore.\n${line}\n\nAfter.\n`;
  const { text, conflicts } = merge(around(base), around(ours), around(theirs));
  const turned = merge(around(base), around(theirs), around(ours));
  expect(turned.conflicts).toBe(conflicts);
  if (conflicts === 0) expect(turned.text).toBe(text);
  return text.replace('# Note\n\nBefore.\n', '').replace('\n\nAfter.\n', '');
}

describe('marks that both sides put on one line', () => {
  it.each([
    [
      'done on one side, snoozed on the other: it is done',
      '- [ ] Send the deck 📅 2026-11-20',
      '- [x] Send the deck 📅 2026-11-20 ✅ 2026-11-19',
      '- [ ] Send the deck ⏳ 2026-11-23 📅 2026-11-20',
      '- [x] Send the deck ⏳ 2026-11-23 📅 2026-11-20 ✅ 2026-11-19',
    ],
    [
      'dropped on one side, snoozed on the other: it is dropped',
      '- [ ] Send the deck',
      '- [-] Send the deck ❌ 2026-11-19',
      '- [ ] Send the deck ⏳ 2026-11-23',
      '- [-] Send the deck ⏳ 2026-11-23 ❌ 2026-11-19',
    ],
    [
      'done on both: the earlier day',
      '- [ ] Send the deck',
      '- [x] Send the deck ✅ 2026-11-20',
      '- [x] Send the deck ✅ 2026-11-19',
      '- [x] Send the deck ✅ 2026-11-19',
    ],
    [
      'done on both, on one without a day: the day that is known',
      '- [ ] Send the deck',
      '- [x] Send the deck',
      '- [x] Send the deck ✅ 2026-11-19',
      '- [x] Send the deck ✅ 2026-11-19',
    ],
    [
      'done on both, in two styles: the earlier day',
      '- Send the deck',
      '- Send the deck  [completion:: 2026-11-20]',
      '- Send the deck ✅ 2026-11-18',
      '- Send the deck ✅ 2026-11-18',
    ],
    [
      'dropped on both: the earlier day',
      '- [ ] Send the deck',
      '- [-] Send the deck ❌ 2026-11-20',
      '- [-] Send the deck ❌ 2026-11-21',
      '- [-] Send the deck ❌ 2026-11-20',
    ],
    [
      'snoozed on both: the earlier day, for what comes back late may cost the promise',
      '- [ ] Send the deck ⏳ 2026-11-19',
      '- [ ] Send the deck ⏳ 2026-11-30',
      '- [ ] Send the deck ⏳ 2026-11-23',
      '- [ ] Send the deck ⏳ 2026-11-23',
    ],
    [
      'a new due day on one side, done on the other',
      '- [ ] Send the deck 📅 2026-11-20',
      '- [ ] Send the deck 📅 2026-11-27',
      '- [x] Send the deck 📅 2026-11-20 ✅ 2026-11-20',
      '- [x] Send the deck 📅 2026-11-27 ✅ 2026-11-20',
    ],
    [
      'todo.txt, with its done mark at the head',
      '- Ring Tom due:2026-11-20',
      '- x 2026-11-19 Ring Tom due:2026-11-20',
      '- Ring Tom t:2026-11-23 due:2026-11-20',
      '- x 2026-11-19 Ring Tom t:2026-11-23 due:2026-11-20',
    ],
    [
      'a ballot box, and minutes before what Obsidian Tasks reads',
      '☐ Ring Tom 📅 2026-11-20',
      '☑ Ring Tom 📅 2026-11-20 ✅ 2026-11-19',
      '☐ Ring Tom ~10m 📅 2026-11-20',
      '☑ Ring Tom ~10m 📅 2026-11-20 ✅ 2026-11-19',
    ],
    [
      'a block id that one side added stays last',
      '- [ ] Ring Tom',
      '- [ ] Ring Tom ^call-1',
      '- [x] Ring Tom ✅ 2026-11-19',
      '- [x] Ring Tom ✅ 2026-11-19 ^call-1',
    ],
    [
      'two sentences of one line, each with its own',
      "I'll send the deck. I'll ring Tom.",
      "I'll send the deck. ✅ 2026-11-19 I'll ring Tom.",
      "I'll send the deck. I'll ring Tom. ❌ 2026-11-20",
      "I'll send the deck. ✅ 2026-11-19 I'll ring Tom. ❌ 2026-11-20",
    ],
    [
      'a mark taken away on one side, another added on the other',
      '- [ ] Ring Tom ⏳ 2026-11-20',
      '- [ ] Ring Tom',
      '- [ ] Ring Tom ⏳ 2026-11-20 📅 2026-11-27',
      '- [ ] Ring Tom 📅 2026-11-27',
    ],
    [
      'no promise on one side, due on the other',
      "- I'll ring Tom.",
      "- I'll ring Tom. <!-- nudge: no -->",
      "- I'll ring Tom. 📅 2026-11-27",
      "- I'll ring Tom. <!-- nudge: no --> 📅 2026-11-27",
    ],
    [
      'the table row of a plan',
      '| Ring Tom | Ada |',
      '| Ring Tom ✅ 2026-11-19 | Ada |',
      '| Ring Tom | Ada 📅 2026-11-27 |',
      '| Ring Tom ✅ 2026-11-19 | Ada 📅 2026-11-27 |',
    ],
  ])('%s', (_, base, ours, theirs, expected) => {
    expect(mergeLine(base, ours, theirs)).toBe(expected);
  });

  it.each([
    ['done and dropped', '- [ ] Pay Ines', '- [x] Pay Ines ✅ 2026-11-19', '- [-] Pay Ines ❌ 2026-11-20'],
    ['done and dropped, by their boxes alone', '- [ ] Pay Ines', '- [x] Pay Ines', '- [-] Pay Ines'],
    ['done and dropped in prose', "I'll pay Ines.", "I'll pay Ines. ✅ 2026-11-19", "I'll pay Ines. ❌ 2026-11-20"],
    [
      'done at the head and dropped at the end of a box',
      '- [ ] Pay Ines',
      '- [ ] x 2026-11-19 Pay Ines',
      '- [ ] Pay Ines ❌ 2026-11-20',
    ],
    [
      'done and dropped in todo.txt',
      '- Pay Ines due:2026-11-24',
      '- x 2026-11-19 Pay Ines due:2026-11-24',
      '- Pay Ines due:2026-11-24 ❌ 2026-11-20',
    ],
    ['two due days', '- [ ] Pay Ines', '- [ ] Pay Ines 📅 2026-11-19', '- [ ] Pay Ines 📅 2026-11-20'],
    [
      'two due days in two styles and places',
      '- [ ] Pay Ines #tag now',
      '- [ ] Pay Ines due:2026-11-19 #tag now',
      '- [ ] Pay Ines #tag now 📅 2026-11-20',
    ],
    ['two priorities', '- [ ] Pay Ines', '- [ ] Pay Ines ⏫', '- [ ] Pay Ines 🔽'],
    [
      'moved on one side, taken away on the other',
      '- [ ] Pay Ines 📅 2026-11-18',
      '- [ ] Pay Ines',
      '- [ ] Pay Ines 📅 2026-11-20',
    ],
    ['other words on one side, a mark on the other', '- [ ] Pay Ines', '- [ ] Pay Tom', '- [x] Pay Ines ✅ 2026-11-20'],
    ['two block ids', '- [ ] Pay Ines', '- [ ] Pay Ines ^a', '- [ ] Pay Ines ^b'],
  ])('are a conflict where they contradict each other: %s', (_, base, ours, theirs) => {
    expect(mergeLine(base, ours, theirs)).toBe(`<<<<<<< ours\n${ours}\n=======\n${theirs}\n>>>>>>> theirs`);
  });

  test('are merged only where nudge reads marks: in code both sides are a conflict', () => {
    const note = (line: string): string => `\`\`\`\n${line}\n\`\`\`\n`;
    expect(merge(note('run'), note('run ✅ 2026-11-19'), note('run ✅ 2026-11-20')).conflicts).toBe(1);
  });
});

describe('lines beside each other', () => {
  test('marked on two machines, are no conflict', () => {
    const base = '- [ ] one\n- [ ] two\n- [ ] three\n';
    const ours = '- [x] one ✅ 2026-11-19\n- [ ] two\n- [ ] three 📅 2026-11-30\n';
    const theirs = '- [ ] one\n- [-] two ❌ 2026-11-20\n- [ ] three\n';
    const merged = '- [x] one ✅ 2026-11-19\n- [-] two ❌ 2026-11-20\n- [ ] three 📅 2026-11-30\n';
    expect(merge(base, ours, theirs)).toEqual({ text: merged, conflicts: 0 });
  });

  test('a repeating item that both did has one next occurrence, and the earlier day', () => {
    const base = '- [ ] Ring 🔁 every week 📅 2026-11-20\n';
    const done = (day: string): string =>
      `- [ ] Ring 🔁 every week 📅 2026-11-27\n- [x] Ring 🔁 every week 📅 2026-11-20 ✅ ${day}\n`;
    expect(merge(base, done('2026-11-20'), done('2026-11-19'))).toEqual({ text: done('2026-11-19'), conflicts: 0 });
  });

  test('done on one side of a repeating item, snoozed on the other: what comes next is not snoozed', () => {
    const base = '- [ ] Ring 🔁 every week 📅 2026-11-20\n';
    const next = '- [ ] Ring 🔁 every week 📅 2026-11-27\n';
    const ours = `${next}- [x] Ring 🔁 every week 📅 2026-11-20 ✅ 2026-11-20\n`;
    const theirs = '- [ ] Ring 🔁 every week ⏳ 2026-11-21 📅 2026-11-20\n';
    const merged = `${next}- [x] Ring 🔁 every week ⏳ 2026-11-21 📅 2026-11-20 ✅ 2026-11-20\n`;
    expect(merge(base, ours, theirs)).toEqual({ text: merged, conflicts: 0 });
  });

  test('words changed on one side, the line after it marked on the other', () => {
    const base = 'Some prose.\n- [ ] two\n';
    expect(merge(base, 'Some other prose.\n- [ ] two\n', 'Some prose.\n- [x] two ✅ 2026-11-20\n')).toEqual({
      text: 'Some other prose.\n- [x] two ✅ 2026-11-20\n',
      conflicts: 0,
    });
  });

  test('taken away on one side and marked on the other, are a conflict', () => {
    const { text } = merge('a\n- [ ] two\nb\n', 'a\nb\n', 'a\n- [x] two ✅ 2026-11-20\nb\n');
    expect(text).toBe('a\n<<<<<<< ours\n=======\n- [x] two ✅ 2026-11-20\n>>>>>>> theirs\nb\n');
  });
});
