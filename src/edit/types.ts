/**
 * One change of one note, as data. It says what it expects to find, so that a note that has changed since it was read
 * is never harmed: the line is found again, or the edit is refused.
 */
export type LineEdit =
  | {
      op: 'replace';
      path: string;
      line: number;
      expected: string;
      /** What stood around it. Without that, a line that others read like is only found where it was. */
      near?: Neighbours;
      /** The new line; several where there is `\n` in it, for a repeating item's next occurrence stands above it. */
      replacement: string;
    }
  | {
      op: 'insert';
      path: string;
      /** The new lines go after this line; 0 puts them first. */
      after: number;
      /** That line's text; empty and not looked at for 0. */
      expected: string;
      near?: Neighbours;
      lines: string[];
    }
  | {
      /** Takes a line out, with its end. */
      op: 'remove';
      path: string;
      line: number;
      expected: string;
      near?: Neighbours;
    }
  | { op: 'create'; path: string; text: string }
  | {
      /** For a note of nudge's own making, such as an audit: the whole of it, as long as it is what was read. */
      op: 'rewrite';
      path: string;
      expected: string;
      text: string;
    };

/** A change within a note that is there. */
export type InnerEdit = Extract<LineEdit, { op: 'replace' | 'insert' | 'remove' }>;

/** What tells a line from others that read the same: it holds for the text that the edit was made from. */
export interface Neighbours {
  /** Up to three lines above it, the nearest first. */
  above: readonly string[];
  /** Up to three lines below it, the nearest first. */
  below: readonly string[];
  /** The how manieth it was of the lines that read the same, and how many there were. */
  nth: number;
  of: number;
  /** Whether none of those others stood among the same lines. */
  alone: boolean;
}

/** One file's bytes before and after; null where there is no file. */
export interface FileChange {
  /** Vault-relative. */
  path: string;
  /** Where it really is, links resolved. */
  absolute: string;
  before: Buffer | null;
  after: Buffer | null;
}

/** Changes that are made together or not at all. */
export interface Batch {
  changes: readonly StagedChange[];
  /** Folders that have to be made for them, absolute, outermost first. */
  folders: readonly string[];
}

/** A change with the file beside the note in which its new bytes wait for their place. */
export interface StagedChange extends FileChange {
  /** Absolute. */
  temporary: string;
}
