import { playRounds, type Round } from './rounds.ts';

/*
 * npm run bench:merge              plays 500 rounds with real clones and the built program, and prints what came of them
 * npm run bench:merge -- 40        fewer
 */
const count = Number(process.argv[2] ?? 500);
if (!(Number.isInteger(count) && count > 0)) {
  console.error('expected how many rounds to play, such as 40');
  process.exitCode = 2;
} else {
  const rounds: Round[] = [];
  for (const round of playRounds(1, count)) {
    rounds.push(round);
    for (const problem of [...round.lost.map((word) => `lost ${word}`), ...round.wrong])
      console.error(`round ${round.seed}: ${problem}`);
  }
  console.log(table(rounds));
  process.exitCode = rounds.some(({ lost, wrong }) => lost.length + wrong.length > 0) ? 1 : 0;
}

function table(rounds: readonly Round[]): string {
  const sum = (get: (round: Round) => number): number => rounds.reduce((total, round) => total + get(round), 0);
  const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
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
