const MARKS = /\p{M}+/gu;
const ASCII_ONLY = /^[\0-\x7f]*$/;

/** Folds a name or word for comparison: compatibility form, no accents, lower case, straight apostrophes. */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[\u2019\u2018]/g, "'");
}
