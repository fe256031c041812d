import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/render/documents.ts';
import { formatsOf, render } from '../../src/render/registry.ts';
import { DOCUMENTS, optionsAt, sampleDocuments } from './samples.ts';

const documents = sampleDocuments();

async function json(name: 'extract' | 'card' | 'queue'): Promise<Record<string, unknown>> {
  return JSON.parse(await render(name, 'json', documents[name], optionsAt(80)));
}

function keysOf(list: unknown): string[] {
  return Array.isArray(list) ? Object.keys(list[0]) : [];
}

describe('the contract of extract --json', () => {
  it('has these fields of an item in this order, and no others', async () => {
    const told = await json('extract');
    expect(Object.keys(told)).toEqual(['schema', 'today', 'items', 'problems']);
    expect(told.schema).toBe('nudge.extract/1');
    expect(keysOf(told.items)).toEqual(
      'id path line column kind owner to due start duePhrase status channel explicit action text rule'.split(' '),
    );
  });

  it('has these fields of a problem', async () => {
    const document = { ...documents.extract, problems: documents.problems.problems };
    const told = JSON.parse(await render('extract', 'json', document, optionsAt(80)));
    expect(keysOf(told.problems)).toEqual(['path', 'line', 'code', 'message']);
  });
});

describe('the contract of next --json and queue --json', () => {
  it.each(['card', 'queue'] as const)('%s has these fields of a nudge', async (name) => {
    const told = await json(name);
    expect(told.schema).toBe(name === 'card' ? 'nudge.next/1' : 'nudge.queue/1');
    expect(keysOf(told.nudges)).toEqual(
      'id kind title person channel minutes needs due clock path line quote links reasons score'.split(' '),
    );
  });
});

describe('the registry', () => {
  it('draws every document on the terminal and as JSON', () => {
    for (const name of DOCUMENTS) expect(formatsOf(name)).toEqual(expect.arrayContaining(['terminal', 'json']));
  });

  it('says which formats there are where one is missing', async () => {
    const missing: Format = 'markdown';
    await expect(render('card', missing, documents.card, optionsAt(80))).rejects.toMatchObject({
      code: 'usage',
      hint: 'It can as terminal, json.',
    });
  });
});

describe('lists that are cut short', () => {
  const many = (amount: number) => {
    const [section] = documents.audit.sections.filter(({ name }) => name === 'my-word');
    const line = section?.groups[0]?.lines[0];
    if (section === undefined || line === undefined) throw new Error('no late promise in the sample');
    const lines = Array.from({ length: amount }, (_, index) => ({ ...line, id: `id${index}`, text: `thing ${index}` }));
    return { ...documents.audit, sections: [{ ...section, groups: [{ name: 'late', title: 'Late', lines }] }] };
  };

  it('say how many more there are, and how to see them', async () => {
    const text = await render('audit', 'terminal', many(12), optionsAt(80));
    expect(text).toContain('… and 7 more');
    expect(text).toContain('nudge audit --all');
    expect(text).not.toContain('thing 5');
  });

  it('are whole with --all, and where only one line would be left out', async () => {
    expect(await render('audit', 'terminal', many(12), optionsAt(80, { all: true }))).toContain('thing 11');
    expect(await render('audit', 'terminal', many(6), optionsAt(80))).toContain('thing 5');
  });
});
