import { parseCadence, parseMinutes } from '../config/durations.ts';
import type { Config } from '../config/types.ts';
import { isZone } from '../dates/zone.ts';
import { type FrontTrouble, type FrontValue, pickText, pickValue, textsOf } from './front-value.ts';
import { cleanTarget } from './links.ts';
import { parseMoney } from './money.ts';
import { kindOfType, nameOfPath, PEOPLE_KEYS } from './note-type.ts';
import { readPeople } from './people.ts';
import type { ContactFields, MeetingFields, PersonRef } from './types.ts';

type Fields = ReadonlyMap<string, FrontValue>;

/** A contact note's keys with their usual synonyms; keys of the settings come first. */
export function readContact(path: string, fields: Fields, config: Config): ContactFields {
  const { properties } = config;
  const cadence = pickText(fields, ...CADENCE_KEYS);
  const phone = pickValue(fields, ...properties.phone, 'phone', 'tel', 'mobile', 'cell', 'telephone', 'phones');
  return {
    name: plainName(pickText(fields, ...properties.name, 'name', 'full name')) ?? nameOfPath(path),
    aliases: readAliases(fields, config),
    company: plainName(pickText(fields, ...properties.company, ...COMPANY_KEYS)),
    role: pickText(fields, 'role', 'job', 'job title', 'position'),
    phone: phone === null ? null : (textsOf(phone)[0] ?? null),
    phoneLine: phone?.line ?? null,
    email: pickText(fields, ...properties.email, 'email', 'mail', 'emails')?.replace(/^mailto:/i, '') ?? null,
    relation: pickText(fields, 'relation', 'relationship')?.toLowerCase() ?? null,
    cadence: cadence === null ? null : NO_CADENCE.test(cadence) ? 'none' : parseCadence(cadence),
    stage: pickText(fields, 'stage')?.toLowerCase() ?? null,
    met: pickText(fields, 'met', 'first met', 'met at', 'met on'),
    timeZone: pickText(fields, ...ZONE_KEYS),
  };
}

/** How a contact's cadence may be called. */
export const CADENCE_KEYS = ['cadence', 'frequency', 'keep in touch', 'every'];
const ZONE_KEYS = ['time zone', 'tz'];
const NO_CADENCE = /^(?:none|never|no)$/i;
const COMPANY_KEYS = ['company', 'org', 'organisation', 'organization', 'affiliation', 'firm', 'employer'];

/** What is written in a contact's keys and can't be read: such a key counts as not there. */
export function contactTroubles(fields: Fields): FrontTrouble[] {
  const cadence = pickPlace(fields, CADENCE_KEYS);
  const zone = pickPlace(fields, ZONE_KEYS);
  const isCadence = cadence === null || NO_CADENCE.test(cadence.text) || parseCadence(cadence.text) !== null;
  return [
    ...(isCadence ? [] : [trouble('cadence', 'a length of time such as 6w or 3m, 6w..3m, or none', cadence)]),
    ...(zone === null || isZone(zone.text) ? [] : [trouble('time zone', 'a zone such as Europe/Oslo', zone)]),
  ];
}

function pickPlace(fields: Fields, keys: readonly string[]): { text: string; line: number } | null {
  const value = pickValue(fields, ...keys);
  return value === null ? null : { text: textsOf(value)[0] ?? '', line: value.line };
}

function trouble(key: string, expected: string, { text, line }: { text: string; line: number }): FrontTrouble {
  const message = `${key} should be ${expected}, but says ${JSON.stringify(text.slice(0, 40))}; it was left out.`;
  return { line, severity: 'warning', message };
}

function readAliases(fields: Fields, config: Config): string[] {
  const keys = [...config.properties.aliases, 'aliases', 'alias', 'aka', 'nickname', 'nicknames', 'nick'];
  const names = keys.flatMap((key) => {
    const value = pickValue(fields, key);
    if (value === null) return [];
    return textsOf(value).flatMap((text) => (value.kind === 'text' ? text.split(/[,;]/) : [text]));
  });
  return [...new Set(names.flatMap((name) => plainName(name) ?? []))];
}

/** A name without link brackets, a leading `@` and quotes. */
function plainName(text: string | null): string | null {
  if (text === null) return null;
  const link = /^\[\[([^[\]|]{1,200})(?:\\?\|([^[\]]{1,200}))?\]\]$/.exec(text.trim());
  const name = link === null ? text.trim().replace(/^@/, '') : cleanTarget(link[1] ?? '');
  return name === '' ? null : name.slice(0, 200);
}

/** A meeting note's keys. */
export function readMeeting(fields: Fields, config: Config): MeetingFields {
  const minutes = pickText(fields, 'minutes', 'duration', 'mins', 'length');
  const outcome = pickText(fields, 'outcome', 'outcomes');
  return {
    kind: pickText(fields, 'kind')?.toLowerCase() ?? kindOfType(fields, config),
    event: plainName(pickText(fields, 'event', 'conference')),
    place: plainName(pickText(fields, 'place', 'location', 'venue')),
    minutes: minutes === null ? null : parseMinutes(minutes),
    value: readWorth(pickText(fields, 'value')),
    stage: pickText(fields, 'stage')?.toLowerCase() ?? null,
    outcome,
    money: outcome === null ? null : parseMoney(outcome),
  };
}

function readWorth(text: string | null): 'value' | 'chat' | null {
  const word = text?.toLowerCase() ?? '';
  if (/^(?:value|yes|true|high)$/.test(word)) return 'value';
  return /^(?:chat|no|false|low|chill|social)$/.test(word) ? 'chat' : null;
}

/** The people in a meeting or plain note's front-matter. */
export function readAttendees(fields: Fields, config: Config): PersonRef[] {
  const seen = new Set<string>();
  const people: PersonRef[] = [];
  for (const key of [...config.properties.people, ...PEOPLE_KEYS]) {
    for (const person of readPeople(pickValue(fields, key))) {
      const folded = person.name.toLowerCase();
      if (!seen.has(folded)) people.push(person);
      seen.add(folded);
    }
  }
  return people;
}

/** The tags, as a list or in one text, without `#`. */
export function readTags(fields: Fields): string[] {
  const values = [pickValue(fields, 'tags'), pickValue(fields, 'tag')];
  const texts = values.flatMap((value) => (value === null ? [] : textsOf(value)));
  const tags = texts.flatMap((text) => text.split(/[\s,]+/)).map((tag) => tag.replace(/^#+/, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Which list a note of type list is: its `list` key, else the file's name. */
export function readListName(path: string, fields: Fields): string {
  return (pickText(fields, 'list') ?? nameOfPath(path)).toLowerCase();
}
