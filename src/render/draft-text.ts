import type { DraftDocument } from './documents.ts';

/** A message as text: the subject on a line of its own, a blank line, then the words. */
export function draftText({ subject, body }: Pick<DraftDocument, 'subject' | 'body'>): string {
  return subject === null ? `${body}\n` : `Subject: ${subject}\n\n${body}\n`;
}

/** The message as a `mailto:` link (RFC 6068): everything percent-encoded, line ends as CR LF. */
export function draftMailto({ email, subject, body }: Pick<DraftDocument, 'email' | 'subject' | 'body'>): string {
  const to = (email ?? '').split('@').map(encode).join('@');
  const fields = [...(subject === null ? [] : [`subject=${encode(subject)}`]), `body=${encode(body)}`];
  return `mailto:${to}?${fields.join('&')}`;
}

function encode(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\n', '\r\n');
  return encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
