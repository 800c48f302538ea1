/** The day that it is in a zone of IANA's, YYYY-MM-DD. */
export const dayIn = (instant: Date, zone: string): string => partsIn(instant, zone).slice(0, 10);

/** The first instant of a day (YYYY-MM-DD) in a zone: midnight, or where the clocks go on over it what comes first. */
export const startOfDay = (day: string, zone: string): Date => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  // Zones are at most 14 hours from UTC, and a day there is 23 to 25 hours long: search between.
  let early = noon - 28 * hour;
  let late = noon + 28 * hour;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (dayIn(new Date(middle), zone) < day) early = middle;
    else late = middle;
  }
  return new Date(late);
};

/** The day after, YYYY-MM-DD. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 24 * hour).toISOString().slice(0, 10);

/** Whether the calendar has this day, YYYY-MM-DD: 2026-02-30 is none, and PostgreSQL knows of no year 0. */
export const isDay = (text: string): boolean => {
  const noon = Date.parse(`${text}T12:00:00Z`);
  return (
    /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(noon) &&
    new Date(noon).toISOString().startsWith(text)
  );
};

/** Whether there is this instant, as ISO 8601 writes it: 2026-03-01T09:00:00Z. */
export const isInstant = (text: string): boolean =>
  isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

const hour = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-01…`: Sweden writes days as ISO 8601 does. */
const partsIn = (instant: Date, zone: string): string => {
  if (zone === "UTC") return instant.toISOString();
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(zone, format);
  return format.format(instant);
};
