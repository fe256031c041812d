import { COMMON } from '../lexicon/common.ts';
import { CALENDAR } from '../reading/names.ts';
import type { NoteContext, Sentence } from '../reading/unit.ts';

/** The person whose bullet or heading a sentence stands under, else one named on the line before. */
export function personAbove(sentence: Sentence, context: NoteContext): string | null {
  const { note, names } = context;
  const { block } = sentence.in;
  for (let parent = block.parent; parent !== null; parent = note.blocks[parent]?.parent ?? null) {
    const named = firstKnown(note.blocks[parent]?.text ?? '', context);
    if (named) return named;
  }
  for (const heading of [...block.under].reverse()) {
    const named = firstKnown(heading, context);
    if (named && (names.people.includes(named) || headPerson(heading, context) === named)) return named;
  }
  const headed = headedAbove(sentence, context);
  if (headed) return headed;
  const previous = sentence.before;
  if (
    previous &&
    previous.in.index !== sentence.in.index &&
    previous.in.block.depth >= block.depth &&
    sameEntry(previous, sentence)
  ) {
    const mention = previous.in.mentions.filter((m) => !m.me && m.known).at(-1);
    if (mention && names.people.includes(mention.name)) return mention.name;
  }
  return null;
}

/** A paragraph above, under the same heading, that is a person's name ("**Femke** 10:00"): what follows is theirs. */
function headedAbove(sentence: Sentence, context: NoteContext): string | null {
  const { blocks } = context.note;
  const { index, block } = sentence.in;
  for (let at = index - 1; at >= Math.max(0, index - 12); at -= 1) {
    const above = blocks[at];
    if (!above || above.kind === 'heading') return null;
    if (above.kind === 'paragraph' && block.kind === 'item' && above.text.trim().length < 60)
      return headPerson(above.text, context) ?? loneName(above.text);
    if (above.kind === 'item' && above.depth < block.depth) return headPerson(above.text, context);
  }
  return null;
}

/** "Femke 10:00", "09:30 Obinna": a line that is nothing but one name and a time. */
function loneName(text: string): string | null {
  const name = text.replace(TIMES, '').trim();
  return /^\p{Lu}\p{Ll}+$/u.test(name) && !COMMON.has(name.toLowerCase()) && !CALENDAR.has(name.toLowerCase())
    ? name
    : null;
}

const TIMES = /(?<!\d)\d{1,2}[:.]?\d{2}(?!\d)/g;

/** The person a bullet begins with: "Joyce", "[[Sofia Marchetti]]", "**Bram** (reseller)". */
export function headPerson(text: string, context: NoteContext): string | null {
  const words = text.replace(TIMES, '').trim().split(/\s+/).slice(0, 3);
  for (let size = words.length; size >= 1; size -= 1) {
    const named = firstKnown(words.slice(0, size).join(' '), context);
    if (named && firstKnown(words[0] ?? '', context) !== null) return named;
  }
  return null;
}

/** The first of the note's people named in a text by full name, first name or alias. */
export function firstKnown(text: string, context: NoteContext): string | null {
  const words = text.split(/[^\p{L}\p{N}'-]+/u).filter((w) => w !== '');
  for (let at = 0; at < Math.min(words.length, 12); at += 1) {
    for (let size = 3; size >= 1; size -= 1) {
      const form = words
        .slice(at, at + size)
        .join(' ')
        .toLowerCase();
      const people = context.names.forms.get(form);
      if (people?.length === 1 && people[0] && /^\p{Lu}/u.test(words[at] ?? '')) return people[0];
    }
  }
  return null;
}

/** True where two sentences stand in the same dated entry of the note. */
export function sameEntry(a: Sentence, b: Sentence): boolean {
  return a.in.block.entry === b.in.block.entry;
}
