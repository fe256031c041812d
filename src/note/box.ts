import type { RawLine } from './raw-block.ts';
import { skipBlanks } from './source.ts';

/** What the ballot boxes of Unicode say, in the letters of a Markdown checkbox. */
const BALLOTS: ReadonlyMap<string, string> = new Map([
  ['☐', ' '],
  ['☑', 'x'],
  ['☒', '-'],
]);

/**
 * Takes a checkbox off the first line: `[ ]`, `[x]`, `[-]`, under a bullet any sign (`[>]`), and `☐ ☑ ☒`. Without
 * a bullet only the usual signs count, and something must follow: `[1]` is a reference there.
 */
export function takeBox(lines: readonly RawLine[], bullet: boolean): { lines: readonly RawLine[]; box: string | null } {
  const first = lines[0];
  const found = first === undefined ? null : findBox(first.text, bullet);
  if (first === undefined || found === null) return { lines, box: null };
  const at = skipBlanks(first.text, found.length);
  return {
    lines: [{ ...first, start: first.start + at, text: first.text.slice(at) }, ...lines.slice(1)],
    box: found.box,
  };
}

function findBox(text: string, bullet: boolean): { box: string; length: number } | null {
  const ballot = BALLOTS.get(text.charAt(0));
  if (ballot !== undefined) return { box: ballot, length: 1 };
  if (text.charAt(0) !== '[') return null;
  const pattern = bullet ? /^\[(?:([ xX/-])\](?![(:[])|(\P{Cc}?)\](?=\s|$))/u : /^\[(?:([ xX/-])|())\] (?=\S)/u;
  const match = pattern.exec(text);
  if (match === null) return null;
  return { box: (match[1] ?? match[2] ?? '') || ' ', length: match[0].length };
}
