import type { Person } from '../book/types.ts';
import type { Channel } from '../channel.ts';

/** How to write to somebody: a message, or an email to whom only an address is known of. */
export function writingTo(person: Person | null): Channel {
  const contact = person?.contact ?? null;
  return contact !== null && contact.email !== null && contact.phone === null ? 'email' : 'message';
}

/** How to reach somebody by preference: a call where there is a number, else as {@link writingTo} says. */
export function reaching(person: Person | null): Channel {
  if (person?.contact?.phone != null) return 'call';
  return person?.contact?.email != null ? 'email' : 'message';
}

/** A person's relation in the form in which it is compared; empty where none is told. */
export function relationOf(person: Person): string {
  return (person.contact?.relation ?? '').trim().toLowerCase();
}
