import type { ActDocument } from './documents.ts';
import { itemJson } from './extract-json.ts';
import { toJson } from './json.ts';

/** What was written, or would be: schema `nudge.act/1`. */
export function renderAct({ action, dryRun, changed, unchanged, understood }: ActDocument): string {
  return toJson({
    schema: 'nudge.act/1',
    action,
    dryRun,
    changed: changed.map(({ id, did, what, path, line, before, after, aside }) => ({
      id,
      did,
      what,
      path,
      line,
      before,
      after,
      aside,
    })),
    unchanged: unchanged.map(({ id, path, line, why }) => ({ id, path, line, why })),
    items: understood.map(itemJson),
  });
}
