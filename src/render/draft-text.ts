import type { DraftDocument } from './documents.ts';
import { percentEncoded } from './safe.ts';

/** A message as text: the subject on a line of its own, a blank line, then the words. */
export function draftText({ subject, body }: Pick<DraftDocument, 'subject' | 'body'>): string {
  return subject === null ? `${body}\n` : `Subject: ${subject}\n\n${body}\n`;
}

/** One everyday address: a line end in it would begin a header of its own in some mail programs, a comma a second address. */
const ADDRESS = /^[^\s@,;:<>()[\]\\"\p{Cc}]{1,64}@[A-Za-z0-9.-]{1,255}$/u;

/**
 * The message as a `mailto:` link (RFC 6068): everything percent-encoded, line ends as CR LF. What is not one plain address
 * is left out, and to be filled in there.
 */
export function draftMailto({ email, subject, body }: Pick<DraftDocument, 'email' | 'subject' | 'body'>): string {
  const address = (email ?? '').trim();
  const to = ADDRESS.test(address) ? address.split('@').map(percentEncoded).join('@') : '';
  const fields = [
    ...(subject === null ? [] : [`subject=${percentEncoded(subject)}`]),
    `body=${percentEncoded(body.replaceAll('\n', '\r\n'))}`,
  ];
  return `mailto:${to}?${fields.join('&')}`;
}
