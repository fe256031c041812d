import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/dates/civil.ts';
import type { Day } from '../../src/dates/day.ts';
import { findWrittenDay, readWrittenDay } from '../../src/dates/written.ts';
import { anyDay } from './any-day.ts';

const reference: Day = '2026-11-20';

describe('readWrittenDay', () => {
  it.each<[unknown, Day]>([
    ['2026-11-18', '2026-11-18'],
    [' 2026-11-18 ', '2026-11-18'],
    ['2026-11-18T17:30:00', '2026-11-18'],
    ['2026-11-18T17:30:00.000Z', '2026-11-18'],
    ['2026-11-18T23:30:00+01:00', '2026-11-18'],
    ['2026-11-18 17:30', '2026-11-18'],
    ['2026/11/18', '2026-11-18'],
    ['2026_11_18', '2026-11-18'],
    ['20261118', '2026-11-18'],
    [20261118, '2026-11-18'],
    ['18 Nov 2026', '2026-11-18'],
    ['Wed 20 Jan 2027', '2027-01-20'],
    ['Wednesday 18th November 2026', '2026-11-18'],
    ['November 18, 2026', '2026-11-18'],
    ['Nov. 18 2026', '2026-11-18'],
    ["18 Nov '26", '2026-11-18'],
    ['18-Nov-2026', '2026-11-18'],
    ['18/11/2026', '2026-11-18'],
    ['18.11.26', '2026-11-18'],
    ['18/11/26 9.30', '2026-11-18'],
    ['10/27/2026', '2026-10-27'],
    ['3/4/2027', '2027-04-03'],
  ])('reads %j', (value, day) => {
    expect(readWrittenDay(value)).toBe(day);
  });
  it.each([
    '2026-02-30',
    '31 June 2026',
    '13/13/2026',
    'v2026.11.18',
    '1.2.3',
    '07700 900123',
    '£18.11',
    'Monday',
    '24/7',
    '12345678',
    '18 Nov 2026 and more',
    'before 18 Nov 2026',
    '12 Nov',
    '18/11',
    '',
    null,
    undefined,
    true,
    {},
    ['2026-11-18'],
  ])('refuses %j', (value) => {
    expect(readWrittenDay(value)).toBeNull();
  });
  it('reads the month first where it is told to, and day first where that alone is possible', () => {
    expect(readWrittenDay('3/4/2027', { order: 'mdy' })).toBe('2027-03-04');
    expect(readWrittenDay('27/10/2026', { order: 'mdy' })).toBe('2026-10-27');
  });
  it.each<[string, Day, Day]>([
    ['12 Nov', reference, '2026-11-12'],
    ['18/11', reference, '2026-11-18'],
    ['3 Jan', reference, '2027-01-03'],
    ['28 December', '2027-01-04', '2026-12-28'],
    ['Thu 11 March', reference, '2027-03-11'],
    ['Wed 11 March', reference, '2026-03-11'],
    ['29 Feb', reference, '2028-02-29'],
    ['Mon 12 Nov', '2020-06-01', '2020-11-12'],
  ])('puts %s beside %s at %s', (text, near, day) => {
    expect(readWrittenDay(text, { reference: near })).toBe(day);
  });
  it('reads every day in every usual form', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: date } = partsOf(day);
        for (const text of [
          day,
          `${date}/${month}/${year}`,
          `${date}.${month}.${year}`,
          day.replaceAll('-', ''),
          `${day}T23:59:59Z`,
        ]) {
          expect(readWrittenDay(text)).toBe(day);
        }
        expect(readWrittenDay(`${month}/${date}/${year}`, { order: 'mdy' })).toBe(day);
      }),
    );
  });
});

describe('findWrittenDay', () => {
  it.each<[string, Day, string]>([
    ['2026-11-18-coffee-with-ada', '2026-11-18', '2026-11-18'],
    ['006-2026-12-08-tuesday', '2026-12-08', '2026-12-08'],
    ['meeting_20261118', '2026-11-18', '20261118'],
    ['## 18 November 2026: call', '2026-11-18', '18 November 2026'],
    ['- **1/12/26** sent terms', '2026-12-01', '1/12/26'],
    ['Rang 07700 900123 on 18 Nov 2026', '2026-11-18', '18 Nov 2026'],
    ['17:30 call 3.10.2026', '2026-10-03', '3.10.2026'],
    ['9.30 Ada 12 Nov 2026', '2026-11-12', '12 Nov 2026'],
    ['### Wed 4 Nov', '2026-11-04', 'Wed 4 Nov'],
    ['- 18/11: rang him', '2026-11-18', '18/11'],
    ['Minutes (18.11.26)', '2026-11-18', '18.11.26'],
  ])('%s', (line, day, text) => {
    const found = findWrittenDay(line, { reference });
    expect(found).toMatchObject({ day, text });
    expect(line.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe(text);
  });
  it.each([
    'v1.2.2026 out',
    '202611181030 zettel',
    '0815 Ada rang',
    '2026-11',
    'ISBN 978-12-11-2026-1',
    '24/7 support',
    '3/4 of the way',
    'paid £18.11.26',
    'call 020 7946 0381',
    '10:30-11:15 review',
    'version 3.10.2',
    'half past 5',
    'no digits here',
    '',
  ])('takes nothing from %j', (line) => {
    expect(findWrittenDay(line, { reference })).toBeNull();
  });
  it('needs a reference for a date without a year', () => {
    expect(findWrittenDay('Wed 4 Nov')).toBeNull();
  });
  it('looks at the head of a line only, however long the line', () => {
    expect(findWrittenDay(`${'x '.repeat(300)}2026-11-18`)).toBeNull();
    expect(findWrittenDay(`2026-11-18 ${'1/1/'.repeat(50_000)}`)?.day).toBe('2026-11-18');
  });
});
