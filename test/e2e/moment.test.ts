import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const TODAY = ['--today', '2026-11-20'];

let vault: TestVault;
beforeAll(() => {
  vault = makeVault({
    'nudge.yaml': 'me: Robin Acre\nplaces: {bench: [pen]}\nhabits: [friday-reflection]\n',
    'contacts/Ada Moss.md':
      '---\ntype: contact\nphone: 07700 900123\ncadence: none\ntimezone: Mars/Olympus\nmet: 2020-01-01\n---\n## Log\n\n- 2026-11-10: Tea. I will ring her about the vans by 2026-11-27.\n- 2026-11-12: Tea again. I will send her the deck by 2026-11-26.\n',
    'contacts/Ben Hill.md': '---\ntype: contact\ncadence: 3m..6w\n---\n',
    'tasks.md': '- [ ] Draft the plan ~40m\n- [ ] Sort the box [est:: 20m]\n- [ ] Tidy est:3m\n',
  });
});
afterAll(() => vault.cleanup());

const titles = (...args: string[]): string[] =>
  JSON.parse(runIn(vault, ['queue', '--json', ...args, ...TODAY]).stdout).nudges.map(
    ({ title, minutes }: { title: string; minutes: number }) => `${title} (${minutes})`,
  );

describe('the moment on the command line', () => {
  it('fits minutes, whichever way they are written in the line', () => {
    expect(titles('--minutes', '3')).toContain('Tidy (3)');
    expect(titles('--minutes', '19').join()).not.toContain('Sort the box');
    expect(titles('--minutes', '20')).toContain('Sort the box (20)');
    expect(titles('--minutes', '40')).toContain('Draft the plan (40)');
  });

  it('leaves out at low energy what is long or wants quiet', () => {
    const low = titles('--energy', 'low');
    expect(low).toContain('Ring Ada about the vans (10)');
    expect(low.join()).not.toMatch(/Draft the plan|Sort the box/);
    const place = (...energy: string[]) => titles(...energy).indexOf('Draft the plan (40)');
    expect(place('-e', 'HIGH')).toBeLessThan(place());
  });

  it('suggests no calls on a day off, though the list has them', () => {
    const next = (today: string) => runIn(vault, ['next', '10', '--at', 'car', '--today', today]).stdout;
    expect(next('2026-11-20')).toContain('Ring Ada about the vans');
    expect(next('2026-11-21')).not.toContain('Ring Ada about the vans');
    const saturday = runIn(vault, ['queue', '--all', '--today', '2026-11-21']).stdout;
    expect(saturday).toContain('Ring Ada about the vans');
  });

  it.each([
    [['next', '0'], 'Expected minutes as a whole number from 1 to 1440, found 0.'],
    [['next', '--minutes=-5'], '--minutes: expected a whole number from 1 to 1440, found "-5"'],
    [['next', '--minutes', '1e9'], '--minutes: expected a whole number from 1 to 1440, found "1e9"'],
    [['next', '1000000000'], 'Expected minutes as a whole number from 1 to 1440, found 1000000000.'],
    [['queue', '--at', 'moon'], 'There is no place called "moon".'],
    [['next', '--energy', 'so-so'], 'Expected energy as low or high, found "so-so".'],
  ])('nudge %j is wrong usage, in clear words', (args, message) => {
    const run = runIn(vault, [...args, ...TODAY]);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(`nudge: ${message}\n`);
  });
});

describe('nudge check', () => {
  it('names a cadence and a time zone that cannot be', () => {
    const { stdout, status } = runIn(vault, ['check', '--json', ...TODAY]);
    expect(status).toBe(3);
    const found = JSON.parse(stdout).problems.filter(({ code }: { code: string }) => code === 'bad-value');
    expect(found.map(({ path, line }: { path: string; line: number }) => [path, line])).toEqual([
      ['contacts/Ada Moss.md', 5],
      ['contacts/Ben Hill.md', 3],
    ]);
  });
});

describe('one act clears every nudge it satisfies', () => {
  it('offers to close the promise to ring when a call is logged, and not the promise to send', () => {
    const run = runIn(vault, ['log', 'Ada', 'Rang her. All is well.', ...TODAY]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^That may keep “I will ring her about the vans by 2026-11-27\.”: nudge done \w+$/m);
    const [, id = ''] = /nudge done (\w+)/.exec(run.stderr) ?? [];
    expect(runIn(vault, ['done', id, ...TODAY]).stdout).toContain('Ring Ada about the vans');
    expect(titles('--all').join()).not.toContain('Ring Ada');
    expect(titles('--all')).toContain('Send Ada the deck (5)');
    runIn(vault, ['undo', '2']);
  });

  it('resets clock and cadence at once', () => {
    const kinds = (): string[] =>
      JSON.parse(runIn(vault, ['queue', '--for', 'Cy Dent', '--json', ...TODAY]).stdout).nudges.flatMap(
        ({ kind, reasons }: { kind: string; reasons: { reason: string }[] }) => [
          kind,
          ...reasons.map(({ reason }) => reason),
        ],
      );
    vault.write('contacts/Cy Dent.md', '---\ntype: contact\ncadence: 1d\n---\n- 2026-11-18: met at the fair.\n');
    expect(kinds()).toEqual(expect.arrayContaining(['follow-up', 'the clock is amber']));
    runIn(vault, ['log', 'Cy Dent', 'Rang, twice.', ...TODAY]);
    expect(kinds()).toEqual([]);
    runIn(vault, ['undo']);
    expect(kinds()).toContain('follow-up');
  });

  it.each([
    ['Sent her a picture.', false],
    ['Coffee at hers.', true],
    ['Emailed her the map.', false],
  ])('%s: %s', (words, offers) => {
    const run = runIn(vault, ['log', 'Ada', words, '--dry-run', ...TODAY]);
    expect(run.stderr.includes('That may keep')).toBe(offers);
  });

  it('says of a nudge without an item how it goes', () => {
    const run = runIn(vault, ['drop', 'habit:friday-reflection', ...TODAY]);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('found a habit that is worked out')]);
    runIn(vault, ['log', 'Ada', 'Rang. #friday-reflection', ...TODAY]);
    expect(titles('--all').join()).not.toContain('reflection');
    runIn(vault, ['undo']);
  });
});
