/** A note as the file system shows it. */
export interface NoteFile {
  /** Vault-relative, `/`-separated, as the folder spells it. */
  path: string;
  /** Where it is read: absolute. */
  absolute: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970: when its bytes were last changed (which tools may set back), */
  mtimeMs: number;
  /** and when anything about it was (which they can't). */
  ctimeMs: number;
}
