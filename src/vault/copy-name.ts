import { NOTE_NAME } from './walk.ts';

/** What a note's name says of the note that it is a copy of. */
export interface CopyName {
  /** The path that the other note would have, beside it. */
  original: string;
  /** Who gives such names, for messages: "Syncthing". */
  by: string;
  /**
   * Whether the name proves it, where that other note is there: nobody types such a name. "Ann 2" may be a second Ann, so
   * that the words must bear it out.
   */
  sure: boolean;
}

type Ending = Omit<CopyName, 'original'> & { pattern: RegExp };

/** Most names are plainly none of these: one look spares the others. */
const PERHAPS = /[)\d]$|conflict|kopie|cop(?:y|ie|ia)$|-[A-Z][A-Z0-9-]{1,14}$/iu;

/** What a name ends in, without its `.md`. Documented by their makers unless it says otherwise. */
const ENDINGS: readonly Ending[] = [
  // https://docs.syncthing.net/users/syncing.html#conflicting-changes; older ones name no device.
  { by: 'Syncthing', sure: true, pattern: /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z2-7]{7})?$/ },
  // ownCloud's client before 2.5.
  { by: 'ownCloud', sure: true, pattern: /_conflict-\d{8}-\d{6}$/ },
  // git-mergetool(1): left behind with mergetool.keepBackup or keepTemporaries.
  { by: 'git mergetool', sure: true, pattern: /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d{1,10}$/ },
  // Finder, Explorer, and their like; in English, German, French, Spanish and Italian.
  { by: 'a file manager', sure: false, pattern: /(?: -)? (?:copy|kopie|copie|copia)(?: \d{1,2}| \(\d{1,2}\))?$/i },
  // iCloud Drive, and Obsidian for a second note of one name.
  { by: 'iCloud', sure: false, pattern: / \d{1,2}$/ },
  // OneDrive puts the computer's name there: at most 15 of these characters on Windows (NetBIOS).
  { by: 'OneDrive', sure: false, pattern: /-[A-Z][A-Z0-9-]{1,14}$/ },
];

/** What stands in the brackets that a name ends with. */
const IN_BRACKETS: readonly Ending[] = [
  // Dropbox; Nextcloud, ownCloud, OpenCloud; Obsidian Sync. The other languages are Dropbox's, as its users have them.
  { by: 'Dropbox, Nextcloud or Obsidian Sync', sure: true, pattern: /\bconflicted copy\b/i },
  {
    by: 'Dropbox',
    sure: true,
    pattern:
      /\b(?:in konflikt stehende kopie|konfliktkopie|copie en conflit|copia (?:conflictiva|en conflicto|in conflitto))\b|問題のあるコピー|競合コピー/i,
  },
  // https://help.seafile.com: "(SFConflict ann@example.com 2026-11-20-14-03-00)".
  { by: 'Seafile', sure: true, pattern: /^SFConflict / },
  // Dropbox gives it to names that differ in case or in Unicode's form alone: they may be two notes.
  { by: 'Dropbox', sure: false, pattern: /^(?:case|unicode encoding) conflict(?: \d{1,2})?$/i },
  // Google Drive, browsers, Windows.
  { by: 'Google Drive', sure: false, pattern: /^\d{1,2}$/ },
];

/** What a path says of the note that it is a copy of; null for a name like any other. The path need not exist. */
export function copyNameOf(path: string): CopyName | null {
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at);
  const ending = NOTE_NAME.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  if (!PERHAPS.test(stem)) return null;
  const found = inBrackets(stem) ?? atEnd(stem);
  if (found === null || found.stem === '') return null;
  return { original: `${path.slice(0, at)}${found.stem}${ending}`, by: found.by, sure: found.sure };
}

type Found = Omit<CopyName, 'original'> & { stem: string };

function inBrackets(stem: string): Found | null {
  const open = stem.endsWith(')') ? stem.lastIndexOf('(') : -1;
  if (open === -1) return null;
  const inner = stem.slice(open + 1, -1);
  const found = IN_BRACKETS.find(({ pattern }) => pattern.test(inner));
  return found === undefined ? null : { stem: stem.slice(0, open).trimEnd(), by: found.by, sure: found.sure };
}

function atEnd(stem: string): Found | null {
  for (const { pattern, by, sure } of ENDINGS) {
    const match = pattern.exec(stem);
    if (match !== null) return { stem: stem.slice(0, match.index), by, sure };
  }
  return null;
}
