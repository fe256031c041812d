import { NudgeError } from '../errors.ts';
import type { DocumentName, Documents, Format, Renderer, RenderOptions } from './documents.ts';

type Loaders = { [Name in DocumentName]: { [F in Format]?: () => Promise<Renderer<Name>> } };

/**
 * Every renderer, by document and format, loaded only when it is used. A new one is one file and one line here.
 */
const RENDERERS: Loaders = {
  queue: {
    terminal: async () => (await import('./queue-terminal.ts')).renderQueue,
    markdown: async () => (await import('./queue-markdown.ts')).renderQueue,
    json: async () => (await import('./queue-json.ts')).renderQueue,
  },
  card: {
    terminal: async () => (await import('./card-terminal.ts')).renderCard,
    json: async () => (await import('./card-json.ts')).renderCard,
  },
  audit: {
    terminal: async () => (await import('./audit-terminal.ts')).renderAudit,
    markdown: async () => (await import('./audit-markdown.ts')).renderAudit,
    html: async () => (await import('./audit-html.ts')).renderAudit,
    json: async () => (await import('./audit-json.ts')).renderAudit,
  },
  review: {
    terminal: async () => (await import('./review-terminal.ts')).renderReview,
    json: async () => (await import('./review-json.ts')).renderReview,
  },
  person: {
    terminal: async () => (await import('./person-terminal.ts')).renderPerson,
    json: async () => (await import('./person-json.ts')).renderPerson,
  },
  people: {
    terminal: async () => (await import('./people-terminal.ts')).renderPeople,
    json: async () => (await import('./people-json.ts')).renderPeople,
  },
  day: {
    terminal: async () => (await import('./day-terminal.ts')).renderDay,
    json: async () => (await import('./day-json.ts')).renderDay,
  },
  extract: {
    terminal: async () => (await import('./extract-terminal.ts')).renderExtract,
    json: async () => (await import('./extract-json.ts')).renderExtract,
  },
  problems: {
    terminal: async () => (await import('./problems-terminal.ts')).renderProblems,
    json: async () => (await import('./problems-json.ts')).renderProblems,
  },
  act: {
    terminal: async () => (await import('./act-terminal.ts')).renderAct,
    json: async () => (await import('./act-json.ts')).renderAct,
  },
  ledger: {
    terminal: async () => (await import('./ledger-terminal.ts')).renderLedger,
    json: async () => (await import('./ledger-json.ts')).renderLedger,
  },
  draft: {
    terminal: async () => (await import('./draft-terminal.ts')).renderDraft,
    json: async () => (await import('./draft-json.ts')).renderDraft,
  },
  drafts: {
    terminal: async () => (await import('./drafts-terminal.ts')).renderDrafts,
    json: async () => (await import('./drafts-json.ts')).renderDrafts,
  },
};

/** The formats a document can be drawn in, in the order of the list. */
export function formatsOf(name: DocumentName): Format[] {
  return (['terminal', 'markdown', 'html', 'json'] as const).filter((format) => RENDERERS[name][format] !== undefined);
}

/** Draws a document. Throws a `usage` error where it cannot be drawn in that format, naming those it can. */
export async function render<Name extends DocumentName>(
  name: Name,
  format: Format,
  document: Documents[Name],
  options: RenderOptions,
): Promise<string> {
  const load = RENDERERS[name][format];
  if (load === undefined) {
    throw new NudgeError(
      'usage',
      `The ${name} can't be written as ${format}.`,
      `It can as ${formatsOf(name).join(', ')}.`,
    );
  }
  const draw = await load();
  return draw(document, options);
}
