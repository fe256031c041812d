import { describe, expect, it } from 'vitest';
import { itemsOf, meeting, understand } from './understood.ts';

/* What the user says of a line beats whatever its words weigh. */

const of = (line: string) => itemsOf(meeting(`${line}\n`));
const NO = '<!-- nudge: no -->';

describe('not a promise', () => {
  it.each([
    "I'll send her the deck by Friday. <!-- nudge: no -->",
    "- I'll send her the deck by Friday <!--nudge:no-->",
    '- [ ] send her the deck <!-- nudge: no -->',
    '- [ ] send her the deck <!-- nudge: no --> 📅 2026-12-01 ^id-1',
    "She'll send me the plan by Monday. <!-- nudge: no -->",
    "She's thinking about the next workshop. <!-- nudge: no -->",
    "I'll send her the deck and introduce her to our printer. <!-- nudge: no -->",
  ])('%s', (line) => {
    expect(of(line.replace(/ ?<!--.*?-->/, ''))).not.toEqual([]);
    expect(of(line)).toEqual([]);
  });

  it('is said of the sentence before it alone', () => {
    const kept = of(`I'll send her the deck by Friday. ${NO} She'll send me the plan by Monday.`);
    expect(kept.map(({ kind }) => kind)).toEqual(['awaiting']);
  });

  it('is told by --explain', () => {
    const { trace } = understand(meeting(`I'll send her the deck by Friday. ${NO}\n`));
    expect(trace.at(-1)).toMatchObject({ step: 'left out', said: 'marked as no promise' });
  });
});

describe('a mark set by hand', () => {
  it.each([
    '- the vet 📅 2026-11-30',
    '- call the vet 📅 2026-11-30',
    '* pay Ana due:2026-11-30',
    'Minutes of the meeting [due:: 2026-11-30]',
    '(A) write the paper due:2026-11-30',
    'I could have sent her the deck. 📅 2026-11-30',
  ])('makes an item of its line, with its day: %s', (line) => {
    expect(of(line)).toMatchObject([{ due: '2026-11-30', status: 'open' }]);
  });

  it('a letter in brackets at the head makes no name of the word after it', () => {
    expect(of('(A) Send Hanna the sailing book due:2026-11-30')).toMatchObject([{ to: ['Hanna'] }]);
  });

  it.each([
    ["I'll send her the deck by Friday 📅 2026-12-24", { due: '2026-12-24' }],
    ["I'll send her the deck by Friday. ✅ 2026-11-21", { status: 'done', closed: '2026-11-21', due: '2026-11-27' }],
    ["I'll send her the deck by Friday. ❌ 2026-11-21", { status: 'dropped', closed: '2026-11-21' }],
    [
      "I'll send her the deck by Friday. ⏳ 2026-12-01",
      { start: '2026-12-01', scheduled: '2026-12-01', due: '2026-11-27' },
    ],
    ["I'll send her the deck by Friday. [priority:: high] [est:: 5m]", { priority: 'high', minutes: 5 }],
    ['- [x] send her the deck', { status: 'done' }],
    ['- [-] send her the deck', { status: 'dropped' }],
    ['- [/] send her the deck', { status: 'open' }],
    ["~~I'll send her the deck by Friday.~~", { status: 'dropped' }],
  ])('beats the words: %s', (line, fields) => {
    expect(of(line)).toMatchObject([fields]);
  });
});

describe('a checkbox', () => {
  it.each(['I sent the deck on Monday', 'Nice weather', 'Shall I?', 'won’t go', 'Ana Lopes', 'x', '42'])(
    'is an item whatever it says: %s',
    (words) => {
      expect(of(`- [ ] ${words}`)).toMatchObject([{ rule: 'checkbox', explicit: true, text: words }]);
    },
  );

  it('takes the place of the same promise in prose, wherever that stands', () => {
    const items = of("I'll send her the floor plan by Friday.\n\n- [ ] Send her the floor plan by Monday");
    expect(items).toMatchObject([{ rule: 'checkbox', due: '2026-11-23' }]);
  });
});
