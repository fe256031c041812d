import { describe, expect, it } from 'vitest';
import { findSigns } from '../../src/book/signs.ts';
import { parseNote } from '../../src/note/parse.ts';
import { config } from '../helpers/records.ts';

function kinds(body: string) {
  return findSigns(parseNote('m.md', body, config()).blocks).map(({ kind, line }) => `${kind} ${line}`);
}

describe('findSigns', () => {
  it.each([
    ['We decided to wait.', ['decision 1']],
    ['- Decision: keep the kiln', ['decision 1']],
    ['## Decisions\n\n- the blue one', ['decision 3']],
    ['She introduced me to her printer.', ['introduction 1']],
    ['He put me in touch with the council.', ['introduction 1']],
  ])('sees one in %j', (body, found) => {
    expect(kinds(body)).toEqual(found);
  });

  it.each([
    'Nothing was decided.',
    'They have not yet agreed on a price.',
    'If they agreed to it we could start.',
    'We agreed that it is a pity.',
    '## Decided by whom?',
    '> We decided to wait.',
    '`decided to`',
  ])('sees none in %j', (body) => {
    expect(kinds(body)).toEqual([]);
  });
});
