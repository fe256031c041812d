import { buildAudit } from '../../src/audit/build.ts';
import { buildDayView } from '../../src/audit/day-view.ts';
import { buildPeopleView } from '../../src/audit/people-view.ts';
import { buildPersonView } from '../../src/audit/person-view.ts';
import { buildBook } from '../../src/book/book.ts';
import { phoneReader } from '../../src/book/read-phone.ts';
import { type NoteRecord, toRecord } from '../../src/book/record.ts';
import type { Book } from '../../src/book/types.ts';
import { pageTemplate } from '../../src/cli/page-template.ts';
import { readWeek } from '../../src/cli/week.ts';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import type { Day } from '../../src/dates/day.ts';
import type { Model } from '../../src/extract/model/types.ts';
import weights from '../../src/extract/model/weights.json' with { type: 'json' };
import { extract } from '../../src/extract/pipeline.ts';
import type { Extraction } from '../../src/extract/types.ts';
import { parseNote } from '../../src/note/parse.ts';
import type { Note } from '../../src/note/types.ts';
import { createContext } from '../../src/queue/context.ts';
import { draftFacts } from '../../src/queue/draft-facts.ts';
import { DRAFT_FIELDS } from '../../src/queue/draft-types.ts';
import { groupNudges } from '../../src/queue/groups.ts';
import { buildQueue } from '../../src/queue/queue.ts';
import type { Nudge } from '../../src/queue/types.ts';
import type { DocumentName, Documents, RenderOptions } from '../../src/render/documents.ts';
import { fillDraft } from '../../src/render/draft-fill.ts';
import { formatsOf, render } from '../../src/render/registry.ts';
import { obeyedBesidesOwn, obeyedIn } from '../helpers/hostile.ts';
import type { Random } from '../helpers/random.ts';
import { check } from './check.ts';
import type { Input } from './mutate.ts';

export const TODAY: Day = '2026-11-20';
const MODEL: Model = weights;
const CONFIG = { ...DEFAULT_CONFIG, me: { name: 'Robin Acre', aliases: ['RA'] } };
const MOMENT = { minutes: null, place: null, energy: null };
const TEMPLATE = {
  path: 'all.md',
  text: Object.keys(DRAFT_FIELDS)
    .map((field) => `{{${field}}}`)
    .join('\n'),
};
const readPhone = phoneReader('GB');

/** A note as understood. */
export type Read = Extraction & { note: Note };

export function understand({ path, text }: Input): Read {
  const note = parseNote(path, text, CONFIG);
  return { note, ...extract(note, CONFIG, MODEL, { explain: true }) };
}

/** So many documents of an input are drawn, each in one way: all come round, and drawing takes longest. */
const DRAWN = 3;

/** A note beside the input's, so that names meet names. */
const BESIDE: NoteRecord = recordOf({
  path: 'contacts/Ann Bell.md',
  text: '---\ntype: contact\nphone: 07700 900471\nrelation: client\ncadence: 2w\n---\n\n## 2026-10-02\n\nI will send her the list by Friday.\n',
});

function recordOf(input: Input): NoteRecord {
  const { note, items } = understand(input);
  return toRecord(note, items, readPhone);
}

/** Takes an input all the way to every document, and sees that each holds. Gives what was understood. */
export async function tryReading(input: Input, random: Random): Promise<Read> {
  const read = understand(input);
  const lines = input.text.split('\n').length;
  for (const { id, line, column, end } of read.items) {
    check(line >= 1 && line <= lines && column >= 1 && end.line >= line && end.line <= lines, `${id} has no place`);
  }
  // As the index keeps it.
  const record: NoteRecord = JSON.parse(JSON.stringify(toRecord(read.note, read.items, readPhone)));
  const book = buildBook({
    records: [record, ...(input.path === BESIDE.note.path ? [] : [BESIDE])],
    config: CONFIG,
    today: TODAY,
  });
  const nudges = buildQueue(book, { config: CONFIG, today: TODAY, moment: MOMENT });
  if (random.chance(0.25)) tryDraft(book, nudges);
  const documents = documentsOf(input.path, read, book, nudges);
  const names = Object.keys(documents) as DocumentName[];
  for (let left = DRAWN; left > 0; left -= 1) {
    const name = random.pick(names);
    await tryDrawing(name, documents[name], random);
  }
  return read;
}

function tryDraft(book: Book, nudges: readonly Nudge[]): void {
  const [nudge] = nudges;
  if (nudge === undefined) return;
  const facts = draftFacts(createContext(book, CONFIG, TODAY), nudge, { newDay: null });
  const { body } = fillDraft(TEMPLATE, facts, DRAFT_FIELDS);
  check(obeyedIn(body) === null, `a draft would be obeyed: ${obeyedIn(body)}`);
}

function documentsOf(path: string, { note, items, trace }: Read, book: Book, nudges: Nudge[]): Partial<Documents> {
  const asked = { config: CONFIG, today: TODAY };
  const [best = null] = nudges;
  const [person] = [...book.people.values()].slice(-1);
  const problems = [...note.problems, ...book.problems];
  return {
    queue: {
      today: TODAY,
      moment: MOMENT,
      nudges,
      total: nudges.length,
      groups: groupNudges(nudges, 'person', asked),
    },
    card: { today: TODAY, moment: MOMENT, nudge: best, waiting: nudges.length },
    audit: buildAudit(book, { ...asked, week: readWeek('this', TODAY) }),
    people: buildPeopleView(book, TODAY),
    day: buildDayView(book, { ...asked, best, waiting: nudges.length }),
    extract: { today: TODAY, notes: [{ path, items, trace }], problems },
    problems: { problems },
    ...(person === undefined ? {} : { person: buildPersonView(book, person, TODAY) }),
  };
}

const OPTIONS: RenderOptions = {
  columns: 60,
  colour: false,
  unicode: true,
  hyperlinks: false,
  explain: true,
  shortId: (id) => id.slice(0, 4),
  today: TODAY,
  all: true,
  hrefOf: (path, line) => `file:///${path}#${line}`,
  tieOf: (id) => `<!-- nudge:id ${encodeURIComponent(id)} -->`,
};

/** Draws a document in one of its formats, or in colour. */
async function tryDrawing<Name extends DocumentName>(
  name: Name,
  document: Documents[Name] | undefined,
  random: Random,
): Promise<void> {
  if (document === undefined) return;
  const format = random.pick(formatsOf(name));
  const colour = format === 'terminal' && random.chance(0.5);
  const columns = random.pick([20, 60, 100]);
  const page = pageTemplate();
  const drawn = await render(name, format, document, { ...OPTIONS, columns, colour, hyperlinks: colour, page });
  const obeyed = colour ? obeyedBesidesOwn(drawn) : obeyedIn(drawn);
  check(obeyed === null, `${name} as ${format} would be obeyed: ${obeyed}`);
  if (format === 'json') JSON.parse(drawn);
  if (format === 'markdown')
    check(!OTHER_LINK.test(drawn), `${name} as Markdown has a link of its own: ${around(drawn)}`);
}

/** A link or element that nudge would not have made itself. */
const OTHER_LINK = /(?<!\\)<script|(?<!\\)\]\((?!\.|tel:|mailto:)/;

function around(drawn: string): string {
  const at = drawn.search(OTHER_LINK);
  return JSON.stringify(drawn.slice(Math.max(0, at - 60), at + 60));
}
