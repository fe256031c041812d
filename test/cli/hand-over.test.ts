import { describe, expect, it, test } from 'vitest';
import { copyText } from '../../src/cli/clipboard.ts';
import { splitCommand } from '../../src/cli/command-line.ts';
import { openFile, openLink } from '../../src/cli/open-link.ts';
import { packed } from '../../src/render/layout.ts';
import { fakeIo } from '../helpers/fake-io.ts';

describe('what is copied goes to the clipboard of the machine one sits at', () => {
  const all = { pbcopy: 0, 'wl-copy': 0, xclip: 0, xsel: 0, 'powershell.exe': 0, 'termux-clipboard-set': 0 };
  it.each<[string, Record<string, string>, string | null]>([
    ['darwin', {}, 'pbcopy'],
    ['win32', {}, 'powershell.exe'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'wl-copy'],
    ['linux', { DISPLAY: ':0' }, 'xclip'],
    ['linux', { WSL_DISTRO_NAME: 'Debian' }, 'powershell.exe'],
    ['linux', { TERMUX_VERSION: '0.118' }, 'termux-clipboard-set'],
    ['linux', {}, null],
    ['darwin', { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, null],
  ])('%s %j: %s', async (platform, env, program) => {
    const io = { ...fakeIo({ tty: true, env, programs: all }), platform };
    expect((await copyText(io, 'é')).by).toBe(program === null ? 'terminal' : 'program');
    expect(io.started.map(({ command, input }) => [command, input])).toEqual(program === null ? [] : [[program, 'é']]);
    expect(io.out()).toBe(program === null ? '\u001b]52;c;w6k=\u0007' : '');
  });

  it.each([
    ['in a pipe', { tty: false }, 'é'],
    ['on a dumb terminal', { tty: true, env: { TERM: 'dumb' } }, 'é'],
    ['more than terminals take', { tty: true }, 'x'.repeat(80_000)],
  ])('%s nobody is asked, and it is said', async (_, fake, text) => {
    const io = fakeIo(fake);
    expect(await copyText(io, text)).toEqual({ by: 'nobody', why: 'Found no clipboard here.' });
    expect(io.out()).toBe('');
  });
});

test.each([
  'file:///etc/passwd',
  'https://x.example',
  'tel:+44 7700;rm',
  'mailto:a@b.example?attach=/etc/passwd',
  'mailto:-a b@c.example',
  'tel:1234\n',
  '--help',
])('%j is never handed to an opener', async (href) => {
  const io = fakeIo({ env: { DISPLAY: ':0' }, programs: { 'xdg-open': 0 } });
  expect(await openLink(io, href)).toBe(false);
  expect(io.started).toEqual([]);
});

describe('a page of ours is handed to the program of the system, as one argument', () => {
  const file = '/tmp/a b/$(x);é.html';
  const url = 'file:///tmp/a%20b/$(x);%C3%A9.html';
  it.each<[string, Record<string, string>, [string, ...string[]]]>([
    ['linux', { DISPLAY: ':0' }, ['xdg-open', url]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', url]],
    ['darwin', {}, ['open', url]],
    ['win32', {}, ['rundll32.exe', 'url.dll,FileProtocolHandler', url]],
    [
      'linux',
      { WSL_DISTRO_NAME: 'Debian' },
      ['rundll32.exe', 'url.dll,FileProtocolHandler', url.replace('file://', 'file://wsl.localhost/Debian')],
    ],
    ['linux', { TERMUX_VERSION: '0.118' }, ['termux-open', file]],
  ])('%s %j', async (platform, env, [command, ...args]) => {
    const io = { ...fakeIo({ env, programs: { [command]: 0 } }), platform };
    expect(await openFile(io, file)).toBe(true);
    expect(io.started).toEqual([{ command, args, input: undefined }]);
  });

  it.each([
    [{}, {}],
    [{ DISPLAY: ':0', SSH_TTY: '/dev/pts/1' }, { 'xdg-open': 0 }],
    [{ DISPLAY: ':0' }, { 'xdg-open': 3 }],
    [{ DISPLAY: ':0' }, {}],
  ])('not with %j and %j', async (env: Record<string, string>, programs: Record<string, number>) => {
    expect(await openFile(fakeIo({ env, programs }), file)).toBe(false);
  });
});

test.each([
  ['code --wait', ['code', '--wait']],
  ['"/opt/my editor/bin" -w  x', ['/opt/my editor/bin', '-w', 'x']],
  ["emacsclient -a '' -e '(a b)'", ['emacsclient', '-a', '', '-e', '(a b)']],
  ['/opt/"my editor"/vim', ['/opt/my editor/vim']],
  ['', []],
  ['  ', []],
])('%j is %j', (text, words) => {
  expect(splitCommand(text)).toEqual(words);
});

test('keys stand beside each other as far as there is room, and none is broken', () => {
  expect(packed(['[d]one', '[s]nooze', '[q]uit'], 80)).toEqual(['[d]one  [s]nooze  [q]uit']);
  expect(packed(['[d]one', '[s]nooze', '[q]uit'], 17)).toEqual(['[d]one  [s]nooze', '[q]uit']);
  expect(packed(['[n]ot a promise'], 5)).toEqual(['[n]ot a promise']);
  expect(packed([], 80)).toEqual([]);
});
