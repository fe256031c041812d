import { describe, expect, it } from 'vitest';
import { block, note, texts } from './note.ts';

const marks = (text: string): string[] => block(text).marks.map(({ field, value }) => `${field}=${value}`);

describe('marks', () => {
  it.each([
    ['- [ ] a 📅 2026-11-20', ['due=2026-11-20']],
    ['- [ ] a 🗓️2026-11-20', ['due=2026-11-20']],
    ['- [ ] a 📆\u00a02026-11-20 b', ['due=2026-11-20']],
    [
      '- [ ] a ⏳ 2026-11-20 🛫 2026-11-19 ➕ 2026-11-01',
      ['scheduled=2026-11-20', 'start=2026-11-19', 'created=2026-11-01'],
    ],
    ['- [ ] a ⌛ [[2026-11-20]]', ['scheduled=2026-11-20']],
    ['- [ ] a ⏰ 2026-11-20 09:30', ['scheduled=2026-11-20']],
    ['- [x] a ✅ 2026-11-20', ['done=2026-11-20']],
    ['a done ✔️ then b', ['done=']],
    ['- a ❌', ['dropped=']],
    ['- [ ] a 🔺', ['priority=highest']],
    [
      '- [ ] a ⏬ 🔁 every week when done 📅 2026-11-20',
      ['priority=lowest', 'repeat=every week when done', 'due=2026-11-20'],
    ],
    ['- [ ] a 🔁 every week ~5m', ['repeat=every week', 'minutes=5']],
    ['- [ ] a 🔁 every week est:5m due:2026-11-20', ['repeat=every week', 'minutes=5', 'due=2026-11-20']],
    ['- [ ] a 🔁 ~5m', ['minutes=5']],
    ['- [ ] a [due:: 2026-11-20] (completion:: 2026-11-19)', ['due=2026-11-20', 'done=2026-11-19']],
    ['- [ ] a [priority:: high] [repeat:: every day] [est:: 5m]', ['priority=high', 'repeat=every day', 'minutes=5']],
    ['- [ ] a [timeEstimate:: 15] [length:: 1h5m]', ['minutes=15', 'minutes=65']],
    [
      '- [ ] a due:2026-11-20 t:2026-11-19 rec:+1w pri:A est:5m',
      ['due=2026-11-20', 'start=2026-11-19', 'repeat=+1w', 'priority=highest', 'minutes=5'],
    ],
    ['- [ ] a due: est:5m t: due:2026-11-20', ['minutes=5', 'due=2026-11-20']],
    ['- [ ] a (due: 2026-11-20)', ['due=2026-11-20']],
    ['- [ ] a ~10m #est/1h', ['minutes=10', 'minutes=60']],
    ['- (B) 2026-11-01 a', ['priority=high', 'created=2026-11-01']],
    ['- x 2026-11-20 2026-11-01 a', ['done=2026-11-20', 'created=2026-11-01']],
    ['x 2026-11-20 a', ['done=2026-11-20']],
    ['I will. <!-- nudge: no -->', ['no=']],
    ['## ✅ Next steps', []],
    ['- [ ] a (due: see below) due:friday ~5 [due:: ]', []],
    ['- [ ] a `📅 2026-11-20` <!-- due:2026-11-20 -->', []],
    ['🗓 Week 47', []],
    ['that: 2026-11-20', []],
  ])('%j', (text, expected) => expect(marks(text)).toEqual(expected));

  it('are no words, and stand where they say', () => {
    const found = block('- [ ] send it 📅 2026-11-20 ⏫ [due:: ] ^id');
    expect(found.text.trim()).toBe('send it');
    expect(found.marks.map(({ from, to }) => found.raw.slice(from, to))).toEqual(['📅 2026-11-20', '⏫']);
    expect(texts('- a 🆔 x1 🏁 delete [id:: y] b')).toEqual(['a b']);
    expect(found.text.length).toBe(found.raw.length);
  });

  it.each([
    'a\n- [ ] b 📅 2026-02-30',
    'a\n- [ ] b [due:: next week]',
    'a\n- [ ] b due:2026-11-31',
    'a\nb ✅ 2026-1-5',
  ])('with a day that cannot be are a problem and no mark: %j', (text) => {
    const found = note(text);
    expect(found.blocks.flatMap((one) => one.marks)).toEqual([]);
    expect(found.problems.map(({ code, line }) => [code, line])).toEqual([['bad-mark', 2]]);
  });
});
