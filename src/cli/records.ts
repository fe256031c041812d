import type { NoteRecord } from '../book/record.ts';
import { setTwinsApart } from '../book/twins.ts';
import { configFingerprint } from '../config/plain.ts';
import type { Config } from '../config/types.ts';
import type { Extraction } from '../extract/types.ts';
import type { Note } from '../note/types.ts';
import type { Problem } from '../problem.ts';
import { findNotes } from '../vault/find.ts';
import { fresh, type Index, type IndexKey, loadIndex, saveIndex } from '../vault/index-cache.ts';
import { readNote } from '../vault/read.ts';
import type { NoteFile } from '../vault/types.ts';
import { BUILD, VERSION } from './version.ts';

/** Reads and understands one note's text. */
export type Understand = (path: string, text: string, options?: { explain?: boolean }) => Extraction & { note: Note };

/** Loads what reads notes, which is most of the program, and only needed where one has changed. */
export async function loadReader(config: Config): Promise<Understand> {
  const [{ parseNote }, { extract }, { default: model }] = await Promise.all([
    import('../note/parse.ts'),
    import('../extract/pipeline.ts'),
    import('../extract/model/weights.json', { with: { type: 'json' } }),
  ]);
  return (path, text, options = {}) => {
    const note = parseNote(path, text, config);
    return { note, ...extract(note, config, model, options) };
  };
}

/** What decides whether what was once understood of a text may still be used: the program and the settings. */
export function readingVersion(config: Config): string {
  return `${VERSION} ${BUILD} ${configFingerprint(config)}`;
}

/** Reads a note's file and understands it; or the problem that says why it was skipped. Never throws. */
export function readFile(
  understand: Understand,
  file: Pick<NoteFile, 'path' | 'absolute'>,
  options: { explain?: boolean } = {},
): ReturnType<Understand> | { problem: Problem } {
  const read = readNote(file);
  if ('problem' in read) return read;
  try {
    return understand(file.path, read.text, options);
  } catch (error) {
    // It must not happen; where it does, all other notes are read all the same.
    const said = error instanceof Error ? error.message : String(error);
    const message = `expected a note that can be understood, found one at which nudge itself fails: ${said}`;
    const hint = 'It was skipped. Please report it, with the note if you can.';
    return { problem: { path: file.path, line: null, code: 'half-read', severity: 'error', message, hint } };
  }
}

/** What {@link readRecords} needs. */
export interface ReadRequest {
  root: string;
  config: Config;
  /** The index of this vault, or null where nothing is to be kept. */
  keptFile: string | null;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Every note of the vault, understood; unchanged ones from the index, the others from their text. Of notes that say the same
 * one is among them; the index keeps them all.
 */
export async function readRecords(request: ReadRequest): Promise<{ records: NoteRecord[]; problems: Problem[] }> {
  const { root, config } = request;
  const keptFile = BUILD === null ? null : request.keptFile;
  const key: IndexKey = { root, version: readingVersion(config) };
  const foundAt = request.now();
  const { files, problems } = await findNotes(root, config);
  const kept: Index<NoteRecord> = keptFile === null ? new Map() : loadIndex(keptFile, key, isRecord);
  const index: Index<NoteRecord> = new Map();
  let record: ((file: NoteFile) => NoteRecord | Problem) | null = null;
  let made = 0;
  for (const file of files) {
    let value = fresh(kept, file);
    if (value === undefined) {
      record ??= await loadRecorder(config);
      const result = record(file);
      if ('code' in result) {
        problems.push(result);
        continue;
      }
      value = result;
      made += 1;
    }
    index.set(file.path, { size: file.size, mtimeMs: file.mtimeMs, ctimeMs: file.ctimeMs, value });
  }
  const changed = made > 0 || kept.size !== index.size;
  if (changed && keptFile !== null) saveIndex(keptFile, key, index, foundAt);
  const parted = setTwinsApart([...index.values()].map(({ value }) => value));
  return { records: parted.records, problems: [...problems, ...parted.problems] };
}

/** What makes a record of a note's file, or says why it can't. */
async function loadRecorder(config: Config): Promise<(file: NoteFile) => NoteRecord | Problem> {
  const [understand, { toRecord }, { phoneReader }] = await Promise.all([
    loadReader(config),
    import('../book/record.ts'),
    import('../book/read-phone.ts'),
  ]);
  const readPhone = phoneReader(config.region);
  return (file) => {
    const read = readFile(understand, file);
    return 'problem' in read ? read.problem : toRecord(read.note, read.items, readPhone);
  };
}

/** The index is nudge's own and of this very build: only its outer shape is looked at. */
function isRecord(value: unknown): value is NoteRecord {
  return typeof value === 'object' && value !== null && 'note' in value && 'items' in value;
}
