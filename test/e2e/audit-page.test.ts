import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, launch, openPage, printedPages, seriousFaults, unfold } from '../helpers/browser.ts';
import { DEMO_DAY, DEMO_FOLDER, makeDemo } from '../helpers/demo.ts';
import { runIn } from '../helpers/nudge.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/** Notes by somebody who means harm: every word of them would do something, if a page obeyed it. */
const HOSTILE = {
  'contacts/Mallory.md': [
    '---',
    'type: contact',
    `name: '<img src="https://evil.example/x.png" onerror="document.title=1"> Mallory'`,
    'cadence: 1w',
    'stage: </style><style>*{display:none}</style>',
    '---',
    '- 2026-11-02 call, 20 min. She is thinking about <iframe src="https://evil.example"></iframe> a workshop.',
    '',
  ].join('\n'),
  'meetings/2026-11-10 Mallory.md': [
    '---',
    'type: meeting',
    'with: ["[[Mallory]]"]',
    'event: "{{{style}}}"',
    '---',
    `I'll send her the <script>document.title='owned'</script> deck by Friday.`,
    "I'll call her about [the offer](javascript:alert(1)) tomorrow.",
    "I'll write \u202ereversed\u202c to <svg onload=alert(1)> Mallory by Thursday.",
    "She'll send me &lt;b&gt; {{title}} --> ]]> the list by Wednesday.",
    `I'll send her ${'Donaudampfschifffahrt'.repeat(12)} on Thursday.`,
    '',
  ].join('\n'),
};

/** Makes a page of a vault's audit, and gives its file. */
function pageOf(vault: TestVault, cwd = vault.dir): string {
  const { status, stderr } = runIn(vault, ['audit', '--html', 'page.html', '--today', DEMO_DAY], { cwd });
  if (status !== 0) throw new Error(`no page was made: ${stderr}`);
  return `${cwd}/page.html`;
}

if (CHROMIUM === null)
  console.warn(
    'The page of the audit is not tried in a browser here: no Chromium was found (CHROMIUM_PATH names one).',
  );

describe.skipIf(CHROMIUM === null)('the page of the audit in a browser (needs Chromium)', () => {
  let demo: TestVault;
  let hostile: TestVault;
  let [demoPage, hostilePage] = ['', ''];
  let browser: Browser;

  beforeAll(async () => {
    [demo, hostile] = [makeDemo(), makeVault(HOSTILE)];
    [demoPage, hostilePage] = [pageOf(demo, demo.path(DEMO_FOLDER)), pageOf(hostile)];
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    demo?.cleanup();
    hostile?.cleanup();
  });

  test('shows every section, asks for nothing and complains of nothing', async () => {
    const { page, requests, complaints } = await openPage(browser, demoPage);
    expect(await page.title()).toBe('Audit 2026-W47');
    const { sections } = JSON.parse(
      runIn(demo, ['audit', '--json', '--today', DEMO_DAY], { cwd: demo.path(DEMO_FOLDER) }).stdout,
    );
    expect(await page.locator('h2').allInnerTexts()).toEqual(sections.map(({ title }: { title: string }) => title));
    expect(requests).toEqual([pathToFileURL(demoPage).href]);
    expect(complaints).toEqual([]);
    // The one stylesheet is the one that the policy lets in.
    expect(await page.evaluate('getComputedStyle(document.querySelector(".tiles")).display')).toBe('grid');
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing serious, %s', async (scheme) => {
    const { page } = await openPage(browser, demoPage, scheme);
    expect(await seriousFaults(page)).toEqual([]);
    const ground = String(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
    const [red = 0] = (ground.match(/\d+/g) ?? []).map(Number);
    expect(red > 128).toBe(scheme === 'light');
    await page.close();
  });

  test.each([
    ['the demo', () => demoPage],
    ['hostile notes', () => hostilePage],
  ])('fits every window, from 320 pixels on: %s', async (_, file) => {
    const { page } = await openPage(browser, file());
    await unfold(page);
    for (const width of [320, 375, 768, 1024, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.close();
  });

  test('takes two sheets of paper', async () => {
    const { page } = await openPage(browser, demoPage);
    expect(await printedPages(page)).toBe(2);
    // What was unfolded on the screen is not printed.
    await unfold(page);
    expect(await printedPages(page)).toBe(2);
    await page.close();
  });

  test('can be read by keyboard alone: the first stop leads past the contents', async () => {
    const { page } = await openPage(browser, demoPage);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the audit');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('audit');
    await page.close();
  });

  test('does nothing that a hostile note says', async () => {
    const { page, requests, complaints } = await openPage(browser, hostilePage);
    expect(await page.title()).toBe('Audit 2026-W47');
    expect(requests).toEqual([pathToFileURL(hostilePage).href]);
    expect(complaints).toEqual([]);
    expect(await page.locator('script, img, iframe, [onerror], [onload], a:not([href^="#"])').count()).toBe(0);
    const text = await page.locator('main').textContent();
    expect(text).toContain('<script>document.title=');
    expect(text).toContain('Mallory');
    expect(text).toContain('‹U+202E›reversed');
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });

  test('and would not, if it were let in: the policy refuses scripts, styles, images and frames', async () => {
    const evil = [
      '<script>document.title = "owned"</script>',
      '<style>main { display: none }</style>',
      '<p id="styled" style="display: none">here</p>',
      '<img src="https://evil.example/x.png" onerror="document.title = \'owned\'">',
      '<iframe src="https://evil.example/"></iframe>',
      '<form action="https://evil.example/"><button>Send</button></form>',
      '<base href="https://evil.example/">',
    ].join('\n');
    hostile.write('broken.html', readFileSync(hostilePage, 'utf8').replace('</main>', `${evil}</main>`));
    const { page, complaints } = await openPage(browser, `${hostile.dir}/broken.html`);
    await page.evaluate('document.forms[0].submit()');
    expect(await page.evaluate('document.title')).toBe('Audit 2026-W47');
    expect(page.url()).toMatch(/^file:.*broken\.html$/);
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(await page.locator('#styled').isVisible()).toBe(true);
    for (const kind of ['script-src', 'style-src', 'img-src', 'frame-src', 'form-action', 'base-uri'])
      expect(
        complaints.some((each) => each.includes(kind)),
        `${kind} in ${complaints.join('\n')}`,
      ).toBe(true);
    await page.close();
  });
});
