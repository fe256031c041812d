import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { applyEdits } from '../../src/edit/apply.ts';
import { type FrontSetting, frontMatterEdits } from '../../src/edit/front-matter.ts';

const CADENCE = ['cadence', 'keep in touch'];

/** The note with a key set, or taken out. */
function set(text: string, value: string | null, keys: FrontSetting['keys'] = CADENCE): string {
  const applied = applyEdits(text, frontMatterEdits('a.md', text, { keys, value }));
  if ('refused' in applied) throw new Error(applied.refused);
  return applied.text;
}

const note = (...front: string[]): string => `---\n${front.map((line) => `${line}\n`).join('')}---\n\nWords.\n`;

describe('a key that is there', () => {
  test.each([
    ['cadence: 6w', 'cadence: none'],
    ['cadence:', 'cadence: none'],
    ['cadence:   ', 'cadence:   none'],
    ['cadence: # how often', 'cadence: none # how often'],
    ['cadence: 6w  # how often', 'cadence: none  # how often'],
    ['cadence: "6w"', 'cadence: "none"'],
    ["Cadence :  '6w' # how often", "Cadence :  'none' # how often"],
    ['keep-in-touch: 6w', 'keep-in-touch: none'],
    ['"cadence": 6w', '"cadence": none'],
    ['cadence: !!str 6w', 'cadence: !!str none'],
  ])('%s becomes %s', (before, after) => {
    const others = ['# comment', 'name: Ann', 'tags: [a,  b] # two'];
    expect(set(note(...others, before, 'x: 1'), 'none')).toBe(note(...others, after, 'x: 1'));
  });

  test('is other words where it was a link or a name, which YAML would not take for words', () => {
    expect(set(note('name: Ann', 'cadence: [[6w]]'), 'none')).toBe(note('name: Ann', 'cadence: none'));
    expect(set(note('name: @ann'), '[[Ann]]', ['name'])).toBe(note('name: "[[Ann]]"'));
  });

  test('goes with its line, and what stands around it stays', () => {
    const before = note('# above', 'cadence: 6w # how often', '# below', 'name: "Ann"');
    expect(set(before, null)).toBe(note('# above', '# below', 'name: "Ann"'));
    expect(set(note('name: Ann'), null)).toBe(note('name: Ann'));
  });

  test.each([
    ['a list', ['cadence:', '  - 6w']],
    ['a list in brackets', ['cadence: [6w, 3m]']],
    ['a map', ['cadence:', '  ideal: 6w']],
    ['words on two lines', ['cadence: every', '  six weeks']],
    ['a block of words', ['cadence: |', '  6w']],
  ])('is left where it has %s', (_, lines) => {
    const expected = 'a.md:3: expected words on one line for "cadence", found something else';
    expect(() => set(note('name: Ann', ...lines, 'x: 1'), 'none')).toThrow(expected);
    expect(() => set(note('name: Ann', ...lines, 'x: 1'), null)).toThrow(expected);
  });
});

describe('a key that is not there', () => {
  test('is added as the last, whatever stands above it', () => {
    for (const front of [['name: Ann'], ['tags:', '  - a', '# end'], ['bio: |', '  one', '', ''], []]) {
      expect(set(note(...front), '6w')).toBe(note(...front, 'cadence: 6w'));
    }
  });

  test('makes front-matter where there is none', () => {
    expect(set('\ufeff# Ann\r\nWords', '6w')).toBe('\ufeff---\r\ncadence: 6w\r\n---\r\n\r\n# Ann\r\nWords');
    expect(set('', '6w')).toBe('---\ncadence: 6w\n---\n');
  });

  test.each([
    ['JSON', '---json\n{"name": "Ann"}\n---\n'],
    ['a flow map', '---\n{name: Ann}\n---\n'],
    ['never closed', '---\nname: Ann\n'],
    ['of another language', '---toml\nname = "Ann"\n---\n'],
  ])('is refused where the front-matter is %s', (_, text) => {
    expect(() => set(text, '6w')).toThrow('a.md: expected front-matter that can be added to');
  });
});

const word = fc.stringMatching(/^[A-Za-zäöü0-9 ]{0,12}$/).map((text) => text.trim());
const comment = word.map((text) => `# ${text}`);
const gap = fc.constantFrom(' ', '  ', '\t');
const scalar = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .]{0,10}$/).map((text) => text.trim()),
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text}'`),
  fc.constantFrom('', '[[Ann Bell]]', '@ann', '2026-11-20', '07700 900123', '~'),
);
const field = (key: string): fc.Arbitrary<string[]> =>
  fc.oneof(
    fc.tuple(gap, scalar).map(([blank, value]) => [`${key}:${blank}${value}`]),
    fc.tuple(scalar, comment).map(([value, said]) => [`${key}: ${value} ${said}`]),
    fc.array(scalar, { minLength: 1, maxLength: 3 }).map((items) => [`${key}:`, ...items.map((each) => `  - ${each}`)]),
    fc.tuple(word, word).map((texts) => [`${key}: |`, ...texts.map((each) => `  ${each}`)]),
    comment.map((said) => [said, `${key}: x`]),
    word.map((text) => [`${key}: ${text}`, '']),
  );
const front = fc
  .record({
    keys: fc.shuffledSubarray(['name', 'cadence', 'Keep In Touch', 'tags', 'x-own', 'email'], { minLength: 0 }),
    bom: fc.constantFrom('', '\ufeff'),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .chain(({ keys, bom, end }) =>
    fc.record({ bom: fc.constant(bom), end: fc.constant(end), fields: fc.tuple(...keys.map(field)) }),
  );
const value = fc.oneof(
  fc.constantFrom(
    'none',
    '6w',
    'a: b',
    '# no comment',
    '"quoted"',
    "it's",
    '- x',
    '[[Ann]]',
    '@ann',
    'true',
    '12',
    '*a',
  ),
  fc.stringMatching(/^[!-~]([ -~]{0,12}[!-~])?$/),
  fc.constant(null),
);

test('whatever the front-matter, one line at most is other than before, and YAML reads the value', () => {
  let written = 0;
  fc.assert(
    fc.property(front, value, ({ bom, end, fields }, wanted) => {
      const lines = ['---', ...fields.flat(), '---', '', 'Words: stay', ''];
      const before = bom + lines.join(end);
      let after: string;
      try {
        after = set(before, wanted);
      } catch {
        // Refused, which changes nothing.
        return;
      }
      written += 1;
      const now = after.slice(bom.length).split(end);
      expect(after.startsWith(bom)).toBe(true);
      const first = now.findIndex((line, index) => line !== lines[index]);
      if (first === -1) return;
      const rest = now.length - lines.length;
      expect(Math.abs(rest)).toBeLessThanOrEqual(1);
      // Behind the one line all is as it was.
      expect(now.slice(rest < 0 ? first : first + 1)).toEqual(lines.slice(rest > 0 ? first : first + 1));
      const said = /#[^"']*$/.exec(lines[first] ?? '')?.[0];
      if (rest === 0 && said !== undefined && / #/.test(lines[first] ?? '') && !/: ?[[@]/.test(lines[first] ?? ''))
        expect(now[first]).toContain(said);
      const block = now.slice(1, now.indexOf('---', 1)).join('\n');
      const doc = parseDocument(block, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
      if (doc.errors.length > 0) return;
      const values: unknown = doc.toJS();
      const found = typeof values === 'object' && values !== null ? Object.entries(values) : [];
      const ours = found.find(([key]) => ['cadence', 'Keep In Touch'].includes(key))?.[1];
      if (wanted !== null) expect(found.map(([, each]) => each)).toContain(wanted);
      else
        expect(
          ours === undefined ||
            fields
              .flat()
              .join('')
              .match(/cadence|Keep/g)?.length === 2,
        ).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(written).toBeGreaterThan(700);
});
