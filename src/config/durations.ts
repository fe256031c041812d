/** A month counts as 30 days, a quarter as 91 and a year as 365: a cadence is a habit, not an anniversary. */
const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['w', 7],
  ['m', 30],
  ['q', 91],
  ['y', 365],
]);

const CADENCE_WORDS: ReadonlyMap<string, number> = new Map([
  ['daily', 1],
  ['weekly', 7],
  ['fortnightly', 14],
  ['biweekly', 14],
  ['monthly', 30],
  ['bimonthly', 61],
  ['quarterly', 91],
  ['yearly', 365],
  ['annually', 365],
]);

const CADENCE = /^(?:every )?(\d{1,4})? ?-?(d|w|m|q|y|days?|weeks?|wks?|months?|mths?|quarters?|years?|yrs?)?$/;
const LONGEST_CADENCE = 3_650;
const LONGEST_MINUTES = 7 * 24 * 60;

/** How often to be in touch, in days: as meant, and the longest that it may be once. */
export interface Cadence {
  ideal: number;
  /** At least as long as the ideal. */
  most: number;
}

/** Between two lengths: `..`, a dash or "to". */
const BETWEEN = / ?(?:\.\.\.?|–|—|-| to ) ?(?=\d)/;

/**
 * A cadence: the ideal alone (`6w`), which may be twice as long before somebody counts as cold, or the ideal and the
 * longest (`6w..3m`, `6w-3m`, `6 weeks to 3 months`). Null where either is none, and where the longest is the shorter.
 */
export function parseCadence(text: string): Cadence | null {
  const [first = '', second, ...more] = text.trim().split(BETWEEN);
  const ideal = parsePeriod(first);
  const most = second === undefined ? (ideal ?? 0) * 2 : parsePeriod(second);
  return ideal === null || most === null || most < ideal || more.length > 0 ? null : { ideal, most };
}

/** Whether a cadence's longest is told, and not only twice its ideal. */
export function isSpan({ ideal, most }: Cadence): boolean {
  return most !== ideal * 2;
}

/**
 * Days in a length of time: `6w`, `3m`, `10d`, `1y`, `every 6 weeks`, `monthly`, or a number of days. Null where it is
 * none of these, for 0, and beyond ten years.
 */
function parsePeriod(text: string): number | null {
  const words = text.trim().toLowerCase();
  const word = CADENCE_WORDS.get(words.replace(/^every |-/g, ''));
  if (word !== undefined) return word;
  const match = CADENCE.exec(words);
  if (match === null || (match[1] === undefined && !words.startsWith('every '))) return null;
  return within(Number(match[1] ?? 1) * (UNIT_DAYS.get((match[2] ?? 'd').charAt(0)) ?? 1), LONGEST_CADENCE);
}

/**
 * Minutes: `45`, `30m`, `30 min`, `1h`, `1h30`, `1h5m`, `1.5h`, `1:30`, `2 hours`, with or without `~` before them. Null for
 * anything else, for 0, and over a week.
 */
export function parseMinutes(text: string): number | null {
  const words = text.trim().toLowerCase().replace(/^~/, '');
  const clock = /^(\d{1,2}):(\d{2})$/.exec(words);
  if (clock !== null) return within(Number(clock[1]) * 60 + Number(clock[2]), LONGEST_MINUTES);
  const plain = /^(\d{1,4}) ?(?:m|mins?|minutes?)?\.?$/.exec(words);
  if (plain !== null) return within(Number(plain[1]), LONGEST_MINUTES);
  const hours = /^(\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?)\.? ?(?:(\d{1,2}) ?(?:m|mins?|minutes?)?)?$/.exec(words);
  if (hours === null) return null;
  const whole = Math.round(Number((hours[1] ?? '').replace(',', '.')) * 60);
  return within(whole + Number(hours[2] ?? 0), LONGEST_MINUTES);
}

function within(amount: number, most: number): number | null {
  return amount >= 1 && amount <= most ? amount : null;
}
