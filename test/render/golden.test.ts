import { describe, expect, it } from 'vitest';
import { OPEN_END_KINDS } from '../../src/audit/review-types.ts';
import type { DocumentName, RenderOptions } from '../../src/render/documents.ts';
import { formatsOf, render } from '../../src/render/registry.ts';
import { expectGolden } from '../helpers/golden.ts';
import { DOCUMENTS, optionsAt, sampleDocuments } from './samples.ts';

const documents = sampleDocuments();

async function draw(name: DocumentName, options: RenderOptions): Promise<string> {
  return render(name, 'terminal', documents[name], options);
}

describe.each(DOCUMENTS)('%s', (name) => {
  it.each([80, 40])('reads well at %i columns', async (columns) => {
    expectGolden(`render/${name}-${columns}.txt`, await draw(name, optionsAt(columns)));
  });

  // A page is no text to be read: its elements are looked at in audit-html.test.ts.
  it.each(formatsOf(name).filter((format) => format !== 'terminal' && format !== 'html'))('as %s', async (format) => {
    const text = await render(name, format, documents[name], optionsAt(80));
    expectGolden(`render/${name}.${format === 'markdown' ? 'md' : 'json'}.txt`, text);
  });
});

describe('the card of an open end', () => {
  const { review, kinds } = documents.review;

  it.each(OPEN_END_KINDS)('%s', async (kind) => {
    const end = review.ends.find((each) => each.kind === kind);
    if (end === undefined) throw new Error(`the sample has no open end of the kind ${kind}`);
    const card = { end, position: review.ends.indexOf(end) + 1, total: review.ends.length };
    const drawn = [80, 60, 40].map((columns) =>
      render('review', 'terminal', { review, kinds, passed: 0, card }, optionsAt(columns)),
    );
    expectGolden(`render/review-card-${kind}.txt`, (await Promise.all(drawn)).join('---\n'));
  });

  it('is kind where nothing is open', async () => {
    const empty = { review: { ...review, ends: [] }, kinds, passed: 0, card: null };
    expectGolden('render/review-nothing.txt', await render('review', 'terminal', empty, optionsAt(80)));
  });
});

describe('the other ways', () => {
  it('explains what was understood', async () => {
    expectGolden('render/extract-explain-80.txt', await draw('extract', optionsAt(80, { explain: true })));
  });

  it('draws with ASCII signs alone', async () => {
    const text = await draw('day', optionsAt(80, { unicode: false }));
    expectGolden('render/day-ascii-80.txt', text);
    expect(text).toMatch(/^[\n -~]*$/);
  });

  it('says so where nothing waits', async () => {
    const empty = { today: documents.card.today, moment: { minutes: 5, place: 'car' }, nudge: null, waiting: 0 };
    expectGolden('render/card-nothing.txt', await render('card', 'terminal', empty, optionsAt(80)));
  });
});
