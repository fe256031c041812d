import type { AuditLine, AuditStep } from '../audit/types.ts';
import { leadOf, restsOf, whenPhrase } from './audit-entry.ts';
import type { RenderOptions } from './documents.ts';
import type { Rest } from './entry.ts';
import type { LineView, RestView } from './page-types.ts';
import { visible } from './safe.ts';
import { shownWords } from './shown.ts';

/** One line of the audit for the page; whether it is printed, its group decides. `seen` holds the items shown so far: the sentence of one is shown once. */
export function lineView(
  line: AuditLine,
  { today, shortId }: RenderOptions,
  seen: Set<string>,
): Omit<LineView, 'isOffPaper'> {
  const { id, person, tag, status, text, next } = line;
  const isAgain = id !== null && seen.has(id);
  if (id !== null) seen.add(id);
  const word = leadOf(tag);
  return {
    look: status === 'late' ? 'late' : 'plain',
    isAgain,
    tag: word === '' ? null : { look: word.replaceAll(' ', '-'), word },
    person: person === null ? null : visible(person),
    text: visible(text),
    when: whenPhrase(line, today) || null,
    id: id === null ? null : visible(shortId(id)),
    rests: isAgain ? [restView({ note: line.note, place: line })] : restsOf(line, today).map(restView),
    next: isAgain || next === null ? null : stepView(next),
  };
}

function restView({ note, quote, place }: Rest): RestView {
  return {
    note: note ? visible(note) : null,
    quote: quote ? visible(shownWords(quote)) : null,
    place: visible(`${place.path}:${place.line}`),
  };
}

function stepView({ words, command, draft }: AuditStep): LineView['next'] {
  return {
    words: visible(words),
    command: command === null ? null : visible(command),
    draft: draft === null ? null : linesVisible(draft),
    isMore: command !== null || draft !== null,
  };
}

/** A message keeps its lines. */
function linesVisible(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map((each) => visible(each))
    .join('\n');
}
