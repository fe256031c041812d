import { describe, expect, test } from 'vitest';
import { buildAudit } from '../../src/audit/build.ts';
import { openEnds } from '../../src/audit/open-ends.ts';
import { OPEN_END_KINDS } from '../../src/audit/review-types.ts';
import type { Day } from '../../src/dates/day.ts';
import { item, makeBook, person, talk } from './make-book.ts';
import { FRIDAY, weekOf, world } from './world.ts';

type World = Parameters<typeof makeBook>[0];

/** The open ends of the week of a Friday, as seen from a day. */
function endsOf(some: World, today: Day = FRIDAY) {
  const book = makeBook(some);
  const request = weekOf(FRIDAY, today);
  return openEnds(buildAudit(book, request), { ...request, book }).ends;
}

describe('the open ends of a week', () => {
  const book = world();
  const request = weekOf(FRIDAY);
  const report = buildAudit(book, request);
  const review = openEnds(report, { ...request, book });

  test('come kind by kind, each once', () => {
    const kinds = review.ends.map(({ kind }) => OPEN_END_KINDS.indexOf(kind));
    expect(kinds).toEqual([...kinds].sort());
    expect(new Set(review.ends.map(({ key }) => key)).size).toBe(review.ends.length);
    expect(new Set(kinds).size).toBeGreaterThan(3);
  });

  test('are the lines of the audit, in its order', () => {
    const late = report.sections.find(({ name }) => name === 'my-word')?.groups.find(({ name }) => name === 'late');
    expect(review.ends.filter(({ kind }) => kind === 'late').map(({ id }) => id)).toEqual(
      late?.lines.map(({ id }) => id),
    );
  });

  test('know whom they concern', () => {
    for (const { kind, people } of review.ends.filter((end) => end.kind === 'follow-ups' || end.kind === 'notes')) {
      expect(people.length, kind).toBeGreaterThan(0);
      for (const key of people) expect(book.people.has(key)).toBe(true);
    }
  });

  test('leave out a question that is answered', () => {
    const [question = ''] = report.sections.flatMap(({ prompts }) => prompts).map((prompt) => prompt.question);
    const rest = openEnds(report, { ...request, book, answered: [{ question, seed: '' }] });
    expect(review.ends.length - rest.ends.length).toBe(1);
    expect(rest.ends.map(({ text }) => text)).not.toContain(question);
  });
});

describe('what is no open end', () => {
  const late = { said: '2026-11-02', due: '2026-11-13', action: 'send it', text: "I'll send it." } as const;
  const promised = (rest: Partial<ReturnType<typeof item>> = {}): World => ({
    people: [person('Ann Lee')],
    talks: [],
    said: [{ who: 'Ann Lee', item: item('aaaa', { ...late, ...rest }) }],
  });
  const idsOf = (some: World, today?: Day) => endsOf(some, today).flatMap(({ id }) => id ?? []);

  test.each<[string, Partial<ReturnType<typeof item>>, string[]]>([
    ['late', {}, ['aaaa']],
    ['put off to a day that has come', { scheduled: '2026-11-20' }, ['aaaa']],
    ['put off to a day ahead', { scheduled: '2026-11-23' }, []],
    ['done', { status: 'done', closed: '2026-11-19' }, []],
    ['due today', { due: '2026-11-20' }, []],
  ])('a promise that is %s', (_, rest, ids) => {
    expect(idsOf(promised(rest))).toEqual(ids);
  });

  test('a promise that was late in an old week, and has been kept since', () => {
    expect(idsOf(promised(), '2026-11-27')).toEqual(['aaaa']);
    expect(idsOf(promised({ status: 'done', closed: '2026-11-24' }), '2026-11-27')).toEqual([]);
  });

  test('a first meeting of an old week that has been followed since', () => {
    const met = (...talks: ReturnType<typeof talk>[]): World => ({
      people: [person('Ann Lee')],
      talks: [talk('2026-11-18', ['Ann Lee'], { excerpt: 'Met.' }), ...talks],
      said: [],
    });
    const waiting = (some: World) => endsOf(some, '2026-11-27').filter(({ kind }) => kind === 'follow-ups');
    expect(waiting(met()).map(({ key }) => key)).toEqual(['follow-ups:ann lee']);
    expect(waiting(met(talk('2026-11-25', ['Ann Lee'])))).toEqual([]);
  });
});
