import { keptOn, nextMeeting } from '../../book/touches.ts';
import type { ContactState } from '../../book/warmth.ts';
import { formatDay } from '../../dates/format.ts';
import { every, listed } from '../../words.ts';
import { chart } from '../chart.ts';
import type { AuditContext, SectionBuilder } from '../context.ts';
import { group, lineAt } from '../lines.ts';
import { keepInTouch } from '../person-steps.ts';
import type { AuditChart, AuditLine } from '../types.ts';

/** Going cold: contacts whose cadence is up, dearest first: by stage, then by how far it has passed. */
export const goingCold: SectionBuilder = {
  name: 'going-cold',
  title: 'Going cold',
  build(context) {
    const passed = context.pastCadence();
    return {
      figures: [{ label: 'past their cadence', value: passed.length, unit: 'count' }],
      charts: warmthChart(context),
      groups: group(
        'passed',
        '',
        passed.map((each) => coldLine(context, each)).filter((line) => line !== null),
      ),
      empty: 'Nobody is past their cadence.',
    };
  },
};

const WARMTHS = ['warm', 'due', 'cold'] as const;

/** Contacts by warmth; those never spoken with are none of the three. */
function warmthChart(context: AuditContext): AuditChart[] {
  const contacts = context.contacts();
  const values = WARMTHS.map((warmth) => contacts.filter((each) => each.warmth === warmth).length);
  const told = listed(WARMTHS.map((warmth, index) => `${values[index] ?? 0} ${warmth}`));
  const summary = `Contacts by warmth: ${told}.`;
  const series = [{ name: 'contacts', values }];
  const [name, title] = ['warmth', 'Contacts by warmth'];
  return chart({ name, title, kind: 'bars', unit: 'count', along: [...WARMTHS], series, summary });
}

function coldLine(context: AuditContext, { person, last, touched, past }: ContactState): AuditLine | null {
  const { cadence, stage } = person;
  if (touched === null || cadence === null) return null;
  const kept = last?.day === touched ? null : keptOn(context.book, person.key, touched);
  const source = kept === null ? last : { ...kept, excerpt: kept.text };
  if (source === null) return null;
  const short = { style: 'short', today: context.today } as const;
  const ahead = nextMeeting(context.book, person.key, context.asOf);
  const notes = [
    ...(kept === null ? [] : ['by a promise kept']),
    ...(stage === null ? [] : [`stage ${stage}`]),
    ...(ahead === null ? [] : [`next meeting ${formatDay(ahead.day, short)}`]),
  ];
  return lineAt(source, `last in touch ${formatDay(touched, short)}, meant ${every(cadence.ideal)}`, {
    person: person.name,
    day: touched,
    daysLate: past,
    quote: source.excerpt,
    note: notes.length === 0 ? null : notes.join('; '),
    next: keepInTouch(context, person, touched),
  });
}
