/**
 * A civil date, `YYYY-MM-DD`, proleptic Gregorian. Days are never instants: no time zone is ever involved, so the same
 * notes give the same answer everywhere (a YAML or JS date would be yesterday west of Greenwich).
 */
export type Day = `${number}-${number}-${number}`;
