import type { DatePhrase } from '../../dates/phrases.ts';
import type { Block, Note } from '../../note/types.ts';
import type { Clause } from './clause.ts';
import type { Mention, NameIndex } from './names.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';

/** All that the readers of a note share. */
export interface NoteContext {
  note: Note;
  names: NameIndex;
  /** The one other person of a one-to-one note or contact file, else null. */
  partner: string | null;
  /** True for a manual, a specification, a transcript of others: promises are hardly made there. */
  impersonal: boolean;
}

/** A block with its tokens, and who and which days are named in it. */
export interface ReadBlock {
  block: Block;
  index: number;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  /** As in {@link NoteContext}. */
  impersonal: boolean;
}

/** One sentence of a block. */
export interface Sentence {
  in: ReadBlock;
  /** Tokens `[from, to)`. */
  from: number;
  to: number;
  days: readonly DatePhrase[];
  units: Unit[];
  /** Words of the short line that heads the list it stands in ("next steps", "they give us"), small, at most six. */
  headed: readonly string[];
  /** The sentence before it in the note, whatever its block. */
  before: Sentence | null;
  /** The next sentence of its own block, or null. */
  after: Sentence | null;
}

/** One clause, ready to be judged: may hold at most one item. */
export interface Unit {
  sentence: Sentence;
  segment: Segment;
  clause: Clause;
  /** The words joined by blanks, with one at each end: what patterns are run on. */
  norm: string;
  /** The label's words joined by blanks, empty without one. */
  label: string;
  /** True where the clause stands in quotation marks. */
  quoted: boolean;
  /** True where its sentence is a question. */
  question: boolean;
  /** True where it is struck out. */
  struck: boolean;
  /** Its place among the sentence's units. */
  index: number;
  /** The unit before it in the same sentence, or null. */
  before: Unit | null;
  /** True for the first clause of its block. */
  first: boolean;
}
