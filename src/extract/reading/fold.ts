const MARKS = /\p{M}+/gu;

/** Folds a name or word for comparison: compatibility form, no accents, lower case, straight apostrophes. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[\u2019\u2018]/g, "'")
    .replace(/\u2011/g, '-');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
