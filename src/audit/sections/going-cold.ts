import { nextMeeting } from '../../book/touches.ts';
import type { ContactState } from '../../book/warmth.ts';
import { formatDay } from '../../dates/format.ts';
import { every } from '../../words.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { group, lineAt } from '../lines.ts';
import type { AuditLine } from '../types.ts';

/** Going cold: contacts whose cadence is up, dearest first: by stage, then by how far it has passed. */
export const goingCold: SectionBuilder = {
  name: 'going-cold',
  title: 'Going cold',
  build(context) {
    const passed = context.pastCadence();
    return {
      figures: [{ label: 'past their cadence', value: passed.length, unit: 'count' }],
      groups: group(
        'passed',
        '',
        passed.map((each) => coldLine(context, each)).filter((line) => line !== null),
      ),
      empty: 'Nobody is past their cadence.',
    };
  },
};

function coldLine(context: AuditContext, { person, last, touched, past }: ContactState): AuditLine | null {
  const { cadence, stage, path } = person;
  const source = last ?? (path === null ? null : { path, line: 1, excerpt: '' });
  if (source === null || touched === null || cadence === null) return null;
  const short = { style: 'short', today: context.today } as const;
  const ahead = nextMeeting(context.book, person.key, context.asOf);
  const notes = [
    ...(stage === null ? [] : [`stage ${stage}`]),
    ...(ahead === null ? [] : [`next meeting ${formatDay(ahead.day, short)}`]),
  ];
  return lineAt(source, `last in touch ${formatDay(touched, short)}, meant ${every(cadence.ideal)}`, {
    person: person.name,
    day: touched,
    daysLate: past,
    quote: source.excerpt,
    note: notes.length === 0 ? null : notes.join('; '),
  });
}
