import { WEIGHTS, type Weight } from '../../src/queue/weights.ts';
import type { Measured } from './measure.ts';

/** The weights as a Markdown table, in their own order. */
export function weightsTable(): string {
  const weights: [string, Weight][] = Object.entries(WEIGHTS);
  return table(
    ['term', 'points', 'why'],
    weights.map(([name, { points, why }]) => [`\`${name}\``, String(points), why]),
  );
}

/** What was measured as a Markdown table: a row for each policy, a column for each load. */
export function sharesTable(measured: readonly Measured[]): string {
  const names = [...(measured[0]?.shares.keys() ?? [])];
  return table(
    ['policy', ...measured.map(({ load }) => `load ${load}`)],
    names.map((name) => [name, ...measured.map(({ shares }) => (shares.get(name) ?? 0).toFixed(3))]),
  );
}

/** What became of missed promises as a Markdown table: a row for each load. */
export function missedTable(measured: readonly Measured[]): string {
  return table(
    ['load', 'missed', 'settled within, half', '9 of 10', 'all', 'left'],
    measured.map(({ load, missed: { waits, left } }) => [
      String(load),
      String(waits.length + left),
      ...[0.5, 0.9, 1].map((part) => `${waits[Math.ceil(waits.length * part) - 1] ?? 0} days`),
      String(left),
    ]),
  );
}

/** A text with the block of a name replaced: what stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
export function withBlock(text: string, name: string, block: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from === -1 || to < from) throw new Error(`expected a block between ${open.trim()} and ${close}`);
  return `${text.slice(0, from + open.length)}\n${block}\n\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
