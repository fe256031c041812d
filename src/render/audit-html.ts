import { createHash } from 'node:crypto';
import Mustache from 'mustache';
import type { AuditReport } from '../audit/types.ts';
import type { Day } from '../dates/day.ts';
import { formatDay } from '../dates/format.ts';
import { NudgeError } from '../errors.ts';
import type { RenderOptions } from './documents.ts';
import { sectionViews } from './page-sections.ts';
import type { PageView } from './page-types.ts';
import { visible } from './safe.ts';

/**
 * The audit as one HTML page that needs nothing else: no script, no request. What the notes say is put in by Mustache, which
 * escapes it; the stylesheet alone is put in as it is, and the page's policy names it by its hash, so that a browser obeys
 * nothing else that might stand there. Needs `options.page`.
 */
export function renderAudit(report: AuditReport, options: RenderOptions): string {
  const { page: template } = options;
  if (template === undefined) throw new NudgeError('failed', 'expected a template for the page, found none');
  const { week, from, to, today } = report;
  const view: PageView = {
    title: `Audit ${visible(week)}`,
    heading: headingOf(visible(week)),
    span: `${longDay(from)} to ${longDay(to)}`,
    seen: longDay(today),
    style: template.style,
    policy: policyFor(template.style),
    sections: sectionViews(report, options),
  };
  return Mustache.render(template.page, view, template.parts);
}

/**
 * What a browser may do with the page (Content Security Policy, level 3): paint it with its one stylesheet. Scripts, images,
 * fonts, frames and forms are refused, whatever gets into it.
 */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** `2026-W47` as "Week 47 of 2026"; any other stretch of days as it is called. */
function headingOf(week: string): string {
  const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(week) ?? [];
  return number === undefined ? week : `Week ${Number(number)} of ${year}`;
}

function longDay(day: Day): string {
  return formatDay(day, { style: 'long' });
}
