import { CHANNELS } from '../channel.ts';
import type { Cadence } from './durations.ts';
import type { Settings } from './schema.ts';
import type { Config, Properties } from './types.ts';

/**
 * Lays settings over a configuration. Lists replace the default list; cadences, estimates and places are laid over it
 * entry by entry (`none` takes a cadence away); property names go before the default ones, which are still read.
 */
export function mergeSettings(base: Config, settings: Settings): Config {
  return {
    me: { name: settings.me?.name ?? base.me.name, aliases: settings.me?.aliases ?? base.me.aliases },
    workDays: days(settings.work_days) ?? base.workDays,
    handwrittenDays: days(settings.handwritten_days) ?? base.handwrittenDays,
    cadences: mergeCadences(base.cadences, settings.cadences ?? {}),
    habits: settings.habits ?? base.habits,
    folders: { ...base.folders, ...given(settings.folders ?? {}) },
    ignore: settings.ignore ?? base.ignore,
    properties: mergeProperties(base.properties, settings.properties ?? {}),
    estimates: mergeEstimates(base.estimates, settings.estimates ?? {}),
    places: new Map([...base.places, ...Object.entries(settings.places ?? {}).map(foldedKey)]),
    stages: settings.stages ?? base.stages,
    dateOrder: settings.dates ?? base.dateOrder,
    region: settings.region ?? base.region,
  };
}

function mergeCadences(base: Config['cadences'], own: Record<string, Cadence | null>): Map<string, Cadence> {
  const merged = new Map(base);
  for (const [name, length] of Object.entries(own).map(foldedKey)) {
    if (length === null) merged.delete(name);
    else merged.set(name, length);
  }
  return merged;
}

function mergeEstimates(base: Config['estimates'], own: Record<string, number | undefined>): Config['estimates'] {
  return new Map(CHANNELS.map((channel) => [channel, own[channel] ?? base.get(channel) ?? 0]));
}

function mergeProperties(base: Properties, own: NonNullable<Settings['properties']>): Properties {
  const both = (mine: string[] | undefined, theirs: string[]): string[] => [
    ...new Set([...(mine ?? []).map(fold), ...theirs]),
  ];
  return {
    type: both(own.type, base.type),
    date: both(own.date, base.date),
    people: both(own.people, base.people),
    name: both(own.name, base.name),
    aliases: both(own.aliases, base.aliases),
    company: both(own.company, base.company),
    phone: both(own.phone, base.phone),
    email: both(own.email, base.email),
  };
}

/** Weekdays once each, in the order of the week. */
function days(given: number[][] | undefined): number[] | undefined {
  return given && [...new Set(given.flat())].sort((a, b) => a - b);
}

/** An object without the keys that are undefined, so that it may be spread over defaults. */
function given<T extends object>(own: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function foldedKey<T>([key, value]: [string, T]): [string, T] {
  return [fold(key), value];
}

function fold(word: string): string {
  return word.normalize('NFC').trim().toLowerCase();
}
