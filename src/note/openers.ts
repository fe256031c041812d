import { addDays, startOfWeek } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { WEEKDAYS } from '../dates/names.ts';
import { findWrittenDay, type WrittenDay } from '../dates/written.ts';
import type { Block } from './types.ts';

/** A date that opens an entry, and where it stands in the block's text. */
export interface Opening {
  day: Day;
  opener: 'heading' | 'bullet' | 'bold';
  from: number;
  to: number;
}

/** What is known when a block is looked at. */
export interface OpeningContext {
  order: 'dmy' | 'mdy';
  /** The note's own day: weekdays alone are of its week. */
  noteDay: Day | null;
  /** The day that dates without a year lie near to: the note's own, else the entry before. */
  reference: Day | null;
  /** Ways in which entries of this note were opened so far: once with a year, then also without. */
  seen: ReadonlySet<Opening['opener']>;
}

/** How much of a block is looked at for its date. */
const HEAD = 200;
const LEAD_LENGTH = 60;

/**
 * Reads the date that opens an entry. A heading may carry it anywhere; a bullet must begin with it, and so must
 * a paragraph, in bold. Boxes open nothing: a date there belongs to the task.
 */
export function readOpening(block: Block, context: OpeningContext): Opening | null {
  if (block.quoted || block.box !== null) return null;
  if (block.kind === 'heading') return readHeading(block.text.slice(0, HEAD), context);
  if (block.kind === 'item') return readLead(block, 'bullet', context);
  return block.kind === 'paragraph' && /^(?:\*\*|__)/.test(block.raw) ? readLead(block, 'bold', context) : null;
}

/** Words after which a date in a heading is what the section is about, and not when it was. */
const ABOUT = /(?:^|[^\p{L}])(?:for|by|before|until|till|due|since|from|after|to|re|of|w\/c|wc)[\s:]*$/iu;

function readHeading(text: string, context: OpeningContext): Opening | null {
  const { order, reference } = context;
  const dated = findSurest(text, order, reference);
  if (dated === null) return readWeekday(text, context.noteDay);
  const before = text.slice(0, dated.index);
  const [from, to] = [dated.index, dated.index + dated.length];
  const opening: Opening = { day: dated.day, opener: 'heading', from, to };
  if (ABOUT.test(before)) return null;
  if (hasYear(dated)) return opening;
  // Without a year a date counts at the head of a heading, after a sign that parts it from the words, or with its weekday.
  const apart = !/[\p{L}\p{N}]/u.test(before) || /[,;:|(–—-]\s*$/.test(before) || /^\p{L}/u.test(dated.text);
  return apart ? opening : null;
}

/** The first date with a year, else the first without one. */
function findSurest(text: string, order: OpeningContext['order'], reference: Day | null): WrittenDay | null {
  const first = findWrittenDay(text, { order, reference });
  if (first === null || hasYear(first)) return first;
  return findWrittenDay(text, { order }) ?? first;
}

function hasYear({ text }: WrittenDay): boolean {
  return /^\d{4}|\d{4}$|\d[/.-]\d{1,2}[/.-]\d\d$/.test(text);
}

/** `## Tuesday` or `## Tue: phones`, in a note that has a day, is that day of its week. */
function readWeekday(text: string, noteDay: Day | null): Opening | null {
  if (noteDay === null) return null;
  const match = /^([^\p{L}\p{N}]{0,8})(\p{L}{3,9})\.?(?=\s*(?:$|[,:;|(–—-]))/u.exec(text.slice(0, 30));
  const weekday = WEEKDAYS.get((match?.[2] ?? '').toLowerCase());
  if (match === null || weekday === undefined) return null;
  const from = (match[1] ?? '').length;
  return { day: addDays(startOfWeek(noteDay), weekday - 1), opener: 'heading', from, to: match[0].length };
}

/** A word after a date that makes the date part of a sentence: "12 May 2027 works for her". */
const GOES_ON =
  /^\s*(?:works?|is|are|was|were|would|will|suits?|for|to|till|until|or|and|if|at|as|looks|might|may|could|should|can)\b|^[-–—/]\d/iu;

/** How a bullet or bold text that opens an entry must begin: with a figure, or a weekday or month before one. */
const LEAD = /^[^\p{L}\p{N}]{0,12}(?:\p{L}{3,9}\.?,? (?:the )?){0,2}\d/u;

function readLead(block: Block, opener: 'bullet' | 'bold', context: OpeningContext): Opening | null {
  const text = (block.text.includes('\n') ? block.text.slice(0, block.text.indexOf('\n')) : block.text).slice(0, HEAD);
  if (!LEAD.test(text)) return null;
  const { order } = context;
  const reference = context.seen.has(opener) ? context.reference : null;
  const found = findWrittenDay(text.slice(0, LEAD_LENGTH), { order, reference });
  if (found === null || /[\p{L}\p{N}]/u.test(text.slice(0, found.index))) return null;
  const to = found.index + found.length;
  const sure = opener === 'bold' || /^\d{4}/.test(found.text) || /^(?:\*\*|__|\[\[)/.test(block.raw);
  const goesOn = GOES_ON.test(text.slice(to)) && !(sure && /^\s/.test(text.slice(to)));
  return goesOn ? null : { day: found.day, opener, from: found.index, to };
}
