import { playRounds, type Round } from './rounds.ts';

/*
 * npm run bench:merge              plays 500 rounds with real clones and the built program, and prints what came of them
 * npm run bench:merge -- 1-40     those of some seeds
 */
const asked = process.argv[2] ?? '1-500';
const [first = 0, last = 0] = (/^\d{1,6}-\d{1,6}$/.exec(asked)?.[0] ?? '').split('-').map(Number);
if (!(first > 0 && last >= first)) {
  console.error(`expected the seeds of the rounds to play, such as 1-40, found ${JSON.stringify(asked)}`);
  process.exitCode = 2;
} else {
  const rounds: Round[] = [];
  for (const round of playRounds(first, last)) {
    rounds.push(round);
    for (const problem of [...round.lost.map((word) => `lost ${word}`), ...round.wrong])
      console.error(`round ${round.seed}: ${problem}`);
  }
  console.log(table(rounds));
  process.exitCode = rounds.some(({ lost, wrong }) => lost.length + wrong.length > 0) ? 1 : 0;
}

function table(rounds: readonly Round[]): string {
  const sum = (get: (round: Round) => number): number => rounds.reduce((total, round) => total + get(round), 0);
  const share = (part: number, whole: number): string =>
    whole === 0 ? '0 of 0' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  const conflicted = (who: 'nudge' | 'git'): number => rounds.filter(({ conflicts }) => conflicts[who] > 0).length;
  const shared = sum((round) => round.shared);
  const rows = [
    ['rounds with a conflict', share(conflicted('git'), rounds.length), share(conflicted('nudge'), rounds.length)],
    [
      'notes with a conflict, of those that both changed',
      share(
        sum(({ conflicts }) => conflicts.git),
        shared,
      ),
      share(
        sum(({ conflicts }) => conflicts.nudge),
        shared,
      ),
    ],
    [
      'contradictions left as conflicts',
      '',
      share(
        sum((round) => round.leftToMe),
        sum((round) => round.contradictions),
      ),
    ],
    ['marks that came out otherwise than the rules say', '', String(sum((round) => round.wrong.length))],
    ['words lost', '', String(sum((round) => round.lost.length))],
  ];
  return ['| | git alone | with nudge |', '| --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}
