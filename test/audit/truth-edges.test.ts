import { beforeAll, describe, expect, test } from 'vitest';
import { buildAudit } from '../../src/audit/build.ts';
import type { AuditReport } from '../../src/audit/types.ts';
import type { Day } from '../../src/dates/day.ts';
import { render } from '../../src/render/registry.ts';
import { expectGolden } from '../helpers/golden.ts';
import type { Facts, Said, Talk } from '../helpers/truth/facts.ts';
import { generate, LAST_DAY } from '../helpers/truth/generate.ts';
import { write } from '../helpers/truth/notes.ts';
import { CONFIG, createReader } from '../helpers/truth/read.ts';
import { optionsAt } from '../render/samples.ts';
import { weekOf } from './world.ts';

/* Weeks at the edges: right, and calm. What is drawn of them has been read. */

let read: Awaited<ReturnType<typeof createReader>>;
beforeAll(async () => {
  read = await createReader();
});

function auditOf(facts: Facts, day: Day, today: Day): AuditReport {
  return buildAudit(read(write(facts), today), { ...weekOf(day, today), config: CONFIG });
}

function drawn(report: AuditReport): Promise<string> {
  return render('audit', 'terminal', report, optionsAt(80, { today: report.today }));
}

const NOTHING: Facts = { people: [], talks: [], said: [], kept: [] };
const ADA = { name: 'Ada Finch', known: true, cadence: 4, stage: null, met: null };
const TALK: Talk = {
  key: 't1',
  day: '2026-11-18',
  people: ['Ada Finch'],
  kind: '121',
  form: 'note',
  minutes: 30,
  declared: null,
  stage: null,
  money: null,
  words: true,
  agenda: false,
  decided: false,
  introducedBy: null,
  planned: '2026-11-18',
};
const SAID: Said = {
  key: 's1',
  kind: 'promise',
  who: 'Ada Finch',
  day: '2026-11-18',
  talk: 't1',
  due: '2026-11-25',
  snoozed: null,
  start: null,
  fate: 'open',
  closed: null,
  form: 'box',
  thing: 'drawings',
  sort: 'send',
};

describe('an edge', () => {
  test('a vault without anything', async () => {
    expectGolden('audit/nothing.txt', await drawn(auditOf(NOTHING, '2026-11-20', '2026-11-20')));
  });

  test('an empty week in the middle of a full half-year', async () => {
    expectGolden('audit/empty-week.txt', await drawn(auditOf(generate(11), '2026-12-24', LAST_DAY as Day)));
  });

  test('a vault begun this week', async () => {
    const facts = { people: [ADA], talks: [TALK], said: [SAID], kept: [] };
    expectGolden('audit/first-week.txt', await drawn(auditOf(facts, '2026-11-20', '2026-11-20')));
  });

  test('notes that are all dated ahead', async () => {
    const talk = { ...TALK, day: '2026-11-26', agenda: true };
    const said = { ...SAID, day: '2026-11-26', due: '2026-11-27' };
    const text = await drawn(
      auditOf({ people: [ADA], talks: [talk], said: [said], kept: [] }, '2026-11-20', '2026-11-20'),
    );
    expectGolden('audit/all-ahead.txt', text);
    // What will be said has not been said.
    expect(text).not.toContain('drawings');
  });

  test('the week 53, whose Friday is New Year’s Day', async () => {
    const report = auditOf(generate(11), '2027-01-01', '2027-01-03');
    expect(report).toMatchObject({ week: '2026-W53', from: '2026-12-28', to: '2027-01-03' });
    const [chart] = report.sections.find(({ name }) => name === 'value')?.charts ?? [];
    expect(chart?.along).toEqual([42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53].map((week) => `2026-W${week}`));
    expectGolden('audit/week-53.txt', await drawn(report));
  });

  test('the weeks after it are of the new year', () => {
    const report = auditOf(generate(11), '2027-01-06', '2027-01-10');
    expect(report).toMatchObject({ week: '2027-W01', from: '2027-01-04', to: '2027-01-10' });
    const [chart] = report.sections.find(({ name }) => name === 'value')?.charts ?? [];
    expect(chart?.along.slice(-3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  });

  test('a day is an audit, too', () => {
    const facts = { people: [ADA], talks: [TALK], said: [SAID], kept: [] };
    const week = { start: '2026-11-18', end: '2026-11-18', label: '2026-11-18 to 2026-11-18' } as const;
    const report = buildAudit(read(write(facts), '2026-11-20'), { config: CONFIG, today: '2026-11-20', week });
    expect(report.sections[0]?.figures).toContainEqual({ label: 'conversations', value: 1, unit: 'count' });
    // What is said of a week would be wrong of it.
    const said = report.sections.flatMap(({ title, empty, figures, groups, prompts }) => [
      title,
      empty,
      ...figures.map(({ label }) => label),
      ...groups.flatMap((group) => [group.title, ...group.lines.map(({ note }) => note)]),
      ...prompts.flatMap(({ question, seed }) => [question, seed]),
    ]);
    // A question may look at the reader's own next week.
    expect(said.filter((words) => /\b(?:this|next) week\b/.test((words ?? '').replace(/next week.*\?$/, '')))).toEqual(
      [],
    );
    expect(said.join('\n')).toContain('In this time I had 1 conversation');
  });
});
