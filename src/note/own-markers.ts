/**
 * What nudge writes in a note again and again stands between these two lines (see `edit/own-block.ts`). The closing one goes
 * on with sums of the lines between, and ` -->`.
 */
export const OWN_BEGIN = '<!-- nudge:begin -->';
export const OWN_END = '<!-- nudge:end';
