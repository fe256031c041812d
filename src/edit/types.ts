/**
 * One change of one note, as data. It says what it expects to find, so that a note that has changed since it was read
 * is never harmed: the line is found again, or the edit is refused.
 */
export type LineEdit =
  | { op: 'replace'; path: string; line: number; expected: string; replacement: string }
  | {
      op: 'insert';
      path: string /** The new lines go after this line; 0 puts them first. */;
      after: number;
      expected: string;
      lines: string[];
    }
  | { op: 'create'; path: string; text: string };
