import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** One import, re-export or `import()` of a source file, of values or of types only. */
export interface Import {
  /** What stands between the quotes. */
  written: string;
  /** For a relative import the file's path from `src/`, else the package's name or Node's module (`node:fs`). */
  target: string;
  typeOnly: boolean;
  line: number;
}

/** A source file as the rules of the architecture see it. */
export interface SourceFile {
  /** Path from `src/`, `/`-separated. */
  path: string;
  imports: Import[];
  /** Names that are used without being a property's: among them the globals that the rules are about, with their line. */
  names: ReadonlyMap<string, number>;
}

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every TypeScript file under `src/`, read from the disk, ascending by path. */
export function readSources(): SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => readSource(path, readFileSync(ROOT + path, 'utf8')));
}

/**
 * Reads the imports and names of a file with the parser that also builds the tests, so that comments, strings, templates
 * and patterns that look like code are not taken for it.
 * @throws Error for a file that is not TypeScript, or that imports a module whose name is not a plain string.
 */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
  const imports: Import[] = [];
  const names = new Map<string, number>();
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const root: unknown = program;
  if (!isNode(root)) throw new Error(`${path}: the parser gave no tree`);
  visit(root, (node, isName) => {
    const line = lineAt(node.start);
    const source = sourceOf(node);
    if (source !== null) imports.push({ ...resolve(path, source, line), typeOnly: isTypeOnly(node), line });
    if (isName && typeof node.name === 'string' && !names.has(node.name)) names.set(node.name, line);
  });
  return { path, imports, names };
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('start' in value)) return false;
  return typeof value.type === 'string' && typeof value.start === 'number';
}

function visit(node: Node, see: (node: Node, isName: boolean) => void): void {
  see(node, node.type === 'Identifier' && node.isProperty !== true);
  for (const [key, value] of Object.entries(node)) {
    const children = Array.isArray(value) ? value : [value];
    // `thing.Date` and `{ Date: 1 }` name a property, no global.
    const isProperty = node.computed !== true && (key === 'property' || key === 'key');
    for (const child of children) if (isNode(child)) visit(isProperty ? { ...child, isProperty } : child, see);
  }
}

/** The node of the module's name, for the four ways to import. */
function sourceOf(node: Node): Node | null {
  const from = node.type === 'ImportExpression' || /^(?:Import|Export(?:Named|All))Declaration$/.test(node.type);
  if (from && isNode(node.source)) return node.source;
  return node.type === 'TSImportType' && isNode(node.source) ? node.source : null;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const { specifiers } = node;
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((each) => isNode(each) && (each.importKind === 'type' || each.exportKind === 'type'));
}

function resolve(path: string, source: Node, line: number): { written: string; target: string } {
  const written = source.value;
  if (typeof written !== 'string') throw new Error(`src/${path}:${line} imports a module whose name is not a string`);
  if (written.startsWith('.')) return { written, target: posix.join(posix.dirname(path), written) };
  const parts = written.split('/').slice(0, written.startsWith('@') ? 2 : 1);
  return { written, target: written.startsWith('node:') ? written : parts.join('/') };
}
