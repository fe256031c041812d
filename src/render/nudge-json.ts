import type { Nudge } from '../queue/types.ts';

/** A nudge as the contract of `next --json` and `queue --json` has it, its fields in this order. */
export function nudgeJson(nudge: Nudge): object {
  const { id, kind, title, personName, channel, minutes, needs, due, clock, path, line, quote, links, reasons } = nudge;
  return {
    id,
    kind,
    title,
    person: personName,
    channel,
    minutes,
    needs,
    due,
    clock,
    path,
    line,
    quote,
    links,
    reasons: reasons.map(({ points, reason }) => ({ points, reason })),
    score: nudge.score,
  };
}
