import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AuditReport } from '../../src/audit/types.ts';
import { pageTemplate } from '../../src/cli/page-template.ts';
import { render } from '../../src/render/registry.ts';
import { type Element, elementsOf } from '../helpers/html.ts';
import { reportSaying } from './audit-report.ts';
import { optionsAt } from './samples.ts';

const template = pageTemplate();
const draw = (report: AuditReport) => render('audit', 'html', report, optionsAt(80, { page: template }));
const plain = elementsOf(await draw(reportSaying('x')));
const all = (name: string, elements: readonly Element[] = plain) => elements.filter((each) => each.name === name);
const classed = (name: string) => plain.filter(({ attributes }) => attributes.class?.split(' ').includes(name));

describe('the page can be read by anybody', () => {
  it('names its language and itself', () => {
    expect(all('html')[0]?.attributes.lang).toBe('en');
    expect(all('title')[0]?.text).toBe('Audit 2026-W47');
    expect(all('h1')[0]?.text).toBe('Week 47 of 2026');
  });

  it('has one of each landmark, and names every section by its heading', () => {
    for (const landmark of ['header', 'nav', 'main', 'footer', 'h1']) expect(all(landmark)).toHaveLength(1);
    const headings = all('h2').map(({ attributes }) => attributes.id);
    expect(all('section').map(({ attributes }) => attributes['aria-labelledby'])).toEqual(headings);
  });

  it('leaves out no level of heading', () => {
    const levels = plain.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it('leads only to places in itself, each of which is there once', () => {
    const ids = plain.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all('a')) expect(ids.map((id) => `#${id}`)).toContain(attributes.href);
    const named = plain.flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? []);
    for (const id of named) expect(ids).toContain(id);
  });

  it('tells each chart also in words and as a table', () => {
    const images = all('svg').filter(({ attributes }) => attributes.role === 'img');
    expect(images).toHaveLength(3);
    expect(
      all('svg').filter(({ attributes }) => attributes['aria-hidden'] === 'true' || attributes.role === 'img'),
    ).toEqual(all('svg'));
    expect(all('desc').map(({ text }) => text)).toEqual(images.map(() => 'Summary x'));
    expect(all('table').map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'Weekvalue xchat x 2026-W4410 2026-W45–4 2026-W463– 2026-W4721',
      'Weekvalue xchat x 2026-W4410 2026-W45–4 2026-W463– 2026-W4721',
      'Whichvalue xchat x green x10 red x–4 cold x3–',
    ]);
  });
});

describe('what it says', () => {
  it('shows the figures as tiles, the late one marked, an unknown one as a dash', () => {
    expect(classed('tile').map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'late 1',
      'value x £1,250',
      'kept on time –',
    ]);
    expect(classed('is-late')).toHaveLength(1);
    // The one of which a chart knows the weeks has a sparkline.
    const sparks = plain.filter((_, index) => plain[index - 1]?.attributes.viewBox === '0 0 96 24');
    expect(sparks.map(({ attributes }) => attributes.d)).toEqual([
      expect.stringMatching(/^M[\d.]+,[\d.]+(?:L[\d.]+,[\d.]+){3}$/),
    ]);
  });

  it('shows an item whole once, then only where it stands', () => {
    const lines = all('li').filter(({ text }) => text.includes('k7qm'));
    expect(lines.map(({ text }) => text.includes("“I'll send it x”"))).toEqual([true, false]);
    expect(lines.every(({ text }) => text.includes('notes/x.md:7'))).toBe(true);
  });

  it('folds what is beyond the first few, and drafts, and says so on paper', () => {
    expect(all('summary').map(({ text }) => text)).toContain('and 5 more');
    expect(classed('on-paper').map(({ text }) => text)).toEqual(['and 7 more']);
    expect(all('pre')[0]?.text).toBe('Hello x,\n\nit is late.');
  });

  it('shows both sentences where two are compared', () => {
    expect(all('blockquote').map(({ text }) => text.trim())).toContain('“before x”');
    expect(classed('place').map(({ text }) => text)).toContain('old/x.md:3');
  });

  it('says by which rule a section judges', () => {
    expect(classed('about').map(({ text }) => text)).toEqual(['Judged by x']);
  });

  it('asks the questions, and says what there is to say where there is nothing', async () => {
    expect(classed('question').map(({ text }) => text)).toEqual(['What x?']);
    const empty = {
      ...reportSaying('x'),
      sections: reportSaying('x').sections.map((each) => ({ ...each, groups: [] })),
    };
    expect(await draw(empty)).toContain('<p class="empty">Nothing x</p>');
  });

  it('calls a stretch of days that is no week by its name', async () => {
    const report = { ...reportSaying('x'), week: '2026-11-02..2026-11-15' };
    expect(all('h1', elementsOf(await draw(report)))[0]?.text).toBe('2026-11-02..2026-11-15');
  });
});

describe('what a note says changes words, and nothing else', () => {
  /** Names and attributes of all elements, without their words, and without the places that long names push aside. */
  const shape = (elements: readonly Element[]) =>
    elements.map(({ name, attributes }) =>
      [
        name,
        ...Object.entries(attributes)
          .filter(([key]) => !/^(?:x[12]?|width)$/.test(key))
          .flat(),
      ].join(' '),
    );
  const hostile = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='alert(1)",
      '</style><script>',
      '</title></svg></textarea>',
      '-->',
      ']]>',
      '{{style}}',
      '{{{style}}}',
      '{{> page}}',
      '{{#sections}}',
      '{{=<% %>=}}',
      '&lt;b&gt;',
      '&#x3c;b&#x3e;',
      'javascript:alert(1)',
      '\u202e\u2066\u0000\u001b[31m',
      '__proto__',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '/', '{', '}', '#', ';', 'a') }),
  );

  test('the elements stay those of a plain page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 3 }), async (parts) => {
        const elements = elementsOf(await draw(reportSaying(`x${parts.join(' ')}x`)));
        expect(shape(elements)).toEqual(shape(plain));
      }),
      { numRuns: 60 },
    );
  });

  test('the words are those of the note, controls made visible', async () => {
    const text = 'x<b>&amp;"\'`{{title}}</script>\u202e\u001b[31m';
    const elements = elementsOf(await draw(reportSaying(text)));
    const shown = `x<b>&amp;"'\`{{title}}</script>‹U+202E›␛[31m`;
    expect(all('b', elements)[0]?.text).toBe(`Ada ${shown}`);
    expect(all('pre', elements)[0]?.text).toBe(`Hello ${shown},\n\nit is late.`);
    expect(all('desc', elements)[0]?.text).toBe(`Summary ${shown}`);
    expect(all('h2', elements)[0]?.text).toBe(`Section glance ${shown}`);
  });
});

describe('the template', () => {
  it('puts in nothing unescaped but the stylesheet, and that is named in the policy by its hash', async () => {
    const files = [template.page, ...Object.values(template.parts)].join('\n');
    expect(files.match(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/g)).toEqual(['{{{style}}}']);
    expect(template.style).not.toMatch(/<|@import|url\((?!#)/);
    const policy = plain.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const hash = createHash('sha256')
      .update(all('style')[0]?.text ?? '')
      .digest('base64');
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has no script, no event, no style of its own, and no address', () => {
    for (const { name, attributes } of plain) {
      expect(['script', 'img', 'link', 'iframe', 'object', 'embed', 'form', '#comment']).not.toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(?:on|style$|src)/);
        expect(value).not.toMatch(/^[a-z]+:\/\/|^javascript:|^data:/i);
      }
    }
  });
});
