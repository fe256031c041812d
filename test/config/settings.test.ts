import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { configFingerprint } from '../../src/config/plain.ts';
import { readSettings } from '../../src/config/settings.ts';
import type { Config } from '../../src/config/types.ts';

function configOf(text: string): Config {
  const { config, problems } = readSettings(text, 'nudge.yaml');
  expect(problems).toEqual([]);
  return config;
}

/** Each problem in short: line, code, message, hint. */
function problemsOf(text: string): string[] {
  const { problems } = readSettings(text, 'nudge.yaml');
  return problems.map(({ line, code, message, hint }) => `${line} ${code}: ${message} | ${hint}`);
}

test('nothing, comments only, and keys left blank all mean the defaults', () => {
  for (const text of ['', '# nothing yet\n', 'cadences:\nme:\n  name:\nstages:\n', '{}', '\ufeff']) {
    expect(configOf(text)).toEqual(DEFAULT_CONFIG);
  }
});

test('reads every setting', () => {
  const config = configOf(`
me: {name: Ann Lee, aliases: [Annie, AL]}
work_days: [Mon, tuesday, 3]
handwritten_days: [thu]
cadences: {Client: 2w, mentor: 3m..4m, press: 10d, aunt: 1y, board: 45, friend: none}
habits: [Friday-reflection, thank-you]
folders: {contacts: [crm/people/], meetings: log, lists: [lists], audits: reviews/weekly, templates: [tpl]}
ignore: [archive, "**/*.draft.md"]
properties: {people: [Teilnehmer, who], date: datum}
estimates: {call: 15, write: 1h30m, pay: 3m}
places: {Train: [phone, laptop], bath: [quiet]}
stages: [cold, warm]
dates: mdy
`);
  expect(config.me).toEqual({ name: 'Ann Lee', aliases: ['Annie', 'AL'] });
  expect([config.workDays, config.handwrittenDays]).toEqual([[1, 2, 3], [4]]);
  expect(Object.fromEntries(config.cadences)).toMatchObject({
    client: { ideal: 14, most: 28 },
    mentor: { ideal: 90, most: 120 },
    press: { ideal: 10, most: 20 },
    aunt: { ideal: 365, most: 730 },
    board: { ideal: 45, most: 90 },
  });
  expect(config.cadences.has('friend')).toBe(false);
  expect(config.cadences.get('prospect')?.ideal).toBe(21);
  expect(config.habits).toEqual(['friday-reflection', 'thank-you']);
  expect(config.folders).toMatchObject({ contacts: ['crm/people'], meetings: ['log'], audits: 'reviews/weekly' });
  expect(config.ignore).toEqual(['archive', '**/*.draft.md']);
  expect(config.properties.people).toEqual(['teilnehmer', 'who', 'with', 'attendees', 'people', 'participants']);
  expect(config.properties.date).toEqual(['datum', 'date', 'day']);
  expect([config.estimates.get('call'), config.estimates.get('write'), config.estimates.get('email')]).toEqual([
    15, 90, 5,
  ]);
  expect([config.places.get('train'), config.places.get('bath')]).toEqual([['phone', 'laptop'], ['quiet']]);
  expect([config.stages, config.dateOrder]).toEqual([['cold', 'warm'], 'mdy']);
});

test('days may be a span, a word, or several words', () => {
  expect(configOf('work_days: mon-thu').workDays).toEqual([1, 2, 3, 4]);
  expect(configOf('work_days: sat-mon, Weds').workDays).toEqual([1, 3, 6, 7]);
  expect(configOf('work_days: Fridays').workDays).toEqual([5]);
});

test('my name may stand on its own', () => {
  expect(configOf('me: Ann').me).toEqual({ name: 'Ann', aliases: [] });
});

test('an unknown key is named with its line and the key that was meant', () => {
  expect(problemsOf('me:\n  nmae: Ann\nwork-days: [mon]\nzzz: 1\n')).toEqual([
    '2 unknown-key: expected a known setting, found "me.nmae" | Did you mean "name"?',
    '3 unknown-key: expected a known setting, found "work-days" | Did you mean "work_days"?',
    expect.stringMatching(/^4 unknown-key: .*"zzz" \| Known here: me, work_days, /),
  ]);
});

test('a wrong value costs itself only, and says where it is, what was expected and what was found', () => {
  const text =
    'cadences:\n  client: soon\n  friend: 3w\nwork_days: [mon, blursday]\nestimates: {call: 0}\ndates: ymd\nstages: 7.5e9\n';
  const { config, problems } = readSettings(text, 'nudge.yaml');
  expect(problems.map(({ path, line, message }) => [path, line, message])).toEqual([
    [
      'nudge.yaml',
      2,
      'cadences.client should be a length of time such as 6w, 3m, 10d or 1y, or the ideal and the longest, 6w..3m (or none); found "soon"',
    ],
    ['nudge.yaml', 4, 'work_days.1 should be days of the week, such as mon, Friday or mon-fri; found "blursday"'],
    ['nudge.yaml', 5, 'estimates.call should be minutes, such as 5 or 5m; found 0'],
    ['nudge.yaml', 6, 'dates should be one of dmy, mdy; found "ymd"'],
  ]);
  expect([config.cadences.get('client')?.ideal, config.cadences.get('friend')?.ideal]).toEqual([28, 21]);
  expect([config.workDays, config.dateOrder]).toEqual([[1], 'dmy']);
});

test.each([
  ['me: [1, 2]', 'me should be a group of settings'],
  ['folders: contacts', 'folders should be a group of settings'],
  ['folders: {contacts: ../elsewhere}', 'folders.contacts should be a folder inside the vault'],
  ['folders: {audits: /etc}', 'folders.audits should be a folder inside the vault'],
  ['ignore: ["../**"]', 'ignore.0 should be a folder or a pattern inside the vault'],
  ['ignore: ["**/*a*a*a*a*a*a*a*a*b"]', 'ignore.0 should be a folder or a pattern inside the vault'],
  ['ignore: ["*a*a*a*b"]', 'ignore.0 should be a folder or a pattern inside the vault'],
  ['ignore: ["*a*/*a*/*a*/b"]', 'ignore.0 should be a folder or a pattern inside the vault'],
  ['ignore: ["**/**/**/x"]', 'ignore.0 should be a folder or a pattern inside the vault'],
  ['ignore: ["{1..99999999}"]', 'ignore.0 should be a folder or a pattern inside the vault'],
  ['places: {train: [phone, bed]}', 'places.train.1 should be one of phone, laptop'],
  ['cadences: [4w]', 'cadences should be lines such as'],
  ['habits: {a: b}', 'habits should be one or two of friday-reflection, kind-message'],
  ['habits: [kind-mesage]', 'habits.0 should be one of friday-reflection, kind-message'],
  ['habits: [kind-message, thank-you, offer-help]', 'habits should be one or two habits: more at once are none'],
  ['cadences: {client: 99y}', 'cadences.client should be a length of time'],
])('%s is refused in words', (text, expected) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining(expected)]);
  expect(readSettings(text, 'x').config).toMatchObject({ me: DEFAULT_CONFIG.me, folders: DEFAULT_CONFIG.folders });
});

test('broken YAML is told with its line, and the defaults hold', () => {
  const { config, problems } = readSettings('me:\n  name: Ann\nwork_days: [mon\nstages: [a]\n', 'nudge.yaml');
  expect(config).toBe(DEFAULT_CONFIG);
  expect(problems).toMatchObject([{ line: 4, code: 'config', severity: 'error' }]);
  expect(problemsOf('- a\n- b')).toEqual([expect.stringContaining('found ["a","b"]')]);
  expect(problemsOf('me: a\nme: b')).toEqual([expect.stringMatching(/^2 config: .*unique/)]);
});

test('settings nested too deep are told with their line', () => {
  expect(problemsOf(`me: Ann\nstages: ${'['.repeat(40)}`)).toEqual([
    expect.stringMatching(/^2 config: .*nested more than 32 deep/),
  ]);
});

test.each([
  ['brackets without end', '['.repeat(100_000)],
  ['lists in lists', '- '.repeat(50_000)],
  ['questions in questions', '? '.repeat(50_000)],
  ['deep groups', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  [
    'aliases of aliases',
    `a: &a [x,x,x,x,x,x,x,x]\n${Array.from('bcdefghi', (name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(8)}]`).join('\n')}`,
  ],
  ['a group that holds itself', 'cadences: &a {b: *a}'],
  ['special keys', '__proto__: {name: x}\nconstructor: 1\ncadences: {__proto__: 4w, toString: 3w}'],
])('%s neither stop nor spoil anything', (_, text) => {
  const { config, problems } = readSettings(text, 'nudge.yaml');
  expect(problems.length).toBeGreaterThan(0);
  expect(config.me).toEqual({ name: null, aliases: [] });
  expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
});

test('whatever the text, there is a whole configuration and every problem has words', () => {
  const key = fc.constantFrom('me', 'work_days', 'cadences', 'folders', 'ignore', 'places', 'estimates', 'dates', 'x');
  const text = fc.oneof(
    fc.string(),
    fc.dictionary(key, fc.jsonValue()).map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { config, problems } = readSettings(given, 'nudge.yaml');
      expect(Object.keys(config)).toEqual(Object.keys(DEFAULT_CONFIG));
      for (const { message } of problems) expect(message).toMatch(/expected|should be/);
    }),
    { numRuns: 300 },
  );
});

test('the fingerprint differs where the configuration does', () => {
  expect(configFingerprint(configOf('me: Ann'))).not.toBe(configFingerprint(DEFAULT_CONFIG));
  expect(configFingerprint(configOf('cadences: {friend: 3w}'))).not.toBe(configFingerprint(DEFAULT_CONFIG));
  expect(configFingerprint(configOf('dates: dmy'))).toBe(configFingerprint(DEFAULT_CONFIG));
});
