import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/note/front-matter.ts';
import type { FrontValue } from '../../src/note/front-value.ts';
import { readPlain } from '../../src/note/plain-yaml.ts';
import { readYaml } from '../../src/note/yaml-engine.ts';
import { note } from './note.ts';

/** A value without its lines, as JSON would have it. */
function bare(value: FrontValue): unknown {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.items.map(bare);
  return [...value.fields].map(([key, inner]) => [key, bare(inner)]);
}

function read(body: string): { fields: [string, unknown][]; lines: number[]; messages: string[] } {
  const front = readFrontMatter(`---\n${body}\n---\ntext`.split('\n'));
  return {
    fields: [...front.fields].map(([key, value]) => [key, bare(value)]),
    lines: front.troubles.map(({ line }) => line),
    messages: front.troubles.map(({ message }) => message),
  };
}

describe('front-matter', () => {
  it('keeps every scalar as it was written', () => {
    const { fields, lines } = read('date: 2026-11-18\nphone: 07700900123\nok: yes\nn: 0x1F\nnothing:\nnull: null');
    expect(fields).toEqual([
      ['date', '2026-11-18'],
      ['phone', '07700900123'],
      ['ok', 'yes'],
      ['n', '0x1F'],
      ['nothing', ''],
      ['null', 'null'],
    ]);
    expect(lines).toEqual([]);
  });

  it('says one slip once, however often the parser complains of it', () => {
    const { messages, lines } = read('date: [Friday\n"a: b');
    expect(messages.length).toBeGreaterThan(0);
    expect(new Set(messages.map((message, index) => `${lines[index]} ${message}`)).size).toBe(messages.length);
  });

  it.each([
    ['a list on lines', 'with:\n  - A B\n  - "C, D"', ['A B', 'C, D']],
    ['a list at the margin', 'with:\n- A\n- B', ['A', 'B']],
    ['a list in brackets', 'with: [A, "B, C", \'D\']', ['A', 'B, C', 'D']],
    ['links in brackets', 'with: ["[[A]]", "[[B|b]]"]', ['[[A]]', '[[B|b]]']],
    ['bare links', 'with: [[A B]], [[C|c]]', '[[A B]], [[C|c]]'],
    ['a mention', 'with: @Tom', '@Tom'],
    ['a tag', 'with: #client', '#client'],
    ['a comment after a value', 'with: A # the first', 'A'],
    ['a block text', 'with: |-\n  A\n  B', 'A\nB'],
    ['a folded text', 'with: A\n  and B', 'A and B'],
    ['JSON', '{ "with": ["A", "B"] }', ['A', 'B']],
    [
      'maps in a list',
      'with:\n  - name: A\n    role: x',
      [
        [
          ['name', 'A'],
          ['role', 'x'],
        ],
      ],
    ],
    ['an alias', 'a: &x [A]\nwith: *x', ['A']],
    ['tags of YAML', 'with: !!binary "QUJD"', 'QUJD'],
  ])('reads %s', (_, body, expected) => {
    expect(new Map(read(body).fields).get('with')).toEqual(expected);
  });

  it('reports a mistake with its line and still reads the other lines', () => {
    const { fields, lines, messages } = read('date: 2026-11-18\nnote: "never closed\nwith: A');
    expect(new Map(fields).get('date')).toBe('2026-11-18');
    expect(new Map(fields).get('with')).toBe('A');
    expect(lines[0]).toBeGreaterThanOrEqual(3);
    expect(messages[0]).toContain('not valid YAML');
    expect(new Map(read('title: Foo: bar\ndate: 2026-11-18').fields).get('title')).toBe('Foo: bar');
  });

  it('reports a key that is there twice, and takes the first', () => {
    const { fields, lines, messages } = read('date: 2026-11-18\nwith: A\ndate: 2026-11-19');
    expect(fields).toEqual([
      ['date', '2026-11-18'],
      ['with', 'A'],
    ]);
    expect(lines).toEqual([4]);
    expect(messages[0]).toContain('"date"');
  });

  it('never runs anything: other languages are refused, with their line', () => {
    for (const language of ['js', 'javascript', 'coffee', 'toml', 'JS ']) {
      const found = note(`---${language}\n{ date: (globalThis.ran = true) }\n---\nSend it.`);
      expect(found.problems.map(({ line, code }) => [line, code])).toEqual([[1, 'front-matter']]);
      expect(found.blocks.map(({ raw }) => raw)).toEqual(['Send it.']);
    }
    expect('ran' in globalThis).toBe(false);
  });

  it('takes the names of prototypes for plain data', () => {
    const found = note('---\n__proto__: { polluted: 1 }\nconstructor: x\nhasOwnProperty: y\n---\n');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(found.keyLines)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(Object.getPrototypeOf(found.keyLines)).toBeNull();
  });

  it('bounds aliases, depth, size and number, and says so', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, i) =>
        `k${i}: &k${i} [${Array(9)
          .fill(i === 0 ? 'x' : `*k${i - 1}`)
          .join(', ')}]`,
    );
    expect(read(laughs.join('\n')).messages.join()).toContain('more than');
    expect(read(`a: ${'['.repeat(20_000)}`).messages.join()).toContain('nested');
    expect(read(`date: 2026-11-18\na: ${'- '.repeat(200)}`).fields[0]).toEqual(['date', '2026-11-18']);
    expect(read(`x: ${'y'.repeat(40_000)}`).messages.join()).toContain('left out');
    expect(read('k: v\n'.repeat(3_000)).messages.join()).toContain('left out');
  });

  it('looks up a hundred aliases, and leaves out the others with a word', () => {
    const { fields, messages } = read(`name: &n Ann\naliases: [${'*n, '.repeat(5_000)}]\nrole: Baker`);
    expect(messages.join()).toContain('more than 100 aliases');
    expect(fields.map(([key]) => key)).toEqual(['name', 'aliases', 'role']);
    expect(read('a: &a [x, *a]\nb: &b { c: *b }').messages.length).toBeLessThanOrEqual(1);
  });

  it('makes nothing of tags: they stay the words they stand before', () => {
    const tagged = 'name: !!js/function "function () { process.exit(1) }"\nrole: !!python/object:os.system ls';
    expect(read(tagged).fields).toEqual([
      ['name', 'function () { process.exit(1) }'],
      ['role', 'ls'],
    ]);
  });

  it('knows where it ends, and where it is none', () => {
    expect(note('---\na: 1\n---\nText').bodyLine).toBe(3);
    expect(note('---\na: 1\n...\nText').bodyLine).toBe(3);
    expect(note('---\n---\nText').bodyLine).toBe(2);
    expect(note('Text\n\n---\na: 1\n---').bodyLine).toBe(0);
    expect(note('---\n\nText\n').bodyLine).toBe(0);
    expect(note('---\n\nText\n').problems).toEqual([]);
    const unclosed = note('---\ndate: 2026-11-18\n\nSend it.');
    expect(unclosed.problems.map(({ line, code }) => [line, code])).toEqual([[1, 'front-matter']]);
    expect(unclosed.blocks.map(({ raw }) => raw)).toContain('Send it.');
  });

  it('gives each key and each attendee its line', () => {
    const found = note('---\ntype: meeting\nwith:\n  - A\n  - "[[B]]"\n---\n');
    expect({ ...found.keyLines }).toEqual({ type: 2, with: 3 });
    expect(found.people.map(({ name, line }) => [name, line])).toEqual([
      ['A', 4],
      ['B', 5],
    ]);
  });

  it('is read line by line just as YAML would read it, wherever the line reader is sure', () => {
    const word = fc.constantFrom(
      'A',
      'b c',
      '2026-11-18',
      '-5',
      'x:y',
      "O'Neil",
      '"q"',
      "'s'",
      'a #b',
      'a#b',
      '~',
      '-',
      '- a',
      '?',
      ': x',
      'x:',
      '[a]',
      '[a, "b"]',
      '[]',
      '{a: 1}',
      '|',
      '&a b',
      'é',
      '',
      '  ',
      '"a',
      '\t',
      'a, b',
      '%x',
      '\\',
      '[a,]',
      "['a' b]",
    );
    const line = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('a', 'b', 'c d', 'e-f', '"g"', '<<', '-h', 'i#', '?'),
          fc.constantFrom(':', ': ', ':  ', ' : '),
          word,
        )
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('', '  ', '    ', '\t'), fc.constantFrom('-', '- ', '-  '), word)
        .map((parts) => parts.join('')),
      fc.constantFrom('', '# c', '  # c', '  more'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        const plain = readPlain(lines, 1);
        if (!plain.sure) return;
        // Past the line reader: a tag before the block changes nothing for YAML, but the line reader is not sure of it.
        const full = readYaml(['!!map', ...lines].join('\n'));
        const flat = (fields: ReadonlyMap<string, FrontValue>): unknown =>
          [...fields].map(([key, value]) => [key, bare(value)]);
        if (plain.fields.size > 0) expect(flat(full.fields)).toEqual(flat(plain.fields));
      }),
      { numRuns: 3_000 },
    );
  });
});
