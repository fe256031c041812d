/** What git shows of the driver. */
export const DRIVER_NAME = 'nudge: notes are merged by what their lines mean';

/**
 * The command that git runs to merge a note, in its shell (git brings one on Windows too), from the top of the work tree. It
 * calls this very program where that is still there, for a graphical git may not have the user's PATH; else whichever
 * `nudge` is on the PATH; else git's own merge of texts, so that neither side is ever left out. Git puts `%P`, the note's
 * path, in quotes itself, and leaves `%X` and `%Y`, the names of the sides, as they are where it is too old to know them.
 *
 * @param node the Node that runs nudge
 * @param program the file that starts nudge
 */
export function driverCommand(node: string, program: string): string {
  const [run, file] = [quoted(node), quoted(program)];
  return [
    'set -- merge-file --marker-size %L --path %P --ours %X --theirs %Y -- %O %A %B',
    `if test -x ${run} && test -f ${file}; then exec ${run} ${file} "$@"; fi`,
    'if command -v nudge >/dev/null 2>&1; then exec nudge "$@"; fi',
    'echo "nudge is not there any more: git merges" %P >&2',
    'exec git merge-file --marker-size=%L -L ours -L base -L theirs -- %A %O %B',
  ].join('; ');
}

/** A word for the shell; git takes `%` for a placeholder. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`).replaceAll('%', '%%')}'`;
}
