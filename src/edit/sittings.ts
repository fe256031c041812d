import { NudgeError } from '../errors.ts';
import { DISK, type Disk } from '../vault/disk.ts';
import { type FoundRecord, keptRecords } from './journal.ts';
import type { UndoRecord } from './record.ts';

/** A record that can be read. */
export type KeptRecord = FoundRecord & { record: UndoRecord };

/** Which of what was written is meant. */
export interface WhichStep {
  /** So many steps back; 1 for the last. */
  back?: number;
  /** Whether a sitting is one step, as for `nudge undo`, or each of its records is. */
  reach?: 'record' | 'sitting';
}

/** What can be taken back in one step: a command, or a sitting. */
export interface UndoStep {
  /** The name of its newest file. */
  name: string;
  /** Null where it can't be read. */
  said: {
    command: string;
    /** When it ran; of a sitting, when it last wrote. */
    at: string;
    /** The files that it wrote, each once. */
    paths: string[];
  } | null;
}

/**
 * The records of a step, newest first: one, or all of a sitting up to the first record of something else. Empty where there
 * is none; throws an `unreadable` error for one that is broken.
 */
export function stepAt(
  folder: string,
  root: string,
  { back = 1, reach = 'sitting' }: WhichStep,
  disk: Disk = DISK,
): KeptRecord[] {
  let passed = 0;
  for (const step of stepsOf(keptRecords(folder, root, disk), reach)) {
    passed += 1;
    if (passed === back) return step.map((each) => readable(each, back));
  }
  return [];
}

/** Every step that can be taken back, newest first. */
export function listSteps(folder: string, root: string): UndoStep[] {
  return [...stepsOf(keptRecords(folder, root), 'sitting')].flatMap((step): UndoStep[] => {
    const [last] = step;
    if (last === undefined) return [];
    const { name, record } = last;
    if (record === null) return [{ name, said: null }];
    const paths = step.flatMap((each) => each.record?.files.map(({ path }) => path) ?? []);
    return [{ name, said: { command: commandOf(record), at: record.at, paths: [...new Set(paths)] } }];
  });
}

/** The command that a record was written by, as it is to be named: of a sitting's, the sitting. */
export function commandOf({ command, sitting }: UndoRecord): string {
  return sitting?.command ?? command;
}

function* stepsOf(records: Iterable<FoundRecord>, reach: 'record' | 'sitting'): Generator<FoundRecord[]> {
  let step: FoundRecord[] = [];
  for (const found of records) {
    const sitting = reach === 'record' ? undefined : step[0]?.record?.sitting?.id;
    if (step.length > 0 && (sitting === undefined || found.record?.sitting?.id !== sitting)) {
      yield step;
      step = [];
    }
    step.push(found);
  }
  if (step.length > 0) yield step;
}

function readable({ file, name, record }: FoundRecord, back: number): KeptRecord {
  if (record !== null) return { file, name, record };
  throw new NudgeError(
    'unreadable',
    `${file}: expected a record of what was written in this vault, found something else`,
    `To undo what was done before it: nudge undo --only ${back + 1}.`,
  );
}
