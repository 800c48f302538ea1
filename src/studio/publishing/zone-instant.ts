/**
 * The instant that a zone's clock shows as this day and time; null: the clocks leave it out that day, or there is no such day.
 * Of a time that they show twice the first is taken.
 * @param day YYYY-MM-DD
 * @param time HH:MM
 */
export const instantIn = (day: string, time: string, zone: string): Date | null => {
  const wanted = `${day} ${time}:00`;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // A zone is at most 14 hours from UTC; its offset is one of those around.
  const instants = [-86_400_000, 0, 86_400_000]
    .map((away) => asUtc - offsetAt(asUtc + away, zone))
    .filter((instant) => shownAt(instant, zone) === wanted)
    .toSorted((one, other) => one - other);
  return instants[0] === undefined ? null : new Date(instants[0]);
};

/** What a zone's clock shows: the day and the time, as fields of a form hold them. */
export const clockIn = (instant: Date, zone: string): { readonly day: string; readonly time: string } => {
  const shown = shownAt(instant.getTime(), zone);
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
};

/** YYYY-MM-DD HH:MM:SS */
const shownAt = (instant: number, zone: string): string =>
  new Date(instant).toLocaleString("sv-SE", { timeZone: zone });

/** Milliseconds by which the zone's clocks are ahead of UTC. */
const offsetAt = (instant: number, zone: string): number => {
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.parse(`${shownAt(whole, zone).replace(" ", "T")}Z`) - whole;
};
