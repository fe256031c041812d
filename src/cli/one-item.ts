import { findItem } from '../book/lookup.ts';
import type { Book, Person } from '../book/types.ts';
import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import { derivedId } from '../queue/make.ts';
import type { NudgeKind } from '../queue/types.ts';
import { visible } from '../render/safe.ts';
import { shorten } from '../words.ts';
import { ALL, wholeQueue } from './moment.ts';
import type { Session } from './session.ts';

const MOST_SHOWN = 8;
const LONGEST_SHOWN = 60;

/** What an id names: an item of a note, or a nudge that no item stands behind. */
export type Target =
  | { kind: 'item'; item: Item }
  | { kind: 'person'; nudge: PersonNudge; person: Person }
  | { kind: 'note'; nudge: NoteNudge; path: string };

/** Kinds of nudges that are made of a person and not of an item. */
const OF_PERSON = [
  'follow-up',
  'keep-in-touch',
  'feedback',
  'past-client',
  'value-call',
  'handwritten',
] as const satisfies readonly NudgeKind[];
export type PersonNudge = (typeof OF_PERSON)[number];

/** Kinds that are made of a whole note, or of the settings. */
const OF_NOTE = ['agenda', 'note-gap', 'habit', 'article'] as const satisfies readonly NudgeKind[];
export type NoteNudge = (typeof OF_NOTE)[number];

/** Finds what an id, or any unique beginning of one, names. Throws a `not-found` or `ambiguous` error that shows which. */
export function findTarget(session: Session, id: string): Target {
  return id.includes(':') ? derivedTarget(session, id) : { kind: 'item', item: oneItem(session, id) };
}

/** Whether an id, or its beginning, names anything. */
export function isKnown({ book }: Session, id: string): boolean {
  return id.includes(':') || findItem(book, id).kind !== 'none';
}

function oneItem({ book, renderOptions }: Session, id: string): Item {
  const found = findItem(book, id);
  if (found.kind === 'one') return found.item;
  const shown = JSON.stringify(id.slice(0, LONGEST_SHOWN));
  const list = (items: readonly Item[]): string =>
    items
      .slice(0, MOST_SHOWN)
      .map((item) => `\n  ${renderOptions.shortId(item.id)}  ${sentence(item)}`)
      .join('');
  if (found.kind === 'many') {
    const more = found.items.length > MOST_SHOWN ? `\n  and ${found.items.length - MOST_SHOWN} more` : '';
    throw new NudgeError(
      'ambiguous',
      `expected the id of one item, ${shown} begins those of ${found.items.length}`,
      `Say more of it:${list(found.items)}${more}`,
    );
  }
  const near = found.suggestions.flatMap((each) => book.items.get(each) ?? []);
  const hint = 'nudge queue --all lists what is open, each with its id; nudge extract lists everything.';
  throw new NudgeError(
    'not-found',
    `expected an item's id, found none like ${shown}`,
    near.length === 0 ? hint : `${hint} The nearest:${list(near)}`,
  );
}

/** An item's sentence with its place, on one line that a terminal shows and never obeys. */
function sentence({ path, line, text }: Item): string {
  return visible(`${shorten(text, LONGEST_SHOWN)}  ${path}:${line}`);
}

function derivedTarget(session: Session, id: string): Target {
  const wanted = id.trim().toLowerCase();
  const all = [...personTargets(session.book), ...noteTargets(session)];
  const exact = all.filter((each) => each.id === wanted);
  const fitting = exact.length > 0 ? exact : all.filter((each) => each.id.startsWith(wanted));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only.target;
  const shown = JSON.stringify(id.slice(0, LONGEST_SHOWN));
  if (fitting.length > 1) {
    const listed = fitting
      .slice(0, MOST_SHOWN)
      .map((each) => `\n  ${each.id}`)
      .join('');
    throw new NudgeError(
      'ambiguous',
      `expected one nudge, ${shown} begins ${fitting.length} of them`,
      `Say more of it:${listed}`,
    );
  }
  throw new NudgeError(
    'not-found',
    `expected a nudge's id, found none like ${shown}`,
    'nudge queue --all lists what is open, each with its id.',
  );
}

function personTargets({ people }: Book): { id: string; target: Target }[] {
  return OF_PERSON.flatMap((nudge) =>
    [...people.values()].map((person) => ({
      id: derivedId(nudge, person.key),
      target: { kind: 'person' as const, nudge, person },
    })),
  );
}

/** They rest on no person's key, so that only today's are known. */
function noteTargets(session: Session): { id: string; target: Target }[] {
  return wholeQueue(session)
    .first(ALL)
    .flatMap(({ id, kind, path }) => {
      const nudge = OF_NOTE.find((each) => each === kind);
      return nudge === undefined || !id.includes(':') ? [] : [{ id, target: { kind: 'note' as const, nudge, path } }];
    });
}
