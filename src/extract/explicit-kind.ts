import { COMMON } from './lexicon/common.ts';
import type { NoteContext, Unit } from './reading/unit.ts';
import { headPerson } from './refine/above.ts';
import type { ItemKind } from './types.ts';

/** Somebody is asked to do it for me: "send me the list". */
const OBJECT_ME =
  /^ (?:send|get|give|email|forward|bring|lend|tell|show|let|pay|call|ring|text|share|pass|post|return)(?: back)? (?:me|us) /;

/** A box nested under a person's bullet is that person's, unless it is labelled with me or is done for them. */
export function boxKind(unit: Unit, context: NoteContext): ItemKind {
  const kind = kindOf(unit);
  const { parent } = unit.sentence.in.block;
  const above = parent === null ? undefined : context.note.blocks[parent];
  if (kind === 'awaiting' || !above || unit.segment.label.some((w) => w.text === 'me' || w.mention?.me)) return kind;
  const person = headPerson(above.text, context);
  return person !== null && !/ (?:him|her|them|<p>) /.test(unit.norm) ? 'awaiting' : 'promise';
}

/** Awaiting where another person is named as the one to act: "Name to …", "Name: …", "(Name) …", waiting for somebody. */
export function kindOf(unit: Unit): ItemKind {
  const label = unit.segment.label.find(
    (w) => w.mention || w.text === 'me' || w.text === 'all' || w.text === 'everyone',
  );
  if (label) {
    if (label.mention && !label.mention.me) return 'awaiting';
    return 'promise';
  }
  const words = unit.segment.words.filter((w) => !/^(?:todo|ap|action|:|<num>|\(|\)|@)$/.test(w.text));
  const [head, next] = words;
  if (/ (?:waiting (?:for|on)|awaiting) /.test(unit.norm)) return 'awaiting';
  if (head?.mention && !head.mention.me) {
    if (next === undefined || /^(?:to|will|is|owes?|has|--|-|'s)$/.test(next.text)) return 'awaiting';
    const { modal } = unit.clause;
    if (modal === 'will' || modal === 'to' || modal === 'owe' || modal === 'doing' || modal === 'present')
      return 'awaiting';
    const second = unit.sentence.units[unit.index + 1];
    if (words.length === 1 && second) return 'awaiting';
  }
  const { subject, subjectAt, modal } = unit.clause;
  if (modal === 'to' && subject === 'noun' && subjectAt === 0 && !COMMON.has(head?.text ?? '')) return 'awaiting';
  if (modal === 'imperative' && OBJECT_ME.test(unit.norm)) return 'awaiting';
  if (/^(?:\( )/.test(unit.norm.trim()) && head?.mention) return 'awaiting';
  return 'promise';
}
