import { parse } from 'parse5';

/** One element of a page, as a browser's parser finds it. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** All text within it. */
  text: string;
}

interface ParsedNode {
  nodeName: string;
  tagName?: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: ParsedNode[];
}

/** Every element of a page in order, found by a parser that follows the HTML standard; remarks are elements called `#comment`. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: ParsedNode): void => {
    if (node.tagName !== undefined || node.nodeName === '#comment') found.push(elementOf(node));
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html));
  return found;
}

function elementOf(node: ParsedNode): Element {
  const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
  return { name: node.tagName ?? node.nodeName, attributes, text: textOf(node) };
}

function textOf(node: ParsedNode): string {
  return node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(textOf).join('');
}
