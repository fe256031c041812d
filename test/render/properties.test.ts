import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { DocumentName } from '../../src/render/documents.ts';
import { render } from '../../src/render/registry.ts';
import { DOCUMENTS, optionsAt, sampleDocuments } from './samples.ts';

/** Keys whose values come from notes and may hold anything. */
const FROM_NOTES = new Set(
  'name title text quote excerpt path note person people personName company role email phone timeZone aliases tags met stage owner to action message hint shown reason said step label'.split(
    ' ',
  ),
);
const DAY = /^\d{4}-\d\d-\d\d$/;

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  fc.constantFrom(
    '',
    '\u001b[2J\u001b[31mred',
    'a\rb',
    '\u202ereversed',
    'x'.repeat(300),
    '漢字'.repeat(80),
    '👩‍💻'.repeat(40),
  ),
  fc.constantFrom(
    '- [ ] a box',
    '# heading',
    '<!-- x',
    '```',
    '](http://x)',
    '\n---\n',
    '> quote',
    '1. one',
    '[[A|B]]',
  ),
);

/** The document with other words in the places that notes fill. */
function filled<T>(data: T, words: () => string): T {
  return fill(data, '', words) as T;
}

function fill(data: unknown, key: string, words: () => string): unknown {
  if (typeof data === 'string') return FROM_NOTES.has(key) && !DAY.test(data) ? words() : data;
  if (Array.isArray(data)) return data.map((each) => fill(each, key, words));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fill(value, name, words)]));
}

/** What is read on the screen: without colours and without the addresses of links. */
function stripped(text: string): string {
  return stripVTControlCharacters(text.replace(/\u001b\]8;;[^\u0007]*\u0007/g, ''));
}

const documents = sampleDocuments();
const texts = fc.array(hostile, { minLength: 1, maxLength: 12 });

function filledWith(name: DocumentName, given: readonly string[]) {
  let at = 0;
  return filled(documents[name], () => given[at++ % given.length] ?? '');
}

describe.each(DOCUMENTS)('%s on a terminal', (name) => {
  it('is never wider than the screen, holds no control character, and needs no colour', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 20, max: 130 }), fc.boolean(), async (given, columns, all) => {
        const document = filledWith(name, given);
        const options = optionsAt(columns, { all, explain: all, unicode: !all });
        const plain = await render(name, 'terminal', document, options);
        for (const line of plain.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        // Everything of Unicode's Cc but the line end, and the overrides that reorder what is read.
        expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
        const coloured = await render(name, 'terminal', document, { ...options, colour: true });
        expect(stripped(coloured)).toBe(plain);
      }),
      // A name that is nothing but a wide blank, at the start of a line that wraps.
      { numRuns: 30, examples: [[['\u2000', ''], 20, false]] },
    );
  });

  it('links places without changing what is read', async () => {
    const hrefOf = (path: string, line: number) => `file:///vault/${path}#${line}`;
    const linked = await render(name, 'terminal', documents[name], optionsAt(80, { hyperlinks: true, hrefOf }));
    const plain = await render(name, 'terminal', documents[name], optionsAt(80));
    // The card leaves out the addresses of numbers that can be tapped.
    const read = name === 'card' ? plain.replace(/ {2}(tel|mailto):\S+/g, '') : plain;
    expect(stripped(linked)).toBe(read);
  });
});

describe('the card where the terminal opens links', () => {
  it('has the number to tap instead of its address', async () => {
    const text = await render('card', 'terminal', documents.card, optionsAt(80, { hyperlinks: true }));
    expect(text).toContain('\u001b]8;;tel:+441632960417\u0007+44 1632 960417\u001b]8;;\u0007');
    expect(stripped(text)).not.toContain('tel:');
  });

  it('cannot be made to end the link by what a note says', async () => {
    const nudge = documents.card.nudge;
    if (nudge === null) throw new Error('no card in the sample');
    const links = [{ kind: 'tel' as const, href: 'tel:1\u0007\u001b[31m', shown: '1' }];
    const card = { ...documents.card, nudge: { ...nudge, links } };
    const text = await render('card', 'terminal', card, optionsAt(80, { hyperlinks: true }));
    expect(stripped(text)).not.toMatch(/[\u0007\u001b]/);
    expect(text).not.toContain('\u001b[31m');
  });
});

describe.each(DOCUMENTS)('%s as JSON', (name) => {
  it('is the data, with nothing a terminal would obey', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const text = await render(name, 'json', filledWith(name, given), optionsAt(80));
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(JSON.parse(text)).toHaveProperty('schema');
      }),
      { numRuns: 30 },
    );
  });
});
