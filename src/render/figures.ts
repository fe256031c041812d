import type { AuditFigure, AuditSection } from '../audit/types.ts';
import { count } from '../words.ts';
import { minutesPhrase } from './phrases.ts';

/** Labels that are said otherwise of one. */
const OF_ONE: ReadonlyMap<string, string> = new Map([
  ['conversations', 'conversation'],
  ['new people', 'new person'],
  ['people known', 'person known'],
  ['promises made', 'promise made'],
  ['promises due', 'promise due'],
  ['meetings', 'meeting'],
  ['agendas', 'agenda'],
]);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['GBP', '£'],
  ['EUR', '€'],
  ['USD', '$'],
]);

/** A figure's value as text; `none` where it cannot be told. */
export function figureValue({ value, unit, currency }: AuditFigure, none: string): string {
  if (value === null) return none;
  if (unit === 'percent') return `${value}%`;
  if (unit === 'minutes') return minutesPhrase(value);
  if (unit === 'days') return count(value, 'day');
  if (unit === 'money') return money(value, currency ?? '');
  return grouped(String(value));
}

/** A figure's label, in the singular where its count is one. */
export function figureLabel({ label, value, unit }: AuditFigure): string {
  return unit === 'count' && value === 1 ? (OF_ONE.get(label) ?? label.replace(/^weeks of /, 'week of ')) : label;
}

/** A figure in words: "4 conversations", "67% of value", "median lateness 8 days". */
export function figurePhrase(figure: AuditFigure, none: string): string {
  const [value, label] = [figureValue(figure, none), figureLabel(figure)];
  return figure.unit === 'days' ? `${label} ${value}` : `${value} ${label}`;
}

/** The figures of a section that can be told; none where all of them are nothing. */
export function told({ figures }: AuditSection): AuditFigure[] {
  const known = figures.filter(({ value }) => value !== null);
  return known.every(({ value }) => value === 0) ? [] : known;
}

/** Whether a section has nothing to show, so that it says so. */
export function isEmpty({ groups, prompts }: AuditSection): boolean {
  return prompts.length === 0 && groups.every(({ lines }) => lines.length === 0);
}

/** An amount in hundredths with its sign: `£1,250`, `12.50 CHF`, `-£40`. The same in every locale. */
export function money(hundredths: number, currency: string): string {
  const whole = Math.floor(Math.abs(hundredths) / 100);
  const rest = Math.round(Math.abs(hundredths) % 100);
  const amount = grouped(String(whole)) + (rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`);
  const minus = hundredths < 0 ? '-' : '';
  const sign = SIGNS.get(currency);
  return sign === undefined ? `${minus}${amount} ${currency}`.trimEnd() : `${minus}${sign}${amount}`;
}

/** Thousands set apart by commas. */
function grouped(digits: string): string {
  let out = '';
  for (const [index, digit] of [...digits].entries()) {
    out += index > 0 && (digits.length - index) % 3 === 0 ? `,${digit}` : digit;
  }
  return out;
}
