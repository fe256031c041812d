import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInEditor } from './editor.ts';
import type { Session } from './session.ts';

/** Lets somebody change a text in their editor, in a file that only they can read and that is gone afterwards. */
export async function editText(session: Session, text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nudge-'));
  const file = 'draft.md';
  try {
    writeFileSync(join(folder, file), text, { mode: 0o600 });
    await openInEditor({ ...session, root: folder }, { path: file, line: 1 });
    return readFileSync(join(folder, file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
