import { type Random, randomFrom } from '../random.ts';
import { later, plus } from './calendar.ts';
import type { Facts, Kept, Said, Someone, Talk } from './facts.ts';

/** 26 weeks from autumn to spring, over a year's end and the week 53 of 2026. */
export const FIRST_MONDAY = '2026-10-05';
export const WEEKS = 26;
export const LAST_DAY = plus(FIRST_MONDAY, WEEKS * 7 - 1);
/** The week in which nothing happens: that of Christmas. */
const QUIET = 11;

const KNOWN =
  'Ada Finch,Bo Sorley,Cleo Marsh,Dag Holm,Edda Kroll,Femi Oyelaran,Gil Tresco,Hana Weiss,Ivo Brandl,Jutta Harrow';
const STRANGERS =
  'Karin Lodge,Lars Quist,Mina Peel,Noor Vance,Otto Blum,Pia Strand,Quin Adler,Rosa Thorne,Sven Ulrich,Tess Vogel,Uma Rask,Vito Lang,Wren Doyle,Xenia Port,Yann Moreau,Zara Keane';
const THINGS =
  'drawings,samples,price list,floor plan,survey,invoice,sketches,contract,brochure,timetable,roster,inventory,schedule,photographs,catalogue,blueprints,ledger extract,test report,load table,parts list,cable plan,seating chart,colour chart,checklist,handbook,manual,spreadsheet,map,budget,estimate,letter,recipe,logo,report,slides,recording,transcript,notice,summary,forecast';
const STAGES = ['met', 'talking', 'proposal', 'client', 'past'];

/** Half a year of a working life, of which everything is known. */
export function generate(seed: number): Facts {
  const random = randomFrom(seed);
  const people = [...knownPeople(random), ...STRANGERS.split(',').map(stranger)];
  const talks: Talk[] = [];
  const said: Said[] = [];
  const kept: Kept[] = [];
  const fresh = STRANGERS.split(',');
  const metSoFar: string[] = KNOWN.split(',');
  // One week more, since its meetings are ahead at the end.
  for (let week = 0; week <= WEEKS; week += 1) {
    if (week === QUIET) continue;
    const monday = plus(FIRST_MONDAY, week * 7);
    const ofWeek = talksOf(random, { monday, people: metSoFar, fresh, talks });
    talks.push(...ofWeek);
    metSoFar.push(...ofWeek.flatMap((talk) => talk.people).filter((name) => !metSoFar.includes(name)));
    said.push(...saidIn(random, { monday, talks: ofWeek, people: metSoFar, count: said.length }));
    kept.push(...habitsOf(random, monday));
  }
  return writtenInTime({ people, talks, said, kept });
}

/** What would be closed or kept after the last day has not come. */
function writtenInTime({ people, talks, said, kept }: Facts): Facts {
  const isOver = ({ closed }: Said) => closed !== null && closed > LAST_DAY;
  return {
    people,
    talks,
    said: said
      .filter(({ day }) => day <= LAST_DAY)
      .map((each) => (isOver(each) ? { ...each, fate: 'open', closed: null } : each)),
    kept: kept.filter(({ day }) => day <= LAST_DAY),
  };
}

function knownPeople(random: Random): Someone[] {
  return KNOWN.split(',').map((name, index) => ({
    name,
    known: true,
    cadence: index < 7 ? random.pick([2, 3, 4, 6, 8]) : null,
    stage: random.chance(0.6) ? random.pick(STAGES) : null,
    met: index % 3 === 0 ? '2026-05-04' : null,
  }));
}

function stranger(name: string): Someone {
  return { name, known: false, cadence: null, stage: null, met: null };
}

interface Week {
  monday: string;
  people: readonly string[];
  /** Those nobody has met yet; who is met is taken out. */
  fresh: string[];
  talks: readonly Talk[];
}

function talksOf(random: Random, { monday, people, fresh, talks }: Week): Talk[] {
  const made: Talk[] = [];
  for (let count = 2 + random.below(4); count > 0; count -= 1) {
    const day = plus(monday, random.below(random.chance(0.15) ? 7 : 5));
    const isNew = fresh.length > 0 && random.chance(0.2);
    const guests = isNew ? fresh.splice(0, 1 + random.below(2)) : [random.pick(people)];
    if (!isNew && random.chance(0.2)) guests.push(random.pick(people));
    const names = [...new Set(guests)];
    // Two conversations with one person on one day may be one: that is told elsewhere.
    const busy = [...talks, ...made].some(
      (talk) => talk.day === day && talk.people.some((name) => names.includes(name)),
    );
    if (!busy)
      made.push(talk(random, { day, people: names, isNew, others: people, key: `t${talks.length + made.length}` }));
  }
  return made;
}

function talk(
  random: Random,
  {
    day,
    people,
    isNew,
    others,
    key,
  }: { day: string; people: string[]; isNew: boolean; others: readonly string[]; key: string },
): Talk {
  const [first = ''] = people;
  const form = people.length === 1 && KNOWN.includes(first) && random.chance(0.25) ? 'log' : 'note';
  const words = form === 'log' || random.chance(0.85);
  const told = form === 'note' && words;
  const introducer = random.pick(others);
  return {
    key,
    day,
    people,
    kind: form === 'log' ? 'meeting' : isNew ? 'event' : random.pick(['121', 'call', 'workshop', 'meeting']),
    form,
    minutes: form === 'note' && random.chance(0.7) ? 10 + 5 * random.below(20) : null,
    declared: told && random.chance(0.15) ? random.pick(['value', 'chat']) : null,
    stage: told && random.chance(0.35) ? random.pick(STAGES) : null,
    money:
      told && random.chance(0.12)
        ? { amount: 100 * (50 + random.below(5000)), currency: random.pick(['EUR', 'GBP']) }
        : null,
    words,
    agenda: form === 'note' && words && random.chance(0.3),
    decided: words && random.chance(0.1),
    introducedBy: words && random.chance(0.06) && !people.includes(introducer) ? introducer : null,
    planned: form === 'note' ? plus(day, -random.below(12)) : day,
  };
}

interface Said0 {
  monday: string;
  talks: readonly Talk[];
  people: readonly string[];
  count: number;
}

function saidIn(random: Random, { monday, talks, people, count }: Said0): Said[] {
  const things = THINGS.split(',');
  const made: Said[] = [];
  for (let more = 4 + random.below(6); more > 0; more -= 1) {
    const at = talks.length > 0 && random.chance(0.7) ? random.pick(talks) : null;
    if (at !== null && !at.words) continue;
    const day = at?.day ?? plus(monday, random.below(7));
    const kind = random.pick(['promise', 'promise', 'promise', 'awaiting', 'opening'] as const);
    const who =
      at !== null ? random.pick(at.people) : kind === 'promise' && random.chance(0.4) ? null : random.pick(people);
    const number = count + made.length;
    const thing = things[number % things.length] ?? '';
    made.push({ ...fateOf(random, kind, day), key: `s${number}`, kind, who, day, talk: at?.key ?? null, thing });
  }
  return made;
}

type Fate = Pick<Said, 'due' | 'snoozed' | 'start' | 'fate' | 'closed' | 'form' | 'sort'>;

function fateOf(random: Random, kind: Said['kind'], day: string): Fate {
  const due = kind !== 'opening' && random.chance(0.75) ? plus(day, random.below(25)) : null;
  // Soft interest is seldom settled.
  const others = kind === 'opening' ? (['open', 'open'] as const) : (['done', 'done'] as const);
  const fate = random.pick(['open', 'done', 'dropped', ...others] as const);
  const undated = fate === 'done' && kind !== 'opening' && random.chance(0.12);
  const around = due ?? plus(day, 10);
  const closed = later(day, plus(around, random.below(22) - 10));
  const sort =
    kind === 'promise' ? random.pick(['send', 'send', 'send', 'agenda', 'feedback', 'card'] as const) : 'send';
  return {
    due,
    snoozed: due !== null && random.chance(0.15) ? plus(due, 1 + random.below(9)) : null,
    start: kind === 'opening' && random.chance(0.4) ? plus(day, 20 + random.below(80)) : null,
    fate,
    closed: fate === 'open' || undated ? null : closed,
    form: undated
      ? 'box'
      : kind === 'opening' || random.chance(0.4)
        ? 'prose'
        : random.pick(['box', 'box', 'dataview']),
    sort,
  };
}

function habitsOf(random: Random, monday: string): Kept[] {
  const days = new Set(Array.from({ length: random.below(3) }, () => plus(monday, random.below(7))));
  return [
    ...(random.chance(0.7) ? [{ habit: 'friday-reflection', day: plus(monday, 4 + random.below(3)) } as const] : []),
    ...[...days].map((day) => ({ habit: 'kind-message', day }) as const),
  ];
}
