import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/dates/day.ts';
import { type DatePhrase, findDatePhrases, readDeadline } from '../../src/dates/phrases.ts';
import { NOT_DEADLINES, ON_OTHER_DAYS, PHRASES, WRITTEN_ON } from './phrase-table.ts';

function only(text: string, reference: Day = WRITTEN_ON, order?: 'dmy' | 'mdy'): DatePhrase {
  const phrases = findDatePhrases(text, { reference, order });
  expect(phrases.map((phrase) => phrase.text)).toHaveLength(1);
  const [phrase] = phrases;
  if (phrase === undefined) throw new Error(`nothing was read in: ${text}`);
  return phrase;
}

describe('the day table', () => {
  it.each(PHRASES)('%s → %s, from %s', (phrase, due, start) => {
    expect(only(phrase)).toMatchObject({ due, start, past: false, belongs: false });
  });
  it.each(ON_OTHER_DAYS)('on %s: %s → %s, from %s', (reference, phrase, due, start) => {
    expect(only(phrase, reference)).toMatchObject({ due, start });
  });
  it('reads the same in a sentence as alone', () => {
    for (const [phrase, due, start] of PHRASES) {
      // A bare number of days is a length of time anywhere but in a place of its own.
      if (only(phrase).rule === 'days-given') continue;
      for (const text of [
        `I'll send her the plan, ${phrase}.`,
        `- me: quote to Ada ${phrase}`,
        `${phrase} (Ada to confirm)`,
      ]) {
        const days = findDatePhrases(text, { reference: WRITTEN_ON });
        expect([text, days.map((day) => [day.due, day.start])]).toEqual([text, [[due, start]]]);
      }
    }
  });
});

describe('what is no deadline', () => {
  it.each(NOT_DEADLINES)('%s', (text) => {
    for (const phrase of findDatePhrases(text, { reference: WRITTEN_ON })) {
      expect([phrase.text, phrase.due, phrase.start]).toEqual([phrase.text, null, null]);
    }
  });
  it('says which days are past', () => {
    for (const text of [
      'yesterday',
      'last week',
      'last Friday',
      'two years ago',
      'the other day',
      'since March',
      'on 12 Nov 2026',
      'earlier this week',
    ]) {
      expect(only(text)).toMatchObject({ past: true, due: null, start: null });
    }
  });
  it('says which days belong to a thing', () => {
    for (const text of [
      "the notes from Tuesday's call",
      'the agenda for the 12 May workshop',
      'our Monday meeting',
      'the plan for next week',
      'the minutes of 3 March',
    ]) {
      expect(only(text)).toMatchObject({ belongs: true, due: null, start: null });
    }
  });
  it('still counts a day before which a thing must be done', () => {
    expect(only("before Friday's call")).toMatchObject({ due: '2026-11-19', belongs: false });
    expect(only('before the 12 May workshop')).toMatchObject({ due: '2027-05-11', belongs: false });
    expect(only("in time for Friday's call")).toMatchObject({ due: '2026-11-20', belongs: false });
  });
});

describe('phrases', () => {
  it('include their preposition and stand where they say', () => {
    const text = "I'll post it by Friday, ring her on 3 Dec and not write before March.";
    const phrases = findDatePhrases(text, { reference: WRITTEN_ON });
    expect(phrases.map((phrase) => phrase.text)).toEqual(['by Friday', 'on 3 Dec', 'before March']);
    for (const phrase of phrases) expect(text.slice(phrase.index, phrase.index + phrase.length)).toBe(phrase.text);
  });
  it.each<[string, DatePhrase['relation']]>([
    ['by Friday', 'by'],
    ['Friday', 'on'],
    ['before Friday', 'before'],
    ['after Friday', 'after'],
    ['not before Friday', 'from'],
    ['within two weeks', 'within'],
    ['until Friday', 'until'],
    ['in March', 'in'],
    ['no later than Friday', 'by'],
    ['Friday at the latest', 'by'],
  ])('%s has the relation %s', (text, relation) => {
    expect(only(text).relation).toBe(relation);
  });
  it('name the span of days meant', () => {
    expect(only('next week')).toMatchObject({ first: '2026-11-23', last: '2026-11-29', due: '2026-11-27' });
    expect(only('14-18 May')).toMatchObject({ first: '2027-05-14', last: '2027-05-18', due: '2027-05-18' });
    expect(only('from Monday to Wednesday')).toMatchObject({ start: '2026-11-23', due: '2026-11-25' });
  });
  it('give both days of a self-correction', () => {
    const phrases = findDatePhrases('by Tuesday, no, Wednesday', { reference: WRITTEN_ON });
    expect(phrases.map((phrase) => phrase.due)).toEqual(['2026-11-24', '2026-11-25']);
  });
  it('read the day that is given for an event', () => {
    expect(only('before her board on the 29th')).toMatchObject({ due: '2026-11-28' });
    expect(only('after half-term (which ends on 30 October)', '2026-10-22')).toMatchObject({
      due: null,
      start: '2026-10-31',
    });
    expect(only('before the next meeting (Tues 9 Feb)')).toMatchObject({ due: '2027-02-08' });
    expect(findDatePhrases('before the conference', { reference: WRITTEN_ON })).toEqual([]);
  });
  it('wait until a day that is denied before it', () => {
    expect(only("can't send it until Monday")).toMatchObject({ due: null, start: '2026-11-23' });
    expect(only('have until Monday')).toMatchObject({ due: '2026-11-23', start: null });
  });
  it('count no further from a day spoken of before', () => {
    for (const text of ['Rang on Tuesday, and the following week', 'Met on 3 Nov, rang two weeks later']) {
      const days = findDatePhrases(text, { reference: WRITTEN_ON });
      expect([text, days.filter((day) => day.rule !== 'weekday' && day.rule !== 'date')]).toEqual([text, []]);
    }
  });
  it('tell the month from the verb', () => {
    expect(only('next fall I will send it', '2026-11-30').due).toBe('2027-11-30');
    expect(only('this may, when she is back').due).toBe('2027-05-31');
    expect(only('next may we meet again').due).toBe('2027-05-31');
  });
  it('leave a number of things to be counted', () => {
    expect(only('move 4 to 6 this month')).toMatchObject({ text: 'this month', due: '2026-11-30' });
    expect(only('by 12 Jan 30 copies')).toMatchObject({ text: 'by 12 Jan', due: '2027-01-12' });
    expect(only('Tuesday 12 Jan 09.30')).toMatchObject({ due: '2027-01-12' });
  });
  it('take a weekday after a date as a second day where it does not agree and the clause goes on', () => {
    expect(only('by 18 Nov, Friday at the latest')).toMatchObject({ due: '2026-11-20' });
    const free = findDatePhrases('free 18 Nov, Friday, Monday', { reference: WRITTEN_ON });
    expect(free.map((day) => day.due)).toEqual(['2026-11-18', '2026-11-20', '2026-11-23']);
  });
  it('never turn "not Friday" into Friday', () => {
    expect(only('not Friday')).toMatchObject({ due: null, start: null });
    expect(only('NOT this week')).toMatchObject({ due: null, start: null });
  });
  it('refuse a weekday that contradicts its date', () => {
    expect(only('Fri 28th')).toMatchObject({ due: null, rule: 'weekday-conflict' });
    expect(only('by Monday 3 December')).toMatchObject({ due: null, rule: 'weekday-conflict' });
  });
  it('read month first where they are told to', () => {
    expect(only('by 3/15', WRITTEN_ON, 'mdy').due).toBe('2027-03-15');
    expect(only('by 3/4/2027', WRITTEN_ON, 'mdy').due).toBe('2027-03-04');
    expect(only('by 3/4/2027', WRITTEN_ON, 'dmy').due).toBe('2027-04-03');
    expect(only("by Mother's Day", WRITTEN_ON, 'mdy').due).toBe('2027-05-09');
    expect(only("by Mother's Day", WRITTEN_ON).due).toBe('2027-03-07');
  });
  it('are found through emphasis, quotes, links and table cells', () => {
    expect(only('by **Friday**').due).toBe('2026-11-20');
    expect(only('"by Friday" she said').due).toBe('2026-11-20');
    expect(only('by [[2026-11-20]]').due).toBe('2026-11-20');
    expect(only('| quote | Ada | by Thurs | open |').due).toBe('2026-11-19');
    expect(only('| press list | Ada | 21/9 |').due).toBe('2027-09-21');
  });
  it('run over a line break', () => {
    expect(only('three roughs by next\nWednesday, he said').due).toBe('2026-11-25');
  });
  it('refuse what chrono read beside a word it did not', () => {
    for (const text of [
      'w/c 28/Nov/2027',
      'week of 28/Nov/2027',
      'every 28/Nov/2027',
      '28/Nov/2027 week',
      'late 28/Nov/2027',
    ]) {
      expect([text, findDatePhrases(text, { reference: WRITTEN_ON })]).toEqual([text, []]);
    }
    expect(only('not 28/Nov/2027')).toMatchObject({ due: null, start: null });
  });
  it('leave to chrono only what they cannot read themselves', () => {
    expect(only('28/Nov/2027')).toMatchObject({ due: '2027-11-28', rule: 'chrono' });
    expect(only('by Nov-28-2027')).toMatchObject({ due: '2027-11-28', rule: 'chrono', relation: 'by' });
    expect(only('before 2027 Nov 28')).toMatchObject({ due: '2027-11-27', rule: 'chrono' });
  });
});

describe('readDeadline', () => {
  it.each<[string, Day | null, Day | null]>([
    ['in two weeks', '2026-12-02', null],
    ['two weeks', '2026-12-02', null],
    ['+2w', '2026-12-02', null],
    ['10 days', '2026-11-28', null],
    ['Monday', '2026-11-23', null],
    ['next week', '2026-11-27', null],
    ['March', '2027-03-31', null],
    ['the 15th', '2026-12-15', null],
    ['15th', '2026-12-15', null],
    ['2026-12-01', '2026-12-01', null],
    ['by Friday', '2026-11-20', null],
    ['after Christmas', null, '2026-12-27'],
    ['Tomorrow.', '2026-11-19', null],
    ['sat', '2026-11-21', null],
    ['12-15', '2026-12-15', null],
    ['15-12', '2026-12-15', null],
    ['third quarter', '2027-09-30', null],
    ['1 month', '2026-12-18', null],
  ])('%s', (text, due, start) => {
    expect(readDeadline(text, { reference: WRITTEN_ON })).toMatchObject({ due, start, phrase: { text: text.trim() } });
  });
  it.each([
    '',
    'never',
    'soon',
    'yesterday',
    '12 Nov 2026',
    'send it by Friday',
    'Friday and Monday',
    "Friday's call",
    '3',
    'x'.repeat(500),
  ])('refuses %j', (text) => {
    expect(readDeadline(text, { reference: WRITTEN_ON })).toBeNull();
  });
});
