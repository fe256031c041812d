import type { MarkAct } from './acts.ts';
import type { Notes } from './notes.ts';

/** What became of the words and marks of two sides in a merge. */
export interface Verdict {
  /** Words that a side added, or that neither took away, which are nowhere in the outcome. */
  lost: string[];
  /** Items of which both sides said what cannot both be so. */
  contradictions: number;
  /** Those of them that stand between conflict markers. */
  leftToMe: number;
  /** Items that came out otherwise than the rules say. */
  wrong: string[];
}

/** Judges a merge by the texts alone; nothing of the merge itself is used. */
export function judge(base: Notes, ours: Notes, theirs: Notes, outcome: Notes, marks: [MarkAct[], MarkAct[]]): Verdict {
  const conflicted = conflictedText(outcome);
  const clear = clearText(outcome);
  const verdict: Verdict = { lost: lostWords(base, ours, theirs, outcome), contradictions: 0, leftToMe: 0, wrong: [] };
  for (const mine of marks[0]) {
    const yours = marks[1].find(({ item }) => item === mine.item);
    if (yours === undefined) continue;
    const isLeft = new RegExp(`\\b${mine.item}\\b`).test(conflicted);
    if (contradicts(mine, yours)) {
      verdict.contradictions += 1;
      if (isLeft) verdict.leftToMe += 1;
      else verdict.wrong.push(`${mine.item}: ${mine.kind} and ${yours.kind} were settled`);
    } else if (!isLeft && !isRight(clear, mine, yours))
      verdict.wrong.push(`${mine.item}: ${mine.kind} ${mine.day}, ${yours.kind} ${yours.day}`);
  }
  return verdict;
}

function contradicts(one: MarkAct, other: MarkAct): boolean {
  const kinds = [one.kind, other.kind].sort().join(' ');
  return kinds === 'done drop' || (kinds === 'due due' && one.day !== other.day);
}

/** Whether a line of the item shows what both said: of two days of one kind the earlier. What repeats has a line for each time. */
function isRight(clear: string, one: MarkAct, other: MarkAct): boolean {
  const days = one.kind === other.kind ? [[one.day, other.day].sort()[0] ?? ''] : [one.day, other.day];
  const lines = clear.split('\n').filter((line) => new RegExp(`\\b${one.item}\\b`).test(line));
  return lines.some((line) => days.every((day) => line.includes(day)));
}

/** Words of which fewer are left than were added by one side, or taken away by neither. */
function lostWords(base: Notes, ours: Notes, theirs: Notes, outcome: Notes): string[] {
  const [was, own, other, now] = [countWords(base), countWords(ours), countWords(theirs), countWords(outcome)];
  return [...new Set([...was.keys(), ...own.keys(), ...other.keys()])].filter((word) => {
    const [b, o, t, n] = [was, own, other, now].map((counts) => counts.get(word) ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    const taken = Math.max(0, b - o) + Math.max(0, b - t);
    return n < Math.max(0, b - taken) + Math.max(0, o - b, t - b);
  });
}

/** Words that say something: no days, marks, boxes, ids, nor what nudge itself wrote and writes anew. */
function countWords(notes: Notes): Map<string, number> {
  const said = [...notes.values()]
    .join('\n')
    .replace(/<!-- nudge:[^\n]*?-->/g, ' ')
    .replace(/\[\w+:: [\d-]+\]|\b(?:due|t):[\d-]+|\[.\] |^- x (?=\d)|^- \[.\] Do gen.*$/gmu, ' ');
  const counts = new Map<string, number>();
  for (const word of said.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [])
    if (!word.startsWith('gen')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function conflictedText(notes: Notes): string {
  return [...notes.values()].flatMap((text) => text.match(/^<{7} [\s\S]*?^>{7} /gm) ?? []).join('\n');
}

function clearText(notes: Notes): string {
  return [...notes.values()].map((text) => text.replace(/^<{7} [\s\S]*?^>{7} .*$/gm, '')).join('\n');
}
