import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/audit/types.ts';
import { pageTemplate } from '../../src/cli/page-template.ts';
import { MOST_LINES } from '../../src/render/audit-whole.ts';
import { render } from '../../src/render/registry.ts';
import { elementsOf } from '../helpers/html.ts';
import { reportSaying } from './audit-report.ts';
import { optionsAt } from './samples.ts';

const MORE = 7;
const page = pageTemplate();

/** A report whose one group has more lines than a page or a note takes. */
function long(rest: Partial<AuditReport> = {}): AuditReport {
  const report = reportSaying('x');
  const [line] = report.sections.flatMap(({ groups }) => groups).flatMap(({ lines }) => lines);
  const [section] = report.sections.slice(1);
  if (line === undefined || section === undefined) throw new Error('the sample has no line');
  const lines = Array.from({ length: MOST_LINES + MORE }, (_, index) => ({
    ...line,
    id: `id${index}`,
    text: `Do ${index}.`,
  }));
  return { ...report, ...rest, sections: [{ ...section, groups: [{ name: 'late', title: 'Late', lines }] }] };
}

const drawn = (as: 'html' | 'markdown', report: AuditReport, all: boolean) =>
  render('audit', as, report, optionsAt(80, { page, all }));
const told = (text: string) => Array.from(text.matchAll(/Do (\d+)\\?\./g), ([, number]) => Number(number));

describe.each(['html', 'markdown'] as const)('a group of thousands, as %s', (as) => {
  it('is cut short with its count and the command for the rest', async () => {
    const text = await drawn(as, long(), false);
    expect(told(text)).toEqual(Array.from({ length: MOST_LINES }, (_, index) => index));
    expect(text).toContain(`and ${MORE} more: `);
    expect(text).toContain('nudge audit --week 2026-W47 --all');
  });

  it('is there whole where all of it is asked for', async () => {
    const text = await drawn(as, long(), true);
    expect(told(text)).toHaveLength(MOST_LINES + MORE);
    expect(text).not.toContain('--all');
  });

  it('of other days than a week names these', async () => {
    const other = long({ week: '2026-10-01 to 2026-11-20', from: '2026-10-01', to: '2026-11-20' });
    expect(await drawn(as, other, false)).toContain('nudge audit --since 2026-10-01 --until 2026-11-20 --all');
  });
});

it('counts on the page what is folded and what is left off paper, whether it is on the page or not', async () => {
  const elements = elementsOf(await drawn('html', long(), false));
  const texts = elements.map(({ text }) => text);
  expect(texts).toContain(`and ${MOST_LINES + MORE - 5} more`);
  expect(elements.find(({ attributes }) => attributes.class === 'on-paper')?.text).toBe(
    `and ${MOST_LINES + MORE - 5} more`,
  );
});

it.each<[string, Partial<AuditReport>, string]>([
  ['this week', {}, 'nudge audit --all'],
  ['an old one', { today: '2026-12-04' }, 'nudge audit --week 2026-W47 --all'],
  [
    'other days',
    { week: '2026-11-16 to 2026-11-20', to: '2026-11-20' },
    'nudge audit --since 2026-11-16 --until 2026-11-20 --all',
  ],
])('on a terminal the rest of %s is shown by the command that is named', async (_, rest, command) => {
  const text = await render('audit', 'terminal', long(rest), optionsAt(100));
  expect(text.trimEnd().split('  ').at(-1)?.trim()).toBe(command);
});
