/** A telephone number as it is written, and what is dialled for it. */
export interface Phone {
  written: string;
  /** Digits, after a `+` where it is international: all that ever goes into a link. Null where it is no number. */
  dial: string | null;
}

/** Tells what is dialled for a number as written. */
export type ReadPhone = (written: string) => Phone;

// Bounded on purpose. A number opens with +, 0 or a bracket, or is written in the three-three-four groups of North
// America; anything else is as likely a date, a time, an amount or a reference.
const CANDIDATE = /(?<![\p{L}\p{N}#/:=-])[+(\d][\d\s().-]{5,24}\d(?![\p{L}\p{N}])/gu;
const NORTH_AMERICA = /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/;
const NUMERIC_DATE = /^\d{1,2}[.-]\d{1,2}[.-]\d{4}\b/;

/** The first telephone number in a line, as written, or null. Dates, times and amounts are not taken for one. */
export function findPhone(text: string): string | null {
  for (const [found] of text.slice(0, 2000).matchAll(CANDIDATE)) if (isPhone(found.trim())) return found.trim();
  return null;
}

function isPhone(text: string): boolean {
  if (NUMERIC_DATE.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  // E.164 allows 15 digits; the national prefix 0 makes 16 at the most.
  if (digits > 16) return false;
  if (text.startsWith('+')) return digits >= 7;
  if (text.startsWith('0') || text.startsWith('(0')) return digits >= 9;
  return NORTH_AMERICA.test(text);
}
