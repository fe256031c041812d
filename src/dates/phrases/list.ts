import { anchorParser } from './anchor.ts';
import { calendarParser } from './calendar.ts';
import { closeParser, morningParser } from './close.ts';
import { comingParser } from './coming.ts';
import { daytimeParser, noonParser } from './daytime.ts';
import { eventParser } from './event.ts';
import { holidayParser } from './holiday.ts';
import { monthDayParser } from './month-day.ts';
import { nthParser } from './nth.ts';
import { numericParser } from './numeric.ts';
import { offsetParser } from './offset.ts';
import { offsetFromParser } from './offset-from.ts';
import { partParser } from './part.ts';
import { pastParser } from './past.ts';
import { periodParser } from './period.ts';
import { midWeekParser, periodEndParser } from './period-end.ts';
import { relativeParser } from './relative.ts';
import type { PhraseParser } from './scan.ts';
import { weekOfParser } from './week-of.ts';
import { weekdayParser } from './weekday.ts';
import { weekdaysAheadParser } from './weekdays-ahead.ts';
import { yearMonthParser } from './year-month.ts';

/**
 * Every parser, in order. At each place of a text the longest reading wins, and of equally long ones the first in this
 * list. A new way of naming days is a file with a parser and a line here.
 */
export const PARSERS: readonly PhraseParser[] = [
  numericParser,
  yearMonthParser,
  calendarParser,
  monthDayParser,
  relativeParser,
  morningParser,
  weekdayParser,
  weekdaysAheadParser,
  nthParser,
  holidayParser,
  pastParser,
  offsetParser,
  comingParser,
  periodEndParser,
  midWeekParser,
  partParser,
  periodParser,
  noonParser,
  weekOfParser,
  offsetFromParser,
  anchorParser,
  closeParser,
  daytimeParser,
  eventParser,
];
