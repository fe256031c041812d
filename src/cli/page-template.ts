import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PageTemplate } from '../render/page-types.ts';
import { templatesFolder } from './package-files.ts';

/** The page's template. It is nudge's own alone: one from a vault could hold scripts. */
export function pageTemplate(): PageTemplate {
  const folder = join(templatesFolder(), 'audit');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const parts = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'page.html');
  return {
    page: read('page.html'),
    parts: Object.fromEntries(parts.map((name) => [basename(name, '.html'), read(name)])),
    style: read('style.css'),
  };
}
