import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { type FakeOptions, fakeIo } from '../helpers/fake-io.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault({ 'todo.md': '- [ ] Pay Ines 📅 2026-11-18\n', 'mine.html': '<!doctype html>\n<p>My own page.\n' });
});
afterEach(() => vault.cleanup());

async function audit(args: readonly string[], fake: FakeOptions = {}) {
  const env = { XDG_CACHE_HOME: `${vault.own}/cache`, ...fake.env };
  const io = fakeIo({ ...fake, cwd: vault.dir, env });
  const status = await run(['audit', '--today', '2026-11-20', ...args], io);
  return { status, out: io.out(), err: io.err(), started: io.started };
}

const isPage = (text: string) => /^<!doctype html>[\s\S]*Pay Ines[\s\S]*<\/html>\n$/.test(text);

describe('audit --html', () => {
  it('writes the page, says so, and prints nothing else', async () => {
    expect(await audit(['--html', 'week.html'])).toMatchObject({ status: 0, out: '', err: 'week.html written.\n' });
    expect(isPage(vault.read('week.html'))).toBe(true);
  });

  it('writes over an earlier page, also through a link, which stays one', async () => {
    await audit(['--html', 'week.html']);
    const before = vault.read('week.html');
    symlinkSync(vault.path('week.html'), vault.path('link.html'));
    expect(await audit(['--html', 'link.html', '--only', 'glance'])).toMatchObject({ status: 0 });
    expect(vault.read('week.html').length).toBeLessThan(before.length);
    expect(readdirSync(vault.dir).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('writes it to stdout', async () => {
    const { status, out, err } = await audit(['--html', '-']);
    expect([status, err, isPage(out)]).toEqual([0, '', true]);
  });

  it('is written besides what else is asked for', async () => {
    const { out } = await audit(['--html', 'week.html', '--json', '-q']);
    expect(JSON.parse(out).schema).toBe('nudge.audit/1');
    expect((await audit(['--html', 'week.html', '--markdown'])).out).toMatch(/^---\ntype: audit/);
    expect(isPage(vault.read('week.html'))).toBe(true);
  });

  it('keeps the exit status of --fail-on', async () => {
    expect((await audit(['--html', 'week.html', '--fail-on', 'late'])).status).toBe(3);
  });

  it.each([
    ['todo.md', 2, 'expected a file that ends in .html, or - for stdout, found "todo.md"'],
    ['--open', 2, 'found "--open"'],
    ['.html', 2, 'found ".html"'],
    ['mine.html', 1, 'mine.html: expected no file there, or an earlier page, found another file'],
    ['no/such/week.html', 1, 'no/such/week.html: expected a folder to put it in, found none'],
    ['folder.html', 1, 'folder.html: expected a file, found something else of that name'],
  ])('refuses %s', async (file, expected, message) => {
    vault.write('folder.html/x.md', 'x\n');
    const { status, out, err } = await audit(['--html', file]);
    expect([status, out]).toEqual([expected, '']);
    expect(err).toContain(message);
    expect(vault.read('mine.html')).toBe('<!doctype html>\n<p>My own page.\n');
    expect(vault.read('todo.md')).toBe('- [ ] Pay Ines 📅 2026-11-18\n');
    expect(existsSync(vault.path('no'))).toBe(false);
  });

  it.each(['--json', '--markdown', '--open'])('- shares stdout with nothing: %s', async (other) => {
    const { status, out, err } = await audit(['--html', '-', other]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`expected nothing else for stdout, found ${other}`);
  });
});

describe('audit --open', () => {
  const desktop = { env: { DISPLAY: ':0' }, programs: { 'xdg-open': 0 } };

  it('keeps the page where only its owner may read it, and opens it', async () => {
    const { status, out, err, started } = await audit(['--open'], desktop);
    expect([status, out]).toEqual([0, '']);
    const [url = ''] = started[0]?.args ?? [];
    const file = decodeURIComponent(url.replace('file://', ''));
    expect(file.startsWith(`${vault.own}/cache/nudge/pages/`)).toBe(true);
    expect(file.endsWith('/audit-2026-W47.html')).toBe(true);
    expect(err).toBe(`${file} opened.\n`);
    expect(isPage(readFileSync(file, 'utf8'))).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${vault.own}/cache/nudge/pages`).mode & 0o777).toBe(0o700);
    expect(readdirSync(vault.dir)).toEqual(['mine.html', 'todo.md']);
  });

  it('opens the file that was named', async () => {
    const { started } = await audit(['--html', 'week.html', '--open'], desktop);
    expect(started).toEqual([{ command: 'xdg-open', args: [`file://${vault.dir}/week.html`], input: undefined }]);
    expect(existsSync(`${vault.own}/cache/nudge/pages`)).toBe(false);
  });

  it('says where the page is where nothing opens it', async () => {
    const { status, err } = await audit(['--open']);
    expect(status).toBe(1);
    expect(err).toContain('expected a program here that opens a page, found none');
    expect(err).toMatch(/It is written all the same: .*audit-2026-W47\.html/);
  });
});
