/** The lines that give a vault's notes to the merge driver, wherever they lie below the file. */
const LINES = ['*.md merge=nudge', '*.markdown merge=nudge'];
const BEGIN = '# nudge:begin';
const END = '# nudge:end';
/** What the first marker says of what was done to the file, so that it can be undone to the byte. */
const MADE = ' (this file was made for it)';
const ENDED = ' (and the line above was given an end)';
const BLOCK = new RegExp(
  String.raw`^${BEGIN}(?<how>${[MADE, ENDED].map(escaped).join('|')})?\r?\n(?:[^#\r\n][^\r\n]*\r?\n){0,20}?${END}(?:\r?\n|$)`,
  'm',
);

/**
 * The text of `.gitattributes` with the driver's lines between two markers, everything else as it was.
 *
 * @param text null where there is no such file
 */
export function withDriver(text: string | null): string {
  if (text !== null && BLOCK.test(text)) return text.replace(BLOCK, (block) => renewed(block));
  const eol = eolOf(text ?? '');
  const isOpen = text !== null && text !== '' && !text.endsWith('\n');
  const how = text === null ? MADE : isOpen ? ENDED : '';
  return `${text ?? ''}${isOpen ? eol : ''}${[BEGIN + how, ...LINES, END, ''].join(eol)}`;
}

/** The text without the driver's lines, as it was before; null where nothing is left of a file that was made for them. */
export function withoutDriver(text: string): string | null {
  const block = BLOCK.exec(text);
  if (block === null) return text;
  const [before, after] = [text.slice(0, block.index), text.slice(block.index + block[0].length)];
  const how = block.groups?.how;
  if (how === MADE && before + after === '') return null;
  // The end that the line above was given is the block's own.
  const given = how === ENDED && after === '' ? eolOf(block[0]).length : 0;
  return before.slice(0, before.length - given) + after;
}

/** Whether the driver's lines are in it, whole. */
export function hasDriver(text: string | null): boolean {
  return text !== null && BLOCK.test(text) && withDriver(text) === text;
}

/** The block with the lines of this version. */
function renewed(block: string): string {
  const eol = eolOf(block);
  const first = block.slice(0, block.indexOf(eol));
  return [first, ...LINES, END].join(eol) + (block.endsWith('\n') ? eol : '');
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function escaped(text: string): string {
  return text.replace(/[()]/g, String.raw`\$&`);
}
