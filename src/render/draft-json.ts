import type { DraftDocument } from './documents.ts';
import { draftMailto } from './draft-text.ts';
import { toJson } from './json.ts';

/** A message: schema `nudge.draft/1`. */
export function renderDraft(document: DraftDocument): string {
  const { id, kind, template, relation, person, email, subject, body, gaps } = document;
  const mailto = draftMailto(document);
  return toJson({ schema: 'nudge.draft/1', id, kind, template, relation, person, email, subject, body, gaps, mailto });
}
