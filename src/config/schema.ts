import * as z from 'zod/mini';
import { CHANNELS, NEEDS } from '../channel.ts';
import { parseCadence, parseMinutes } from './durations.ts';
import { HABITS, MOST_HABITS } from './habits.ts';
import { parseRegion } from './regions.ts';

const LONGEST_TEXT = 200;
const MOST_ENTRIES = 200;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A value read by `read`, which answers undefined for what it can't read; `expected` completes "should be …". */
function value<T>(expected: string, read: (given: unknown) => T | undefined) {
  return z.pipe(
    z.unknown(),
    z.transform((given, context): T => {
      const found = read(given);
      if (found !== undefined) return found;
      context.issues.push({ code: 'custom', message: expected, input: given });
      return z.NEVER;
    }),
  );
}

/** A list; one entry may be written without the brackets. */
function listOf<T extends z.ZodMiniType>(expected: string, entry: T) {
  const list = z.array(entry, expected).check(z.maxLength(MOST_ENTRIES, `${expected}, at most ${MOST_ENTRIES}`));
  return z.pipe(
    z.transform((given: unknown) => (typeof given === 'string' || typeof given === 'number' ? [given] : given)),
    list,
  );
}

function section<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.optional(z.strictObject(shape, 'a group of settings, each on a line of its own below it'));
}

function oneOf<T extends string>(words: readonly T[]) {
  return value(`one of ${words.join(', ')}`, (given) => words.find((word) => word === fold(given)));
}

const text = value('a word or a short sentence', (given) => {
  const written = typeof given === 'number' ? String(given) : given;
  const trimmed = typeof written === 'string' ? written.trim() : '';
  return trimmed !== '' && trimmed.length <= LONGEST_TEXT && !/[\u0000-\u001f]/.test(trimmed) ? trimmed : undefined;
});
const texts = z.optional(listOf('a list of words', text));

const folder = value('a folder inside the vault, such as "contacts" or "work/people"', (given) => {
  if (typeof given !== 'string' || given.length > LONGEST_TEXT || /[\u0000-\u001f\\]/.test(given)) return undefined;
  const parts = given.split('/').filter((part) => part !== '' && part !== '.');
  const leaves = given.startsWith('/') || /^[a-z]:/i.test(given) || parts.includes('..');
  return leaves || parts.length === 0 ? undefined : parts.join('/');
});
const folders = z.optional(listOf('a list of folders', folder));

/** Few wildcards only: each further one multiplies the time that matching one file's name may take by its length. */
const MOST_FREE = 2;

const glob = value('a folder or a pattern inside the vault, such as "archive" or "**/*.draft.md"', (given) => {
  if (typeof given !== 'string' || given.length > LONGEST_TEXT || /[\u0000-\u001f\\]/.test(given)) return undefined;
  const leaves = given.startsWith('/') || given.split('/').includes('..') || given.startsWith('!');
  const costly = freeIn(given) > MOST_FREE || (given.match(/[{[]/g) ?? []).length > 2;
  return leaves || costly || given.trim() === '' || given.includes('..') ? undefined : given.trim().replace(/\/+$/, '');
});

/** How many wildcards of a pattern may each match more or less: `**`, and within a name all but one. */
function freeIn(pattern: string): number {
  const free = pattern.split('/').map((name) => (name === '**' ? 1 : Math.max(0, name.split('*').length - 2)));
  return free.reduce((sum, each) => sum + each, 0);
}

/** `fri`, `Friday`, `5`, or a span `mon-fri`; as ISO weekdays, Monday 1. */
const weekdays = value('days of the week, such as mon, Friday or mon-fri', (given) => {
  const [from, to, ...more] = String(given).split(/[-–]/).map(weekday);
  if (from === undefined || more.length > 0 || (to === undefined && /[-–]/.test(String(given)))) return undefined;
  const length = to === undefined ? 0 : (to - from + 7) % 7;
  return Array.from({ length: length + 1 }, (_, index) => ((from - 1 + index) % 7) + 1);
});
const weekdayList = z.optional(
  z.pipe(
    z.transform((given: unknown) => (typeof given === 'string' ? given.split(/[,\s]+/) : given)),
    listOf('days of the week, such as [mon, tue] or mon-fri', weekdays),
  ),
);

const cadence = value(
  'a length of time such as 6w, 3m, 10d or 1y, or the ideal and the longest, 6w..3m (or none)',
  (given) => (['none', 'never'].includes(fold(given)) ? null : (parseCadence(plain(given)) ?? undefined)),
);
const region = value('the two letters of a country (ISO 3166), such as GB or US', (given) => parseRegion(plain(given)));
const minutes = value('minutes, such as 5 or 5m', (given) => parseMinutes(plain(given)) ?? undefined);

const habitNames = HABITS.map(({ name }) => name);
const habitList = z.optional(
  listOf(`one or two of ${habitNames.join(', ')}`, oneOf(habitNames)).check(
    z.refine((habits) => habits.length <= MOST_HABITS, 'one or two habits: more at once are none'),
  ),
);

const meKeys = { name: z.optional(text), aliases: texts };
const folderKeys = {
  contacts: folders,
  meetings: folders,
  lists: folders,
  audits: z.optional(folder),
  templates: folders,
};
const propertyKeys = {
  type: texts,
  date: texts,
  people: texts,
  name: texts,
  aliases: texts,
  company: texts,
  phone: texts,
  email: texts,
};
const estimateKeys = Object.fromEntries(CHANNELS.map((channel) => [channel, z.optional(minutes)]));
const place = listOf('a list of what is at hand there', oneOf(NEEDS));

/** The shape of `nudge.yaml`, in its own snake_case keys. Every key may be left out. Messages complete "should be …". */
export const settingsSchema = z.strictObject({
  me: z.optional(
    z.pipe(
      z.transform((given: unknown) => (typeof given === 'string' ? { name: given } : given)),
      section(meKeys),
    ),
  ),
  work_days: weekdayList,
  handwritten_days: weekdayList,
  cadences: z.optional(z.record(z.string(), cadence, 'lines such as "client: 4w"')),
  habits: habitList,
  folders: section(folderKeys),
  ignore: z.optional(listOf('a list of folders or patterns', glob)),
  properties: section(propertyKeys),
  estimates: section(estimateKeys),
  places: z.optional(z.record(z.string(), place, 'lines such as "train: [laptop, pen]"')),
  stages: texts,
  dates: z.optional(oneOf(['dmy', 'mdy'])),
  region: z.optional(region),
});

/** The keys known at a path of the file, for "did you mean": those of the whole, or of one group. */
export function knownKeys(path: readonly string[]): string[] {
  const groups = new Map<string, object>([
    ['', settingsSchema.def.shape],
    ['me', meKeys],
    ['folders', folderKeys],
    ['properties', propertyKeys],
    ['estimates', estimateKeys],
  ]);
  return Object.keys(groups.get(path.join('.')) ?? {});
}

/** What `nudge.yaml` said, read: only the keys that were there and could be read. */
export type Settings = z.infer<typeof settingsSchema>;

/** A word or a number as it was written; what is neither is no length of time. */
function plain(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

function fold(given: unknown): string {
  return typeof given === 'string' ? given.trim().toLowerCase() : '';
}

function weekday(word: string): number | undefined {
  if (/^[1-7]$/.test(word.trim())) return Number(word);
  // "Fridays" and "weds" are days too.
  const folded = word.trim().toLowerCase().replace(/s$/, '');
  const index = folded.length < 2 ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(folded));
  return index === -1 ? undefined : index + 1;
}
