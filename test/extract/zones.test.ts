import { afterAll, expect, it } from 'vitest';
import { runIn } from '../helpers/nudge.ts';
import { makeVault } from '../helpers/vault.ts';
import { meeting } from './understood.ts';

/* Days are civil days: a program that stood in another part of the world would read the same ones. */

const PHRASES = [
  'tonight',
  'tomorrow',
  'by Friday',
  'next Friday',
  'on Friday week',
  'in a fortnight',
  'in a couple of days',
  'within 48 hours',
  'by the 15th',
  'by 3 December',
  'by 3/12',
  'by 2026-12-03',
  'by mid-March',
  'in Q1',
  'by the end of the month',
  'before Christmas',
  'by the end of next week',
  'at the weekend',
  'after Easter',
  'on 28 March 2027',
  'on 25 October 2027',
] as const;

/** Easterly, westerly, and between; the first and second are on two different days for two hours of each day. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC', 'Europe/London', 'Asia/Kathmandu'];

const vault = makeVault({
  'a.md': meeting(PHRASES.map((phrase) => `- [ ] send Ana the deck ${phrase}\n`).join('')),
  // Front-matter dates that YAML would make instants of, at midnight in UTC.
  'b.md':
    "---\ndate: 2026-03-29\nwith: [Ana Lopes]\n---\n- I'll send her the deck tomorrow\n- [ ] ring her 📅 2026-10-25\n",
  'c.md': '---\ndate: 2026-12-31T23:30:00-08:00\n---\n- [ ] ring her tomorrow\n',
  '2026-11-01 Ana.md': '- [ ] ring Ana this week\n',
});
afterAll(() => vault.cleanup());

it('every deadline is the same day in every time zone', () => {
  const read = (TZ: string) =>
    runIn(vault, ['extract', '--json', '--today', '2026-11-20'], { env: { TZ, XDG_CACHE_HOME: `${vault.own}/${TZ}` } });
  const [first, ...others] = ZONES.map(read);
  expect(first?.stderr).toBe('');
  const { items } = JSON.parse(first?.stdout ?? '');
  expect(items.length).toBe(PHRASES.length + 4);
  expect(items.filter((item: { due: unknown; start: unknown }) => item.due === null && item.start === null)).toEqual(
    [],
  );
  for (const other of others) expect(other).toEqual(first);
});
