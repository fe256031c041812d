import { hiddenSigns } from './safe.ts';

/** Signs that are allowed in JSON but that a terminal might obey, or a reader never see; those below DEL JSON escapes itself. */
const UNSEEN = hiddenSigns('gu', 0x7f);

/** JSON for machines, indented for people. The same data whoever reads it: what a terminal might obey is escaped. */
export function toJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2).replace(UNSEEN, escaped)}\n`;
}

/** A sign beyond the first plane takes two escapes. */
function escaped(sign: string): string {
  return sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
