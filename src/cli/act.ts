import { type MarkedNote, markItems } from '../edit/mark-items.ts';
import { NudgeError } from '../errors.ts';
import type { Item } from '../extract/types.ts';
import type { ActChange, ActDocument } from '../render/documents.ts';
import { shorten, upperFirst } from '../words.ts';
import { type Action, asideOf, checkMark, didOf, markBy, refuseClosed, settledAs } from './action.ts';
import { refusal } from './derived.ts';
import { ALL, wholeQueue } from './moment.ts';
import { planNoCadence } from './no-cadence.ts';
import { noteText } from './note-text.ts';
import { findTarget, type Target } from './one-item.ts';
import { type CarryOut, carryOut, joinPlans, type Plan } from './plan.ts';
import { loadReader, type Understand } from './records.ts';
import type { Session } from './session.ts';
import { styleFor } from './vault-style.ts';

export type { Action } from './action.ts';

/** An item in a few words. */
type Worded = (item: Item) => string;

/**
 * Does one thing to the items that these ids (or unique beginnings of ids) name: all of them, or none. The notes are
 * read anew, so that a session may be older than they are; each mark is written in its line's own style, and before
 * anything is written the note is understood once more with its marks, to see that they say what they should. Throws
 * where an id names nothing or more than one item, or where a note no longer says what it did.
 */
export async function act(
  session: Session,
  ids: string | readonly string[],
  action: Action,
  options: Partial<CarryOut> = {},
): Promise<ActDocument> {
  const given = [ids].flat();
  const targets = given.map((id) => findTarget(session, id));
  const others = targets.flatMap((target) => (target.kind === 'item' ? [] : [planDerived(session, target, action)]));
  const items = targets.flatMap((target) => (target.kind === 'item' ? [target.item] : []));
  const plan = joinPlans([await planActs(session, items, action), ...others]);
  const command = `${action.kind} ${given.join(' ')}`;
  return carryOut(session, plan, { action: action.kind, command, dryRun: false, ...options });
}

/** Plans it, for a command that writes more than this. */
export async function planActs(session: Session, items: readonly Item[], action: Action): Promise<Plan> {
  const understand = await loadReader(session.config);
  const what = wordsOf(session);
  const paths = [...new Set(items.map(({ path }) => path))];
  const ofPath = (path: string): Item[] => items.filter((item) => item.path === path);
  return joinPlans(paths.map((path) => planNote(session, ofPath(path), action, { understand, what })));
}

/** Plans it for a nudge that no item stands behind: of these only a reminder to keep in touch can be dropped. */
function planDerived(session: Session, target: Exclude<Target, { kind: 'item' }>, action: Action): Plan {
  if (action.kind === 'drop' && target.kind === 'person' && target.nudge === 'keep-in-touch') {
    const { name, path } = target.person;
    if (path !== null) return planNoCadence(session, { name, path });
  }
  throw new NudgeError('refused', ...refusal(target, action));
}

/** A promise as the queue words it, but not as the telling of a new day; anything else with whose it is. */
function wordsOf(session: Session): Worded {
  const titles = new Map(
    wholeQueue(session)
      .first(ALL)
      .filter(({ kind }) => kind !== 'renegotiate')
      .map(({ id, title }) => [id, title]),
  );
  return ({ id, kind, owner, action, text }) => {
    const said = action === '' ? text : action;
    if (kind !== 'promise') return `${owner}: ${said}`;
    return titles.get(id) ?? upperFirst(said);
  };
}

/** Plans it for the items of one note. */
function planNote(
  session: Session,
  wanted: readonly Item[],
  action: Action,
  { understand, what }: { understand: Understand; what: Worded },
): Plan {
  const path = wanted[0]?.path ?? '';
  const text = noteText(session, path);
  const { note, items: found } = understand(path, text);
  const known = session.records.find((record) => record.note.path === path)?.items ?? [];
  const items = [...new Map(wanted.map((item) => [item.id, item])).values()].map((item) =>
    stillThere(item, known, found),
  );
  const unchanged = items.flatMap((item) => {
    const why = settledAs(item, action);
    return why === null ? [] : [{ id: item.id, what: what(item), path, line: item.line, why }];
  });
  const open = items.filter((item) => settledAs(item, action) === null);
  if (open.length === 0) return { edits: [], changed: [], unchanged, understood: [], asked: false };
  for (const item of open) refuseClosed(item, action);
  const style = styleFor(session, note);
  const marked = markItems(text, open, (line, place) => markBy(action)(line, { ...place, style }));
  const after = twins(marked, understand(path, marked.text).items);
  for (const item of open) checkMark(item, after(item), action);
  const others = found.filter((item) => !open.includes(item) && isTouched(item, after(item)));
  const did = didOf(action, session.today);
  const changed = open.map((item): ActChange => {
    const also = others.filter(({ line, text: said }) => line === item.line && said === item.text).map(what);
    const aside = asideOf(item, action, session.today);
    return { id: item.id, did, what: what(item), also, aside, ...changeOf(marked, item) };
  });
  return { edits: marked.edits, changed, unchanged, understood: [], asked: false };
}

/**
 * Finds what an item has become: by its place and words, for a repeating one has the same words, and so id, twice; else by
 * its place and id, for where a mark tells the day, the words that told it count as part of the action.
 */
function twins(marked: MarkedNote, after: readonly Item[]): (item: Item) => Item | undefined {
  return ({ id, line, kind, action }) => {
    const there = after.filter((each) => each.line === marked.lineNow(line) && each.kind === kind);
    return there.find((each) => each.action === action) ?? there.find((each) => each.id === id);
  };
}

function isTouched(before: Item, after: Item | undefined): boolean {
  return (
    after === undefined ||
    after.status !== before.status ||
    after.scheduled !== before.scheduled ||
    after.due !== before.due
  );
}

function changeOf(marked: MarkedNote, item: Item): Pick<ActChange, 'path' | 'line' | 'before' | 'after'> {
  const edit = marked.edits.find(({ line }) => line === item.line || line === item.end.line);
  const [before, after] = [edit?.expected ?? null, edit?.replacement ?? null];
  return { path: item.path, line: marked.lineNow(item.line), before, after };
}

/**
 * The item as the note says it now. Ids count items of the same words, so that where there are more or fewer of them than
 * there were when the session began (`known`), the same id may name another.
 */
function stillThere(item: Item, known: readonly Item[], found: readonly Item[]): Item {
  const alike = (items: readonly Item[]): number =>
    items.filter(({ kind, action }) => kind === item.kind && action === item.action).length;
  const now = found.find(({ id }) => id === item.id);
  const [were, are] = [alike(known), alike(found)];
  if (now !== undefined && (were === are || were === 0)) return now;
  const instead =
    now === undefined ? 'that the note no longer says so' : `${are} that read alike, where there were ${were}`;
  throw new NudgeError(
    'refused',
    `${item.path}:${item.line}: expected ${JSON.stringify(shorten(item.text, 80))}, found ${instead}`,
    'Nothing was changed. Run the command again to see what stands there now.',
  );
}
