import type { Commitment, Conversation, Person, PersonKey } from '../book/types.ts';
import { parseDay } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import type { Item } from '../extract/types.ts';
import { comparePaths } from '../problem.ts';
import { shorten } from '../words.ts';
import { personIn, type QueueContext } from './context.ts';
import type { DraftFact, DraftFacts, DraftSubject } from './draft-types.ts';
import { dayWords, interestWords, owedWords, promisedWords, sinceWords, thingOf } from './draft-words.ts';
import { plainText, shownName } from './naming.ts';
import { withoutDay } from './title.ts';

const LONGEST_HINT = 80;
const MOST_OPEN = 5;
/** Kinds of conversations that are named after something one was at. */
const OCCASIONS: ReadonlySet<string> = new Set(['event', 'workshop', 'conference']);
const PLACE_WORD = /^(?:at|in|on|through|via|over|during|by)\b/i;

/** What else is known where a message is made. */
export interface DraftOptions {
  /** The day that is offered instead, for renegotiating. */
  newDay?: Day | null;
}

/** Gathers what the notes know for a message about a nudge. What they do not say stays a gap: nothing is made up. */
export function draftFacts(
  context: QueueContext,
  subject: DraftSubject,
  { newDay = null }: DraftOptions = {},
): DraftFacts {
  const { book, today, config } = context;
  const [first, second] = subject.people;
  const person = personIn(context, first);
  const item = book.items.get(subject.id) ?? null;
  return {
    ...nameFacts(context, person, subject.personName),
    ...otherFacts(context, second),
    me: fact(config.me.name?.trim().split(/\s+/)[0]),
    ...talkFacts(context, person),
    ...itemFacts(context, person, item),
    newDay: fact(newDay === null ? null : dayWords(newDay, today)),
    open: fact(openPoints(context, person)),
  };
}

function nameFacts({ nameOf }: QueueContext, person: Person | null, written: string | null) {
  const full = person === null ? shownName(written ?? '') : nameOf(person.key).full;
  const short = person === null ? full : sayName(person);
  return {
    first: fact(short),
    name: fact(full),
    role: fact(person?.contact?.role),
    firm: fact(person?.contact?.company),
  };
}

/** The name one writes after "Hi": a first name, also of somebody who shares it; a firm's whole name. */
function sayName({ name, contact }: Person): string {
  const [first = '', ...more] = shownName(name).split(' ');
  return more.length === 0 || contact?.company === name || first.length < 2 || /\.$/.test(first)
    ? shownName(name)
    : first;
}

function otherFacts(context: QueueContext, key: PersonKey | undefined) {
  const { first, name, role, firm } = nameFacts(context, personIn(context, key), null);
  return { otherFirst: first, otherName: name, otherRole: role, otherFirm: firm };
}

/** Where and when we met and last spoke, and when we meet next. */
function talkFacts({ touchesOf, today }: QueueContext, person: Person | null) {
  const touches = person === null ? null : touchesOf(person.key);
  const first = touches?.spoken[0] ?? null;
  const last = touches?.spoken.findLast(({ hasWords }) => hasWords) ?? touches?.spoken.at(-1) ?? null;
  const metDay = parseDay(person?.contact?.met?.trim() ?? '') ?? first?.day ?? null;
  return {
    where: fact(placeOf(person, first)),
    met: fact(metDay === null || metDay > today ? null : sinceWords(metDay, today)),
    last: fact(last === null ? null : sinceWords(last.day, today)),
    topic: { value: null, hint: hintOf(firstSentence(last?.excerpt ?? '')) },
    meeting: fact(touches?.ahead[0] === undefined ? null : onDay(touches.ahead[0].day, today)),
  };
}

/** Where we met: as the contact note has it, else the event that the first conversation was at. */
function placeOf(person: Person | null, first: Conversation | null): string | null {
  const told = plainText(person?.contact?.met ?? '');
  if (told !== '' && parseDay(told) === null && !/^\d/.test(told)) return PLACE_WORD.test(told) ? told : `at ${told}`;
  if (first === null || !OCCASIONS.has(first.kind)) return null;
  const title = plainText(first.title).replace(/^\d{4}-\d\d-\d\d[ :,-]{0,4}/, '');
  const met = parseDay(person?.contact?.met?.trim() ?? '');
  if (title === '' || (met !== null && met !== first.day)) return null;
  return `at the ${title.replace(/^the /i, '')}`;
}

/** What was promised, owed or hinted at: by the nudge's own item, else what I still owe the person. */
function itemFacts(context: QueueContext, person: Person | null, item: Item | null) {
  const { today } = context;
  const names = person === null ? [] : namesOf(context, person);
  const own = item?.kind === 'promise' ? item : item === null ? oldestPromise(context, person) : null;
  const promised = own === null ? null : promisedWords(undated(own), own.channel, names);
  const owed = item?.kind === 'awaiting' ? owedWords(undated(item), names) : null;
  const of = item ?? own;
  const thing = thingOf(promised ?? owed);
  return {
    promised: { value: promised, hint: hintOf(aboutOf(own, names)) },
    owed: { value: owed, hint: item?.kind === 'awaiting' ? hintOf(item.action) : null },
    thing: { value: thing, hint: hintOf(aboutOf(of, names)) },
    interest: {
      value: item?.kind === 'opportunity' ? interestWords(item.action, names) : null,
      hint: item?.kind === 'opportunity' ? hintOf(item.action) : null,
    },
    said: fact(of?.said == null ? null : sinceWords(of.said, today)),
    day: fact(of?.due == null || of.due < today ? null : byDay(of.due, today)),
  };
}

function onDay(day: Day, today: Day): string {
  const words = dayWords(day, today);
  return /^to/.test(words) ? words : `on ${words}`;
}

/** A day that ends a span: "by today" is said of no promise. */
function byDay(due: Day, today: Day): string {
  return due === today ? 'the end of today' : dayWords(due, today);
}

/** An action without the words that tell its day, which a message says in its own. */
function undated({ action, duePhrase }: Item): string {
  return withoutDay(action, duePhrase);
}

/** An item's words without the name and number that lead an entry of a list of calls. */
function aboutOf(item: Item | null, names: readonly string[]): string {
  const words = plainText(item?.action ?? '');
  const name = names.find((each) => words.toLowerCase().startsWith(`${each.toLowerCase()} `));
  return words.slice(name?.length ?? 0).replace(/^ ?\+?\d[\d ()./-]{4,30},? ?/, '');
}

/** Every way in which a note names somebody, of two letters or more. */
function namesOf({ nameOf }: QueueContext, person: Person): string[] {
  const { full, short } = nameOf(person.key);
  return [...new Set([full, short, sayName(person), ...person.aliases.map(shownName)])].filter(
    (name) => name.length > 1,
  );
}

/** The open promise to somebody that was made first. */
function oldestPromise({ book, today }: QueueContext, person: Person | null): Item | null {
  const open = openOf(book.commitmentsOf.get(person?.key ?? '') ?? [], 'promise', today);
  return open[0]?.item ?? null;
}

function openOf(commitments: readonly Commitment[], kind: Commitment['kind'], today: Day): Commitment[] {
  return commitments
    .filter((each) => each.kind === kind && each.item.status === 'open' && each.people.length === 1)
    .toSorted(({ item: a }, { item: b }) => comparePaths(a.said ?? today, b.said ?? today) || comparePaths(a.id, b.id));
}

/** What is open between somebody and me, as lines of a list. */
function openPoints(context: QueueContext, person: Person | null): string | null {
  if (person === null) return null;
  const all = context.book.commitmentsOf.get(person.key) ?? [];
  const names = namesOf(context, person);
  const mine = openOf(all, 'promise', context.today).map(({ item }) =>
    promisedWords(undated(item), item.channel, names),
  );
  const theirs = openOf(all, 'awaiting', context.today).map(({ item }) => owedWords(undated(item), names));
  const lines = [
    ...mine.flatMap((words) => (words === null ? [] : [`- From me: ${words}`])),
    ...theirs.flatMap((words) => (words === null ? [] : [`- From you: ${words}`])),
  ];
  return lines.length === 0 ? null : lines.slice(0, MOST_OPEN).join('\n');
}

/** The first sentence of an excerpt, which is the user's own remark. */
function firstSentence(excerpt: string): string {
  return /^.{1,400}?[.!?](?=\s|$)/.exec(excerpt)?.[0] ?? excerpt;
}

function hintOf(words: string): string | null {
  const plain = shorten(plainText(words).replace(/[[\]]/g, ''), LONGEST_HINT).replace(/[.?!\s]{1,20}$/, '');
  return plain === '' ? null : plain;
}

function fact(value: string | null | undefined): DraftFact {
  const plain = (value ?? '').split('\n').map(plainText).join('\n');
  return { value: plain === '' ? null : plain, hint: null };
}
