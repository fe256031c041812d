import type { LedgerEntry } from '../../src/ledger/types.ts';
import type { LedgerDocument } from '../../src/render/documents.ts';

function entry(action: string, rest: Partial<LedgerEntry>): LedgerEntry {
  return {
    id: 'k7qm2v9x',
    kind: 'promise',
    owner: 'me',
    to: ['Marit Solberg'],
    action,
    text: `I'll ${action}.`,
    made: '2026-10-05',
    firstDue: '2026-10-16',
    due: '2026-10-16',
    moves: [],
    reworded: 0,
    end: 'open',
    ended: null,
    daysLate: null,
    at: { commit: 'a1b2c3d4', path: 'meetings/2026-10-05 Marit Solberg.md', line: 8 },
    ...rest,
  };
}

const AT = { commit: 'c0ffee12', path: 'people/Tobias Quill.md', line: 21 };

/** A small ledger with one promise of every fate. */
export const LEDGER: LedgerDocument = {
  today: '2026-11-20',
  since: null,
  kind: 'promise',
  person: null,
  last: { commit: 'd00dfeed', day: '2026-11-19' },
  commits: 212,
  from: '2026-03-02',
  leftOut: 0,
  unread: 1,
  shallow: false,
  figures: {
    promises: 6,
    kept: 2,
    dropped: 1,
    gone: 1,
    open: 2,
    reworded: 1,
    moved: 2,
    moves: 3,
    byFirstDay: { kept: 1, fellDue: 4, rate: 25 },
    byLastDay: { kept: 2, fellDue: 4, rate: 50 },
    medianDaysLate: 19,
  },
  entries: [
    entry('send her the night-shift checklist', { daysLate: 35, reworded: 1 }),
    entry('ask about the lamps in the stairwell', { end: 'gone', ended: '2026-10-20' }),
    entry('send Tobias the paper samples', {
      to: ['Tobias Quill'],
      end: 'kept',
      ended: '2026-10-19',
      daysLate: 3,
      due: '2026-10-21',
      moves: [
        { how: 'due', on: '2026-10-15', from: '2026-10-16', to: '2026-10-19', at: AT },
        { how: 'due', on: '2026-10-17', from: '2026-10-19', to: '2026-10-21', at: AT },
      ],
      at: AT,
    }),
    entry('write up the talk', { to: [], end: 'dropped', ended: '2026-11-02', made: null }),
    entry('ring the joiner', { to: ['Hamish Orde'], firstDue: null, due: null }),
    entry('introduce Oona to Hamish', { to: ['Oona Brandt'], end: 'kept', ended: '2026-10-14', daysLate: -2, at: AT }),
  ],
};
