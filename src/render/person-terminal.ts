import type { PersonView, ViewItem, ViewTalk } from '../audit/views.ts';
import { formatDay } from '../dates/format.ts';
import { count, every, shellWord } from '../words.ts';
import { capped, drawEntries, drawPlace } from './entry.ts';
import { drawFields } from './fields.ts';
import { hang, sides, wrap } from './layout.ts';
import { pastPhrase, shortDay } from './phrases.ts';
import type { Pen } from './style.ts';
import { onTerminal } from './terminal.ts';
import { itemEntry, talkEntry, talkPhrase } from './view-entries.ts';

/** Items of a block that are shown unless all are asked for. */
const MOST = 6;

/** Everything about one person before a call. */
export const renderPerson = onTerminal<PersonView>((view, pen) => [
  ...heading(view, pen),
  '',
  ...drawFields(pen, particulars(view, pen)),
  ...items(pen, 'I owe', view.promises),
  ...items(pen, 'Owed to me', view.awaiting),
  ...items(pen, 'Openings', view.openings),
  ...talks(pen, 'Last conversations', view.last),
  ...threeMonthsAgo(pen, view),
  '',
  ...hint(view, pen),
]);

function heading({ name, stage, warmth, role, company, relation, aliases }: PersonView, pen: Pen): string[] {
  const standing = [stage, warmth].filter((each) => each !== null).join(` ${pen.glyph.dot} `);
  const work = [role, company].filter((each) => each !== null).join(', ');
  const also = aliases.length === 0 ? null : `also ${aliases.join(', ')}`;
  const about = [work, relation, also].filter(Boolean).join(` ${pen.glyph.dot} `);
  return [
    ...sides(pen.title(name), pen.dim(standing), pen.columns),
    ...(about === '' ? [] : wrap(pen.dim(about), pen.columns)),
  ];
}

function particulars(view: PersonView, pen: Pen) {
  const { phone, email, timeZone, tags, path } = view;
  return [
    { label: 'phone', lines: some(phone) },
    { label: 'email', lines: some(email) },
    { label: 'time zone', lines: some(timeZone) },
    { label: 'last', lines: [lastPhrase(view, pen)] },
    { label: 'rhythm', lines: rhythm(view, pen) },
    { label: 'next', lines: view.ahead === null ? [] : [aheadPhrase(view.ahead, pen)] },
    { label: 'met', lines: some(view.met) },
    { label: 'tags', lines: some(tags.map((tag) => `#${tag}`).join(' ')) },
    { label: 'note', lines: path === null ? [] : [drawPlace(pen, { path, line: 1 })] },
  ];
}

function lastPhrase({ last, today, conversations }: PersonView, pen: Pen): string {
  const [newest] = last;
  if (newest === undefined) return 'no conversation noted';
  const all = conversations > 1 ? pen.dim(` (${conversations} in all)`) : '';
  return `${shortDay(newest.day, pen.options.today)}, ${formatDay(newest.day, { style: 'relative', today })}${all}`;
}

function rhythm({ cadence, pastCadence }: PersonView, pen: Pen): string[] {
  if (cadence === null) return [];
  const rhythm = every(cadence);
  if (pastCadence === null) return [rhythm];
  if (pastCadence >= 0) return [`${rhythm}, ${pen.warn(pastPhrase(pastCadence))}`];
  return [`${rhythm}, due in ${count(-pastCadence, 'day')}`];
}

function aheadPhrase(talk: ViewTalk, pen: Pen): string {
  const agenda = talk.hasAgenda ? 'agenda ready' : 'no agenda yet';
  return `${shortDay(talk.day, pen.options.today)}: ${talkPhrase(talk)} ${pen.dim(`(${agenda})`)}`;
}

function items(pen: Pen, title: string, list: readonly ViewItem[]): string[] {
  if (list.length === 0) return [];
  const draw = (shown: readonly ViewItem[]) =>
    drawEntries(
      pen,
      shown.map((item) => itemEntry(pen, item, false)),
    );
  return ['', pen.title(title), ...capped(pen, list, MOST, draw)];
}

function talks(pen: Pen, title: string, list: readonly ViewTalk[]): string[] {
  if (list.length === 0) return [];
  return [
    '',
    pen.title(title),
    ...drawEntries(
      pen,
      list.map((talk) => talkEntry(pen, talk)),
    ),
  ];
}

/** What was said then; only named where it already stands among the last conversations. */
function threeMonthsAgo(pen: Pen, { threeMonthsAgo: then, last }: PersonView): string[] {
  if (then === null) return [];
  const shown = last.some(({ path, line }) => path === then.path && line === then.line);
  const entry = talkEntry(pen, then);
  return ['', pen.title('Three months ago'), ...drawEntries(pen, [shown ? { ...entry, rests: [] } : entry])];
}

function hint({ promises, name }: PersonView, pen: Pen): string[] {
  const [first] = promises;
  const next = first === undefined ? `nudge log ${shellWord(name)}` : `nudge done ${pen.id(first.id)}`;
  return hang('', pen.dim(next), pen.columns);
}

function some(text: string | null): string[] {
  return text === null || text === '' ? [] : [text];
}
