import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NudgeError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { comparePaths } from '../problem.ts';
import type { DraftsDocument } from '../render/documents.ts';
import { type DraftTemplate, remarkOf } from '../render/draft-fill.ts';
import { resolveInside } from '../vault/paths.ts';
import { readNote } from '../vault/read.ts';
import { inQuotes } from '../words.ts';
import { templatesFolder } from './package-files.ts';
import type { Session } from './session.ts';

/** `KIND.md`, or `KIND.RELATION.md` for one with its own words. */
const FILE = /^([a-z0-9-]{1,40})(?:\.([a-z0-9-]{1,40}))?\.md$/;
const NAME = /^[a-z0-9-]{1,40}$/;

/** The template for a message: the vault's own before nudge's, and of each first the one for the relation. */
export function draftTemplate(session: Session, kind: string, relation: string | null): DraftTemplate {
  const names = [...(relation !== null && NAME.test(relation) ? [`${kind}.${relation}.md`] : []), `${kind}.md`];
  const found = NAME.test(kind) ? (ownTemplate(session, names) ?? builtIn(names)) : null;
  if (found !== null) return found;
  const known = [...listFiles(session).keys()].sort(comparePaths);
  const [near] = nearest(kind.slice(0, 40), known);
  throw new NudgeError(
    'usage',
    `--kind: expected a message there is a template for, found ${inQuotes(kind)}`,
    `${near === undefined ? '' : `Did you mean ${near}? `}nudge draft --list shows them.`,
  );
}

/** Every message there is a template for, with what it is for. */
export function draftTemplates(session: Session): DraftsDocument {
  const templates = [...listFiles(session)].map(([kind, { relations, own, usual }]) => {
    const known = [...relations].sort(comparePaths);
    const about = remarkOf(draftTemplate(session, kind, usual ? null : (known[0] ?? null)));
    return { kind, about, relations: known, own };
  });
  return { templates: templates.sort((a, b) => comparePaths(a.kind, b.kind)) };
}

function ownTemplate({ root, config }: Session, names: readonly string[]): DraftTemplate | null {
  for (const name of names) {
    for (const folder of config.folders.templates) {
      const path = `${folder}/drafts/${name}`;
      const { absolute, exists } = resolveInside(root, path);
      if (!exists) continue;
      const read = readNote({ path, absolute });
      if ('text' in read) return { path, text: read.text };
      throw new NudgeError('unreadable', `${path}: ${read.problem.message}`, 'It is the template for this message.');
    }
  }
  return null;
}

function builtIn(names: readonly string[]): DraftTemplate | null {
  const folder = join(templatesFolder(), 'drafts');
  const files = new Set(readdirSync(folder));
  const name = names.find((each) => files.has(each));
  return name === undefined
    ? null
    : { path: `built-in drafts/${name}`, text: readFileSync(join(folder, name), 'utf8') };
}

/** The files there are of one message. */
interface Files {
  /** Relations that have words of their own. */
  relations: Set<string>;
  /** Whether there is one for everybody else. */
  usual: boolean;
  /** Whether any of them is the vault's. */
  own: boolean;
}

function listFiles({ root, config }: Session): Map<string, Files> {
  const kinds = new Map<string, Files>();
  const add = (names: readonly string[], own: boolean): void => {
    for (const name of names) {
      const [, kind, relation] = FILE.exec(name) ?? [];
      if (kind === undefined) continue;
      const known = kinds.get(kind) ?? { relations: new Set<string>(), usual: false, own: false };
      if (relation !== undefined) known.relations.add(relation);
      kinds.set(kind, { ...known, usual: known.usual || relation === undefined, own: known.own || own });
    }
  };
  add(namesIn(join(templatesFolder(), 'drafts')), false);
  for (const folder of config.folders.templates) {
    const { absolute, exists } = resolveInside(root, `${folder}/drafts`);
    if (exists) add(namesIn(absolute), true);
  }
  return kinds;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A file of that name, or a folder that can't be read: no templates in it, and the message says which there are.
    return [];
  }
}
