import fc from 'fast-check';

/** What people write, of every kind, and what they write that is nothing. */
const SENTENCES = [
  "I'll send her the deck by Friday.",
  'I’ll email Ben the two prices tomorrow, and call the printer.',
  'Promised Ana the signed copy before Christmas!',
  'Must ring him.',
  'She’ll send me the floor plan by the 4th.',
  'Waiting for the numbers from the bank',
  'Ben to share the minutes',
  'ACTION: Ana to book the hall',
  'TODO chase the ironmonger',
  "She's thinking about the next workshop; might need help with the move.",
  'He asked what we charge.',
  'It rained all day.',
  'She sent the plans on Monday.',
  "If they win the bid I'll write them a plan.",
  '"I will call you," said the builder.',
  'I won’t send it now. Shall I?',
  'By Friday I’ll send the deck and the quote to Ana Lopes and Ben Okri.',
  'I said I’d get that to her, but she has it.',
] as const;

/** What stands before, in and around sentences, whole or broken. */
const SIGNS = [
  ...[
    '- ',
    '  - ',
    '\t- ',
    '1. ',
    '- [ ] ',
    '- [x] ',
    '- [-] ',
    '- [/] ',
    '> ',
    '> - [ ] ',
    '## ',
    '## 2026-10-01 ',
    '→ ',
  ],
  ...[
    ' 📅 2026-12-01',
    ' ✅ 2026-11-21',
    ' ❌',
    ' [due:: 2026-12-01]',
    ' due:2026-12-01',
    '(A) ',
    'x 2026-11-21 ',
    ' ⏳ 2026-11-30',
  ],
  ...[
    ' <!-- nudge: no -->',
    '<!--',
    '-->',
    '`',
    '```\n',
    '~~',
    '**',
    '_',
    '[[Ana Lopes]]',
    '[[',
    '](',
    '@ben ',
    '%%',
    ' ^id-1',
    '#tag ',
  ],
  ...[
    '| Action | Who | By |\n|---|---|---|\n',
    '| call Bo | me | Fri |\n',
    '| Ben | ',
    ' |',
    '\\',
    '(',
    ')',
    '“',
    '"',
    '…',
    '🎉',
    '☎️',
    '\u00a0',
    '\0',
    '\ud83d',
    'é',
    '{{x}}',
  ],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\t', ' ', ' '],
] as const;

const FRONT = [
  '',
  '---\ntype: meeting\ndate: 2026-11-20\nwith: [Ana Lopes]\n---\n',
  '---\ntype: meeting\ndate: 2026-11-20\nwith: [Ana Lopes, Ben Okri]\n---\n',
  '---\ntype: contact\nname: Ana Lopes\n---\n# Ana Lopes\n',
  '---\ntype: list\nlist: calls\n---\n',
  '---\ndate: [\n---\n',
] as const;

/** Any text at all, mostly such as stands in notes. */
export const anyNote: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...FRONT),
        fc.array(fc.oneof(fc.constantFrom(...SENTENCES), fc.constantFrom(...SIGNS)), { maxLength: 30 }),
      )
      .map(([front, parts]) => front + parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 150 }) },
);

/** The body of a note in whole lines, each a bullet, a box or a paragraph of one to three sentences, and none said twice. */
export const tidyBody: fc.Arbitrary<string> = fc
  .tuple(
    fc.shuffledSubarray([...SENTENCES], { minLength: 1 }),
    fc.infiniteStream(fc.constantFrom('- ', '- [ ] ', '* [x] ', '\n', '  - ', '')),
  )
  .map(([sentences, leads]) =>
    sentences
      .map((sentence) => ({ lead: leads.next().value, sentence }))
      .reduce(
        (body, { lead, sentence }) =>
          lead === '' && body !== '' ? `${body.trimEnd()} ${sentence}\n` : `${body}${lead}${sentence}\n`,
        '',
      ),
  );
