import { describe, expect, it } from 'vitest';
import type { AuditPrompt } from '../../src/audit/types.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { HABITS } from '../../src/config/habits.ts';
import { audit, figures, lines, section } from './look.ts';
import { item, makeBook, person, talk } from './make-book.ts';
import { FRIDAY, world } from './world.ts';

describe('reflection', () => {
  it('asks three things of the week, and begins a post that names nobody', () => {
    const { prompts } = section(audit(world()), 'reflection');
    expect(prompts.map(({ question }) => question)).toEqual([
      'What stood in the way of “send the paper samples”, promised to Tobias Quill?',
      'What made Marit Solberg come closer?',
      'Whom of the new people do I want to see again, and what could I do for them?',
      'One post: what did I learn this week?',
    ]);
    const post = prompts.at(-1)?.seed ?? '';
    expect(post).toMatch(
      /^This week I had 4 conversations, and met 2 people I did not know before\. I kept 2 promises/,
    );
    for (const { name } of world().people.values()) expect(post).not.toContain(name);
  });

  it('is the same each time, and other where the week is another', () => {
    const asked = (day: typeof FRIDAY) => section(audit(world(), day, FRIDAY), 'reflection').prompts;
    expect(asked(FRIDAY)).toEqual(asked(FRIDAY));
    expect(asked(FRIDAY)).not.toEqual(asked('2026-10-02'));
  });

  it('keeps what is answered, whatever the week has become since', () => {
    const fresh = section(audit(world()), 'reflection').prompts;
    const second = { question: fresh[1]?.question ?? '', seed: 'As it was then.' };
    const gone = { question: 'What stood in the way of “ring Ann”, promised to Ann?', seed: 'It is 2 days late.' };
    const post = { question: fresh[3]?.question ?? '', seed: 'As it was then.' };
    const asked = (answered: readonly AuditPrompt[]) =>
      section(audit(world(), FRIDAY, FRIDAY, { answered }), 'reflection').prompts;
    expect(asked([second])).toEqual([fresh[0], second, fresh[2], fresh[3]]);
    expect(asked([gone, second])).toEqual([gone, fresh[0], second, fresh[3]]);
    expect(asked([post])).toEqual(fresh);
    const four = [1, 2, 3, 4].map((n) => ({ question: `Which ${n}?`, seed: '' }));
    expect(asked(four)).toEqual([...four, fresh[3]]);
  });

  it('asks nothing that does not end as a question, and heads no list as one', () => {
    const { sections } = audit(world());
    for (const { question } of sections.flatMap(({ prompts }) => prompts)) expect(question).toMatch(/\?$/);
    for (const { title } of sections.flatMap(({ groups }) => groups)) expect(title).not.toMatch(/\?$/);
  });

  it('has questions for an empty week too, and makes nothing up', () => {
    const { prompts } = section(audit(makeBook({})), 'reflection');
    expect(new Set(prompts.map(({ question }) => question)).size).toBe(4);
    expect(prompts.map(({ seed }) => seed)).toEqual(['', '', '', '']);
  });

  it('asks about a habit that was missed once the week is over', () => {
    const config = { ...DEFAULT_CONFIG, habits: ['kind-message'] };
    const asked = (today: typeof FRIDAY) =>
      section(audit(makeBook({}), FRIDAY, today, { config }), 'reflection').prompts[0]?.question;
    expect(asked('2026-11-23')).toBe(
      '“Send somebody a kind message, for no reason”: what would make it easier next week?',
    );
    expect(asked(FRIDAY)).not.toContain('kind message');
  });
});

describe('habits', () => {
  const config = { ...DEFAULT_CONFIG, habits: ['kind-message', 'thank-you'] };
  const act = (habit: string, day: typeof FRIDAY, line = 3) => ({
    habit,
    day,
    path: `daily/${day}.md`,
    line,
    text: 'Wrote.',
  });
  const book = {
    ...makeBook({
      people: [person('Ada Finch')],
      talks: [talk('2026-11-17', ['Ada Finch'], { hasAgenda: true }), talk('2026-11-18', ['Ada Finch'])],
      said: [
        {
          who: 'Ada Finch',
          item: item('aaaa', { said: '2026-11-10', status: 'done', closed: '2026-11-18', text: 'Ask for feedback.' }),
        },
        {
          who: 'Ada Finch',
          item: item('bbbb', { said: '2026-11-10', status: 'done', closed: '2026-11-19', channel: 'handwritten' }),
        },
        {
          who: 'Ada Finch',
          item: item('cccc', { said: '2026-11-10', status: 'done', closed: '2026-11-10', channel: 'handwritten' }),
        },
      ],
    }),
    habits: [
      act('kind-message', '2026-11-05'),
      act('kind-message', '2026-11-12'),
      act('kind-message', '2026-11-17'),
      act('kind-message', '2026-11-19'),
      act('thank-you', '2026-11-12'),
      act('offer-help', '2026-11-18'),
    ],
  };
  const found = section(audit(book, FRIDAY, FRIDAY, { config }), 'habits');

  it('tells how the chosen ones stand, with the last time and those of the week', () => {
    expect(lines(found, 'chosen').map(({ day, note, quote }) => [day, note, quote])).toEqual([
      ['2026-11-19', 'kept this week, 3 weeks running', 'Wrote.'],
      ['2026-11-12', 'not yet this week, 1 week running', 'Wrote.'],
    ]);
    expect(lines(found, 'acts').map(({ path }) => path)).toEqual(['daily/2026-11-17.md']);
  });

  it('counts agendas, feedback and cards of the week', () => {
    expect(figures(found)).toEqual({
      'weeks of kind-message': 3,
      'weeks of thank-you': 1,
      agendas: 1,
      'feedback asked': 1,
      'by hand': 1,
    });
    expect(lines(found, 'agendas').map(({ day }) => day)).toEqual(['2026-11-17']);
    expect(lines(found, 'by-hand').map(({ id }) => id)).toEqual(['bbbb']);
  });

  it('says how to choose one where none is', () => {
    const { groups, empty } = section(audit(makeBook({})), 'habits');
    expect(groups).toEqual([]);
    for (const { name } of HABITS) expect(empty).toContain(name);
  });
});

describe('what matters most next week', () => {
  const nudge = {
    id: 'k7qm',
    title: 'Send Ada the plan',
    personName: 'Ada Finch',
    minutes: 5,
    due: '2026-11-18' as const,
    path: 'n.md',
    line: 4,
    quote: 'I will send it.',
    reasons: [
      { points: 4, reason: 'five minutes will do' },
      { points: 20, reason: '2 days late' },
      { points: -2, reason: 'has waited for long' },
      { points: 9, reason: 'a client' },
    ],
  };
  const nudgesOf = (most: number) => Array.from({ length: most }, () => nudge);
  const matter = (today: typeof FRIDAY) =>
    lines(section(audit(makeBook({}), FRIDAY, today, { nudgesOf }), 'next-week'), 'nudges');

  it('are five nudges with their weightiest reasons', () => {
    expect(matter(FRIDAY)).toHaveLength(5);
    expect(matter(FRIDAY)[0]).toMatchObject({ id: 'k7qm', status: 'late', daysLate: 2, note: '2 days late; a client' });
  });

  it('are left out once that week is over', () => {
    expect(matter('2026-11-29')).toHaveLength(5);
    expect(matter('2026-11-30')).toEqual([]);
  });
});
