import { partsOf, weekday } from '../dates/civil.ts';
import type { Day } from '../dates/day.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../dates/names.ts';

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_FIRST = /^(?:([a-z]{3,9})(,?) )?(\d{1,2})(st|nd|rd|th)? ([a-z]{3,9})(,?)(?: \d{4})?$/i;
const MONTH_FIRST = /^(?:([a-z]{3,9})(,?) )?([a-z]{3,9}) (\d{1,2})(st|nd|rd|th)?(?:,? \d{4})?$/i;

/**
 * Writes a day as another one is written: `11/11/2026`, `Wed 11 Nov 2026`, `November 11, 2026`. Always with its year, so
 * that it says the same wherever it stands; as `YYYY-MM-DD` where the model is that, or of a form not known here.
 *
 * @param order how the note reads `3/4/2027`
 */
export function writtenLike(model: string, day: Day, order: 'dmy' | 'mdy'): string {
  const { year, month, day: date } = partsOf(day);
  if (/^\d{8}$/.test(model)) return day.replaceAll('-', '');
  const numeric = NUMERIC.exec(model);
  if (numeric !== null) return likeNumbers(numeric, day, order);
  const dayFirst = DAY_FIRST.exec(model);
  if (dayFirst !== null) {
    const [, named, comma, , ending, monthWord = '', after] = dayFirst;
    const number = `${date}${ending === undefined ? '' : endingOf(date)}`;
    return `${weekdayLike(named, comma, day)}${number} ${monthLike(monthWord, month)}${after} ${year}`;
  }
  const monthFirst = MONTH_FIRST.exec(model);
  if (monthFirst === null) return day;
  const [, named, comma, monthWord = '', , ending] = monthFirst;
  const number = `${date}${ending === undefined ? '' : endingOf(date)}`;
  return `${weekdayLike(named, comma, day)}${monthLike(monthWord, month)} ${number}, ${year}`;
}

function likeNumbers(model: RegExpExecArray, day: Day, order: 'dmy' | 'mdy'): string {
  const [, first = '', sign = '/', second = '', year = ''] = model;
  const parts = partsOf(day);
  // A model of one digit shows that noughts are left out; one of two digits shows nothing, and noughts are the rule.
  const bare = first.length === 1 || second.length === 1;
  const write = (part: number): string => String(part).padStart(bare ? 1 : 2, '0');
  const dayAndMonth = [write(parts.day), write(parts.month)];
  const written = String(parts.year).padStart(4, '0').slice(-year.length);
  return [...(order === 'mdy' ? dayAndMonth.reverse() : dayAndMonth), written].join(sign);
}

function weekdayLike(model: string | undefined, comma: string | undefined, day: Day): string {
  if (model === undefined) return '';
  return `${cutLike(model, WEEKDAY_NAMES[weekday(day) - 1] ?? '')}${comma ?? ''} `;
}

function monthLike(model: string, month: number): string {
  // May is as long as its abbreviation: it shows nothing, and the short form is as good there.
  return cutLike(model, MONTH_NAMES[month - 1] ?? '');
}

/** A name as long as the model is: three letters, or whole. */
function cutLike(model: string, name: string): string {
  return model.length <= 4 ? name.slice(0, 3) : name;
}

function endingOf(date: number): string {
  if (date >= 11 && date <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][date % 10] ?? 'th';
}
