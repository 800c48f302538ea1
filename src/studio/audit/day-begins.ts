/**
 * The instant at which a day begins where the newsroom is. Where the clocks are put forward at midnight, the first that is.
 * @param day YYYY-MM-DD
 */
export const dayBegins = (day: string, zone: string): Date => {
  const guess = Date.parse(`${day}T00:00:00Z`);
  // Twice: the first correction may cross the hour at which the clocks change.
  const once = guess - offsetAt(guess, zone);
  return new Date(guess - offsetAt(once, zone));
};

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
const offsetAt = (instant: number, zone: string): number => {
  const shown = new Date(instant).toLocaleString("sv-SE", { timeZone: zone });
  return Date.parse(`${shown.replace(" ", "T")}Z`) - instant;
};
