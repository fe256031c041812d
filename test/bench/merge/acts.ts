import { DEFAULT_CONFIG } from '../../../src/config/defaults.ts';
import { parseDay } from '../../../src/dates/civil.ts';
import type { Day } from '../../../src/dates/day.ts';
import { applyEdits } from '../../../src/edit/apply.ts';
import { logEdit } from '../../../src/edit/log-entry.ts';
import { type Marked, markDone, markDropped, type Place, setDue, snooze } from '../../../src/edit/mark.ts';
import { renewOwnBlock } from '../../../src/edit/own-block.ts';
import type { Random } from '../random.ts';
import { type Notes, QUEUE, queueBody, type Words } from './notes.ts';

/** A mark that a side has put beside an item, known by its word. */
export interface MarkAct {
  item: string;
  kind: 'done' | 'drop' | 'snooze' | 'due';
  day: Day;
}

/** What one side does between two meetings with the other. */
export interface Acts {
  notes: Notes;
  marks: MarkAct[];
  /** Old path to new. */
  renamed: [string, string][];
}

type Act = (acts: Acts, random: Random, words: Words) => void;

const SHARES: readonly (readonly [Act, number])[] = [
  [markItem, 40],
  [logTalk, 14],
  [addItem, 12],
  [changeProse, 12],
  [changeFront, 8],
  [useQueue, 10],
];

/** Some acts, one after the other, on copies of the notes; each side gives new names to other notes, as git can't merge two for one. */
export function act(notes: Notes, side: 0 | 1, count: number, random: Random, words: Words): Acts {
  const acts: Acts = { notes: new Map(notes), marks: [], renamed: [] };
  for (let at = 0; at < count; at += 1) random.pick(SHARES)(acts, random, words);
  if (random.unit() < 0.2) rename(acts, side, random, words);
  return acts;
}

function markItem({ notes, marks }: Acts, random: Random): void {
  const open = openItems(notes);
  // What is oldest is what both look at.
  const oldest = open.toSorted((a, b) => numberOf(a.item) - numberOf(b.item)).slice(0, 6);
  const { path, at, line, item } = one(random.unit() < 0.5 ? oldest : open, random);
  if (marks.some((mark) => mark.item === item)) return;
  const kind = random.pick([
    ['done', 5],
    ['snooze', 3],
    ['drop', 2],
    ['due', 2],
  ] as const);
  const day = dayIn(random);
  const marked = markBy(kind, line, day, placeOf(line, item));
  if ('refused' in marked) return;
  const lines = (notes.get(path) ?? '').split('\n');
  lines.splice(at, 1, ...marked.lines);
  notes.set(path, lines.join('\n'));
  marks.push({ item, kind, day });
}

interface OpenItem {
  path: string;
  /** The index of its line. */
  at: number;
  line: string;
  item: string;
}

/** What nothing on its line says is closed. */
function openItems(notes: Notes): OpenItem[] {
  const items: OpenItem[] = [];
  for (const [path, text] of notes) {
    for (const [at, line] of text.split('\n').entries()) {
      const isClosed = /[✅❌]|\[(?:x|-)\]|^- x |completion|cancelled/.test(line);
      for (const item of isClosed ? [] : (line.match(/\bitem\d+\b/g) ?? [])) items.push({ path, at, line, item });
    }
  }
  return items;
}

function numberOf(word: string): number {
  return Number(word.replace(/^\D+/, ''));
}

function markBy(kind: MarkAct['kind'], line: string, day: Day, place: Place): Marked {
  if (kind === 'done') return markDone(line, { day, ...place });
  if (kind === 'drop') return markDropped(line, { day, ...place });
  return kind === 'due' ? setDue(line, { day, ...place }) : snooze(line, { until: day, ...place });
}

/** The whole line of a bullet, else the sentence. */
function placeOf(line: string, item: string): Place {
  if (/^\s*- (?:\[|Ring)/.test(line)) return {};
  const at = line.indexOf(item);
  return { span: { from: line.lastIndexOf('I', at) + 1, to: line.indexOf('.', at) + 2 } };
}

function logTalk({ notes }: Acts, random: Random, words: Words): void {
  const [path, text] = one(
    [...notes].filter(([each]) => each.startsWith('contacts/')),
    random,
  );
  const entry = {
    day: dayIn(random),
    lead: 'call',
    words: `Told me of ${words.next('said')}. I'll send ${words.next('item')}.`,
  };
  const { edit } = logEdit(path, text, entry, DEFAULT_CONFIG);
  const applied = applyEdits(text, [edit]);
  if ('text' in applied) notes.set(path, applied.text);
}

function addItem({ notes }: Acts, random: Random, words: Words): void {
  const path = random.pick([
    ['inbox.md', 3],
    ['plans.md', 1],
    ['lists/calls.md', 1],
  ] as const);
  const line = path === 'lists/calls.md' ? `- Ring ${words.next('item')}` : `- [ ] Send ${words.next('item')} along`;
  notes.set(path, `${notes.get(path) ?? ''}${line}\n`);
}

function changeProse({ notes }: Acts, random: Random, words: Words): void {
  const [path, text] = one(
    [...notes].filter(([each]) => /^(?:contacts|meetings|plans)/.test(each)),
    random,
  );
  const lines = text.split('\n');
  const body = lines.map((line, at) => ({ line, at })).filter(({ line }) => /\bsaid\d+/.test(line));
  const { line, at } = one(body, random);
  const kind = random.pick([
    ['word', 3],
    ['sentence', 3],
    ['paragraph', 3],
    ['drop', 1],
  ] as const);
  if (kind === 'word') lines[at] = line.replace(/\bsaid\d+/, words.next('said'));
  if (kind === 'sentence') lines[at] = `${line} Then ${words.next('said')}.`;
  if (kind === 'paragraph') lines.splice(at, 0, `New ${words.next('said')} and ${words.next('said')}.`, '');
  if (kind === 'drop' && body.length > 3) lines.splice(at, 1);
  notes.set(path, lines.join('\n'));
}

function changeFront({ notes }: Acts, random: Random, words: Words): void {
  const [path, text] = one(
    [...notes].filter(([each]) => each.startsWith('contacts/')),
    random,
  );
  const kind = random.pick([
    ['tag', 3],
    ['key', 2],
    ['stage', 1],
    ['cadence', 1],
  ] as const);
  const changed = {
    tag: () => text.replace(/^tags: \[(.*)\]$/m, (_, tags: string) => `tags: [${tags}, ${words.next('name')}]`),
    key: () => text.replace(/^cadence:/m, () => `${words.next('name')}: ${words.next('name')}\ncadence:`),
    stage: () => text.replace(/^stage: .*$/m, () => `stage: ${words.next('name')}`),
    cadence: () => text.replace(/^cadence: .*$/m, () => `cadence: ${random.whole(1, 9)}w`),
  }[kind]();
  notes.set(path, changed);
}

/** A tick, a line of one's own, or the block written anew. */
function useQueue({ notes }: Acts, random: Random, words: Words): void {
  const text = notes.get(QUEUE) ?? '';
  const lines = text.split('\n');
  const ties = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.includes('nudge:id'));
  const { line, at } = one(ties, random);
  const kind = random.pick([
    ['tick', 3],
    ['write', 2],
    ['anew', 2],
    ['below', 1],
  ] as const);
  if (kind === 'tick') lines[at] = line.replace('[ ]', '[x]');
  if (kind === 'write') lines.splice(at + 1, 0, `  My ${words.next('said')}.`);
  if (kind === 'below') lines.push(`After it ${words.next('said')}.`, '');
  notes.set(QUEUE, kind === 'anew' ? (renewOwnBlock(text, queueBody(words)) ?? text) : lines.join('\n'));
}

function rename(acts: Acts, side: 0 | 1, random: Random, words: Words): void {
  const paths = [...acts.notes.keys()].filter((path) => /^(?:contacts|meetings)/.test(path)).sort();
  const path = one(
    paths.filter((_, at) => at % 2 === side),
    random,
  );
  const fresh = `${path.slice(0, path.indexOf('/'))}/${words.next('name')}.md`;
  acts.notes.set(fresh, acts.notes.get(path) ?? '');
  acts.notes.delete(path);
  acts.renamed.push([path, fresh]);
}

function dayIn(random: Random): Day {
  const day = parseDay(`2026-11-${random.whole(10, 28)}`);
  if (day === null) throw new Error('no day');
  return day;
}

function one<T>(all: readonly T[], random: Random): T {
  const found = all[random.whole(0, all.length - 1)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
