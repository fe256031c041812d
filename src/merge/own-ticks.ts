import { partsOfLine } from '../edit/line-parts.ts';
import { asCarried, sumOf, tiedTo, withSign } from '../edit/own-line.ts';
import { mergeMarks } from './merge-line.ts';

/** How far a tick has come: none, set, or carried to its note. */
interface TickState {
  sign: string;
  carried: boolean;
}

/** The tied lines of a block, by what they are tied to. */
export function tiedLines(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.flatMap((line): [string, string][] => (tiedTo(line) === null ? [] : [[tiedTo(line) ?? '', line]])),
  );
}

/**
 * A tied line with what the other side did to its box: a tick that was set, carried or taken away since. Null where one side
 * ticked it as done and the other as dropped.
 *
 * @param base the line before, if it was there
 */
export function mergeTick(own: string, other: string, base: string | undefined): string | null {
  const [mine, theirs, before] = [stateOf(own), stateOf(other), stateOf(base ?? withSign(own, ' '))];
  if (isSame(theirs, before)) return own;
  if (isSame(mine, before)) return withState(own, other);
  if (closes(mine) !== closes(theirs)) return null;
  if (mine.carried !== theirs.carried) return mine.carried ? own : withState(own, other);
  return sumOf(own) === sumOf(other) ? mergeMarks({ base: base ?? withSign(own, ' '), ours: own, theirs: other }) : own;
}

function stateOf(line: string): TickState {
  const sign = (partsOfLine(line).box?.sign ?? '').trim().toLowerCase();
  return { sign, carried: line.includes('<!-- nudge:done ') };
}

function withState(own: string, other: string): string {
  if (sumOf(own) === sumOf(other)) return other;
  const { carried } = stateOf(other);
  const signed = withSign(own, partsOfLine(other).box?.sign ?? ' ');
  return carried ? asCarried(signed) : signed;
}

function closes({ sign }: TickState): 'done' | 'dropped' | 'no' {
  return sign === 'x' ? 'done' : sign === '-' ? 'dropped' : 'no';
}

function isSame(one: TickState, other: TickState): boolean {
  return one.sign === other.sign && one.carried === other.carried;
}
