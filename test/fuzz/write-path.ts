import { type Action, checkMark, markBy, settledAs } from '../../src/cli/action.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { applyEdits } from '../../src/edit/apply.ts';
import { logEdit } from '../../src/edit/log-entry.ts';
import { markItems } from '../../src/edit/mark-items.ts';
import { ownBlock, renewOwnBlock, ticksIn } from '../../src/edit/own-block.ts';
import { asCarried } from '../../src/edit/own-line.ts';
import { takeBackLines } from '../../src/edit/take-back-lines.ts';
import { NudgeError } from '../../src/errors.ts';
import type { Item } from '../../src/extract/types.ts';
import type { Random } from '../helpers/random.ts';
import { check } from './check.ts';
import type { Input } from './mutate.ts';
import { type Read, TODAY, understand } from './read-path.ts';

/** What was written, by way of writing, and how often nudge refused to. */
export interface Tally {
  written: Map<string, number>;
  refused: Map<string, number>;
}

const ACTIONS: readonly Action[] = [
  { kind: 'done', on: TODAY },
  { kind: 'snooze', until: '2026-12-01' },
  { kind: 'renegotiate', due: '2026-12-04' },
  { kind: 'drop', on: TODAY },
  { kind: 'not-a-promise' },
];
/** Tries ways of writing on an input, with their undoing: a mark, marks on all of it, the log, nudge's own block and its ticks. */
export function tryWriting(input: Input, { items }: Read, random: Random, tally: Tally): void {
  if (items.length > 0) tryMark(input, random.pick(items), random.pick(ACTIONS), tally);
  if (items.length > 1) tryMarks(input, items, random.pick(ACTIONS), tally);
  if (random.chance(0.5)) tryLog(input, tally);
  if (random.chance(0.5)) tryOwnBlock(input, tally);
}

function tryMark(input: Input, item: Item, action: Action, tally: Tally): void {
  if (settledAs(item, action) !== null || (item.status !== 'open' && 'until' in action)) return;
  const marked = orRefused(action.kind, tally, () => {
    const made = markItems(input.text, [item], markBy(action));
    const after = understand({ ...input, text: made.text }).items;
    const twin = after.find(
      (each) => each.line === made.lineNow(item.line) && each.action === item.action && each.kind === item.kind,
    );
    checkMark(item, twin, action);
    return made;
  });
  if (marked === null) return;
  checkOnlyEdited(input.text, marked.text, marked.edits);
  checkUndone(input.text, marked.text);
}

/** All items at once, as `nudge done A B C` does. */
function tryMarks(input: Input, items: readonly Item[], action: Action, tally: Tally): void {
  const open = items.filter((item) => item.status === 'open');
  const marked = orRefused(`${action.kind} of several`, tally, () => markItems(input.text, open, markBy(action)));
  if (marked === null) return;
  checkOnlyEdited(input.text, marked.text, marked.edits);
  checkUndone(input.text, marked.text);
}

/** Every line but the edited ones stays to the byte, with its end; and so does the BOM. */
function checkOnlyEdited(before: string, after: string, edits: readonly { line: number; replacement: string }[]): void {
  const left = before.split('\n');
  const right = after.split('\n');
  const byLine = new Map(edits.map(({ line, replacement }) => [line, replacement.split('\n').length]));
  let at = 0;
  for (const [index, line] of left.entries()) {
    const count = byLine.get(index + 1);
    if (count === undefined) check(right[at] === line, `line ${index + 1} was changed and not to be`);
    at += count ?? 1;
  }
  check(right.length === at, `expected ${at} lines after the edit, found ${right.length}`);
}

/**
 * What undo does where the note has been written on since; else it puts the recorded bytes back. In a note of mixed line ends
 * a line that is put back may have its neighbour's.
 */
function checkUndone(before: string, after: string): void {
  const undone = takeBackLines(after, after, before);
  const mixed = before.includes('\r\n') && /(?<!\r)\n/.test(before);
  const ends = (text: string): string => (mixed ? text.replaceAll('\r', '') : text);
  check('text' in undone && ends(undone.text) === ends(before), 'undo does not give what was there before');
}

function tryLog(input: Input, tally: Tally): void {
  const entry = { day: TODAY, lead: 'call', words: 'Rang. I will post her the list.' };
  const after = orRefused('log', tally, () => {
    const applied = applyEdits(input.text, [logEdit(input.path, input.text, entry, DEFAULT_CONFIG).edit]);
    if ('refused' in applied) throw new NudgeError('refused', applied.refused);
    return applied.text;
  });
  if (after === null) return;
  check(after.includes(entry.words), 'what was logged is not there');
  checkKept(input.text, after);
  checkUndone(input.text, after);
}

/** Each line from before is there still, in order: a last line may have got an end. */
function checkKept(before: string, after: string): void {
  const right = linesOf(after);
  let at = 0;
  for (const line of linesOf(before)) {
    const found = right.indexOf(line, at);
    check(found !== -1 || line === '', `a line was lost: ${JSON.stringify(line.slice(0, 80))}`);
    at = found === -1 ? at : found + 1;
  }
}

/** Without their ends (a CR that ends the file becomes part of one) and the BOM, before which a first line may be put. */
function linesOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return lines.map((line) => line.replace(/\r{1,9}$/, ''));
}

const BODY = '# Queue\n\n- [ ] **Ring Ann** <!-- nudge:id k7qm1234 -->\n- other\n';

/** The note as nudge's own, or around a block of it: what stands outside stays, and a second time changes nothing. */
function tryOwnBlock({ text }: Input, tally: Tally): void {
  for (const note of [text, `${text}\n${ownBlock(BODY)}`]) {
    const once = renewOwnBlock(note, BODY);
    if (once === null) continue;
    count(tally.written, 'own block');
    const twice = renewOwnBlock(once, BODY);
    check(twice === once, 'the block is not the same a second time');
    const begin = note.indexOf('<!-- nudge:begin');
    check(once.startsWith(note.slice(0, begin)), 'what stands before the block was changed');
    for (const tick of ticksIn(once)) check(asCarried(tick.text) !== tick.text, 'a tick would be carried again');
  }
}

/** What was made; null where nudge refused, which it may. */
function orRefused<T>(what: string, tally: Tally, make: () => T): T | null {
  try {
    const made = make();
    count(tally.written, what);
    return made;
  } catch (error) {
    if (!(error instanceof NudgeError)) throw error;
    count(tally.refused, what);
    return null;
  }
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
