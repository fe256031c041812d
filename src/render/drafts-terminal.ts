import type { DraftsDocument } from './documents.ts';
import { hang, pad, widthOf } from './layout.ts';
import { onTerminal } from './terminal.ts';

/** What messages there are, each with what it is for and the relations that have words of their own. */
export const renderDrafts = onTerminal<DraftsDocument>(({ templates }, pen) => {
  const width = Math.max(0, ...templates.map(({ kind }) => widthOf(kind)));
  return templates.flatMap(({ kind, about, relations, own }) => {
    const whose = own ? ['your own'] : [];
    const more = [...whose, ...relations].join(', ');
    const text = [about, more === '' ? '' : pen.dim(`(${more})`)].filter(Boolean).join(' ');
    return hang(`${pad(kind, width)}  `, text, pen.columns);
  });
});
