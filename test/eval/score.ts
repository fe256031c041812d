import type { Item } from '../../src/extract/types.ts';
import type { Gold, Label } from './gold.ts';

type Found = Pick<Item, 'line' | 'kind' | 'owner' | 'to' | 'due' | 'start' | 'status' | 'channel' | 'explicit'>;
interface Tally {
  tp: number;
  fp: number;
  fn: number;
}
const ROWS = ['all', 'promise', 'awaiting', 'opportunity', 'prose', 'explicit'] as const;
const FIELDS = ['due', 'due given', 'due none', 'start', 'owner', 'to', 'status', 'channel'] as const;

/** The figures of a run: detection by kind and form, and how often each field is right of those found. */
export interface Score {
  notes: number;
  clean: number;
  whole: number;
  tally: Record<(typeof ROWS)[number], Tally>;
  field: Record<(typeof FIELDS)[number], { ok: number; of: number }>;
  errors: string[];
}

/** An empty score, to be filled by {@link scoreNote}. */
export function newScore(): Score {
  return {
    notes: 0,
    clean: 0,
    whole: 0,
    tally: Object.fromEntries(ROWS.map((row) => [row, { tp: 0, fp: 0, fn: 0 }])) as Score['tally'],
    field: Object.fromEntries(FIELDS.map((key) => [key, { ok: 0, of: 0 }])) as Score['field'],
    errors: [],
  };
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const foldAll = (names: readonly string[]): string => [...new Set(names.map(fold))].sort().join('|');

/**
 * Adds one note to the score. A finding is matched with a label of its kind on its line, the best fit first; optional
 * labels count neither when found nor when missed.
 */
export function scoreNote(score: Score, gold: Gold, found: readonly Found[]): void {
  const lines = gold.text.split(/\r?\n/);
  const matches = match(gold.labels, found);
  const errors: string[] = [];
  const say = (what: string, at: Found | Label, more: string) =>
    errors.push(
      `${what.padEnd(9)}${gold.name}:${at.line} ${more} | ${(lines[at.line - 1] ?? '').trim().slice(0, 140)}`,
    );
  const count = (what: keyof Tally, at: Found | Label) => {
    for (const row of ['all', at.kind, at.explicit ? 'explicit' : 'prose'] as const) score.tally[row][what] += 1;
  };
  gold.labels.forEach((label, at) => {
    if (label.optional) return;
    const hit = matches.get(at);
    count(hit ? 'tp' : 'fn', label);
    if (!hit) say('missed', label, `${label.kind} «${label.gist}»`);
    else if (fieldsRight(score, label, hit, say)) score.whole += 1;
  });
  const used = new Set(matches.values());
  for (const item of found) {
    if (used.has(item) || gold.labels.some((l, at) => l.optional && l.line === item.line && !matches.has(at))) continue;
    count('fp', item);
    say('invented', item, item.kind);
  }
  score.notes += 1;
  if (errors.length === 0) score.clean += 1;
  score.errors.push(...errors);
}

function match(labels: readonly Label[], found: readonly Found[]): Map<number, Found> {
  const pairs = labels.flatMap((label, at) =>
    found.filter((f) => f.kind === label.kind && f.line === label.line).map((f) => ({ at, f, fit: fits(label, f) })),
  );
  pairs.sort((a, b) => b.fit - a.fit || a.at - b.at || found.indexOf(a.f) - found.indexOf(b.f));
  const matches = new Map<number, Found>();
  const used = new Set<Found>();
  for (const { at, f } of pairs) {
    if (matches.has(at) || used.has(f)) continue;
    matches.set(at, f);
    used.add(f);
  }
  return matches;
}

function fits(label: Label, found: Found): number {
  return (
    (label.due === found.due ? 4 : 0) +
    (fold(label.owner) === fold(found.owner) ? 2 : 0) +
    (foldAll(label.to) === foldAll(found.to) ? 2 : 0) +
    (label.channel === found.channel ? 1 : 0) +
    (label.optional ? 0 : 0.5)
  );
}

function fieldsRight(
  score: Score,
  label: Label,
  found: Found,
  say: (what: string, at: Label, more: string) => void,
): boolean {
  const check = (key: (typeof FIELDS)[number], ok: boolean): boolean => {
    score.field[key].of += 1;
    if (ok) score.field[key].ok += 1;
    return ok;
  };
  const due = check('due', label.due === found.due);
  check(label.due ? 'due given' : 'due none', due);
  if (label.kind !== 'opportunity' && !check('start', label.start === found.start))
    say('start', label, `want ${label.start} got ${found.start}`);
  const owner = check('owner', fold(label.owner) === fold(found.owner));
  const status = check('status', label.status === found.status);
  if (!due) say('due', label, `want ${label.due} got ${found.due}`);
  if (!owner) say('owner', label, `want ${label.owner} got ${found.owner}`);
  if (!status) say('status', label, `want ${label.status} got ${found.status}`);
  if (!check('to', foldAll(label.to) === foldAll(found.to)))
    say('to', label, `want ${label.to.join('+')} got ${found.to.join('+')}`);
  if (!check('channel', label.channel === found.channel))
    say('channel', label, `want ${label.channel} got ${found.channel}`);
  return due && owner && status;
}

/** Precision, recall and F1 of a tally. */
export function f1Of({ tp, fp, fn }: Tally): { p: number; r: number; f1: number } {
  const p = tp / (tp + fp || 1);
  const r = tp / (tp + fn || 1);
  return { p, r, f1: (2 * p * r) / (p + r || 1) };
}

/** F1 of whole items: kind, owner, due and status all right. */
export function wholeF1(score: Score): number {
  const { tp, fp, fn } = score.tally.all;
  return (2 * score.whole) / (2 * tp + fp + fn || 1);
}

/** The score as a table, one figure a row. */
export function formatScore(score: Score): string {
  const percent = (x: number) => `${(100 * x).toFixed(1)}%`.padStart(7);
  const rows = [`notes ${score.notes}, wholly right ${score.clean}`];
  for (const row of ROWS) {
    const { p, r, f1 } = f1Of(score.tally[row]);
    const { tp, fp, fn } = score.tally[row];
    rows.push(
      `${row.padEnd(12)} precision ${percent(p)} recall ${percent(r)} F1 ${percent(f1)}   (right ${tp}, invented ${fp}, missed ${fn})`,
    );
  }
  for (const key of FIELDS) {
    const { ok, of } = score.field[key];
    rows.push(`${key.padEnd(12)} right ${percent(ok / (of || 1))} of ${of} found`);
  }
  rows.push(`whole F1     ${percent(wholeF1(score))}   (kind, owner, due and status all right)`);
  return rows.join('\n');
}
