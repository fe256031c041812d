import { buildBook } from '../../../src/book/book.ts';
import { phoneReader } from '../../../src/book/read-phone.ts';
import { type NoteRecord, toRecord } from '../../../src/book/record.ts';
import type { Book } from '../../../src/book/types.ts';
import { loadReader } from '../../../src/cli/records.ts';
import { readSettings } from '../../../src/config/settings.ts';
import type { Day } from '../../../src/dates/day.ts';
import { SETTINGS, type Written } from './notes.ts';

/** The settings of every vault of facts. */
export const { config: CONFIG } = readSettings(SETTINGS, 'nudge.yaml');

/** Reads notes as the program does, in this process; a note whose text was read before is not read again. */
export async function createReader(): Promise<(written: Written, today: Day) => Book> {
  const understand = await loadReader(CONFIG);
  const readPhone = phoneReader(CONFIG.region);
  const known = new Map<string, NoteRecord>();
  const recordOf = (path: string, text: string): NoteRecord => {
    const key = `${path}\n${text}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const { note, items } = understand(path, text);
    const record = toRecord(note, items, readPhone);
    known.set(key, record);
    return record;
  };
  return ({ files }, today) => {
    const paths = [...files.keys()].filter((path) => path.endsWith('.md')).sort();
    const records = paths.map((path) => recordOf(path, files.get(path) ?? ''));
    return buildBook({ records, config: CONFIG, today });
  };
}
