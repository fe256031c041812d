import { addDays, parseDay } from './civil.ts';

/** Moves every `YYYY-MM-DD` in a text that is a day by so many days; digits around one make it something else. */
export function shiftDays(text: string, days: number): string {
  return text.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, (found) => {
    const day = parseDay(found);
    return day === null ? found : addDays(day, days);
  });
}
