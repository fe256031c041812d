/** Throws where something does not hold that always must. */
export function check(holds: boolean, said: string): asserts holds {
  if (!holds) throw new Error(said);
}
