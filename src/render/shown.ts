/** What Markdown hides from a reader: link brackets and targets, emphasis signs, struck-out signs. */
const HIDDEN: readonly [RegExp, string][] = [
  [/!?\[\[(?:[^[\]|]{0,200}\|)([^[\]|]{1,200})\]\]/g, '$1'],
  [/!?\[\[(?:[^[\]|/]{0,100}\/){0,8}@?([^[\]|#/]{1,200})(?:#[^[\]|]{0,200})?\]\]/g, '$1'],
  [/\[([^[\]]{1,300})\]\([^()\s]{0,500}\)/g, '$1'],
  [/(\*\*|~~)(?=\S)/g, ''],
  [/(?<=\S)(\*\*|~~)/g, ''],
];

/** A sentence as a reader sees it in an editor's preview: the words of its links without their brackets. */
export function shownWords(text: string): string {
  return HIDDEN.reduce((shown, [pattern, instead]) => shown.replace(pattern, instead), text);
}
