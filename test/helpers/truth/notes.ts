import type { Facts, Kept, Said, Someone, Talk } from './facts.ts';

/** A place in the notes. */
export interface At {
  path: string;
  line: number;
}

/** The notes of some facts, and where in them each fact stands, by its key. */
export interface Written {
  files: Map<string, string>;
  places: Map<string, At>;
}

/** The settings of the vault. */
export const SETTINGS = 'me: { name: Robin Acre }\nhabits: [friday-reflection, kind-message]\n';

const CHATTER = [
  'The rain was loud on the roof.',
  'We sat by the window until noon.',
  'His dog slept under the table.',
  'The tram was late, as ever.',
  'Her office smells of cedar.',
];

/** Writes facts as notes, in plain forms: one for each meeting, contact and day. */
export function write(facts: Facts): Written {
  const written: Written = { files: new Map([['nudge.yaml', SETTINGS]]), places: new Map() };
  for (const talk of facts.talks) if (talk.form === 'note') writeMeeting(written, facts, talk);
  for (const someone of facts.people) if (someone.known) writeContact(written, facts, someone);
  const loose = facts.said.filter(({ talk }) => talk === null);
  const days = new Set([...loose, ...facts.kept].map(({ day }) => day));
  for (const day of days) {
    const kept = facts.kept.filter((each) => each.day === day);
    // A heading goes on to the end of the note.
    kept.sort((a, b) => (a.habit > b.habit ? -1 : 1));
    writeDay(
      written,
      day,
      loose.filter((each) => each.day === day),
      kept,
    );
  }
  return written;
}

/** Where a talk's note or entry is. */
export function placeOf({ places }: Written, key: string): At {
  const place = places.get(key);
  if (place === undefined) throw new Error(`expected ${key} to be written somewhere, found it nowhere`);
  return place;
}

function writeMeeting({ files, places }: Written, facts: Facts, talk: Talk): void {
  const path = `meetings/${talk.day} ${talk.key}.md`;
  const { money } = talk;
  const sign = money?.currency === 'GBP' ? '£' : '€';
  const lines = [
    '---',
    'type: meeting',
    `date: ${talk.day}`,
    `with: [${talk.people.join(', ')}]`,
    ...(talk.kind === 'meeting' ? ['kind: meeting'] : [`kind: "${talk.kind}"`]),
    ...(talk.minutes === null ? [] : [`minutes: ${talk.minutes}`]),
    ...(talk.declared === null ? [] : [`value: ${talk.declared}`]),
    ...(talk.stage === null ? [] : [`stage: ${talk.stage}`]),
    ...(money === null ? [] : [`outcome: ${sign}${money.amount / 100}`]),
    '---',
    `# Talk ${talk.key}`,
    '',
    ...(talk.agenda ? ['## Agenda', '', 'Tea, then the weather', '', '## Notes', ''] : []),
  ];
  places.set(talk.key, { path, line: 3 });
  writeWords(lines, path, places, facts, talk);
  files.set(path, `${lines.join('\n')}\n`);
}

function writeWords(lines: string[], path: string, places: Map<string, At>, facts: Facts, talk: Talk): void {
  const number = Number(talk.key.slice(1));
  if (talk.words) lines.push(CHATTER[number % CHATTER.length] ?? '', '');
  if (talk.decided) lines.push('We agreed on the blue paint.', '');
  if (talk.introducedBy !== null) lines.push(`[[${talk.introducedBy}]] introduced us to the printer.`, '');
  for (const said of facts.said) {
    if (said.talk !== talk.key) continue;
    places.set(said.key, { path, line: lines.length + 1 });
    lines.push(sentence(said), '');
  }
}

function writeContact({ files, places }: Written, facts: Facts, someone: Someone): void {
  const path = `contacts/${someone.name}.md`;
  const lines = [
    '---',
    'type: contact',
    `name: ${someone.name}`,
    ...(someone.cadence === null ? [] : [`cadence: ${someone.cadence}w`]),
    ...(someone.stage === null ? [] : [`stage: ${someone.stage}`]),
    ...(someone.met === null ? [] : [`met: ${someone.met}`]),
    '---',
    'Likes old bridges.',
    '',
  ];
  places.set(someone.name, { path, line: 1 });
  const log = facts.talks.filter((talk) => talk.form === 'log' && talk.people.includes(someone.name));
  for (const talk of log.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    places.set(talk.key, { path, line: lines.length + 1 });
    lines.push(`## ${talk.day}`, '');
    writeWords(lines, path, places, facts, talk);
  }
  files.set(path, `${lines.join('\n')}\n`);
}

function writeDay({ files, places }: Written, day: string, loose: Said[], kept: Kept[]): void {
  const path = `daily/${day}.md`;
  const lines = [`# ${day}`, ''];
  for (const said of loose) {
    places.set(said.key, { path, line: lines.length + 1 });
    lines.push(sentence(said), '');
  }
  for (const { habit } of kept) {
    if (habit === 'friday-reflection') lines.push('## Reflection', '');
    places.set(`${habit} ${day}`, { path, line: lines.length + 1 });
    lines.push(habit === 'kind-message' ? 'Wrote to an old teacher. #kind-message' : 'A quiet, good week.', '');
  }
  files.set(path, `${lines.join('\n')}\n`);
}

/** A sentence that says it, with its marks. */
function sentence(said: Said): string {
  const { form, fate } = said;
  if (form === 'prose') return [wordsInProse(said), marks(said, false)].filter(Boolean).join(' ');
  const sign = fate === 'done' ? 'x' : fate === 'dropped' ? '-' : ' ';
  return [`- [${sign}] ${wordsInBox(said)}`, marks(said, form === 'dataview')].filter(Boolean).join(' ');
}

function wordsInProse({ kind, who, thing, due, sort }: Said): string {
  if (kind === 'opening') return `${who} is thinking about a training day with our ${thing}.`;
  const by = due === null ? '' : ` by ${due}`;
  if (kind === 'awaiting') return `${who} will send me the ${thing}${by}.`;
  return who === null ? `I'll post ${object(sort, thing)}${by}.` : `I'll send ${who} ${object(sort, thing)}${by}.`;
}

function wordsInBox({ kind, who, thing, sort }: Said): string {
  if (kind === 'awaiting') return `${who} to send me the ${thing}`;
  return `${who === null ? 'Post' : `Send ${who}`} ${object(sort, thing)}`;
}

function object(sort: Said['sort'], thing: string): string {
  if (sort === 'agenda') return `the agenda and the ${thing}`;
  if (sort === 'feedback') return `feedback on the ${thing}`;
  return sort === 'card' ? `the handwritten ${thing}` : `the ${thing}`;
}

/** In prose the due day is in the words. */
function marks({ form, due, snoozed, start, fate, closed }: Said, dataview: boolean): string {
  const told: [string | null, string, string][] = [
    [start, '🛫', 'start'],
    [snoozed, '⏳', 'scheduled'],
    [form === 'prose' ? null : due, '📅', 'due'],
    [fate === 'done' ? closed : null, '✅', 'completion'],
    [fate === 'dropped' ? closed : null, '❌', 'cancelled'],
  ];
  return told
    .filter(([day]) => day !== null)
    .map(([day, emoji, field]) => (dataview ? `[${field}:: ${day}]` : `${emoji} ${day}`))
    .join(' ');
}
