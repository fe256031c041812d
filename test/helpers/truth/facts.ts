/** Somebody the vault knows. */
export interface Someone {
  name: string;
  /** Whether there is a contact note. */
  known: boolean;
  /** Weeks between two touches; null where none are told. */
  cadence: number | null;
  /** The contact note's own stage. */
  stage: string | null;
  /** The contact note's `met`. */
  met: string | null;
}

/** A conversation, held or planned. */
export interface Talk {
  key: string;
  day: string;
  people: string[];
  kind: '121' | 'call' | 'event' | 'workshop' | 'meeting';
  /** A meeting note, or an entry in the one person's contact note. */
  form: 'note' | 'log';
  minutes: number | null;
  declared: 'value' | 'chat' | null;
  stage: string | null;
  /** In hundredths. */
  money: { amount: number; currency: 'EUR' | 'GBP' } | null;
  words: boolean;
  agenda: boolean;
  decided: boolean;
  /** Whom the note names as the one who introduced somebody; not among those who were there. */
  introducedBy: string | null;
  /** The day on which its note was made. */
  planned: string;
}

/** Something taken on, or hoped for. */
export interface Said {
  key: string;
  kind: 'promise' | 'awaiting' | 'opening';
  /** Whom it is for, or who owes it; null for nobody. */
  who: string | null;
  day: string;
  /** The conversation in which it was said; null for a daily note. */
  talk: string | null;
  due: string | null;
  /** Snoozed to, which changes no figure. */
  snoozed: string | null;
  /** Not before. */
  start: string | null;
  fate: 'open' | 'done' | 'dropped';
  /** Null where it is open, or where the mark carries no day. */
  closed: string | null;
  form: 'box' | 'dataview' | 'prose';
  thing: string;
  /** What is done with it, which is what some figures count by. */
  sort: 'send' | 'agenda' | 'feedback' | 'card';
}

/** One time that a habit was kept. */
export interface Kept {
  habit: 'friday-reflection' | 'kind-message';
  day: string;
}

/** Everything that there is to know: the truth, from which notes are written and figures are counted. */
export interface Facts {
  people: Someone[];
  talks: Talk[];
  said: Said[];
  kept: Kept[];
}

/** What of the facts was written down by the end of a day. */
export function writtenBy(facts: Facts, day: string): Facts {
  return {
    people: facts.people,
    talks: facts.talks.filter(({ planned }) => planned <= day).map((talk) => (talk.day > day ? asPlanned(talk) : talk)),
    said: facts.said.filter((each) => each.day <= day).map((each) => asOf(each, day)),
    kept: facts.kept.filter((each) => each.day <= day),
  };
}

/** A meeting ahead: who, when and its agenda. */
function asPlanned(talk: Talk): Talk {
  const nothing = { declared: null, stage: null, money: null, words: talk.agenda, decided: false, introducedBy: null };
  return { ...talk, ...nothing };
}

function asOf(said: Said, day: string): Said {
  return said.closed !== null && said.closed > day ? { ...said, fate: 'open', closed: null } : said;
}
