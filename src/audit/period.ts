import { parseIsoWeek } from '../dates/iso-week.ts';

/** How an audit calls the time that it is about, so that its headings stay true of other days than a week. */
export interface Period {
  /** As what the glance is at. */
  whole: string;
  /** When something was: "made …". */
  during: string;
  /** Whose people: "with people of …". */
  name: string;
  /** When something will be: "due …". */
  next: string;
  /** The seven days after it. */
  after: string;
  /** The week that a habit is looked at in. */
  last: string;
}

const WEEK: Period = {
  whole: 'The week',
  during: 'this week',
  name: 'this week',
  next: 'next week',
  after: 'next week',
  last: 'this week',
};

const DAYS: Period = {
  whole: 'The time',
  during: 'in this time',
  name: 'this time',
  next: 'in the week after',
  after: 'the week after',
  last: 'in its last week',
};

/** The words for a week, or for other days; the label of a week is an ISO week's. */
export function periodOf({ label }: { label: string }): Period {
  return parseIsoWeek(label) === null ? DAYS : WEEK;
}
