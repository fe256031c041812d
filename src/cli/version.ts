/** Put in by `scripts/build.mjs`; absent where the sources run as they are, as in tests. */
declare const NUDGE_VERSION: string | undefined;
declare const NUDGE_BUILD: string | undefined;

/** The package's version. */
export const VERSION: string = typeof NUDGE_VERSION === 'undefined' ? '0.0.0-source' : NUDGE_VERSION;

/**
 * A digest of all sources the program was built of, the model included: what an older build understood of a note is not
 * used by a newer one. Null where nothing was built; then no index is kept, since nobody could tell when it is stale.
 */
export const BUILD: string | null = typeof NUDGE_BUILD === 'undefined' ? null : NUDGE_BUILD;
