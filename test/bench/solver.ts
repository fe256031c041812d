import { createRequire } from 'node:module';
import type highs from 'highs';
import type { Highs } from 'highs';

/** Loads the solver. Its types describe the CommonJS build only, so that one is loaded. */
export function loadSolver(): Promise<Highs> {
  const { default: load }: typeof highs = createRequire(import.meta.url)('highs');
  return load();
}
