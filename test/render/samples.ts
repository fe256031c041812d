import { buildAudit } from '../../src/audit/build.ts';
import { buildDayView } from '../../src/audit/day-view.ts';
import { openEnds } from '../../src/audit/open-ends.ts';
import { buildPeopleView } from '../../src/audit/people-view.ts';
import { buildPersonView } from '../../src/audit/person-view.ts';
import { OPEN_END_KINDS, type Review } from '../../src/audit/review-types.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Nudge } from '../../src/queue/types.ts';
import type { DocumentName, Documents, RenderOptions } from '../../src/render/documents.ts';
import { FRIDAY, weekOf, world } from '../audit/world.ts';
import { LEDGER } from './ledger-sample.ts';

/** Plain options at so many columns. */
export function optionsAt(columns: number, rest: Partial<RenderOptions> = {}): RenderOptions {
  return {
    columns,
    colour: false,
    unicode: true,
    hyperlinks: false,
    shortId: (id) => id.slice(0, 4),
    today: FRIDAY,
    ...rest,
  };
}

/** Nudges as the queue would hand them over, best first. */
export const NUDGES: Nudge[] = [
  {
    id: 'k7qmaaaa',
    kind: 'promise',
    title: 'Send Tobias Quill the paper samples',
    person: 'tobias quill',
    people: ['tobias quill'],
    said: '2026-10-30',
    personName: 'Tobias Quill',
    channel: 'send',
    minutes: 5,
    needs: ['laptop', 'online'],
    due: '2026-11-06',
    clock: null,
    path: 'meetings/2026-10-30 Tobias Quill.md',
    line: 9,
    quote: "I'll send him the paper samples by Friday.",
    lastSaid: {
      day: '2026-11-17',
      excerpt: 'He wants the quote in two parts, so that his bank can follow it.',
      path: 'meetings/2026-11-17 Tobias Quill.md',
      line: 1,
    },
    links: [
      { kind: 'mailto', href: 'mailto:tobias@quill.example', shown: 'tobias@quill.example' },
      { kind: 'tel', href: 'tel:+441632960417', shown: '+44 1632 960417' },
    ],
    reasons: [
      { term: 'late', points: 30, reason: 'two weeks late' },
      { term: 'stage', points: 8, reason: 'he is weighing a proposal' },
      { term: 'quick', points: 4, reason: 'five minutes will do it' },
      { term: 'age', points: -3, reason: 'has waited for long' },
    ],
    score: 39,
  },
  {
    id: 'fu-oona1',
    kind: 'follow-up',
    title: 'Write to Oona Brandt after the harbour breakfast',
    person: 'oona brandt',
    people: ['oona brandt'],
    said: '2026-11-12',
    personName: 'Oona Brandt',
    channel: 'email',
    minutes: 5,
    needs: ['online'],
    due: null,
    clock: 'cold',
    path: 'meetings/2026-11-12 Oona Brandt.md',
    line: 1,
    quote: '',
    lastSaid: null,
    links: [],
    reasons: [{ term: 'clock', points: 12, reason: 'met 6 working days ago, no follow-up yet' }],
    score: 12,
  },
  {
    id: 'kt-orde1',
    kind: 'keep-in-touch',
    title: 'Ring Hamish Orde',
    person: 'hamish orde',
    people: ['hamish orde'],
    said: null,
    personName: 'Hamish Orde',
    channel: 'call',
    minutes: 10,
    needs: ['phone'],
    due: '2026-11-24',
    clock: null,
    path: 'people/Hamish Orde.md',
    line: 1,
    quote: '',
    lastSaid: null,
    links: [{ kind: 'tel', href: 'tel:+441632960992', shown: '+44 1632 960992' }],
    reasons: [{ term: 'cadence', points: 9, reason: 'meant every month, last spoke in August' }],
    score: 9,
  },
];

const [best] = NUDGES;
const book = world();
const marit = book.people.get('marit solberg');

/** What the week of that world leaves open. */
export function sampleReview(): Review {
  const week = weekOf(FRIDAY);
  return openEnds(buildAudit(book, week), { ...week, book });
}

/** One document of every kind, made of the same small world. */
export function sampleDocuments(): Documents {
  if (marit === undefined) throw new Error('the world has lost Marit');
  return {
    queue: { today: FRIDAY, moment: { minutes: 10, place: 'desk' }, nudges: NUDGES, total: 9 },
    card: { today: FRIDAY, moment: { minutes: 5, place: null }, nudge: best ?? null, waiting: 2 },
    audit: buildAudit(book, weekOf(FRIDAY)),
    review: { review: sampleReview(), kinds: OPEN_END_KINDS, passed: 0, card: null },
    person: buildPersonView(book, marit, FRIDAY),
    people: buildPeopleView(book, FRIDAY),
    day: buildDayView(book, { config: DEFAULT_CONFIG, today: FRIDAY, best: NUDGES[0] ?? null, waiting: NUDGES.length }),
    extract: {
      today: FRIDAY,
      notes: [
        {
          path: 'meetings/2026-11-16 Marit Solberg.md',
          items: [...book.items.values()].filter(({ path }) => path === 'meetings/2026-11-16 Marit Solberg.md'),
          trace: [
            {
              line: 8,
              text: "I'll send her the night-shift checklist by Thursday.",
              step: 'i-will',
              said: 'a promise of mine',
            },
            {
              line: 8,
              text: 'by Thursday',
              step: 'weekday',
              said: 'due 2026-11-19, the first Thursday after the note',
            },
            { line: 9, text: "I won't be able to come on Monday.", step: 'negation', said: 'no promise: negated' },
          ],
        },
      ],
      problems: [],
    },
    ledger: LEDGER,
    draft: {
      id: 'k7qmaaaa',
      kind: 'send',
      template: 'built-in drafts/send.client.md',
      relation: 'client',
      person: 'Tobias Quill',
      email: 'tobias@quill.example',
      subject: 'The paper samples, as promised',
      body: "Hello Tobias,\n\nHere are the paper samples; the grey one is what you felt in the shop.\n\nYour printer's name: [who prints it?]\n\nKind regards,\nRobin",
      gaps: ['[who prints it?]'],
    },
    drafts: {
      templates: [
        { kind: 'chase', about: 'to ask politely after what is owed', relations: ['client', 'friend'], own: false },
        { kind: 'follow-up-late', about: 'a first meeting that nothing has followed', relations: [], own: true },
      ],
    },
    problems: {
      problems: [
        {
          path: 'meetings/2026-10-01.md',
          line: 3,
          code: 'bad-date',
          severity: 'error',
          message: 'Expected a day that exists for `date`, found 2026-02-31.',
          hint: 'Write it as YYYY-MM-DD.',
        },
        {
          path: 'people/Sam.md',
          line: null,
          code: 'duplicate-contact',
          severity: 'warning',
          message: 'Two contact notes are called Sam Orde; the other is people/Samuel.md.',
        },
      ],
    },
    act: {
      action: 'done',
      dryRun: true,
      changed: [
        {
          id: 'k7qm2v9x',
          did: 'done',
          what: 'Send Marit the night-shift checklist',
          path: 'meetings/2026-11-16 Marit Solberg.md',
          line: 8,
          before: "I'll send her the night-shift checklist by Thursday.",
          after: "I'll send her the night-shift checklist by Thursday. ✅ 2026-11-20",
          also: ['Ring Tom about the lamps'],
          aside: null,
        },
      ],
      unchanged: [
        { id: 'p3xd81aa', what: 'Ring Tom', path: 'people/Tom.md', line: 4, why: 'already done on 2026-11-18' },
      ],
      understood: [...book.items.values()].slice(0, 2),
      asked: true,
    },
  };
}

/** The names of the documents above. */
export const DOCUMENTS = Object.keys(sampleDocuments()) as DocumentName[];
