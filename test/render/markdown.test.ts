import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/audit/types.ts';
import { renderAudit } from '../../src/render/audit-markdown.ts';
import { drawPrompt, readPrompt, startsPrompt } from '../../src/render/audit-markdown-prompt.ts';
import { code, escapeMarkdown, placeLink, unescapeMarkdown } from '../../src/render/markdown.ts';
import { visible } from '../../src/render/safe.ts';
import { optionsAt, sampleDocuments } from './samples.ts';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

function parse(text: string): Tree {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function everyNode(node: Node): Node[] {
  const children = 'children' in node ? (node.children as Node[]) : [];
  return [node, ...children.flatMap(everyNode)];
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}

const report = sampleDocuments().audit;

function withWords(words: string): AuditReport {
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        lines: group.lines.map((line) => ({ ...line, text: words, person: words, quote: words, note: words })),
      })),
    })),
  };
}

describe('words of a note in Markdown', () => {
  it('read as they were written, and are nothing but text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        fc.pre(!/\[\[|https?:|www\.|@|&/.test(text));
        const paragraph = parse(`x ${escapeMarkdown(text)} x`);
        expect(everyNode(paragraph).map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
        expect(textOf(paragraph)).toBe(`x ${visible(text).trim()} x`);
      }),
    );
  });

  const hard = fc
    .array(fc.constantFrom('[[', ']]', '[', ']', '\\', '(', '*', '_', 'a', ' ', '1.', '-', '“', '`', '<!--'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));

  it('are read back, wiki-links and all', () => {
    fc.assert(
      fc.property(fc.oneof(hard, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(visible(text).trim());
      }),
      { numRuns: 500 },
    );
  });

  it('are read back as the question that they asked, to be drawn the same', () => {
    fc.assert(
      fc.property(hard, hard, (some, seed) => {
        const drawn = drawPrompt({ question: `What of ${some}?`, seed: seed.trim() });
        const [head = '', ...more] = drawn.split('\n');
        expect(startsPrompt(head)).toBe(true);
        expect(drawPrompt(readPrompt(head, more))).toBe(drawn);
      }),
    );
  });

  it.each([
    '# one',
    '- two',
    '+ two',
    '1. three',
    '2) three',
    '> four',
    '- [ ] five',
    '```',
    '---',
    '    six',
    '***',
    '<b>x',
  ])('open no block where they begin a line (%s)', (text) => {
    const { children } = parse(escapeMarkdown(text));
    expect(children.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('keep their wiki-links', () => {
    expect(escapeMarkdown('saw [[Ada Finch|Ada]] *and* [[Bo]]')).toBe('saw [[Ada Finch|Ada]] \\*and\\* [[Bo]]');
  });

  it.each(['[[Ann]](javascript:alert(1))', '[[Ann]](https://evil.example)', 'see [[Ann]](x) and [[Bo]](y)'])(
    'make no link of what follows a wiki-link: %s',
    (text) => {
      const nodes = everyNode(parse(escapeMarkdown(text)));
      expect(nodes.filter((node) => node.type === 'link' && !/^https:/.test(node.url))).toEqual([]);
      expect(textOf(parse(escapeMarkdown(text)))).toBe(text);
    },
  );

  it.each(['[[a`b]]', '[[a\n]]', '[[<b>]]', '![[embed]]', '%%hidden%%', 'due:: 2026-01-01', '#tag', '^block'])(
    'do nothing in Obsidian (%s)',
    (text) => {
      expect(escapeMarkdown(text)).not.toMatch(/(^|[^\\])(!\[\[|%%|::|#|\^|`|<)/);
    },
  );
});

describe('a place', () => {
  it('is a link that leads from the audit to the note', () => {
    expect(placeLink({ path: 'meetings/a b.md', line: 3 }, 'audits/w.md')).toBe(
      '[`meetings/a b.md:3`](../meetings/a%20b.md)',
    );
    expect(placeLink({ path: 'audits/x.md', line: 1 }, 'audits/w.md')).toBe('[`audits/x.md:1`](./x.md)');
  });

  it('is never another kind of address', () => {
    expect(placeLink({ path: 'javascript:alert(1).md', line: 1 }, 'w.md')).toBe(
      '[`javascript:alert(1).md:1`](./javascript%3Aalert%281%29.md)',
    );
  });

  it('holds backticks', () => {
    expect(code('a``b')).toBe('``` a``b ```');
  });
});

describe('the audit as a note', () => {
  it('holds no checkbox, no HTML and the same outline whatever the notes say', () => {
    const outline = (text: string) =>
      everyNode(parse(text)).flatMap((node) => (node.type === 'heading' ? [`${node.depth} ${textOf(node)}`] : []));
    const plain = outline(renderAudit(report, optionsAt(80)));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('[ ] x', '- [ ] x', '\n# x', '<!-- x', '```\nx', '---', ''),
        ),
        (words) => {
          const text = renderAudit(withWords(words), optionsAt(80));
          const nodes = everyNode(parse(text));
          expect(nodes.filter(({ type }) => type === 'html' || type === 'code' || type === 'image')).toEqual([]);
          expect(nodes.filter((node) => node.type === 'listItem' && node.checked != null)).toEqual([]);
          expect(outline(text)).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says in its front-matter that it is one', () => {
    expect(renderAudit(report, optionsAt(80))).toMatch(/^---\ntype: audit\nweek: 2026-W47\n/);
  });
});
