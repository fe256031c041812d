import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/dates/civil.ts';
import { audit, chartOf, figures, section } from './look.ts';
import { item, makeBook, person, talk } from './make-book.ts';
import { FRIDAY, world } from './world.ts';

const report = audit(world());

describe('the charts', () => {
  it('are four in a week that has something of all, each with as many values as there are places, and a sentence', () => {
    const charts = report.sections.flatMap((each) => each.charts);
    expect(charts.map(({ name, kind }) => [name, kind])).toEqual([
      ['kept-on-time', 'line'],
      ['clock', 'bars'],
      ['value-and-chat', 'stack'],
      ['warmth', 'bars'],
    ]);
    for (const { along, series, summary } of charts) {
      for (const { values } of series) expect(values).toHaveLength(along.length);
      expect(summary).toMatch(/^\p{Lu}.{20,}\.$/u);
    }
  });

  it('of a trend end with the figures of the audit that they stand in, and have those of the audits before', () => {
    const today = '2026-11-20';
    const days = Array.from({ length: 12 }, (_, index) => addDays(today, 7 * (index - 11)));
    const reports = days.map((day) => audit(world(), day, today));
    const told = (name: string, label: string) => reports.map((each) => figures(section(each, name))[label]);
    const trend = (name: string, of: string) => chartOf(report, name)?.series.find((each) => each.name === of)?.values;
    expect(trend('kept-on-time', 'kept on time')).toEqual(told('glance', 'kept on time'));
    for (const value of ['value', 'chat', 'not judged yet'])
      expect(trend('value-and-chat', value)).toEqual(told('value', value));
    expect(reports.map(({ week }) => week)).toEqual(chartOf(report, 'kept-on-time')?.along);
  });

  it('are left out where they would be empty', () => {
    expect(audit(makeBook({})).sections.flatMap(({ charts }) => charts)).toEqual([]);
  });
});

describe('kept on time', () => {
  it('has the twelve weeks up to that of the audit, across the end of a year', () => {
    const kept = item('aaaa', { said: '2026-12-28', due: '2026-12-30', status: 'done', closed: '2026-12-30' });
    const chart = chartOf(audit(makeBook({ said: [{ who: 'A', item: kept }] }), '2027-01-08'), 'kept-on-time');
    expect(chart?.along.slice(-3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(chart?.series[0]?.values).toEqual([...Array(10).fill(null), 100, null]);
  });

  it('has each week as it stood at its own end, so that what was done later does not make it better', () => {
    const late = item('aaaa', { said: '2026-11-02', due: '2026-11-06', status: 'done', closed: '2026-11-10' });
    const good = item('bbbb', { said: '2026-11-09', due: '2026-11-13', status: 'done', closed: '2026-11-12' });
    const book = makeBook({ said: [late, good].map((each) => ({ who: 'A', item: each })) });
    const chart = chartOf(audit(book), 'kept-on-time');
    expect(chart?.series[0]?.values.slice(-3)).toEqual([0, 100, null]);
    expect(chart?.summary).toBe(
      'Of what fell due, kept in time: 100% in 2026-W46; over 2 weeks from 0% (2026-W45) to 100% (2026-W46).',
    );
  });
});

describe('value and chat', () => {
  it('counts each week by what is known today', () => {
    const talks = [
      talk('2026-10-20', ['Ada Finch']),
      talk('2026-11-10', ['Bo Sorley'], { declared: 'value' }),
      talk('2026-11-18', ['Bo Sorley']),
      talk('2026-11-21', ['Cy Rudge']),
    ];
    const chart = chartOf(audit(makeBook({ talks })), 'value-and-chat');
    expect(chart?.series.map(({ name, values }) => [name, values.slice(-5)])).toEqual([
      ['value', [0, 0, 0, 1, 0]],
      ['chat', [1, 0, 0, 0, 0]],
      ['not judged yet', [0, 0, 0, 0, 1]],
    ]);
    expect(chart?.summary).toBe('Conversations in 12 weeks: 1 value, 1 chat and 1 not judged yet, 50% of value.');
  });
});

describe('the clock', () => {
  it('counts who waits by the colour of today, who was followed up by that of then', () => {
    const talks = [
      talk('2026-11-16', ['Ada Finch']),
      talk('2026-11-16', ['Bo Sorley']),
      talk('2026-11-18', ['Bo Sorley']),
      talk('2026-11-19', ['Cy Rudge']),
    ];
    const chart = chartOf(audit(makeBook({ talks })), 'clock');
    expect(chart?.along).toEqual(['green', 'amber', 'red', 'cold']);
    expect(chart?.series).toEqual([
      { name: 'no follow-up yet', values: [1, 0, 0, 1] },
      { name: 'followed up', values: [0, 1, 0, 0] },
    ]);
  });
});

describe('contacts by warmth', () => {
  it('counts those with a contact note who have been in touch, as they stood', () => {
    const people = [person('Ada Finch', { cadence: 30 }), person('Bo Sorley', { cadence: 30 }), person('Cy Rudge')];
    const talks = [talk('2026-10-01', ['Ada Finch']), talk('2026-11-18', ['Bo Sorley']), talk('2026-11-18', ['Di'])];
    const values = (book = makeBook({ people, talks }), day: typeof FRIDAY = FRIDAY) =>
      chartOf(audit(book, day, FRIDAY), 'warmth')?.series[0]?.values;
    expect(values()).toEqual([1, 1, 0]);
    expect(values(makeBook({ people, talks }), '2026-10-09')).toEqual([1, 0, 0]);
  });
});
