import { type Document, LineCounter, parseDocument } from 'yaml';
import { nearest } from '../nearest.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { DEFAULT_CONFIG } from './defaults.ts';
import { mergeSettings } from './merge.ts';
import { knownKeys, type Settings, settingsSchema } from './schema.ts';
import type { Config } from './types.ts';
import { findDeepLine, MAX_DEPTH } from './yaml-depth.ts';
import { at, isGroup, lineOf, shown, withoutBlanks } from './yaml-place.ts';

/** Rounds of leaving out what can't be read: one for each level of nesting, and some to spare. */
const ROUNDS = 8;
const MOST_PROBLEMS = 50;
const MOST_ALIASES = 100;

/** What the schema found wrong; the library's own type says more than is needed. */
interface Issue {
  code: string | undefined;
  message: string;
  path: readonly PropertyKey[];
  keys?: readonly string[];
}

/**
 * Reads the text of `nudge.yaml`; `path` is how messages name it. Never throws: what can't be read is a problem with
 * its line, and the default holds instead, so that one slip costs one setting.
 */
export function readSettings(text: string, path: string): { config: Config; problems: Problem[] } {
  const lines = new LineCounter();
  const broken = (what: string, line: number | null): { config: Config; problems: Problem[] } => {
    const hint = 'Until it is corrected, the defaults are used for everything.';
    const message = `expected settings in YAML, such as "me: …"; found ${what}`;
    return { config: DEFAULT_CONFIG, problems: [{ path, line, code: 'config', severity: 'error', message, hint }] };
  };
  const deep = findDeepLine(text.split('\n'));
  if (deep !== null) return broken(`lists or groups nested more than ${MAX_DEPTH} deep`, deep);
  let given: unknown;
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, logLevel: 'error', prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) return broken(`a slip in the YAML: ${error.message}`, lines.linePos(error.pos[0]).line);
    given = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (isGroup(given)) given = withoutBlanks(given);
  } catch (error) {
    return broken(`YAML that can't be read: ${error instanceof Error ? error.message : String(error)}`, null);
  }
  if (given === null || given === undefined) return { config: DEFAULT_CONFIG, problems: [] };
  if (!isGroup(given)) return broken(shown(given), 1);
  const { settings, problems } = validate(given, (issue, left) =>
    report(issue, left, (keys) => lineOf(document, lines, keys), path),
  );
  return {
    config: mergeSettings(DEFAULT_CONFIG, settings),
    problems: problems.toSorted(compareProblems).slice(0, MOST_PROBLEMS),
  };
}

/** Validates; what is wrong is reported and left out, and the rest is validated again. */
function validate(
  given: Record<string, unknown>,
  reported: (issue: Issue, left: unknown) => Problem[],
): { settings: Settings; problems: Problem[] } {
  const problems: Problem[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = settingsSchema.safeParse(given);
    if (result.success) return { settings: result.data, problems };
    for (const issue of result.error.issues) problems.push(...reported(issue, given));
    // From the last backwards, so that the earlier places in a list still mean the same.
    for (const issue of result.error.issues.toReversed()) leaveOut(given, issue);
  }
  return { settings: {}, problems };
}

function report(issue: Issue, given: unknown, line: (keys: string[]) => number | null, path: string): Problem[] {
  const keys = writtenPath(issue, given);
  if (issue.keys === undefined) {
    const message = `${keys.join('.')} should be ${issue.message}; found ${shown(at(given, keys))}`;
    const hint = 'It is left out until it is corrected; the default holds.';
    return [{ path, line: line(keys), code: 'config', severity: 'error', message, hint }];
  }
  return issue.keys.map((key) => {
    const [near] = nearest(key, knownKeys(keys));
    const hint = near === undefined ? `Known here: ${knownKeys(keys).join(', ')}.` : `Did you mean "${near}"?`;
    const message = `expected a known setting, found ${shown([...keys, key].join('.'))}`;
    return { path, line: line([...keys, key]), code: 'unknown-key', severity: 'warning', message, hint };
  });
}

function leaveOut(given: Record<string, unknown>, issue: Issue): void {
  const path = writtenPath(issue, given);
  for (const key of issue.keys ?? [path.pop() ?? '']) {
    const parent = at(given, path);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (isGroup(parent)) delete parent[key];
  }
}

/** The path as it was written: a list's single entry without brackets has no place of its own. */
function writtenPath(issue: Issue, given: unknown): string[] {
  const path = issue.path.map(String);
  while (path.length > 1 && typeof at(given, path.slice(0, -1)) !== 'object') path.pop();
  return path;
}
