import { type AuditRequest, createContext } from '../../src/audit/context.ts';
import type { Book } from '../../src/book/types.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Day } from '../../src/dates/day.ts';
import { formatIsoWeek, weekBounds } from '../../src/dates/iso-week.ts';
import { item, makeBook, person, talk } from './make-book.ts';

/** The Friday on which the world below is looked at: the end of week 47 of 2026. */
export const FRIDAY: Day = '2026-11-20';

/** What an audit of the week of a day is asked, as seen from another. */
export function weekOf(day: Day, today: Day = day): AuditRequest {
  return { config: DEFAULT_CONFIG, today, week: { ...weekBounds(day), label: formatIsoWeek(day) } };
}

/** The context of the audit of a day's week. */
export function contextOf(book: Book, day: Day, today: Day = day) {
  return createContext(book, weekOf(day, today));
}

/** A consultant's autumn: a few clients, a prospect, an old colleague, somebody new, and one friendly lunch habit. */
export function world(): Book {
  return makeBook({ people: people(), talks: talks(), said: said() });
}

function people() {
  return [
    person(
      'Marit Solberg',
      { cadence: 42, stage: 'client', tags: ['energy'], aliases: ['Mari'] },
      {
        company: 'Fjordlys',
        role: 'Head of operations',
        phone: '+47 21 55 01 34',
        email: 'marit@fjordlys.example',
        relation: 'client',
        timeZone: 'Europe/Oslo',
      },
    ),
    person('Tobias Quill', { cadence: 28, stage: 'proposal' }, { company: 'Quill & Daughters', relation: 'prospect' }),
    person('Ines Barroso', { cadence: 60, stage: 'talking' }, { company: 'Atelier Barroso', relation: 'collaborator' }),
    person('Hamish Orde', { cadence: 30, stage: 'past' }, { relation: 'client' }),
    person('Wanda Pike', { cadence: 90 }, { relation: 'colleague' }),
    person('Leo Fanshawe', {}, { relation: 'friend' }),
    person('Oona Brandt', {}, {}),
  ];
}

function talks() {
  return [
    talk('2026-08-19', ['Marit Solberg'], {
      kind: 'call',
      minutes: 40,
      title: 'Pilot plan',
      stage: 'proposal',
      excerpt:
        'Their grid team starts in November; she worries about the winter peak and wants one dashboard, not three.',
    }),
    talk('2026-08-12', ['Hamish Orde'], { kind: 'call', title: 'Wrap-up', excerpt: 'Thanked us for the handover.' }),
    talk('2026-09-25', ['Leo Fanshawe'], { kind: '121', minutes: 60, title: 'Lunch', declared: 'chat' }),
    talk('2026-10-01', ['Tobias Quill'], {
      kind: '121',
      minutes: 30,
      title: 'Presses',
      stage: 'talking',
      excerpt: 'Two old presses, one apprentice.',
    }),
    talk('2026-10-30', ['Tobias Quill'], {
      kind: 'call',
      minutes: 15,
      title: 'Paper prices',
      stage: 'talking',
      excerpt: 'Paper is up a fifth since spring.',
    }),
    talk('2026-11-12', ['Oona Brandt'], {
      kind: 'event',
      title: 'Harbour breakfast',
      excerpt: 'Runs the ferry archive; asked how we label boxes.',
    }),
    talk('2026-11-16', ['Marit Solberg'], {
      kind: 'call',
      minutes: 35,
      title: 'Winter peak',
      stage: 'client',
      outcome: 'order for phase two',
      money: { amount: 480000, currency: 'EUR' },
      excerpt: 'The board said yes to phase two; the dashboard goes to the night shift first.',
    }),
    talk('2026-11-17', ['Tobias Quill'], {
      kind: '121',
      minutes: 50,
      title: 'The quote',
      stage: 'proposal',
      excerpt: 'He wants the quote in two parts, so that his bank can follow it.',
    }),
    talk('2026-11-18', ['Leo Fanshawe'], {
      kind: '121',
      minutes: 75,
      title: 'Lunch again',
      declared: 'chat',
      excerpt: 'Sailing, mostly.',
    }),
    talk('2026-11-19', ['Anselm Roy', 'Petra Kvist'], {
      kind: 'workshop',
      minutes: 90,
      title: 'Open house',
      hasWords: false,
    }),
    talk('2026-11-24', ['Marit Solberg'], { kind: 'call', title: 'Kick-off of phase two', hasAgenda: true }),
    talk('2026-11-26', ['Tobias Quill'], { kind: '121', title: 'Quote, second look' }),
  ];
}

function said() {
  const quill = 'meetings/2026-11-17 Tobias Quill.md';
  const marit = 'meetings/2026-11-16 Marit Solberg.md';
  return [
    {
      who: 'Tobias Quill',
      item: item('k7qmaaaa', {
        said: '2026-10-30',
        due: '2026-11-06',
        action: 'send the paper samples',
        text: "I'll send him the paper samples by Friday.",
        path: 'meetings/2026-10-30 Tobias Quill.md',
        line: 9,
      }),
    },
    {
      who: 'Hamish Orde',
      item: item('h2orbbbb', {
        said: '2026-11-02',
        due: '2026-11-18',
        action: 'introduce him to our archivist',
        text: 'Promised Hamish an intro to our archivist by the 18th.',
        channel: 'intro',
        path: 'people/Hamish Orde.md',
        line: 14,
      }),
    },
    {
      who: 'Tobias Quill',
      item: item('t5quaaaa', {
        said: '2026-11-17',
        due: '2026-11-24',
        action: 'split the quote in two parts',
        text: 'I will split the quote in two parts by Tuesday.',
        channel: 'write',
        path: quill,
        line: 11,
      }),
    },
    {
      who: 'Marit Solberg',
      item: item('m3soaaaa', {
        said: '2026-11-16',
        due: '2026-11-19',
        status: 'done',
        closed: '2026-11-17',
        action: 'send the night-shift checklist',
        text: "I'll send her the night-shift checklist by Thursday.",
        path: marit,
        line: 8,
      }),
    },
    {
      who: 'Wanda Pike',
      item: item('w4piaaaa', {
        said: '2026-11-09',
        due: '2026-11-13',
        status: 'done',
        closed: '2026-11-16',
        action: 'ring her about the panel',
        text: 'Told Wanda I would ring about the panel this week.',
        channel: 'call',
        path: 'daily/2026-11-09.md',
        line: 4,
      }),
    },
    {
      who: 'Marit Solberg',
      item: item('a1wtaaaa', {
        kind: 'awaiting',
        owner: 'Marit Solberg',
        said: '2026-11-16',
        due: '2026-11-18',
        action: 'send the shift roster',
        text: "She'll send the shift roster by Wednesday.",
        path: marit,
        line: 10,
      }),
    },
    {
      who: 'Ines Barroso',
      item: item('a2wtaaaa', {
        kind: 'awaiting',
        owner: 'Ines Barroso',
        said: '2026-10-22',
        action: 'name two illustrators',
        text: 'Ines is going to name two illustrators.',
        path: 'meetings/2026-10-22 Ines.md',
        line: 6,
      }),
    },
    {
      who: 'Marit Solberg',
      item: item('o1ppaaaa', {
        kind: 'opportunity',
        owner: 'Marit Solberg',
        said: '2026-11-16',
        action: 'thinking about a training day',
        text: 'She is thinking about a training day for the night shift.',
        channel: 'other',
        path: marit,
        line: 12,
      }),
    },
    {
      who: 'Oona Brandt',
      item: item('o2ppaaaa', {
        kind: 'opportunity',
        owner: 'Oona Brandt',
        said: '2026-11-12',
        action: 'asked what a labelling audit costs',
        text: 'Oona asked what a labelling audit costs.',
        channel: 'other',
        path: 'meetings/2026-11-12 Oona Brandt.md',
        line: 5,
      }),
    },
  ];
}
