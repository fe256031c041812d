import type { Phone } from '../book/phone.ts';
import { plainText } from './naming.ts';
import type { NudgeLink } from './types.ts';

/** All that a `tel:` link may hold. */
const DIAL = /^\+?\d{3,15}$/;
// Local part and domain of an everyday address; each part is bounded, and no two neighbours share a character.
const ADDRESS = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})$/;

/**
 * A `tel:` link for a number, or null where it is none. Only digits and a leading `+` go into the link, so nothing written
 * in a note can reach the terminal or the dialler.
 */
export function telLink({ written, dial }: Phone): NudgeLink | null {
  if (dial === null || !DIAL.test(dial)) return null;
  return { kind: 'tel', href: `tel:${dial}`, shown: plainText(written) };
}

/** A `mailto:` link for a sane address, or null. What has a meaning in a link is percent-encoded. */
export function mailtoLink(written: string): NudgeLink | null {
  const match = ADDRESS.exec(written.trim().replace(/^mailto:/i, ''));
  if (match === null) return null;
  const [, local = '', domain = ''] = match;
  return { kind: 'mailto', href: `mailto:${encodeURIComponent(local)}@${domain}`, shown: `${local}@${domain}` };
}

/** The links for a number and an address, those that hold. */
export function linksFor(phone: Phone | null, email: string | null): NudgeLink[] {
  const links = [phone === null ? null : telLink(phone), email === null ? null : mailtoLink(email)];
  return links.filter((link) => link !== null);
}
