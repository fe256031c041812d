import { afterAll, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../src/channel.ts';
import { run } from '../../src/cli/run.ts';
import { isDay } from '../../src/dates/civil.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { makeVault } from '../helpers/vault.ts';
import { FRIDAY, meeting } from './understood.ts';

/* `nudge extract --json`, on which other programs build: these fields, of these types, and no others. */

const vault = makeVault({
  'nudge.yaml': 'me: Jo Hart\n',
  'meetings/2026-11-20 Ana.md': meeting(
    [
      "I'll send her the deck by Friday.",
      'She will send me the plan after Monday.',
      "She's thinking about the next workshop.",
      '- [x] ring Ben ✅ 2026-11-20',
      "I'll write to her. ❌ 2026-11-20",
      '',
    ].join('\n\n'),
  ),
  'broken.md': `---\ndate: ${FRIDAY}\nwith: [\n---\n- [ ] ring Ana\n`,
  'lists/calls.md': '---\ntype: list\nlist: calls\n---\n- Ana, about the lease\n',
});
afterAll(() => vault.cleanup());

const env = { HOME: vault.own, XDG_CACHE_HOME: `${vault.own}/cache`, XDG_STATE_HOME: `${vault.own}/state` };

/** What a run printed, as text and as data. */
async function extract(args: readonly string[], cwd = vault.dir) {
  const io = fakeIo({ cwd, env });
  expect(await run(['extract', '--json', '--today', FRIDAY, ...args], io)).toBe(0);
  return { text: io.out(), json: JSON.parse(io.out()) };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isDayOrNull = (value: unknown): boolean => value === null || (typeof value === 'string' && isDay(value));
const isPlace = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;
const oneOf =
  (...words: readonly string[]) =>
  (value: unknown) =>
    words.includes(String(value));

/** The fields of an item in their order, and what each may hold. */
const ITEM: Record<string, (value: unknown) => boolean> = {
  id: (value) => /^[0-9a-z]{8}$/.test(String(value)),
  path: isText,
  line: isPlace,
  column: isPlace,
  kind: oneOf('promise', 'awaiting', 'opportunity'),
  owner: isText,
  to: (value) => Array.isArray(value) && value.every(isText),
  due: isDayOrNull,
  start: isDayOrNull,
  duePhrase: (value) => value === null || isText(value),
  status: oneOf('open', 'done', 'dropped'),
  channel: oneOf(...CHANNELS),
  explicit: (value) => typeof value === 'boolean',
  action: isText,
  text: isText,
  rule: isText,
};

describe('extract --json', () => {
  it('has the fields of the contract in their order, and no others', async () => {
    const { json } = await extract([]);
    expect(Object.keys(json)).toEqual(['schema', 'today', 'items', 'problems']);
    expect([json.schema, json.today]).toEqual(['nudge.extract/1', FRIDAY]);
    expect(json.items.length).toBeGreaterThan(5);
    for (const item of json.items) {
      expect(Object.keys(item)).toEqual(Object.keys(ITEM));
      for (const [field, may] of Object.entries(ITEM))
        expect(may(item[field]), `${field}: ${JSON.stringify(item[field])}`).toBe(true);
    }
  });

  it('says of a promise all that is known of it', async () => {
    const { json } = await extract(['meetings']);
    expect(json.items[0]).toEqual({
      id: expect.any(String),
      path: 'meetings/2026-11-20 Ana.md',
      line: 6,
      column: 1,
      kind: 'promise',
      owner: 'me',
      to: ['Ana Lopes'],
      due: '2026-11-27',
      start: null,
      duePhrase: 'by Friday',
      status: 'open',
      channel: 'send',
      explicit: false,
      action: 'send her the deck',
      text: "I'll send her the deck by Friday.",
      rule: 'i-will',
    });
    expect(
      json.items.map((item: Record<string, unknown>) => [item.kind, item.owner, item.due, item.start, item.status]),
    ).toEqual([
      ['promise', 'me', '2026-11-27', null, 'open'],
      ['awaiting', 'Ana Lopes', null, '2026-11-24', 'open'],
      ['opportunity', 'Ana Lopes', null, null, 'open'],
      ['promise', 'me', null, null, 'done'],
      ['promise', 'me', null, null, 'dropped'],
    ]);
  });

  it('lists items by path and line, and problems with path, line, code and message', async () => {
    const { json } = await extract([]);
    const places = json.items.map(({ path }: { path: string }) => path);
    expect(places).toEqual([...places].sort());
    expect(json.problems).toEqual([
      { path: 'broken.md', line: expect.any(Number), code: 'front-matter', message: expect.any(String) },
    ]);
  });

  it('says the same of a note named by its path, from wherever, as of the whole vault', async () => {
    const all = (await extract([])).json.items;
    const path = 'meetings/2026-11-20 Ana.md';
    const one = all.filter((item: { path: string }) => item.path === path);
    expect((await extract([path])).json.items).toEqual(one);
    expect((await extract([vault.path(path)], vault.path('lists'))).json.items).toEqual(one);
    expect((await extract(['.'])).json.items).toEqual(all);
  });

  it('is the same text the second time, from the index, and ends with one line end', async () => {
    const { text } = await extract([]);
    expect((await extract([])).text).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('a day to come changes nothing but today, since days count from the note', async () => {
    const later = JSON.parse((await extract(['--today', '2027-06-01'])).text);
    expect({ ...later, today: FRIDAY }).toEqual((await extract([])).json);
  });
});
