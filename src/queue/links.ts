import type { NudgeLink } from './types.ts';

/** E.164 allows 15 digits; the shortest dialable numbers have three. */
const DIGITS = { least: 3, most: 15 };
const MAX_WRITTEN = 40;
// Local part and domain of an everyday address; each part is bounded, and no two neighbours share a character.
const ADDRESS = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})$/;

/**
 * A `tel:` link for a number as written, or null where it is no number. Only digits and a leading `+` go into the link,
 * so nothing written in a note can reach the terminal or the dialler.
 */
export function telLink(written: string): NudgeLink | null {
  // "+44 (0)20 …": the nought is for callers within the country. An extension can't be dialled by a link.
  const plain = written
    .trim()
    .replace(/^(\+\d{1,3}\s?)\(0\)/, '$1')
    .replace(/\s?(?:ext|x)\.?\s?\d{1,6}$/i, '');
  if (plain.length > MAX_WRITTEN || !/^\+?[\d\s().\-/\u00a0\u2011\u2013]+$/.test(plain)) return null;
  const digits = plain.replace(/\D/g, '');
  if (digits.length < DIGITS.least || digits.length > DIGITS.most) return null;
  return {
    kind: 'tel',
    href: `tel:${plain.startsWith('+') ? '+' : ''}${digits}`,
    shown: plain.replace(/\s+/g, ' '),
  };
}

/** A `mailto:` link for a sane address, or null. What has a meaning in a link is percent-encoded. */
export function mailtoLink(written: string): NudgeLink | null {
  const match = ADDRESS.exec(written.trim().replace(/^mailto:/i, ''));
  if (match === null) return null;
  const [, local = '', domain = ''] = match;
  return { kind: 'mailto', href: `mailto:${encodeURIComponent(local)}@${domain}`, shown: `${local}@${domain}` };
}

/** The links for a number and an address, those that hold. */
export function linksFor(phone: string | null, email: string | null): NudgeLink[] {
  const links = [phone === null ? null : telLink(phone), email === null ? null : mailtoLink(email)];
  return links.filter((link) => link !== null);
}
