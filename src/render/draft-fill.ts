import Mustache from 'mustache';
import { NudgeError } from '../errors.ts';
import type { DraftFacts, DraftField } from '../queue/draft-types.ts';
import { upperFirst } from '../words.ts';
import { visible } from './safe.ts';

/** A template longer than this is no message. Characters. */
const LONGEST_TEMPLATE = 16_384;

const SUBJECT_LINE = /^subject:[ \t]{0,20}(.{0,400})$/i;
const GAP = /\[[^[\]\n]{1,200}\?\]/g;

/** A template as it was read. */
export interface DraftTemplate {
  /** Where it is, for messages. */
  path: string;
  text: string;
}

/** A message, filled in. */
export interface FilledDraft {
  /** Null for a message without one: a card, a text. */
  subject: string | null;
  body: string;
  /** What is still to be filled in, as it stands in the text. */
  gaps: string[];
}

/** One part of a parsed template. Mustache also gives it its end, which nobody needs here. */
interface Part {
  type: string;
  value: string;
  at: number;
  inner: Part[];
}

/** Words for a field where the notes say nothing. */
type GapWords = Readonly<Record<DraftField, string>>;

/**
 * Fills a message template (Mustache's syntax: `{{name}}`, `{{#name}}…{{/name}}` where it is known, `{{^name}}…{{/name}}`
 * where not, `{{! remark }}`). Only fields of messages may be named: nothing is looked up, called, included or escaped. What
 * is not known is shown as a gap, `[where we met?]`. Throws an `unreadable` error with path and line for anything else.
 */
export function fillDraft(template: DraftTemplate, facts: DraftFacts, gapWords: GapWords): FilledDraft {
  const plain = { ...template, text: plainSource(template) };
  return readDraft(draw(parsed(plain), { template: plain, facts, gapWords }));
}

/** What a template says it is for: its first remark; empty without one. */
export function remarkOf(template: DraftTemplate): string {
  const remark = parsed({ ...template, text: plainSource(template) }).find(({ type }) => type === '!');
  return remark === undefined ? '' : visible(remark.value).trim();
}

/** What drawing looks at. */
interface Filling {
  template: DraftTemplate;
  facts: DraftFacts;
  gapWords: GapWords;
}

function draw(parts: readonly Part[], filling: Filling): string {
  return parts.map((part) => drawPart(part, filling)).join('');
}

/** What is not shown is drawn all the same: a wrong field in it is to be said whatever the notes know. */
function drawPart(part: Part, filling: Filling): string {
  if (part.type === 'text') return part.value;
  if (part.type === '!') return '';
  const field = fieldOf(part, filling);
  const { value } = filling.facts[field];
  if (part.type === 'name' || part.type === '&') return value ?? gapOf(field, filling);
  const inner = draw(part.inner, filling);
  return (part.type === '#') === (value !== null) ? inner : '';
}

function gapOf(field: DraftField, { facts, gapWords }: Filling): string {
  const { hint } = facts[field];
  return hint === null ? `[${gapWords[field]}?]` : `[${gapWords[field]}: ${hint}?]`;
}

/**
 * A message as text taken apart again: its subject off, one blank line between paragraphs, every line safe to show, and
 * the gaps that are left.
 */
export function readDraft(text: string): FilledDraft {
  const lines = text.split('\n').map((line) => visible(line.replaceAll('\t', ' ')).trimEnd());
  while (lines[0] === '') lines.shift();
  const said = SUBJECT_LINE.exec(lines[0] ?? '')?.[1]?.trim();
  const body = (said === undefined ? lines : lines.slice(1))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const subject = said === undefined || said === '' ? null : upperFirst(said);
  return { subject, body, gaps: [...new Set(`${subject ?? ''}\n${body}`.match(GAP) ?? [])] };
}

function plainSource({ path, text }: DraftTemplate): string {
  if (text.length > LONGEST_TEMPLATE) {
    const message = `expected a message template of at most ${LONGEST_TEMPLATE} characters, found ${text.length}`;
    throw new NudgeError('unreadable', `${path}: ${message}`, 'A message is a few lines.');
  }
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function parsed({ path, text }: DraftTemplate): Part[] {
  try {
    return Mustache.parse(text).map(toPart);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const at = Number(/ at (\d{1,9})$/.exec(said)?.[1] ?? 0);
    const message = `${path}:${lineAt(text, at)}: expected every {{…}} to be closed, found: ${said.replace(/ at \d{1,9}$/, '')}`;
    throw new NudgeError('unreadable', message, HOW);
  }
}

const HOW = 'Templates know {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! remarks }}.';

function toPart([type, value, at, , inner]: ReturnType<typeof Mustache.parse>[number]): Part {
  return { type, value, at, inner: Array.isArray(inner) ? inner.map(toPart) : [] };
}

function fieldOf({ type, value, at }: Part, { template: { path, text }, gapWords }: Filling): DraftField {
  const where = `${path}:${lineAt(text, at)}`;
  if (!['name', '&', '#', '^'].includes(type)) {
    throw new NudgeError('unreadable', `${where}: expected a field, found {{${type}${value.slice(0, 60)}}}`, HOW);
  }
  if (isField(value, gapWords)) return value;
  const found = `{{${value.slice(0, 60)}}}`;
  throw new NudgeError(
    'unreadable',
    `${where}: expected a field that messages have, found ${found}`,
    `They are ${Object.keys(gapWords).join(', ')}.`,
  );
}

function isField(name: string, gapWords: GapWords): name is DraftField {
  return Object.hasOwn(gapWords, name);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
