import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { DRAFT_FIELDS, type DraftFacts } from '../../src/queue/draft-types.ts';
import { fillDraft } from '../../src/render/draft-fill.ts';
import { type FakeOptions, fakeIo } from '../helpers/fake-io.ts';
import { expectGolden } from '../helpers/golden.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const FOLDER = fileURLToPath(new URL('../../templates/drafts', import.meta.url));
const TEMPLATES = readdirSync(FOLDER).sort();
const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');

/** Facts that all say the same. */
function allFacts(value: string | null): DraftFacts {
  return Object.fromEntries(Object.keys(DRAFT_FIELDS).map((field) => [field, { value, hint: null }])) as DraftFacts;
}

const contact = (keys: string, log = ''): string => `---\ntype: contact\n${keys}\n---\n${log}`;
const FILES = {
  'nudge.yaml': 'me: Nell Archer\n',
  'contacts/Ann Bell.md': contact(
    'company: Bell Bridges\nrole: Engineer\nrelation: client\nemail: ann@example.com\nmet: 2026-03-02',
    "- 2026-11-12: Rang about the footbridge. I'll send her the load table by Friday. She'll send me the survey by Monday.\n- 2026-09-03: She's thinking about a second bridge, but not before spring.\n",
  ),
  'contacts/Tom Webb.md': contact('relation: friend\nphone: 0113 496 0111\ncadence: 2w', '- 2026-02-03: Tea.\n'),
  'contacts/Mei Lund.md': contact('relation: prospect\ncompany: Lund Boats\nemail: mei@example.com'),
  'contacts/Cy Drew.md': contact('relation: competitor'),
  'contacts/Old Pal.md': contact('relation: colleague\ncompany: Pal & Sons\ncadence: 6w', '- 2025-08-14: Lunch.\n'),
  'meetings/2026-11-19 Harbour breakfast.md':
    '---\ntype: meeting\nkind: event\ndate: 2026-11-19\nwith: [Mei Lund]\n---\n# Harbour breakfast\n\nHer berths creak. Nobody sleeps.\n',
  'meetings/2026-11-10 Fair.md':
    '---\ntype: meeting\nkind: event\ndate: 2026-11-10\nwith: [Cy Drew]\n---\n# The boat fair\n\nTalked prices.\n',
  'meetings/2026-11-24 Ann.md': '---\ntype: meeting\ndate: 2026-11-24\nwith: [Ann Bell]\n---\n# Steel\n',
  'daily/2026-11-18.md':
    "# 2026-11-18\n\n- [ ] Introduce Ann Bell to Tom Webb\n- [ ] Ring Tom Webb about the boat\n- [ ] Return Tom's ladder 📅 2026-10-20\n- [ ] Meet Mei Lund about the berths\n- [ ] Write Ann Bell a thank-you card by hand\n- [ ] Find out for Mei Lund whether cork floats\n- [ ] Book the train to York\n",
};

let vault: TestVault;
beforeEach(() => {
  vault = makeVault(FILES);
});
afterEach(() => vault.cleanup());

async function nudge(args: readonly string[], fake: FakeOptions = {}) {
  const io = fakeIo({ cwd: vault.dir, ...fake });
  const status = await run([...args, '--today', '2026-11-20'], io);
  return { status, out: io.out(), err: io.err(), io };
}
const draft = (...args: string[]) => nudge(['draft', ...args]);

async function idOf(words: string): Promise<string> {
  const { items }: { items: { id: string; text: string }[] } = JSON.parse((await nudge(['extract', '--json'])).out);
  const item = items.find(({ text }) => text.includes(words));
  if (item === undefined) throw new Error(`no item says ${words}`);
  return item.id;
}

describe('the message for an action', () => {
  test.each([
    ['send', 'load table'],
    ['chase', 'the survey'],
    ['interest', 'second bridge'],
    ['intro', 'Introduce Ann'],
    ['call', 'Ring Tom'],
    ['renegotiate', 'ladder'],
    ['meet', 'Meet Mei'],
    ['card', 'thank-you card'],
    ['kept', 'cork floats'],
  ])('%s, for what is said with "%s"', async (kind, words) => {
    const id = await idOf(words);
    expect(JSON.parse((await draft(id, '--json')).out)).toMatchObject({ kind, id });
    const { status, out, err } = await draft(id);
    expect(status).toBe(0);
    expectGolden(`drafts/${kind}.txt`, `${out}---\n${err}`);
  });

  test.each([
    ['follow-up', 'follow-up:mei-lund'],
    ['follow-up-late', 'follow-up:cy-drew'],
    ['reconnect', 'keep-in-touch:old-pal'],
    ['agenda', 'Ann', '--kind', 'agenda'],
    ['feedback', 'Ann', '--kind', 'feedback'],
    ['thanks', 'Tom', 'Webb', '--kind', 'thanks'],
    ['keep-in-touch', 'Mei', '--kind', 'keep-in-touch'],
    ['value-call', 'Cy', '--kind', 'value-call'],
    ['past-client', 'Ann', '--kind', 'past-client'],
  ])('%s', async (kind, ...args) => {
    expect(JSON.parse((await draft(...args, '--json')).out)).toMatchObject({ kind });
    expectGolden(`drafts/${kind}.txt`, (await draft(...args)).out);
  });

  test('a name is the best that waits with that person, in whatever case', async () => {
    const { out } = await draft('mei', 'lund', '--json');
    expect(JSON.parse(out)).toMatchObject({ person: 'Mei Lund', relation: 'prospect', email: 'mei@example.com' });
  });

  test('--until offers another day for a promise', async () => {
    const { out } = await draft(await idOf('load table'), '--until', 'next tuesday');
    expect(out).toContain('The new day is Tuesday 24 November');
    expect(await draft('Ann', '--until', 'yesterday')).toMatchObject({ status: 2 });
  });

  test('is refused, with a word, where there is nobody to write to', async () => {
    const id = await idOf('York');
    expect(await draft(id, '--kind', 'thanks')).toMatchObject({ status: 0, out: expect.stringContaining('[name?]') });
    const trip = makeVault({ 'lists/travel.md': '- Book the train\n' });
    const io = fakeIo({ cwd: trip.dir });
    const { nudges } = JSON.parse((await nudge(['queue', '--json', '--vault', trip.dir])).out);
    expect(await run(['draft', nudges[0].id, '--today', '2026-11-20'], io)).toBe(1);
    expect(io.err()).toContain('found nobody to write to');
    trip.cleanup();
  });

  test.each([
    [[], 2, "expected an item's id or somebody's name"],
    [['Zebedee'], 1, 'expected somebody in the notes, found nobody called "Zebedee"'],
    [['Ann', '--kind', 'chaes'], 2, 'Did you mean chase?'],
    [['Ann', '--kind', '../../nudge'], 2, 'expected a message there is a template for'],
    [['Ann', '--edit'], 2, 'expected a terminal for --edit'],
  ])('%j ends with %i and a clear word', async (args, status, said) => {
    expect(await draft(...args)).toMatchObject({ status, out: '', err: expect.stringContaining(said) });
  });
});

describe('where it goes', () => {
  test('--mailto is a link with everything encoded', async () => {
    const { out } = await draft(await idOf('load table'), '--mailto');
    expect(out).toMatch(/^mailto:ann@example\.com\?subject=[!-~]+&body=[!-~]+\n$/);
    const { searchParams } = new URL(out.trim());
    expect(searchParams.get('subject')).toBe('The load table, as promised');
    expect(searchParams.get('body')).toContain('Hello Ann,\r\n\r\nAttached');
  });

  test('--copy gives it to the clipboard; where there is none it is printed and said', async () => {
    const fake = { env: { DISPLAY: ':0' }, programs: { xclip: 0 } };
    const { status, out, err, io } = await nudge(['draft', 'Ann', '--copy'], fake);
    expect([status, out]).toEqual([0, '']);
    expect(err).toContain('Copied.');
    expect(io.started.at(-1)).toMatchObject({ command: 'xclip', input: expect.stringContaining('Hello Ann') });
    const none = await nudge(['draft', 'Ann', '--copy']);
    expect(none).toMatchObject({ status: 1, out: expect.stringContaining('Hello Ann') });
    expect(none.err).toContain('expected a clipboard to copy to');
  });

  test('--edit opens it first, in a file that is gone afterwards', async () => {
    const { status, out, io } = await nudge(['draft', 'Ann', '--edit'], {
      tty: true,
      columns: 80,
      env: { EDITOR: 'pen' },
      programs: { pen: 0 },
    });
    expect([status, out.includes('Hello Ann')]).toEqual([0, true]);
    const [file = ''] = io.started[0]?.args.slice(-1) ?? [];
    expect(file).toMatch(/draft\.md$/);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  test('on a terminal its lines are broken, and a name can do nothing to it', async () => {
    vault.write(
      'contacts/Bad.md',
      contact('name: "E\\evil\\u001b[2J\\u202e Name"\nrelation: friend\ncompany: "a\\u009bb"'),
    );
    const { out, err } = await nudge(['draft', 'contacts/Bad.md', '--kind', 'intro'], {
      tty: true,
      columns: 40,
      env: { NO_COLOR: '1' },
    });
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
    for (const way of [[], ['--mailto'], ['--json']]) {
      const { out: plain } = await draft('contacts/Bad.md', '--kind', 'intro', ...way);
      expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

describe('the vault’s own templates', () => {
  test('go before the built-in ones, the one for the relation first, and are listed', async () => {
    vault.write('templates/drafts/thanks.md', 'Subject: ta {{first}}\r\n\r\nTa, {{first}}!\r\n');
    expect((await draft('Ann', '--kind', 'thanks')).out).toBe('Subject: Ta Ann\n\nTa, Ann!\n');
    vault.write('templates/drafts/thanks.client.md', 'Much obliged{{#firm}}, {{firm}}{{/firm}}.');
    expect((await draft('Ann', '--kind', 'thanks')).out).toBe('Much obliged, Bell Bridges.\n');
    vault.write('templates/drafts/birthday.friend.md', '{{! once a year }}\nMany happy returns, {{first}}!');
    expect((await draft('Tom Webb', '--kind', 'birthday')).out).toBe('Many happy returns, Tom!\n');
    const { templates } = JSON.parse((await draft('--list', '--json')).out);
    expect(templates).toContainEqual({ kind: 'birthday', about: 'once a year', relations: ['friend'], own: true });
    expect((await draft('--list')).out).toMatch(/^birthday +once a year \(your own, friend\)$/m);
  });

  test.each([
    ['{{first}}\n{{{constructor}}}', 2, 'expected a field that messages have, found {{constructor}}'],
    ['{{__proto__}}', 1, 'found {{__proto__}}'],
    ['\n\n{{#lambda}}x{{/lambda}}', 3, 'found {{lambda}}'],
    ['{{first.constructor}}', 1, 'found {{first.constructor}}'],
    ['{{> ../secret}}', 1, 'expected a field, found {{>../secret}}'],
    ['{{=<% %>=}}', 1, 'expected a field, found {{='],
    ['{{^me}}\n{{oops}}{{/me}}', 2, 'found {{oops}}'],
    ['a\n{{#me}}\nb', 3, 'Unclosed section "me"'],
    ['a {{me', 1, 'Unclosed tag'],
    ['x'.repeat(20_000), 0, 'expected a message template of at most 16384 characters, found 20000'],
  ])('what a hostile one says (%j) is refused with its line', async (text, line, said) => {
    vault.write('templates/drafts/thanks.md', text);
    const { status, out, err } = await draft('Ann', '--kind', 'thanks');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(line === 0 ? 'templates/drafts/thanks.md: ' : `templates/drafts/thanks.md:${line}: `);
    expect(err).toContain(said);
  });

  test('values are not read as templates, sections may nest deeply, controls are shown', () => {
    const deep = 1000;
    const text = `${'{{#me}}'.repeat(deep)}x{{{name}}}\u001b[2J${'{{/me}}'.repeat(deep)}`;
    const { body } = fillDraft({ path: 'x.md', text }, allFacts('{{me}} &amp; <b>'), DRAFT_FIELDS);
    expect(body).toBe('x{{me}} &amp; <b>␛[2J');
  });

  test('may not lead out of the vault, and must be text', async () => {
    writeFileSync(`${vault.dir}/../secret.md`, 'secret');
    vault.write('templates/drafts/x.md', 'x');
    symlinkSync('../../../secret.md', vault.path('templates/drafts/thanks.md'));
    const { err, out } = await draft('Ann', '--kind', 'thanks');
    expect(out).toBe('');
    expect(err).toContain('is a link out of it');
    vault.write('templates/drafts/x.md', Buffer.from([0xff, 0xfe, 0, 1]));
    expect((await draft('Ann', '--kind', 'x')).err).toContain('templates/drafts/x.md: expected text');
  });
});

describe.each(TEMPLATES)('the built-in template %s', (name) => {
  const template = { path: name, text: textOf(name) };
  const words = (text: string): number => text.split(/\s+/).length;
  const CLICHES =
    /finds you well|touch(?:ing)? base|circle back|reach(?:ing)? out|just checking|hope this|synerg|as per my|!!/i;

  test('makes nothing up where nothing is known', () => {
    const { subject, body, gaps } = fillDraft(template, allFacts(null), DRAFT_FIELDS);
    expect(body).toContain('[name?]');
    expect(gaps).toContain('[my name?]');
    expect(`${subject ?? ''}\n${body}`).not.toMatch(/\{\{|\}\}|undefined|null\n| {2}|\s[,.;!]|\n\n\n|\[\[/);
    expect(subject).not.toBe('');
  });

  test('is a short letter in plain words where all is known', () => {
    const { subject, body, gaps } = fillDraft(template, allFacts('a thing'), DRAFT_FIELDS);
    const own = Object.values(DRAFT_FIELDS).map((gap) => `[${gap}?]`);
    expect(gaps.filter((gap) => own.includes(gap))).toEqual([]);
    expect(words(body)).toBeLessThan(120);
    expect(`${subject ?? ''} ${body}`).not.toMatch(CLICHES);
    expect(subject?.length ?? 0).toBeLessThan(70);
    expect(template.text).toMatch(/^\{\{! .{5,80} \}\}\n/);
  });
});
