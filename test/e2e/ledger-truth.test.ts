import { afterEach, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/ledger/types.ts';
import { fastImport } from '../helpers/fast-import.ts';
import { GIT_ENV, makeRepo } from '../helpers/git.ts';
import { runIn } from '../helpers/nudge.ts';
import { daysLate, type Fate, playHistory } from '../helpers/played-history.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

/* The ledger of played histories is what was played: every promise, every figure. */

let vault: TestVault;
afterEach(() => vault.cleanup());

function ledgerOf(today: string): Ledger {
  const ran = runIn(vault, ['ledger', '--json', '--today', today], { env: GIT_ENV });
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout);
}

it.each([1, 2, 3, 4])('seed %i', (seed) => {
  const { commits, fates, last } = playHistory(seed, 90);
  vault = makeVault();
  makeRepo(vault.dir);
  fastImport(vault.dir, commits);
  const { entries, figures } = ledgerOf(last);
  const expected = fates.map((fate) => ({
    ...fateAsEntry(fate),
    daysLate: daysLate(fate, last),
  }));
  const byWords = (a: { words: string }, b: { words: string }): number => (a.words < b.words ? -1 : 1);
  expect(entries.map(entryAsFate).sort(byWords)).toEqual(expected.sort(byWords));
  expect(figures).toEqual(figuresOf(fates, last));
  // From what was kept of it, the same again.
  expect(ledgerOf(last)).toEqual({ ...ledgerOf(last), entries, figures });
});

function fateAsEntry({ words, made, firstDue, due, moves, reworded, end, ended }: Fate) {
  return { words, made, firstDue, due, moves, reworded, end, ended };
}

function entryAsFate({ text, made, firstDue, due, moves, reworded, end, ended, daysLate: late }: LedgerEntry) {
  const words = text.replace(/ [⏳📅✅❌].*$/u, '');
  return { words, made, firstDue, due, moves: moves.length, reworded, end, ended, daysLate: late };
}

function figuresOf(all: readonly Fate[], today: string): unknown {
  const fates = all.filter(({ end }) => end !== 'reworded');
  const ending = (end: Fate['end']): number => all.filter((fate) => fate.end === end).length;
  const keptBy = (day: (fate: Fate) => string): unknown => {
    const fell = fates.filter((fate) => {
      if (fate.end === 'open') return day(fate) < today;
      return day(fate) <= today && !(fate.end === 'dropped' && `${fate.ended}` < day(fate));
    });
    const kept = fell.filter((fate) => fate.end === 'kept' && `${fate.ended}` <= day(fate)).length;
    return { kept, fellDue: fell.length, rate: fell.length === 0 ? null : Math.round((100 * kept) / fell.length) };
  };
  const late = fates.map((fate) => daysLate(fate, today as Fate['made']) ?? 0).filter((days) => days > 0);
  late.sort((a, b) => a - b);
  const [low, high] = [late[Math.floor((late.length - 1) / 2)], late[Math.floor(late.length / 2)]];
  return {
    promises: fates.length,
    kept: ending('kept'),
    dropped: ending('dropped'),
    gone: ending('gone'),
    open: ending('open'),
    reworded: ending('reworded'),
    moved: fates.filter(({ moves }) => moves > 0).length,
    moves: fates.reduce((sum, { moves }) => sum + moves, 0),
    byFirstDay: keptBy(({ firstDue }) => firstDue),
    byLastDay: keptBy(({ due }) => due),
    medianDaysLate: low === undefined || high === undefined ? null : (low + high) / 2,
  };
}
