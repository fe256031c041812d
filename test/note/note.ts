import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Config } from '../../src/config/types.ts';
import { parseNote } from '../../src/note/parse.ts';
import type { Block, Note } from '../../src/note/types.ts';

/** Parses a note's text under a path that says nothing. */
export function note(text: string, path = 'notes/a.md', config: Config = DEFAULT_CONFIG): Note {
  return parseNote(path, text, config);
}

/** The first block of a text. */
export function block(text: string): Block {
  const first = note(text).blocks[0];
  if (first === undefined) throw new Error(`no block in ${JSON.stringify(text)}`);
  return first;
}

/** Text of the blocks, blanks drawn together. */
export function texts(text: string): string[] {
  return note(text).blocks.map((one) => one.text.replace(/\s+/g, ' ').trim());
}
