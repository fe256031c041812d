import { type Recovered, recover } from '../edit/recover.ts';
import { NudgeError } from '../errors.ts';
import { listed, shorten } from '../words.ts';
import type { Io } from './io.ts';
import { say } from './say.ts';

/** Files that a line names; of more it says how many there are. */
const MOST_NAMED = 3;

/** Finishes what a nudge that was killed began to write, and says what became of it, a line each. */
export function sayRecovered(root: string, folder: string, io: Pick<Io, 'stderr'>, quiet: boolean): void {
  try {
    for (const each of recover(root, folder)) {
      const needsLook = each.outcome.kind === 'left' || each.outcome.kind === 'waiting';
      if (needsLook || !quiet) say(io, sentence(each));
    }
  } catch (error) {
    if (!(error instanceof NudgeError)) throw error;
    // Notes can be read all the same.
    say(io, `What an earlier nudge began to write could not be looked at: ${error.message}`);
  }
}

function sentence({ command, undo, outcome }: Recovered): string {
  const what = `${undo ? 'undo of ' : ''}"${shorten(command, 60)}" was interrupted`;
  switch (outcome.kind) {
    case 'nothing written':
      return `${what} before it had written anything: nothing of it stands.`;
    case 'finished':
      return `${what} and is now finished: ${listed(outcome.paths, MOST_NAMED)}.`;
    case 'left': {
      const written = outcome.written.length === 0 ? '' : ` It had written ${listed(outcome.written, MOST_NAMED)}.`;
      const back = undo ? ' nudge undo goes on with it.' : ' nudge undo takes back what it wrote.';
      return `${what}, and ${listed(outcome.changed, MOST_NAMED)} changed since: all is left as it is.${written}${back}`;
    }
    case 'waiting':
      return `${what} and could not be finished now: ${outcome.why}`;
  }
}
