/** A line of a file with the end it has there: `\n`, `\r\n`, or none for the last. */
export interface Line {
  text: string;
  end: string;
}

const BOM = '\ufeff';
const LONGEST_SHOWN = 80;

/** Cuts a file's text at LF and CR LF, as all of nudge counts lines; a CR on its own is a character like any other. */
export function splitLines(file: string): { bom: string; lines: Line[] } {
  const bom = file.startsWith(BOM) ? BOM : '';
  const text = file.slice(bom.length);
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const lf = text.indexOf('\n', from);
    const to = lf === -1 ? text.length : lf;
    const cr = lf !== -1 && lf > from && text[lf - 1] === '\r';
    lines.push({ text: text.slice(from, cr ? to - 1 : to), end: lf === -1 ? '' : cr ? '\r\n' : '\n' });
    from = to + 1;
  }
  return { bom, lines };
}

/** A line end for what is put in before the line at an index, which may be the last and have none. */
export function endNear(lines: readonly Line[], index: number): string {
  return lines[index]?.end || lines[index - 1]?.end || '\n';
}

/** Why a line can't be told: what was expected, what was found there, and on how many other lines the expected stands. */
export function notTold(lines: readonly Line[], number: number, expected: string, others: number): string {
  const line = lines[number - 1];
  const found = line === undefined ? 'no such line' : shown(line.text);
  const count = others === 1 ? '1 other line' : `${others} other lines`;
  const elsewhere = others === 0 ? 'nowhere else' : `on ${count}, so that it can't be told which`;
  return `expected ${shown(expected)} on line ${number}, found ${found}; what was expected stands ${elsewhere}`;
}

function shown(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}
