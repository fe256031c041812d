import { parseDay, partsOf } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';

/** What a note template's placeholders stand for. */
export interface TemplateValues {
  name: string;
  title: string;
  date: Day;
  /** Who was there, each as it is to be written: `[[Ann Bell]]` or a name. */
  with: readonly string[];
  /** What kind of conversation it was, and how long; empty where that is not known. */
  kind: string;
  minutes: string;
}

const PLACEHOLDER = /\{\{\s{0,4}(name|title|date|with|kind|minutes)\s{0,4}(?::\s{0,4}([^{}\n]{1,40}))?\}\}/gi;
/** What YAML reads as the word or figure that it is; nothing at all stays nothing. */
const PLAIN = /^(?:121|call|event|workshop|meeting|message|\d{1,4})?$/;
const LONGEST_NAME = 100;
/** Names that Windows keeps for devices: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * Fills a template's `{{name}}`, `{{title}}`, `{{date}}` (also `{{date:DD/MM/YYYY}}`) `{{with}}`, `{{kind}}` and
 * `{{minutes}}`. In front-matter
 * each value is quoted as the YAML around it needs, so that no name can end a string or begin a key. Other placeholders
 * stay. Lines of the template keep their ends.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  const bodyAt = endOfFrontMatter(template);
  const front = template.slice(0, bodyAt).replace(/[^\n]+/g, (line) => fillYamlLine(line, values));
  return front + fill(template.slice(bodyAt), values, (value) => [value].flat().join(', '));
}

/**
 * A file's name, without `.md`, made of a title: none of the signs that Windows, Obsidian's links or a shell's paths
 * can't have, no dot or blank at an end, at most 100 characters. Empty where nothing is left of it.
 */
export function fileNameFor(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, ' ')
    .replace(/[/\\|:]/g, '-')
    .replace(/[<>"?*#^[\]]/g, '')
    .replace(/\s{1,100}/g, ' ');
  const cut = [...plain.trim()].slice(0, LONGEST_NAME).join('');
  const name = cut.replace(/^[. -]{1,100}/, '').replace(/[. ]{1,100}$/, '');
  // Windows looks only at what stands before the first dot.
  return DEVICE.test(name.split('.')[0] ?? '') ? name.replace(/^[^.]+/, '$& note') : name;
}

/** Where the text below the front-matter begins; 0 where there is none. */
function endOfFrontMatter(template: string): number {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(template)) return 0;
  const closing = /\n---[ \t]*(?:\r?\n|$)/.exec(template);
  return closing === null ? 0 : closing.index + closing[0].length;
}

function fill(text: string, values: TemplateValues, write: (value: string | readonly string[]) => string): string {
  return text.replace(PLACEHOLDER, (whole, key: string, format: string | undefined) => {
    const value = meaningOf(key.toLowerCase(), format, values);
    return value === null ? whole : write(value);
  });
}

function meaningOf(key: string, format: string | undefined, values: TemplateValues): string | readonly string[] | null {
  if (key === 'date') return format === undefined ? values.date : formatted(values.date, format);
  if (format !== undefined) return null;
  if (key === 'with') return values.with;
  return oneLine(new Map(Object.entries(values)).get(key) ?? '');
}

function formatted(day: Day, format: string): string {
  const { year, month, day: date } = partsOf(day);
  const two = (part: number): string => String(part).padStart(2, '0');
  const parts: Record<string, string> = { YYYY: day.slice(0, 4), YY: two(year % 100), MM: two(month), DD: two(date) };
  return format.trim().replace(/YYYY|YY|MM|DD/g, (token) => parts[token] ?? token);
}

/** Fills one line of YAML: within quotes a value is escaped for them, elsewhere it is quoted where it must be. */
function fillYamlLine(line: string, values: TemplateValues): string {
  let filled = '';
  let at = 0;
  for (const match of line.matchAll(PLACEHOLDER)) {
    const before = line.slice(0, match.index);
    const quote = openQuote(before);
    const inList = /:\s*\[[^\]]*$/.test(before);
    filled += line.slice(at, match.index);
    const value = fill(match[0], values, (told) =>
      [told]
        .flat()
        .map((text) => yaml(text, quote))
        .join(inList || quote ? ', ' : ' '),
    );
    filled += value;
    at = match.index + match[0].length;
    // Of "kind: {{kind}} # …" without a kind one blank stays, and at the end of a line none.
    if (value === '' && quote === null && filled.endsWith(': ')) filled = filled.slice(0, -1);
  }
  return filled + line.slice(at);
}

/** The quotation mark that is open at the end of a line's beginning, if any. */
function openQuote(before: string): '"' | "'" | null {
  let open: '"' | "'" | null = null;
  for (let at = 0; at < before.length; at += 1) {
    const sign = before.charAt(at);
    if (open === '"' && sign === '\\') at += 1;
    else if (open === null && (sign === '"' || sign === "'")) open = sign;
    else if (sign === open) open = null;
  }
  return open;
}

function yaml(text: string, quote: '"' | "'" | null): string {
  const line = oneLine(text);
  if (quote === "'") return line.replaceAll("'", "''");
  if (quote === '"') return escaped(line);
  return parseDay(line) === null && !PLAIN.test(line) ? `"${escaped(line)}"` : line;
}

/** For YAML's double quotes: JSON's escapes are YAML's too. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,100}/g, ' ')
    .replace(/ {2,100}/g, ' ')
    .trim();
}
