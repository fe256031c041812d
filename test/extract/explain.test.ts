import { describe, expect, it } from 'vitest';
import { meeting, understand } from './understood.ts';

/* What `extract --explain` tells: of every line what was read in it, how it was weighed, and why nothing was found. */

/** `line step: said` of every step. */
function told(body: string): string[] {
  return understand(meeting(body)).trace.map(({ line, step, said }) => `${line} ${step}: ${said}`);
}

const PROMISE = "I'll send her the deck by Friday.";

describe('of an item', () => {
  it('tells the rules that fired, what weighed most and how much is needed, and what each refiner did', () => {
    const steps = told(`${PROMISE} ✅ 2026-11-21\n`);
    expect(steps.map((step) => step.replace(/:.*/, ''))).toEqual([
      '6 cues',
      '6 weighed',
      '6 owner',
      '6 channel',
      '6 to',
      '6 due',
      '6 marks',
    ]);
    expect(steps[0]).toBe('6 cues: i-will');
    expect(steps[1]).toMatch(
      /^6 weighed: promise, \d+% an item where \d+% is needed: (?:\S+(?: \S+)?? [+-]\d\.\d\d(?:, |$)){5}$/,
    );
    expect(steps.slice(2)).toEqual([
      '6 owner: I owe it',
      '6 channel: send',
      '6 to: for Ana Lopes',
      '6 due: due 2026-11-27 (by Friday)',
      '6 marks: done 2026-11-21',
    ]);
  });

  it('tells the form where that settles it, and what belongs to it', () => {
    const steps = told('- [ ] Ring Ben. It rained.\n');
    expect(steps[0]).toBe('6 checkbox: promise, by its form');
    expect(steps[1]).toMatch(/^6 same item: /);
  });

  it('tells why it was left out in the end', () => {
    expect(told(`${PROMISE}\n\n- [ ] Send her the deck by Friday\n`).at(-1)).toBe(
      '6 left out: said elsewhere in this note too',
    );
  });
});

describe('of a line without an item', () => {
  it('tells the rules that spoke against it, and by how much it fell short', () => {
    const [cues, weighed] = told("I won't send her the deck.\n");
    expect(cues).toMatch(/^6 cues: .*negated/);
    expect(weighed).toMatch(/^6 weighed: none, \d+% an item where \d+% is needed: /);
  });

  it('tells that no rule fires', () => {
    expect(told('Nice weather.\n')).toEqual([expect.stringMatching(/^6 cues: none fires, \d+% an item where \d+% is/)]);
  });

  it('tells every clause of prose', () => {
    const trace = understand(meeting('It rained. We had soup; she liked it.\n\nBen came late.\n')).trace;
    for (const words of ['It rained', 'We had soup', 'Ben came late'])
      expect(trace.some(({ text }) => text.includes(words))).toBe(true);
  });
});

describe('what was not read', () => {
  it.each([
    ['code', `\`\`\`\n${PROMISE}\n\n\`\`\``, ['6 not read: code, to line 9']],
    ['a quote', `> ${PROMISE}\n> It rained.`, ['6 not read: a quote, as others said it, to line 7']],
    ['a heading in a quote', `> # ${PROMISE}`, ['6 not read: a quote, as others said it']],
    ['a comment', `<!-- ${PROMISE} -->`, ['6 not read: a comment']],
    ['HTML', `<div>\n${PROMISE}\n</div>`, ['6 not read: HTML, to line 8']],
    ['a comment of Obsidian', `%%\n${PROMISE}\n%%`, [expect.stringMatching(/^6 not read: a comment, .*, to line 8$/)]],
    ['code in a line', `\`${PROMISE}\``, ['6 not read: code']],
    ['a comment in a line', `%%${PROMISE}%%`, ['6 not read: a comment']],
    ['a placeholder', `{{${PROMISE}}}`, ['6 not read: a placeholder']],
    ['a tag', '#send-her', ['6 not read: a tag']],
    ['an id', '^send-her', ['6 not read: the id of the block']],
    ['an address', '<https://example.com/todo:send>', ['6 not read: HTML']],
  ])('%s', (_, body, steps) => {
    expect(told(`${body}\n`)).toEqual(steps);
  });

  it('is told beside what is read in the same line, with its own words', () => {
    const { trace, items } = understand(
      meeting("I'll send her [the deck](https://example.com/deck) `deck.key` by Friday.\n"),
    );
    expect(items).toHaveLength(1);
    expect(trace.filter(({ step }) => step === 'not read').map(({ text, said }) => [said, text])).toEqual([
      ['the address of a link', '](https://example.com/deck) `deck.key`'],
    ]);
  });

  it('is no mark, and no sign of emphasis', () => {
    expect(
      told("**I'll** send ==her== the deck 📅 2026-12-01 [est:: 5m]\n").filter((step) => /not read/.test(step)),
    ).toEqual([]);
  });

  it('is all of a note that nudge wrote', () => {
    const audit = understand('---\ntype: audit\n---\n- [ ] send it\n', 'audits/2026-W47.md');
    expect(audit).toMatchObject({ items: [], trace: [{ step: 'not read', said: 'nudge wrote this note' }] });
  });
});
