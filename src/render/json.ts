/** Characters that are allowed in JSON but that a terminal might obey, or a reader never see. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON for machines, indented for people. The same data whoever reads it: what a terminal might obey is escaped. */
export function toJson(data: unknown): string {
  const escaped = (found: string) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(data, null, 2).replace(UNSEEN, escaped)}\n`;
}
