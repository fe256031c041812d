import type { Channel, Need } from '../channel.ts';
import type { Config } from './types.ts';

/** The configuration's file name, at the vault's root. */
export const CONFIG_NAME = 'nudge.yaml';

/** Days between contacts by relation, as meant; it may once be twice as long. Those who may buy are met most often; friends still twice a quarter. */
const CADENCES: [string, number][] = [
  ['client', 28],
  ['prospect', 21],
  ['referrer', 42],
  ['collaborator', 42],
  ['colleague', 56],
  ['friend', 56],
];

/** Minutes an action takes where nothing says: our own figures, to be corrected in `nudge.yaml`. */
const ESTIMATES: [Channel, number][] = [
  ['call', 10],
  ['email', 5],
  ['message', 2],
  ['intro', 10],
  ['meet', 45],
  ['write', 45],
  ['handwritten', 10],
  ['travel', 20],
  ['send', 5],
  ['pay', 5],
  ['other', 10],
];

/** What each place offers. `phone` means that one may talk on it there, which a train is not the place for. */
const PLACES: [string, Need[]][] = [
  ['phone', ['phone', 'online']],
  ['desk', ['phone', 'laptop', 'online', 'pen', 'quiet']],
  ['home', ['phone', 'laptop', 'online', 'pen', 'quiet']],
  ['office', ['phone', 'laptop', 'online', 'pen']],
  ['train', ['laptop', 'online', 'pen']],
  ['cafe', ['laptop', 'online', 'pen']],
  ['car', ['phone']],
  ['walk', ['phone', 'out']],
  ['town', ['phone', 'online', 'out']],
];

/** What holds where `nudge.yaml` is silent. */
export const DEFAULT_CONFIG: Config = {
  me: { name: null, aliases: [] },
  workDays: [1, 2, 3, 4, 5],
  handwrittenDays: [3, 5],
  cadences: new Map(CADENCES.map(([name, ideal]) => [name, { ideal, most: ideal * 2 }])),
  habits: [],
  folders: {
    contacts: ['contacts', 'people'],
    meetings: ['meetings', 'conversations'],
    lists: ['lists'],
    audits: 'audits',
    templates: ['templates', '_templates'],
  },
  ignore: [],
  properties: {
    type: ['type'],
    date: ['date', 'day'],
    people: ['with', 'attendees', 'people', 'participants'],
    name: ['name'],
    aliases: ['aliases', 'alias'],
    company: ['company', 'organisation', 'organization', 'org', 'employer'],
    phone: ['phone', 'tel', 'telephone', 'mobile'],
    email: ['email', 'e-mail', 'mail'],
  },
  estimates: new Map(ESTIMATES),
  places: new Map(PLACES),
  stages: ['met', 'talking', 'proposal', 'client', 'past'],
  dateOrder: 'dmy',
  region: null,
};
