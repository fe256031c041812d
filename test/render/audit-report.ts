import type { AuditChart, AuditLine, AuditReport, AuditSection } from '../../src/audit/types.ts';

const WEEKS = ['2026-W44', '2026-W45', '2026-W46', '2026-W47'];

function chart(kind: AuditChart['kind'], name: string, text: string): AuditChart {
  const along = kind === 'bars' ? [`green ${text}`, `red ${text}`, `cold ${text}`] : WEEKS;
  const series = [
    { name: `value ${text}`, values: [1, null, 3, 2].slice(0, along.length) },
    { name: `chat ${text}`, values: [0, 4, null, 1].slice(0, along.length) },
  ];
  return { name, title: `Chart ${text}`, kind, unit: 'count', along, series, summary: `Summary ${text}` };
}

function line(text: string, rest: Partial<AuditLine> = {}): AuditLine {
  return {
    text: `send it ${text}`,
    person: `Ada ${text}`,
    tag: null,
    day: '2026-11-17',
    due: '2026-11-18',
    daysLate: 2,
    status: 'late',
    id: 'k7qmaaaa',
    path: `notes/${text}.md`,
    line: 7,
    quote: `I'll send it ${text}`,
    note: `said twice ${text}`,
    next: { words: `say so ${text}`, command: 'nudge draft k7qmaaaa', draft: `Hello ${text},\n\nit is late.` },
    also: null,
    ...rest,
  };
}

function section(name: string, text: string, rest: Partial<AuditSection>): AuditSection {
  const title = `Section ${name} ${text}`;
  return {
    name,
    title,
    about: '',
    figures: [],
    charts: [],
    groups: [],
    prompts: [],
    empty: `Nothing ${text}`,
    ...rest,
  };
}

/** A report with one of everything, in which this text stands wherever words of a note could. */
export function reportSaying(text: string): AuditReport {
  const also = { day: '2026-08-18' as const, path: `old/${text}.md`, line: 3, quote: `before ${text}` };
  const many = Array.from({ length: 9 }, (_, index) => line(text, { id: `id${index}`, status: 'open', next: null }));
  return {
    schema: 'nudge.audit/1',
    week: '2026-W47',
    from: '2026-11-16',
    to: '2026-11-22',
    today: '2026-11-20',
    sections: [
      section('glance', text, {
        figures: [
          { label: 'late', value: 1, unit: 'count' },
          { label: `value ${text}`, value: 125_000, unit: 'money', currency: 'GBP' },
          { label: 'kept on time', value: null, unit: 'percent' },
        ],
        charts: [chart('line', 'kept-on-time', text), chart('stack', 'value-and-chat', text)],
      }),
      section('my-word', text, {
        figures: [{ label: `made ${text}`, value: 10, unit: 'count' }],
        groups: [
          { name: 'late', title: `Late ${text}`, lines: [line(text)] },
          { name: 'made', title: '', lines: [line(text), ...many] },
        ],
      }),
      section('closer-or-cooler', text, {
        groups: [
          {
            name: 'closer',
            title: 'Closer',
            lines: [line(text, { id: null, tag: 'closer', next: null, status: null, also })],
          },
          { name: 'talks', title: '', lines: [line(text, { id: null, tag: 'no agenda', next: null, status: null })] },
        ],
      }),
      section('clock', text, { about: `Judged by ${text}`, charts: [chart('bars', 'clock', text)] }),
      section('reflection', text, { prompts: [{ question: `What ${text}?`, seed: `Perhaps ${text}` }] }),
    ],
  };
}
