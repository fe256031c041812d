import type { OpenEnd } from '../audit/review-types.ts';
import { shellWord } from '../words.ts';

/** A name that an option takes, or nothing where nobody is known. */
function nameOf({ person, people }: OpenEnd): string | null {
  return person === null || people.length !== 1 ? null : shellWord(person);
}

/** The commands that settle an open end, as they are typed in the vault; the likeliest first. */
export function commandsFor(end: OpenEnd, week: string): string[] {
  const id = end.id ?? '';
  const name = nameOf(end);
  const forName = name === null ? '' : ` --for ${name}`;
  switch (end.kind) {
    case 'late':
      return [`nudge done ${id} --on yesterday`, `nudge draft ${id} --until friday`, `nudge drop ${id}`];
    case 'notes':
      return [`$EDITOR ${shellWord(end.path)}`];
    case 'follow-ups':
      return name === null
        ? []
        : [
            `nudge draft ${name} --kind follow-up`,
            `nudge log ${name} "what I wrote"`,
            `nudge add "what I will do"${forName} --due friday`,
          ];
    case 'openings':
      return [`nudge add "what I will do"${forName} --due friday`, `nudge draft ${id}`, `nudge drop ${id}`];
    case 'reflection':
      return [`nudge audit --week ${week} --write`];
  }
}
