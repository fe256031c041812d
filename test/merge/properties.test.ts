import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { markDone, markDropped, setDue, snooze } from '../../src/edit/mark.ts';
import { markedLine } from '../../src/merge/marked-line.ts';
import { parseNote } from '../../src/note/parse.ts';
import { merge, wordsIn } from './merging.ts';

const WORDS = ['Ada', 'deck', 'send', 'ring', 'Tom', 'fig', 'moss', 'oak'];
const DAYS = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'] as const;

const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const day = fc.constantFrom(...DAYS);
const mark = fc.oneof(
  day.map((each) => ` 📅 ${each}`),
  day.map((each) => ` ⏳ ${each}`),
  day.map((each) => ` ✅ ${each}`),
  day.map((each) => ` ❌ ${each}`),
  day.map((each) => `  [due:: ${each}]`),
  day.map((each) => ` due:${each}`),
  fc.constantFrom(' ~10m', ' ⏫', ' 🔁 every week', ' <!-- nudge: no -->', ' ^id-1', ' #tag'),
);
const marks = fc.array(mark, { maxLength: 3 }).map((list) => list.join(''));
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom('- [ ] ', '- [x] ', '- [-] ', '- ', '  - ', '* ', ''), words, marks)
    .map((parts) => parts.join('')),
  fc.tuple(words, marks, words).map(([said, mark, more]) => `${said}.${mark} ${more}.`),
  fc.tuple(day, words).map(([each, said]) => `- ${each}: ${said}`),
  fc.tuple(day, words).map(([each, said]) => `## ${each} ${said}`),
  words.map((said) => `x 2026-11-20 ${said}`),
  fc.constantFrom(
    '',
    '',
    '## Log',
    '---',
    '```',
    '> quoted',
    '%%',
    '| a | b |',
    '<!-- nudge:begin -->',
    '<!-- nudge:end -->',
  ),
);
const front = fc
  .uniqueArray(
    fc.constantFrom(
      'name: Ada',
      'tags: [a, b]',
      'tags: []',
      'cadence: 6w',
      '# remark',
      'aliases:\n  - x\n  - y',
      'type: contact',
    ),
    {
      maxLength: 5,
      selector: (each) => each.split(':')[0],
    },
  )
  .map((keys) => ['---', ...keys, '---', ''].join('\n'));
const note = fc
  .tuple(fc.option(front, { nil: '' }), fc.array(line, { maxLength: 12 }))
  .map(([keys, lines]) => keys + lines.map((each) => `${each}\n`).join(''));

/** How a file may be written, beside its words. */
const form = fc.record({
  bom: fc.constantFrom('', '', '', '\ufeff'),
  end: fc.constantFrom('\n', '\n', '\r\n'),
  ended: fc.boolean(),
});
type Form = { bom: string; end: string; ended: boolean };

function written(text: string, { bom, end, ended }: Form): string {
  return bom + (ended ? text : text.replace(/\n$/, '')).replaceAll('\n', end);
}

/** A note as somebody left it who changed a few lines. */
const changed = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(20),
        kind: fc.constantFrom('put', 'drop', 'replace', 'mark', 'mark', 'mark'),
        line,
        day,
        nth: fc.nat(3),
      }),
      { maxLength: 4 },
    )
    .map((changes) => {
      const lines = text.split('\n');
      for (const change of changes) {
        const at = change.at % lines.length;
        const old = lines[at] ?? '';
        const by = [markDone, markDropped, setDue][change.nth];
        const marked = by?.(old, { day: change.day }) ?? snooze(old, { until: change.day });
        if (change.kind === 'put') lines.splice(at, 0, change.line);
        else if (change.kind === 'drop') lines.splice(at, 1);
        else if (change.kind === 'replace') lines.splice(at, 1, change.line);
        else if ('lines' in marked && old.trim() !== '') lines.splice(at, 1, ...marked.lines);
      }
      return lines.join('\n');
    });
const three = note
  .chain((base) =>
    fc.record({ base: fc.constant(base), ours: changed(base), theirs: changed(base), form, other: form }),
  )
  .map(({ base, ours, theirs, form: own, other }) => ({
    base: written(base, own),
    ours: written(ours, own),
    // Now and then an editor writes all of a file anew.
    theirs: written(theirs, ours.length % 4 === 0 ? other : own),
  }));
const any = fc.oneof(
  { weight: 5, arbitrary: three },
  { weight: 1, arbitrary: fc.record({ base: note, ours: note, theirs: note }) },
  { weight: 1, arbitrary: fc.record({ base: fc.constant(''), ours: note, theirs: note }) },
);
const RUNS = { numRuns: Number(process.env.MERGE_RUNS ?? 200) };

describe('any three versions of a note', () => {
  test('one side alone is taken as it is, and so is what both have', () => {
    fc.assert(
      fc.property(any, ({ base, ours }) => {
        const clean = { text: ours, conflicts: 0 };
        expect(merge(base, ours, base)).toEqual(clean);
        expect(merge(base, base, ours)).toEqual(clean);
        expect(merge(base, ours, ours)).toEqual(clean);
      }),
      { numRuns: 300 },
    );
  });

  test('no word that one side added, or neither took away, is lost', () => {
    fc.assert(
      fc.property(any, ({ base, ours, theirs }) => {
        const { text } = merge(base, ours, theirs);
        const [was, own, other, now] = [base, ours, theirs, text].map(countsOf) as [Counts, Counts, Counts, Counts];
        const lost = WORDS.filter((each) => {
          const [b, o, t] = [was(each), own(each), other(each)];
          const taken = Math.max(0, b - o) + Math.max(0, b - t);
          return now(each) < Math.max(0, b - taken) + Math.max(0, o - b, t - b);
        });
        expect(lost).toEqual([]);
      }),
      RUNS,
    );
  });

  test('either machine makes the same note of a clean merge', () => {
    fc.assert(
      fc.property(any, ({ base, ours, theirs }) => {
        const [one, other] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        expect(other.conflicts).toBe(one.conflicts);
        if (one.conflicts === 0) expect(other.text).toBe(one.text);
      }),
      RUNS,
    );
  });

  test('what is clean is no conflict to anybody, and a conflict is closed', () => {
    fc.assert(
      fc.property(any, ({ base, ours, theirs }) => {
        const { text, conflicts } = merge(base, ours, theirs);
        const count = (sign: string): number =>
          text.split(/[\n\ufeff]/).filter((each) => each.startsWith(sign.repeat(7))).length;
        expect([count('<'), count('='), count('>')]).toEqual([conflicts, conflicts, conflicts]);
      }),
      RUNS,
    );
  });

  test('a mark that one side added is read in a clean outcome, unless the other side changed or took its line', () => {
    fc.assert(
      fc.property(three, ({ base, ours, theirs }) => {
        const { text, conflicts } = merge(base, ours, theirs);
        fc.pre(conflicts === 0);
        const lines = new Set(text.split(/\r?\n/));
        // A line that only one side marked, and the other left: it must stand in the outcome as that side wrote it.
        const others = new Set(theirs.split(/\r?\n/));
        const keys = new Map(base.split(/\r?\n/).map((each) => [markedLine(each).key, each]));
        const marked = ours.split(/\r?\n/).filter((each) => {
          const old = keys.get(markedLine(each).key);
          return (
            old !== undefined &&
            old !== each &&
            others.has(old) &&
            isOnce(base, old) &&
            isOnce(theirs, old) &&
            isOnce(ours, each) &&
            !ours.includes(old)
          );
        });
        expect(marked.filter((each) => !lines.has(each))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the outcome can be read like any note', () => {
    fc.assert(
      fc.property(any, ({ base, ours, theirs }) => {
        expect(() => parseNote('note.md', merge(base, ours, theirs).text, DEFAULT_CONFIG)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('texts of any characters do no harm', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const { text: outcome, conflicts } = merge(base, ours, theirs);
        expect(merge(base, theirs, ours).conflicts).toBe(conflicts);
        if (conflicts > 0)
          for (const side of [ours, theirs]) expect(wordsIn(side).every((each) => outcome.includes(each))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

type Counts = (word: string) => number;

/** How often each of {@link WORDS} stands in a text; none of them is part of a mark. */
function countsOf(text: string): Counts {
  const words = wordsIn(text);
  return (word) => words.filter((each) => each === word).length;
}

function isOnce(text: string, line: string): boolean {
  return text.split(/\r?\n/).filter((each) => markedLine(each).key === markedLine(line).key).length === 1;
}
