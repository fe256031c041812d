import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prevailingStyle } from '../../src/edit/fields.ts';
import { partsOfLine } from '../../src/edit/line-parts.ts';
import { type Marked, markDone, markDropped, notAPromise, setDue, snooze } from '../../src/edit/mark.ts';
import type { MarkField } from '../../src/note/types.ts';

const day = '2026-11-25';

/** The lines of a mark that must not be refused, as one text. */
function lines(marked: Marked): string {
  if ('refused' in marked) throw new Error(marked.refused);
  return marked.lines.join('\n');
}

/** The span of a sentence within a line. */
function spanOf(line: string, sentence: string): { from: number; to: number } {
  const from = line.indexOf(sentence) + 1;
  expect(from).toBeGreaterThan(0);
  return { from, to: from + sentence.length };
}

function fieldsOf(line: string): [MarkField, string][] {
  return partsOfLine(line).marks.map(({ field, value }) => [field, value]);
}

describe('done', () => {
  test.each([
    ['- [ ] Call Ann', '- [x] Call Ann ✅ 2026-11-25'],
    ['- [ ] Call Ann 📅 2026-11-20', '- [x] Call Ann 📅 2026-11-20 ✅ 2026-11-25'],
    ['- [ ] Call Ann 📅2026-11-20 ^ann-1', '- [x] Call Ann 📅2026-11-20 ✅ 2026-11-25 ^ann-1'],
    ['- [ ] Call Ann 📅 2026-11-20 #client  ', '- [x] Call Ann 📅 2026-11-20 #client ✅ 2026-11-25  '],
    ['- [/] Call Ann  [due:: 2026-11-20]', '- [x] Call Ann  [due:: 2026-11-20]  [completion:: 2026-11-25]'],
    ['\t* [ ] Call Ann (due:: 2026-11-20)', '\t* [x] Call Ann (due:: 2026-11-20)  [completion:: 2026-11-25]'],
    ['- [ ] Call Ann due:2026-11-20', '- [x] x 2026-11-25 Call Ann due:2026-11-20'],
    ['- [ ] (A) 2026-11-01 Call Ann due:2026-11-20', '- [x] x 2026-11-25 2026-11-01 Call Ann due:2026-11-20 pri:A'],
    ['> - [ ] Call Ann', '> - [x] Call Ann ✅ 2026-11-25'],
    ['12) [ ] Call Ann', '12) [x] Call Ann ✅ 2026-11-25'],
    ['- ☐ Call Ann', '- ☑ Call Ann ✅ 2026-11-25'],
    ['- [] Call Ann', '- [x] Call Ann ✅ 2026-11-25'],
    ['- Call Ann', '- Call Ann ✅ 2026-11-25'],
    ['- [Ann](a.md) to be called', '- [Ann](a.md) to be called ✅ 2026-11-25'],
    ['- [ ] Call Ann ~5m', '- [x] Call Ann ~5m ✅ 2026-11-25'],
    ['- [x] Call Ann ✅ 2026-11-20', '- [x] Call Ann ✅ 2026-11-25'],
    ['- [x] Call Ann ✅', '- [x] Call Ann ✅ 2026-11-25'],
    ['- [-] Call Ann ❌ 2026-11-20 ^a', '- [x] Call Ann ✅ 2026-11-25 ^a'],
    ['- [ ] Call Ann about 📅 2026-11-20 and more', '- [x] Call Ann about 📅 2026-11-20 and more ✅ 2026-11-25'],
    ['- [ ] Run `x 📅 2026-11-20`', '- [x] Run `x 📅 2026-11-20` ✅ 2026-11-25'],
    ['- [ ]', '- [x] ✅ 2026-11-25'],
  ])('%s', (before, after) => {
    expect(lines(markDone(before, { day }))).toBe(after);
  });

  test("follows the vault's style where the line shows none", () => {
    expect(lines(markDone('- [ ] Call Ann', { day, style: 'dataview' }))).toBe(
      '- [x] Call Ann  [completion:: 2026-11-25]',
    );
    expect(lines(markDone('- [ ] Call Ann', { day, style: 'todotxt' }))).toBe('- [x] x 2026-11-25 Call Ann');
    expect(lines(markDone('- [ ] Call Ann ~5m', { day, style: 'dataview' }))).toContain('[completion:: 2026-11-25]');
    expect(lines(markDone('- [ ] Call Ann 🔼', { day, style: 'dataview' }))).toBe('- [x] Call Ann 🔼 ✅ 2026-11-25');
  });

  test('in prose goes right behind its sentence', () => {
    const line = "We met. I'll send her the deck by Friday. She'll ring Tom.";
    const span = spanOf(line, "I'll send her the deck by Friday.");
    expect(lines(markDone(line, { day, span }))).toBe(
      "We met. I'll send her the deck by Friday. ✅ 2026-11-25 She'll ring Tom.",
    );
    expect(lines(markDone(line, { day, span, style: 'dataview' }))).toContain('Friday. [completion:: 2026-11-25] She');
    expect(lines(markDone(line, { day, span, style: 'todotxt' }))).toContain('Friday. ✅ 2026-11-25 She');
  });

  test("in prose leaves other sentences' marks, and the box of the line, alone", () => {
    const line = '- [ ] Sent it. ✅ 2026-11-20 I will ring Ann. 📅 2026-11-24 Tom too. ❌ 2026-11-21';
    const span = spanOf(line, 'I will ring Ann.');
    expect(lines(markDone(line, { day, span }))).toBe(
      '- [ ] Sent it. ✅ 2026-11-20 I will ring Ann. 📅 2026-11-24 ✅ 2026-11-25 Tom too. ❌ 2026-11-21',
    );
  });

  test('in prose stands outside emphasis and keeps words apart', () => {
    const bold = "**I'll ring Ann.** More.";
    expect(lines(markDone(bold, { day, span: spanOf(bold, "I'll ring Ann.") }))).toBe(
      "**I'll ring Ann.** ✅ 2026-11-25 More.",
    );
    const cell = '|I ring Ann|Fri|';
    expect(lines(markDone(cell, { day, span: spanOf(cell, 'I ring Ann') }))).toBe('|I ring Ann ✅ 2026-11-25 |Fri|');
  });
});

describe('done, for what repeats', () => {
  test.each([
    [
      '- [ ] Call Ann 🔁 every week 📅 2026-11-20 ^a',
      '- [ ] Call Ann 🔁 every week 📅 2026-11-27\n- [x] Call Ann 🔁 every week 📅 2026-11-20 ✅ 2026-11-25 ^a',
    ],
    [
      '- [ ] Call 🆔 abc ⛔ d,e 🔁 every 2 weeks when done ⏳ 2026-11-18 📅 2026-11-20',
      '- [ ] Call 🔁 every 2 weeks when done ⏳ 2026-12-07 📅 2026-12-09\n- [x] Call 🆔 abc ⛔ d,e 🔁 every 2 weeks when done ⏳ 2026-11-18 📅 2026-11-20 ✅ 2026-11-25',
    ],
    [
      '- [/] Call  [repeat:: every month]  [created:: 2026-01-01]  [due:: 2026-01-31]',
      '- [ ] Call  [repeat:: every month]  [created:: 2026-11-25]  [due:: 2026-02-28]\n- [x] Call  [repeat:: every month]  [created:: 2026-01-01]  [due:: 2026-01-31]  [completion:: 2026-11-25]',
    ],
    ['- [ ] Call 🔁 every day', '- [ ] Call 🔁 every day\n- [x] Call 🔁 every day ✅ 2026-11-25'],
    [
      '- [ ] Pay rec:+1m due:2026-11-01',
      '- [ ] Pay rec:+1m due:2026-12-01\n- [x] x 2026-11-25 Pay rec:+1m due:2026-11-01',
    ],
    [
      '- [ ] Pay rec:2b due:2026-11-01',
      '- [ ] Pay rec:2b due:2026-11-27\n- [x] x 2026-11-25 Pay rec:2b due:2026-11-01',
    ],
    [
      '- [ ] Renew 🔁 every year 📅 2028-02-29',
      '- [ ] Renew 🔁 every year 📅 2029-02-28\n- [x] Renew 🔁 every year 📅 2028-02-29 ✅ 2026-11-25',
    ],
  ])('%s', (before, after) => {
    expect(lines(markDone(before, { day }))).toBe(after);
  });

  test('refuses a rule that it does not know, with the rule', () => {
    for (const rule of ['every week on Monday', 'every weekday', 'every 0 days', 'sometimes']) {
      const marked = markDone(`- [ ] Call 🔁 ${rule} 📅 2026-11-20`, { day });
      expect(marked).toEqual({ refused: expect.stringContaining(`"${rule}"`) });
    }
  });

  test('dropping ends it', () => {
    expect(lines(markDropped('- [ ] Call 🔁 every week 📅 2026-11-20', { day }))).toBe(
      '- [-] Call 🔁 every week 📅 2026-11-20 ❌ 2026-11-25',
    );
  });
});

test("the vault's style is that of most marks; minutes tell nothing", () => {
  const of = (...lines: string[]) => prevailingStyle(lines.flatMap((line) => partsOfLine(line).marks));
  expect(of()).toBe('emoji');
  expect(of('a ~5m', 'b ~5m', 'c  [due:: 2026-01-01]')).toBe('dataview');
  expect(of('a due:2026-01-01 t:2026-01-01', 'b 📅 2026-01-01')).toBe('todotxt');
  expect(of('a due:2026-01-01', 'b 📅 2026-01-01', 'c [due:: 2026-01-01]')).toBe('emoji');
});

test('a line of hundreds of thousands of signs is marked in a moment', () => {
  for (const piece of ['📅 2026-01-01 ', '[[', '#a', '🔁 every ', '`', '[x:: ', ' ', '(a', '**', '<!-- ', '🆔 a,']) {
    const line = `- [ ] ${piece.repeat(Math.ceil(200_000 / piece.length))}x`;
    const start = performance.now();
    snooze(line, { until: day });
    notAPromise(line, { span: { from: 7, to: 20 } });
    expect(performance.now() - start, piece).toBeLessThan(3000);
  }
});

describe('other marks', () => {
  test.each([
    ['- [ ] Call Ann 📅 2026-11-20', '- [-] Call Ann 📅 2026-11-20 ❌ 2026-11-25'],
    ['- [x] Call Ann ✅ 2026-11-20', '- [-] Call Ann ❌ 2026-11-25'],
    ['- [ ] Call Ann  [due:: 2026-11-20]', '- [-] Call Ann  [due:: 2026-11-20]  [cancelled:: 2026-11-25]'],
    ['- [ ] Call Ann due:2026-11-20', '- [-] Call Ann due:2026-11-20 ❌ 2026-11-25'],
  ])('dropped: %s', (before, after) => {
    expect(lines(markDropped(before, { day }))).toBe(after);
  });

  test.each([
    ['- [ ] Call Ann ⏫ 📅 2026-11-20', '- [ ] Call Ann ⏫ ⏳ 2026-11-25 📅 2026-11-20'],
    ['- [ ] Call Ann ⏳ 2026-11-20', '- [ ] Call Ann ⏳ 2026-11-25'],
    ['- [ ] Call Ann ⌛️ 2026-11-20 📅 2026-12-01', '- [ ] Call Ann ⌛️ 2026-11-25 📅 2026-12-01'],
    ['- [ ] Call Ann ⏰ 2026-11-20 09:30', '- [ ] Call Ann ⏰ 2026-11-25 09:30'],
    ['- [ ] Call Ann  [due:: 2026-11-20]', '- [ ] Call Ann  [scheduled:: 2026-11-25]  [due:: 2026-11-20]'],
    ['- [ ] Call Ann due:2026-11-20', '- [ ] Call Ann due:2026-11-20 t:2026-11-25'],
    ['- [ ] Call Ann t:2026-11-20', '- [ ] Call Ann t:2026-11-25'],
    ['- [ ] Call ⏳ 2026-11-01 Ann ⏳ 2026-11-20', '- [ ] Call Ann ⏳ 2026-11-25'],
  ])('snoozed: %s', (before, after) => {
    expect(lines(snooze(before, { until: day }))).toBe(after);
  });

  test.each([
    ['- [ ] Call Ann', '- [ ] Call Ann 📅 2026-11-25'],
    ['- [ ] Call Ann 📆 2026-11-20 ✅ 2026-11-21', '- [ ] Call Ann 📆 2026-11-25 ✅ 2026-11-21'],
    ['- [ ] Call Ann 🛫 2026-11-20 ✅ 2026-11-21 ^id', '- [ ] Call Ann 🛫 2026-11-20 📅 2026-11-25 ✅ 2026-11-21 ^id'],
    ['- [ ] Call Ann due:2026-11-20 +work', '- [ ] Call Ann due:2026-11-25 +work'],
    ['- [ ] Call Ann (due:: 2026-11-20)', '- [ ] Call Ann (due:: 2026-11-25)'],
  ])('due: %s', (before, after) => {
    expect(lines(setDue(before, { day }))).toBe(after);
  });

  test('not a promise: behind its sentence, once, and before the fields that Tasks reads', () => {
    const line = "I'll be honest. I'll call Ann.";
    const span = spanOf(line, "I'll be honest.");
    const marked = lines(notAPromise(line, { span }));
    expect(marked).toBe("I'll be honest. <!-- nudge: no --> I'll call Ann.");
    expect(lines(notAPromise(marked, { span }))).toBe(marked);
    expect(lines(notAPromise('- [ ] Buy milk 📅 2026-11-20', {}))).toBe(
      '- [ ] Buy milk <!-- nudge: no --> 📅 2026-11-20',
    );
  });
});

/** What Obsidian Tasks would find: fields from the end of the line, until text that it doesn't know. */
function readAsTasks(line: string): Map<string, string> {
  const found = new Map<string, string>();
  let rest = line.replace(/\s+\^[a-zA-Z0-9-]+\s*$/, '').trim();
  const forms = [
    /(?<key>[📅⏳🛫➕✅❌])\ufe0f? *(?<value>\d{4}-\d{2}-\d{2})$/u,
    /(?<key>[🔺⏫🔼🔽⏬])(?<value>)$/u,
    /[[(](?<key>due|scheduled|start|created|completion|cancelled|priority):: *(?<value>[^\])]+)[\])]$/,
    /(?<key>#\S+)(?<value>)$/,
  ];
  for (let again = true; again; ) {
    again = false;
    for (const form of forms) {
      const match = form.exec(rest);
      if (match === null) continue;
      found.set(match.groups?.key ?? '', match.groups?.value ?? '');
      rest = rest.slice(0, match.index).trim();
      again = true;
    }
  }
  return found;
}

const emoji = fc.constantFrom('📅 2026-12-01', '⏳ 2026-12-02', '🛫 2026-12-03', '⏫', '➕ 2026-01-01', '#work');
const dataview = fc.constantFrom('[due:: 2026-12-01]', '[scheduled:: 2026-12-02]', '[priority:: high]', '#work');
const words = fc.constantFrom('Call Ann', 'ring (back)', 'a [[Link]]', '`code`', 'by 5.', '~5m', 'Zoë');
const taskLine = fc
  .record({
    words: fc.array(words, { minLength: 1, maxLength: 4 }),
    fields: fc.oneof(fc.uniqueArray(emoji, { maxLength: 5 }), fc.uniqueArray(dataview, { maxLength: 4 })),
    id: fc.constantFrom('', ' ^block-1'),
  })
  .map((parts) => `- [ ] ${[...parts.words, ...parts.fields].join(' ')}${parts.id}`);
const marks = fc.constantFrom<(line: string) => Marked>(
  (line) => markDone(line, { day }),
  (line) => markDropped(line, { day }),
  (line) => snooze(line, { until: day }),
  (line) => setDue(line, { day }),
  (line) => notAPromise(line, {}),
);

test('Obsidian Tasks still finds all fields that it found before, and the new ones', () => {
  fc.assert(
    fc.property(taskLine, fc.array(marks, { minLength: 1, maxLength: 4 }), (line, sequence) => {
      const marked = sequence.reduce((text, mark) => lines(mark(text)), line);
      const [before, after] = [readAsTasks(line), readAsTasks(marked)];
      for (const key of before.keys()) expect([...after.keys()], marked).toContain(key);
      const dated = fieldsOf(marked).filter(([, value]) => value === day);
      for (const [field] of dated)
        expect([...after.values()].filter((value) => value === day).length, `${field}: ${marked}`).toBe(dated.length);
      if (line.endsWith(' ^block-1')) expect(marked.endsWith(' ^block-1')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('every mark is read back, once, from whatever line it was written on', () => {
  const line = fc.oneof(taskLine, fc.string({ unit: 'grapheme' }), fc.string()).filter((text) => !/[\r\n]/.test(text));
  const style = fc.constantFrom<'emoji' | 'dataview' | 'todotxt'>('emoji', 'dataview', 'todotxt');
  fc.assert(
    fc.property(line, style, (text, vaultStyle) => {
      const place = { style: vaultStyle };
      const read = (marked: Marked, field: MarkField): string[] =>
        fieldsOf(lines(marked))
          .filter(([name]) => name === field)
          .map(([, value]) => value);
      expect(read(markDropped(text, { day, ...place }), 'dropped')).toEqual([day]);
      expect(read(setDue(text, { day, ...place }), 'due')).toEqual([day]);
      expect(read(notAPromise(text, place), 'no')).toHaveLength(1);
      // A stray 🔁 with a rule that nobody understands is refused, and says so.
      const done = markDone(text, { day, ...place });
      if ('refused' in done) expect(text, done.refused).toMatch(/🔁|rec:|::/i);
      else expect(read(done, 'done')).toEqual([day]);
    }),
    { numRuns: 1000 },
  );
});

test('in prose only the place behind the sentence changes', () => {
  const parts = fc
    .tuple(fc.string(), fc.string({ minLength: 1 }), fc.string())
    .map((three) => three.map((part) => part.replace(/[\r\n]/g, ' ')));
  fc.assert(
    fc.property(parts, ([before = '', sentence = '', after = '']) => {
      const line = before + sentence + after;
      const span = { from: before.length + 1, to: before.length + sentence.length + 1 };
      const marked = markDone(line, { day, span });
      if ('refused' in marked) return;
      expect(marked.lines).toHaveLength(1);
      const [text = ''] = marked.lines;
      // Without the mark and the blanks around it, every character is where it was.
      expect(text.replace('✅ 2026-11-25', '').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
      expect(text.startsWith(before + sentence)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
