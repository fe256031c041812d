import { realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AuditReport } from '../audit/types.ts';
import { readBytes } from '../edit/place-file.ts';
import { writeUnrecorded } from '../edit/write-file.ts';
import { NudgeError } from '../errors.ts';
import { render } from '../render/registry.ts';
import { writeKept } from '../vault/kept-file.ts';
import { cacheDir, vaultName } from '../vault/own-folders.ts';
import { inWords } from '../vault/read.ts';
import { openFile } from './open-link.ts';
import { note } from './output.ts';
import { pageTemplate } from './page-template.ts';
import type { PageWish } from './page-wish.ts';
import type { Session } from './session.ts';

/** By this nudge knows its own pages: what it may write over. */
const OWN = /^<!doctype html>[\s\S]{0,2000}?<meta name="generator" content="nudge">/;

const ELSEWHERE = 'Say where: --html FILE --open.';

/** Draws the audit as a page, puts it where it was asked for, says where that is, and opens it. */
export async function giveAuditPage(
  session: Session,
  report: AuditReport,
  { file, open }: PageWish,
  all: boolean,
): Promise<void> {
  const { io, renderOptions } = session;
  const page = await render('audit', 'html', report, { ...renderOptions, all, page: pageTemplate() });
  if (file === '-') {
    io.stdout.write(page);
    return;
  }
  const place = file === null ? keepPage(session, report.week, page) : resolve(io.cwd, file);
  if (file !== null) writePage(place, file, page);
  if (open && !(await openFile(io, place))) {
    const hint = `It is written all the same: ${place}`;
    throw new NudgeError('failed', '--open: expected a program here that opens a page, found none', hint);
  }
  note(session, `${file ?? place} ${open ? 'opened' : 'written'}.`);
}

/** A page that was not given a place stands in the cache, where only its owner may read. */
function keepPage({ io, root }: Session, week: string, page: string): string {
  const caches = cacheDir(io.env);
  if (caches === null)
    throw new NudgeError('failed', '--open: expected a folder for the page, found that HOME is not set', ELSEWHERE);
  const place = join(caches, 'pages', vaultName(root), `audit-${week.replace(/[^\w-]/g, '_')}.html`);
  try {
    writeKept(place, page, { durable: false });
    return place;
  } catch (error) {
    throw new NudgeError('failed', `${place}: expected a file that can be written, found ${inWords(error)}`, ELSEWHERE);
  }
}

/** Writes over an earlier page, and over nothing else. */
function writePage(absolute: string, shown: string, page: string): void {
  const expected = (what: string, found: string, hint: string): NudgeError =>
    new NudgeError('refused', `${shown}: expected ${what}, found ${found}`, hint);
  if (statSync(dirname(absolute), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw expected('a folder to put it in', 'none', `Make it first: mkdir -p ${JSON.stringify(dirname(shown))}`);
  const there = statSync(absolute, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile())
    throw expected('a file', 'something else of that name', 'Nothing was written.');
  const real = there === undefined ? absolute : realpathSync(absolute);
  const before = readBytes(shown, real);
  if (before !== null && !OWN.test(before.toString('utf8', 0, 4096)))
    throw expected('no file there, or an earlier page', 'another file', 'Nothing was written. Give another name.');
  writeUnrecorded([{ path: shown, absolute: real, before, after: Buffer.from(page) }]);
}
