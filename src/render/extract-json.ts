import type { Item } from '../extract/types.ts';
import type { Problem } from '../problem.ts';
import type { ExtractDocument } from './documents.ts';
import { toJson } from './json.ts';

/** What was understood: schema `nudge.extract/1`, these fields and no others, in this order. */
export function renderExtract({ today, notes, problems }: ExtractDocument): string {
  const items = notes.flatMap((note) => note.items.map(itemJson));
  return toJson({ schema: 'nudge.extract/1', today, items, problems: problems.map(problemJson) });
}

/** An item as the contract of `extract --json` has it. */
export function itemJson(item: Item): object {
  const { id, path, line, column, kind, owner, to, due, start, duePhrase } = item;
  const { status, channel, explicit, action, text, rule } = item;
  return {
    id,
    path,
    line,
    column,
    kind,
    owner,
    to,
    due,
    start,
    duePhrase,
    status,
    channel,
    explicit,
    action,
    text,
    rule,
  };
}

function problemJson({ path, line, code, message }: Problem): object {
  return { path, line, code, message };
}
