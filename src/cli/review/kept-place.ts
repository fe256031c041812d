import { join } from 'node:path';
import { nameHash } from '../../vault/hash.ts';
import { readKept, writeKept } from '../../vault/kept-file.ts';
import { vaultName } from '../../vault/own-folders.ts';
import type { Session } from '../session.ts';

/** What was left for later in one week's sitting, as hashes: nothing of a note is kept here. */
interface KeptWeek {
  week: string;
  passed: string[];
}

const SCHEMA = 'nudge.review-place/1';
/** Weeks that are remembered, the last ones sat through; and what each may have left for later. */
const MOST_WEEKS = 8;
const MOST_PASSED = 2000;

/** Which of these keys were left for later in a week's sitting, in their order here. */
export function loadPassed(session: Session, week: string, keys: readonly string[]): string[] {
  const passed = new Set(keptWeeks(session).find((kept) => kept.week === week)?.passed);
  return keys.filter((key) => passed.has(nameHash(key)));
}

/**
 * Keeps which of these keys have been left for later; of others, what is kept stays. Where it can't be kept the next sitting
 * begins anew, and nothing is lost.
 */
export function savePassed(session: Session, week: string, keys: readonly string[], left: readonly string[]): void {
  const file = fileOf(session);
  if (file === null) return;
  const known = new Set(keys.map(nameHash));
  const kept = keptWeeks(session);
  const others = kept.find((each) => each.week === week)?.passed.filter((hash) => !known.has(hash)) ?? [];
  const passed = [...others, ...left.map(nameHash)].slice(-MOST_PASSED);
  const weeks = [...kept.filter((each) => each.week !== week), { week, passed }]
    .filter((each) => each.passed.length > 0)
    .slice(-MOST_WEEKS);
  try {
    writeKept(file, JSON.stringify({ schema: SCHEMA, root: session.root, weeks }), { durable: false });
  } catch {
    // A folder that can't be written: see above.
  }
}

function fileOf({ stateFolder, root }: Session): string | null {
  return stateFolder === null ? null : join(stateFolder, 'review', `${vaultName(root)}.json`);
}

/** What is kept; nothing where it is broken, or of another vault. */
function keptWeeks(session: Session): KeptWeek[] {
  const file = fileOf(session);
  try {
    const kept: unknown = JSON.parse((file === null ? null : readKept(file)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('schema' in kept) || kept.schema !== SCHEMA) return [];
    if (!('root' in kept) || kept.root !== session.root || !('weeks' in kept) || !Array.isArray(kept.weeks)) return [];
    return kept.weeks.filter(isWeek);
  } catch {
    return [];
  }
}

function isWeek(value: unknown): value is KeptWeek {
  if (typeof value !== 'object' || value === null || !('week' in value) || !('passed' in value)) return false;
  const { week, passed } = value;
  return typeof week === 'string' && Array.isArray(passed) && passed.every((each) => typeof each === 'string');
}
