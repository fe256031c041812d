import type { DraftsDocument } from './documents.ts';
import { toJson } from './json.ts';

/** The message templates there are: schema `nudge.drafts/1`. */
export function renderDrafts({ templates }: DraftsDocument): string {
  return toJson({ schema: 'nudge.drafts/1', templates });
}
