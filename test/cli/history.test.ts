import { describe, expect, it } from 'vitest';
import { chooseCommits } from '../../src/cli/history/bounds.ts';
import { type Commit, readChanges, readCommits, readTree } from '../../src/cli/history/commits.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const NONE = '0'.repeat(40);

describe('what git prints', () => {
  it('commits with their day and parents; what is no commit is passed over', () => {
    const printed = `commit ${A}\n${A} 2026-11-20 ${B} ${C}\ncommit ${B}\n${B} 2026-11-19 \n${C} never \nnoise\n`;
    expect(readCommits(printed)).toEqual([
      { id: A, day: '2026-11-20', parents: [B, C] },
      { id: B, day: '2026-11-19', parents: [] },
    ]);
  });

  it('changes of a file: made, changed, renamed, deleted, merged', () => {
    const printed = [
      A,
      `:000000 100644 ${NONE} ${A} A`,
      'v/new.md',
      `:100644 100755 ${A} ${B} M`,
      'v/changed.md',
      `:100644 100644 ${A} ${B} R090`,
      'v/old name.md',
      'v/new name.md',
      `:100644 000000 ${A} ${NONE} D`,
      'v/gone.md',
      B,
      `::100644 100644 100644 ${A} ${B} ${C} RM`,
      'v/was.md',
      'v/is.md',
      'v/is.md',
      '',
    ].join('\0');
    const changes = readChanges(printed, 'v/');
    expect(changes.get(A)).toEqual([
      { before: [], after: { id: A, path: 'new.md' } },
      { before: [{ id: A, path: 'changed.md' }], after: { id: B, path: 'changed.md' } },
      { before: [{ id: A, path: 'old name.md' }], after: { id: B, path: 'new name.md' } },
      { before: [{ id: A, path: 'gone.md' }], after: null },
    ]);
    const before = [
      { id: A, path: 'was.md' },
      { id: B, path: 'is.md' },
    ];
    expect(changes.get(B)).toEqual([{ before, after: { id: C, path: 'is.md' } }]);
  });

  it('leaves out links, submodules, and what is outside of the vault', () => {
    const link = `:000000 120000 ${NONE} ${A} A`;
    const module = `:000000 160000 ${NONE} ${A} A`;
    const outside = `:000000 100644 ${NONE} ${A} A`;
    const printed = [A, link, 'v/link.md', module, 'v/module', outside, 'w/x.md', ''].join('\0');
    expect(readChanges(printed, 'v/').get(A)).toEqual([]);
    expect(readTree(`120000 blob ${A}\tl.md\0` + `100644 blob ${B}\tan odd\nname.md\0`)).toEqual([
      { id: B, path: 'an odd\nname.md' },
    ]);
  });
});

describe('which commits are read', () => {
  const commit = (id: string, day: Commit['day'], ...parents: string[]): Commit => ({ id, day, parents });
  const all = [
    commit('d', '2026-11-20', 'b', 'c'),
    commit('c', '2026-11-12', 'a'),
    commit('b', '2026-11-10', 'a'),
    commit('a', '2026-11-02'),
  ];
  const chosen = (today: Commit['day'], most = 10) => {
    const { commits, tip, left } = chooseCommits(all, { today, most });
    return [commits.map(({ id }) => id).join(''), tip?.id ?? null, left];
  };

  it('what the newest up to today rests on', () => {
    expect(chosen('2026-11-20')).toEqual(['dcba', 'd', 0]);
    expect(chosen('2026-11-13')).toEqual(['ca', 'c', 0]);
    expect(chosen('2026-11-01')).toEqual(['', null, 0]);
  });

  it('the newest first, and how many are left', () => {
    expect(chosen('2026-11-20', 3)).toEqual(['dcb', 'd', 1]);
  });
});
