/**
 * How many characters regular expressions pass over while something runs: from where a search starts to the end of what
 * it finds, or to the end of the text where it finds nothing. A count of work that is the same on every machine; what a
 * pattern does by going back over the same characters is not in it.
 */
export function scanned(run: () => unknown): number {
  const original = RegExp.prototype.exec;
  let count = 0;
  RegExp.prototype.exec = function exec(this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = original.call(this, text);
    const failed = this.sticky ? from + 1 : text.length;
    count += Math.max(1, (match ? match.index + match[0].length : failed) - from);
    return match;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = original;
  }
  return count;
}
