import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAudit } from '../../src/audit/build.ts';
import { addDays } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import { parseIsoWeek } from '../../src/dates/iso-week.ts';
import { chartOf } from './look.ts';
import { item, makeBook, type Said, talk } from './make-book.ts';
import { weekOf } from './world.ts';

/** 26 weeks around a year's end with a week 53. */
const FIRST: Day = '2026-10-05';
const DAYS = 26 * 7;
const TODAY = addDays(FIRST, DAYS - 1);

/** A promise whose whole fate is known. */
interface Fate {
  said: number;
  due: number | null;
  fate: 'open' | 'done' | 'dropped';
  closed: number;
}

const fates = fc.array(
  fc.record<Fate>({
    said: fc.integer({ min: 0, max: DAYS - 1 }),
    due: fc.option(fc.integer({ min: -3, max: 40 })),
    fate: fc.constantFrom('open', 'done', 'dropped'),
    closed: fc.integer({ min: 0, max: 50 }),
  }),
  { maxLength: 60 },
);

interface Known {
  said: Day;
  due: Day | null;
  fate: Fate['fate'];
  closed: Day;
}

function known({ said, due, fate, closed }: Fate): Known {
  const day = addDays(FIRST, said);
  const end = addDays(day, closed);
  // What would be closed after today is still open.
  return { said: day, due: due === null ? null : addDays(day, due), fate: end > TODAY ? 'open' : fate, closed: end };
}

function asSaid({ said, due, fate, closed }: Known, index: number): Said {
  const status = fate === 'open' ? {} : { status: fate, closed };
  return { who: 'Ada Finch', item: item(`i${index}`, { said, due, line: index + 1, ...status }) };
}

/** The week's figures, counted anew from the fates alone, the plainest way there is. */
function truth(all: readonly Known[], start: Day, end: Day) {
  const within = (day: Day | null) => day !== null && day >= start && day <= end;
  const openAtEnd = all.filter((one) => one.said <= end && (one.fate === 'open' || one.closed > end));
  const doneBy = (one: Known) => one.fate === 'done' && one.closed <= end;
  const over = end < TODAY;
  const decided = all.filter(
    (one) =>
      one.said <= end &&
      one.due !== null &&
      within(one.due) &&
      (doneBy(one) || (openAtEnd.includes(one) && (over || one.due < end))),
  );
  const inTime = decided.filter((one) => doneBy(one) && one.due !== null && one.closed <= one.due);
  return {
    'promises made': all.filter((one) => within(one.said)).length,
    kept: all.filter((one) => one.fate === 'done' && within(one.closed)).length,
    late: openAtEnd.filter((one) => one.due !== null && one.due < end).length,
    open: openAtEnd.length,
    'kept on time': decided.length === 0 ? null : Math.round((100 * inTime.length) / decided.length),
  };
}

/** The rates of the twelve weeks up to one; none where all of them are nothing. */
function trend(all: readonly Known[], last: Day): (number | null)[] {
  const starts = Array.from({ length: 12 }, (_, index) => addDays(last, 7 * (index - 11)));
  const rates = starts.map((start) => truth(all, start, addDays(start, 6))['kept on time']);
  return rates.some((rate) => rate !== null && rate !== 0) ? rates : [];
}

describe('every week of half a year', () => {
  it('has the figures of an independent count', () => {
    fc.assert(
      fc.property(fates, (given) => {
        const all = given.map(known);
        const book = makeBook({ said: all.map(asSaid) });
        for (let start = FIRST; start <= TODAY; start = addDays(start, 7)) {
          const report = buildAudit(book, weekOf(start, TODAY));
          const glance = report.sections.find(({ name }) => name === 'glance');
          const told = Object.fromEntries(glance?.figures.map(({ label, value }) => [label, value]) ?? []);
          expect(told).toMatchObject(truth(all, start, addDays(start, 6)));
          expect(chartOf(report, 'kept-on-time')?.series[0]?.values ?? []).toEqual(trend(all, start));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('weeks of every sort', () => {
  it('reads week 53, whose days lie in two years', () => {
    const bounds = parseIsoWeek('2026-W53');
    expect(bounds).toEqual({ start: '2026-12-28', end: '2027-01-03' });
    const report = buildAudit(makeBook({ talks: [talk('2027-01-02', ['Ada Finch'])] }), weekOf('2027-01-02'));
    expect([report.week, report.sections[0]?.figures[0]?.value]).toEqual(['2026-W53', 1]);
  });

  it.each(['2026-11-20', '1999-01-01', '2050-06-01'] as const)('is calm about an empty week (%s)', (day) => {
    const report = buildAudit(makeBook({}), weekOf(day, '2026-11-20'));
    for (const { groups, empty } of report.sections) expect([groups, empty !== '']).toEqual([[], true]);
  });

  it('has no conversations in a week that has not come', () => {
    const report = buildAudit(
      makeBook({ talks: [talk('2026-12-02', ['Ada Finch'])] }),
      weekOf('2026-12-02', '2026-11-20'),
    );
    expect(report.sections[0]?.figures[0]?.value).toBe(0);
  });

  it('is the same however often it is built', () => {
    const book = makeBook({ talks: [talk('2026-11-18', ['Ada Finch', 'Bo Sorley'])] });
    expect(buildAudit(book, weekOf('2026-11-20'))).toEqual(buildAudit(book, weekOf('2026-11-20')));
  });
});
