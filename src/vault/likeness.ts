/** How two texts of notes are alike, line by line. */
export interface Likeness {
  /** Whether they are so alike that one must have been made from the other. */
  alike: boolean;
  /** 1-based lines of the second whose words, or whose mark, stand nowhere in the first. */
  own: number[];
}

/** Of the sentences of the shorter note, how many the longer must have as well: one in five may have been changed. */
const SHARED = 0.8;
/** Fewer sentences than this prove nothing, unless all lines are the same. */
const FEWEST = 3;
/** A line of fewer words is what a template gives every note: "Next steps:", "- [ ] Agenda". */
const WORDS_OF_A_SENTENCE = 4;
/** What tells one note from another of the same template. */
const IDENTITY = /^(?:name|title|date|day|when|with|attendees|people|participants)\s*:/i;
/** What becomes of an item changes its line, and not whose line it is. */
const MARK = /\s*(?:[✅❌📅⏳🛫➕]\uFE0F?\s?\d{4}-\d\d-\d\d|[[(]\w{1,20}::[^\])]{0,40}[\])])/gu;
const BOX = /^(\s{0,40}(?:[-*+]|\d{1,9}[.)]) )\[[^\]]\] /;
const OPEN_BOX = /^((?:[-*+]|\d{1,9}[.)]) )\[ \] /;

/**
 * Compares a note with what may be a copy of it. They are alike where all lines are the same; or where nothing at the top
 * (name, date, people) tells them apart and nearly all sentences of the shorter stand in the longer, whatever has been added
 * to that since. Boxes and marks make no difference there; but one that the original lacks is the copy's own.
 */
export function compareTexts(original: string, copy: string): Likeness {
  const [first, second] = [readLines(original), readLines(copy)];
  const known = new Set(first.flatMap(({ words, marked }) => [words, marked]));
  const isOwn = ({ words, marked }: Line): boolean => !known.has(words) || !known.has(marked);
  return { alike: areAlike(first, second, known), own: second.filter(isOwn).map(({ line }) => line) };
}

interface Line {
  line: number;
  words: string;
  /** With its marks and its box, but for an open one. */
  marked: string;
}

function readLines(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((each, index) => ({
      line: index + 1,
      words: plain(each.replace(BOX, '$1').replace(MARK, '')),
      marked: plain(each).replace(OPEN_BOX, '$1'),
    }))
    .filter(({ words }) => words !== '');
}

function plain(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

function areAlike(first: readonly Line[], second: readonly Line[], known: ReadonlySet<string>): boolean {
  if (first.length === second.length && second.every(({ words }) => known.has(words))) return true;
  if (identityOf(first) !== identityOf(second)) return false;
  const [a, b] = [sentencesOf(first), sentencesOf(second)];
  const shared = [...a].filter((sentence) => b.has(sentence)).length;
  const fewer = Math.min(a.size, b.size);
  return fewer >= FEWEST && shared >= SHARED * fewer;
}

function identityOf(lines: readonly Line[]): string {
  if (lines[0]?.words !== '---') return '';
  const end = lines.findIndex(({ words }, index) => index > 0 && words === '---');
  const front = lines.slice(1, Math.max(end, 1)).map(({ words }) => words);
  return front
    .filter((words) => IDENTITY.test(words))
    .sort()
    .join('\n');
}

function sentencesOf(lines: readonly Line[]): Set<string> {
  const sentences = lines.map(({ words }) => words).filter((words) => !words.startsWith('#'));
  return new Set(sentences.filter((words) => words.split(' ').length >= WORDS_OF_A_SENTENCE));
}
