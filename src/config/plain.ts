import type { Config } from './types.ts';

/** A configuration as JSON holds it: maps are lists of pairs. */
export type PlainConfig = Omit<Config, 'cadences' | 'estimates' | 'places'> & {
  cadences: [string, Config['cadences'] extends ReadonlyMap<string, infer V> ? V : never][];
  estimates: [Config['estimates'] extends ReadonlyMap<infer K, number> ? K : never, number][];
  places: [string, Config['places'] extends ReadonlyMap<string, infer V> ? V : never][];
};

/** A configuration's plain form, for JSON. */
export function toPlain(config: Config): PlainConfig {
  return {
    ...config,
    cadences: [...config.cadences],
    estimates: [...config.estimates],
    places: [...config.places],
  };
}

/** The inverse of {@link toPlain}. */
export function fromPlain(plain: PlainConfig): Config {
  return {
    ...plain,
    cadences: new Map(plain.cadences),
    estimates: new Map(plain.estimates),
    places: new Map(plain.places),
  };
}

/**
 * One line of text that differs wherever two configurations differ: part of the key under which anything made from the
 * notes by a configuration may be kept.
 */
export function configFingerprint(config: Config): string {
  return JSON.stringify(toPlain(config));
}
