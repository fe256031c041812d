/** English month names and the short forms people write, lower case, as month numbers 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb febuary',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** English weekday names and the short forms people write, lower case, as ISO weekdays (Monday 1). */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'monday mon',
    'tuesday tues tue tuesd',
    'wednesday weds wed wedn wednes wednsday wensday',
    'thursday thurs thur thu thrs thursd',
    'friday fri',
    'saturday sat',
    'sunday sun',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Month names in order, for writing. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Weekday names in order from Monday, for writing. */
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
