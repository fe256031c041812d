import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/settings.ts';
import { expectGolden } from '../helpers/golden.ts';
import { runHere } from '../helpers/nudge.ts';
import { beginTranscript } from '../helpers/transcript.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

let vault: TestVault;
beforeEach(() => {
  vault = makeVault();
});
afterEach(() => vault.cleanup());

describe('nudge init', () => {
  it('writes the settings once, and nothing else', async () => {
    vault.write('people/Ann.md', '---\nphone: 0113 496 0170\n---\n');
    const session = beginTranscript(vault);
    await session.run('init', '--me', 'Ida "x" Berg');
    await session.run('init');
    await session.run('init', 'new/folder');
    await session.run('init', 'people/Ann.md');
    await session.run('init', '--json');
    expectGolden('acts/init.txt', session.text());
    expect(vault.read('people/Ann.md')).toBe('---\nphone: 0113 496 0170\n---\n');
    expect(readSettings(vault.read('nudge.yaml'), 'nudge.yaml')).toMatchObject({
      problems: [],
      config: { me: { name: 'Ida "x" Berg' } },
    });
  });

  it('offers only settings that nudge knows', async () => {
    await runHere(vault, ['init']);
    const offered = vault.read('nudge.yaml').replace(/^# (?=[a-z_]+: )/gm, '');
    const { problems, config } = readSettings(offered, 'nudge.yaml');
    expect(problems).toEqual([]);
    expect(config.me.name).toBe('Your Name');
  });
});

describe('nudge demo', () => {
  it('is of the day on which it is made', async () => {
    const session = beginTranscript(vault);
    await session.run('demo');
    expectGolden('acts/demo.txt', session.text());
    const paths = readdirSync(vault.path('nudge-demo'), { recursive: true }).map(String);
    expect(paths).toContain(join('daily', '2026-11-20.md'));
    expect((await runHere(vault, ['demo', 'later', '--today', '2028-03-01'])).status).toBe(0);
    expect(vault.exists('later/daily/2028-03-01.md')).toBe(true);
    expect(vault.read('later/daily/2028-03-01.md')).toContain('# 2028-03-01');
    const { stdout } = await runHere(vault, ['audit', '--vault', 'later', '--today', '2028-03-01']);
    expect(stdout).toContain('2028');
  });

  it('replaces an earlier demo, its own files only', async () => {
    await runHere(vault, ['demo', 'play', '--today', '2026-11-20']);
    vault.write('play/mine.md', 'Mine.\n');
    vault.write('play/lists/calls.md', 'spoilt\n');
    expect((await runHere(vault, ['demo', 'play', '--today', '2026-11-21'])).stdout).toContain('A fresh copy');
    expect(vault.read('play/mine.md')).toBe('Mine.\n');
    expect(vault.read('play/lists/calls.md')).toContain('# People to ring');
    expect(vault.exists('play/daily/2026-11-21.md')).toBe(true);
    expect(readdirSync(vault.path('play/daily')).filter((name) => name === '2026-11-18.md')).toEqual([]);
  });

  it('touches no other folder, and nothing outside of its own', async () => {
    vault.write('notes/a.md', 'A.\n');
    vault.write('file', '');
    for (const dir of ['notes', 'file']) {
      const ran = await runHere(vault, ['demo', dir]);
      expect(ran).toMatchObject({ status: 1, stdout: '' });
      expect(ran.stderr).toContain('Nothing was changed.');
    }
    vault.write('play/.nudge-demo', JSON.stringify({ schema: 'nudge.demo/1', files: ['../notes/a.md', '/etc/hosts'] }));
    expect((await runHere(vault, ['demo', 'play'])).status).toBe(1);
    mkdirSync(vault.path('linked'));
    symlinkSync(vault.path('notes'), vault.path('linked/out'));
    writeFileSync(vault.path('linked/.nudge-demo'), JSON.stringify({ schema: 'nudge.demo/1', files: ['out/a.md'] }));
    expect((await runHere(vault, ['demo', 'linked'])).status).toBe(1);
    expect(readFileSync(vault.path('notes/a.md'), 'utf8')).toBe('A.\n');
  });
});
