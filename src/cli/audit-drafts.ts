import type { DraftAsk } from '../audit/context.ts';
import { NudgeError } from '../errors.ts';
import { draftText } from '../render/draft-text.ts';
import { draftMaker } from './draft.ts';
import type { Session } from './session.ts';

/** Writes the messages that an audit asks for, the same as `nudge draft` does; null where a template of the vault is amiss. */
export function auditDrafts(session: Session): (ask: DraftAsk) => string | null {
  const make = draftMaker(session);
  return ({ kind, item, people, written }) => {
    const [first] = people;
    const personName = first === undefined ? written : (session.book.people.get(first)?.name ?? first);
    const subject = { id: item ?? '', kind, personName, channel: 'other', due: null, clock: null } as const;
    try {
      return draftText(make({ ...subject, people: [...people] }, { kind }));
    } catch (error) {
      // `nudge draft` says what is wrong with the template; an audit is not stopped by it.
      if (error instanceof NudgeError) return null;
      throw error;
    }
  };
}
