import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../helpers/nudge.ts';
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

const titles = async (...args: string[]): Promise<string[]> =>
  JSON.parse((await runHere(vault, ['queue', '--json', ...args, ...TODAY])).stdout).nudges.map(
    ({ title, minutes }: { title: string; minutes: number }) => `${title} (${minutes})`,
  );

describe('the moment on the command line', () => {
  it('fits minutes, whichever way they are written in the line', async () => {
    expect(await titles('--minutes', '3')).toContain('Tidy (3)');
    expect((await titles('--minutes', '19')).join()).not.toContain('Sort the box');
    expect(await titles('--minutes', '20')).toContain('Sort the box (20)');
    expect(await titles('--minutes', '40')).toContain('Draft the plan (40)');
  });

  it('leaves out at low energy what is long or wants quiet', async () => {
    const low = await titles('--energy', 'low');
    expect(low).toContain('Ring Ada about the vans (10)');
    expect(low.join()).not.toMatch(/Draft the plan|Sort the box/);
    const place = async (...energy: string[]) => (await titles(...energy)).indexOf('Draft the plan (40)');
    expect(await place('-e', 'HIGH')).toBeLessThan(await place());
  });

  it('suggests no calls on a day off, though the list has them', async () => {
    const next = async (today: string) =>
      (await runHere(vault, ['next', '10', '--at', 'car', '--today', today])).stdout;
    expect(await next('2026-11-20')).toContain('Ring Ada about the vans');
    expect(await next('2026-11-21')).not.toContain('Ring Ada about the vans');
    const saturday = (await runHere(vault, ['queue', '--all', '--today', '2026-11-21'])).stdout;
    expect(saturday).toContain('Ring Ada about the vans');
  });

  it.each([
    [['next', '0'], 'Expected minutes as a whole number from 1 to 1440, found 0.'],
    [['next', '--minutes=-5'], '--minutes: expected a whole number from 1 to 1440, found "-5"'],
    [['next', '--minutes', '1e9'], '--minutes: expected a whole number from 1 to 1440, found "1e9"'],
    [['next', '1000000000'], 'Expected minutes as a whole number from 1 to 1440, found 1000000000.'],
    [['queue', '--at', 'moon'], 'There is no place called "moon".'],
    [['next', '--energy', 'so-so'], 'Expected energy as low or high, found "so-so".'],
  ])('nudge %j is wrong usage, in clear words', async (args, message) => {
    const run = await runHere(vault, [...args, ...TODAY]);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(`nudge: ${message}\n`);
  });
});

describe('nudge check', () => {
  it('names a cadence and a time zone that cannot be', async () => {
    const { stdout, status } = await runHere(vault, ['check', '--json', ...TODAY]);
    expect(status).toBe(3);
    const found = JSON.parse(stdout).problems.filter(({ code }: { code: string }) => code === 'bad-value');
    expect(found.map(({ path, line }: { path: string; line: number }) => [path, line])).toEqual([
      ['contacts/Ada Moss.md', 5],
      ['contacts/Ben Hill.md', 3],
    ]);
  });
});

describe('one act clears every nudge it satisfies', () => {
  it('offers to close the promise to ring when a call is logged, and not the promise to send', async () => {
    const run = await runHere(vault, ['log', 'Ada', 'Rang her. All is well.', ...TODAY]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^That may keep “I will ring her about the vans by 2026-11-27\.”: nudge done \w+$/m);
    const [, id = ''] = /nudge done (\w+)/.exec(run.stderr) ?? [];
    expect((await runHere(vault, ['done', id, ...TODAY])).stdout).toContain('Ring Ada about the vans');
    expect((await titles('--all')).join()).not.toContain('Ring Ada');
    expect(await titles('--all')).toContain('Send Ada the deck (5)');
    await runHere(vault, ['undo', '2']);
  });

  it('resets clock and cadence at once', async () => {
    const kinds = async (): Promise<string[]> =>
      JSON.parse((await runHere(vault, ['queue', '--for', 'Cy Dent', '--json', ...TODAY])).stdout).nudges.flatMap(
        ({ kind, reasons }: { kind: string; reasons: { reason: string }[] }) => [
          kind,
          ...reasons.map(({ reason }) => reason),
        ],
      );
    vault.write('contacts/Cy Dent.md', '---\ntype: contact\ncadence: 1d\n---\n- 2026-11-18: met at the fair.\n');
    expect(await kinds()).toEqual(expect.arrayContaining(['follow-up', 'the clock is amber']));
    await runHere(vault, ['log', 'Cy Dent', 'Rang, twice.', ...TODAY]);
    expect(await kinds()).toEqual([]);
    await runHere(vault, ['undo']);
    expect(await kinds()).toContain('follow-up');
  });

  it.each([
    ['Sent her a picture.', false],
    ['Coffee at hers.', true],
    ['Emailed her the map.', false],
  ])('%s: %s', async (words, offers) => {
    const run = await runHere(vault, ['log', 'Ada', words, '--dry-run', ...TODAY]);
    expect(run.stderr.includes('That may keep')).toBe(offers);
  });

  it('says of a nudge without an item how it goes', async () => {
    const run = await runHere(vault, ['drop', 'habit:friday-reflection', ...TODAY]);
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('found a habit that is worked out')]);
    await runHere(vault, ['log', 'Ada', 'Rang. #friday-reflection', ...TODAY]);
    expect((await titles('--all')).join()).not.toContain('reflection');
    await runHere(vault, ['undo']);
  });
});
