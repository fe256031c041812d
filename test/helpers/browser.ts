import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium to try pages in: the one that `CHROMIUM_PATH` names, or the system's; null where there is none. */
export const CHROMIUM: string | null = placesToLook(process.env.CHROMIUM_PATH).find(existsSync) ?? null;

function placesToLook(named: string | undefined): readonly string[] {
  return named === undefined ? PLACES : [named];
}

/** The browser without its own errands, so that whatever leaves is the page's. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts it, with a new profile that goes when it is closed. */
export async function launch(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('expected a Chromium, found none');
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** What the reader's system is set to. */
type Scheme = 'light' | 'dark';

/** A page that is open, with what it did. */
export interface OpenPage {
  page: Page;
  /** Every address that was asked for, its own first. */
  requests: string[];
  /** What it complained of on the console, and errors of its scripts. */
  complaints: string[];
}

/** Opens a file as somebody who double-clicks it does. */
export async function openPage(browser: Browser, file: string, scheme: Scheme = 'light'): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: scheme });
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, complaints };
}

/** Opens all that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical in a page, with all that is folded unfolded: `rule: where`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await unfold(page);
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`);
}

/** How many sheets of paper it takes. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
}
