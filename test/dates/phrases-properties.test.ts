import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, partsOf, weekday } from '../../src/dates/civil.ts';
import { formatDay } from '../../src/dates/format.ts';
import { makeScan, search } from '../../src/dates/phrases/find.ts';
import { mayHoldDays } from '../../src/dates/phrases/prefilter.ts';
import { type Token, tokenize } from '../../src/dates/phrases/tokens.ts';
import { findDatePhrases } from '../../src/dates/phrases.ts';
import { anyDay } from './any-day.ts';
import { NOT_DEADLINES, PHRASES, WRITTEN_ON } from './phrase-table.ts';

const dueOf = (text: string, reference = WRITTEN_ON): string | null =>
  findDatePhrases(text, { reference })[0]?.due ?? null;

describe('properties', () => {
  it('reads back every date written out', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (reference, n) => {
        const day = addDays(reference, n);
        const { year, month, day: date } = partsOf(day);
        for (const text of [
          day,
          formatDay(day, { style: 'long' }),
          `${date}/${month}/${year}`,
          formatDay(day, { style: 'short', today: day }),
        ]) {
          expect([text, dueOf(`by ${text}`, reference)]).toEqual([text, day]);
        }
      }),
    );
  });
  it('counts days and weeks from the reference, whatever it is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2, max: 60 }), (reference, n) => {
        expect(dueOf(`in ${n} days`, reference)).toBe(addDays(reference, n));
        expect(dueOf(`in ${n} weeks`, reference)).toBe(addDays(reference, n * 7));
        expect(dueOf('tomorrow', reference)).toBe(addDays(reference, 1));
      }),
    );
  });
  it('puts a weekday into the seven days ahead, and "next" into the next calendar week', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (reference, index) => {
        const name = names[index - 1];
        const plain = dueOf(`by ${name}`, reference) ?? '';
        expect(plain > reference && plain <= addDays(reference, 7)).toBe(true);
        const next = dueOf(`next ${name}`, reference) ?? '';
        const monday = addDays(reference, 8 - weekday(reference));
        expect(next >= monday && next <= addDays(monday, 6)).toBe(true);
        expect(dueOf(`${name} week`, reference)).toBe(addDays(plain as typeof reference, 7));
      }),
    );
  });
  it('never gives a deadline before the day it was written', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PHRASES.map(([phrase]) => phrase)), (reference, phrase) => {
        for (const { due, first, last } of findDatePhrases(phrase, { reference })) {
          expect(due === null || due >= reference).toBe(true);
          expect(first === null || last === null || first <= last).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
  it('is monotonic: written later, due no earlier', () => {
    const steady = [
      'in two weeks',
      'by Friday',
      'next week',
      'in a month',
      'end of the month',
      'the 15th',
      'in March',
      'by Christmas',
      'Q3',
      'tomorrow',
      'by year end',
      'next month',
    ];
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...steady), (reference, n, phrase) => {
        const early = dueOf(phrase, reference) ?? '';
        expect((dueOf(phrase, addDays(reference, n)) ?? '') >= early).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  const words = fc.constantFrom(
    ...'by before after not until the a next last week month Friday Mon sat May 3 14 28th 2026 - / . , ( ) of in on to or and early mid end two days every first Easter Q3 wk 47 tomorrow \n'.split(
      ' ',
    ),
  );
  it('gives ordered phrases that do not overlap, for any heap of words', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom(' ', ''), anyDay, (heap, joint, reference) => {
        const text = heap.join(joint);
        let last = 0;
        for (const phrase of findDatePhrases(text, { reference })) {
          expect(phrase.index).toBeGreaterThanOrEqual(last);
          expect(phrase.length).toBeGreaterThan(0);
          expect(text.slice(phrase.index, phrase.index + phrase.length)).toBe(phrase.text);
          last = phrase.index + phrase.length;
        }
      }),
      { numRuns: 1500 },
    );
  });
  it('is never dismissed by the prefilter where the parsers would find something', () => {
    const more = fc.constantFrom(...PHRASES.flatMap(([phrase]) => phrase.split(' ')));
    fc.assert(
      fc.property(fc.array(fc.oneof(words, more), { maxLength: 8 }), (heap) => {
        const text = heap.join(' ');
        const { found } = search(makeScan(text, tokenize(text), WRITTEN_ON, false));
        const useful = found.filter(
          ({ due, start, reading }) => due !== null || start !== null || reading.past === true,
        );
        expect([text, useful.length > 0 && !mayHoldDays(text)]).toEqual([text, false]);
      }),
      { numRuns: 1500 },
    );
  });
  it('takes any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (text) => findDatePhrases(text, { reference: WRITTEN_ON }).length >= 0,
      ),
    );
  });
});

describe('hostile texts', () => {
  /** Counts how often a token is looked at: a measure of work that no clock disturbs. */
  function steps(text: string): number {
    let count = 0;
    const tokens = new Proxy<Token[]>(tokenize(text), {
      get(target, key, receiver) {
        count += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    search(makeScan(text, tokens, WRITTEN_ON, false));
    return count;
  }
  const pieces = [
    'a week before ',
    'two days after ',
    'Friday or ',
    'Mon to ',
    'Mon-',
    '3, 4 and ',
    'not before ',
    'next ',
    'the ',
    'by the ',
    '(',
    'before (',
    'in the next ',
    '1-',
    '1/',
    '1.',
    'May ',
    '28 ',
    'first ',
    'end of ',
    'mid-',
    'week ',
    'twenty-',
    'before her board ',
    "can't until Friday ",
    'tomorrow, at latest ',
    'a ',
    'half a ',
    'since ',
    'close of ',
    'next week ',
    '\n',
    'Friday the ',
    'between ',
    'this week (',
    'w/c ',
    'a week on ',
    'early in the ',
    'Easter (',
    '1 day ',
    '1 year and 1 month and ',
    'two weeks later ',
    'the following week ',
    'next 3 ',
    'two Fridays ',
    'third last ',
    'second week of ',
    'last day of ',
    '2027-',
    '2027 March ',
    'March in a year ',
    'May twenty ',
    'twenty twenty ',
    'the third quarter of ',
    'from 4 to ',
    '4 of next ',
    'from 2024 to ',
    'between August and ',
    '28 Nov, Fri ',
    'Friday, next week ',
    'third Tuesday after ',
    'next week between ',
    "mothers' day weekend ",
  ];
  it.each(pieces)('grows no faster than %j repeated', (piece) => {
    const short = steps(piece.repeat(400));
    const long = steps(piece.repeat(1600));
    expect(long).toBeLessThanOrEqual(short * 4.4 + 400);
    expect(long).toBeLessThan(piece.repeat(1600).length * 400 + 1000);
  });
  it('asks chrono a bounded number of times', () => {
    const text = 'seen 28/Nov/2027; '.repeat(500);
    expect(
      findDatePhrases(text, { reference: WRITTEN_ON }).filter((phrase) => phrase.rule === 'chrono').length,
    ).toBeLessThanOrEqual(8);
  });
});

describe('time zones', () => {
  const bundle = buildSync({
    stdin: {
      contents:
        "export { findDatePhrases } from './src/dates/phrases.ts'; export { formatIsoWeek } from './src/dates/iso-week.ts';",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    external: ['chrono-node'],
  }).outputFiles[0]?.text;

  function runIn(zone: string, texts: readonly string[]): string {
    const code = `${bundle}\n{ const texts = ${JSON.stringify(texts)};
      const days = ['2026-03-29', '2026-10-25', '2026-11-18', '2026-12-31', '2027-03-14', '2011-12-29'];
      const read = (text) => days.map((reference) => findDatePhrases(text, { reference }));
      console.log(JSON.stringify({ offset: new Date(2026, 10, 18).getTimezoneOffset(), out: texts.map(read), week: days.map(formatIsoWeek) })); }`;
    return execFileSync(process.execPath, ['--input-type=module', '-'], {
      input: code,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  }

  it('do not change what is read, chrono or no chrono', () => {
    const texts = [
      ...PHRASES.map(([phrase]) => phrase),
      ...NOT_DEADLINES,
      '28/Nov/2027',
      'by Nov-28-2027',
      'before 2027 Nov 28',
      'on 29/Mar/2026',
    ];
    const here = JSON.parse(runIn('UTC', texts));
    const offsets = new Set([here.offset]);
    for (const zone of [
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'America/New_York',
      'Europe/London',
      'Asia/Kolkata',
      'Pacific/Apia',
    ]) {
      const there = JSON.parse(runIn(zone, texts));
      offsets.add(there.offset);
      expect(there.out).toEqual(here.out);
      expect(there.week).toEqual(here.week);
    }
    // The zones were really in force: Europe/London is the only one that shares UTC's offset in November.
    expect(offsets.size).toBe(6);
    const rules = here.out.flat(2).map((phrase: { rule: string }) => phrase.rule);
    expect(rules.filter((rule: string) => rule === 'chrono').length).toBeGreaterThan(10);
  });
});
