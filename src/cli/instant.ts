import { dayAfter, dayIn, isDay } from "../kit/day.ts";
import { fail, ok, type Result } from "../kit/result.ts";

/** The zone of the machine that the command is typed on. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const expected =
  "Write 2026-03-01T09:00+01:00, “2026-03-01 09:00 Europe/Berlin”, “tomorrow 09:00” or “14:30” (the zone here, unless one is named).";

/**
 * An instant as people type it. A day and time without a zone are meant in `zone`; "14:30" is the next time that it is. Refused:
 * a time that the zone's clocks leave out; of one that they show twice the first is taken.
 */
export const parseInstant = (text: string, now: Date, zone: string): Result<Date> => {
  const typed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(typed)) {
    const instant = new Date(typed);
    return Number.isNaN(instant.getTime()) || !isDay(typed.slice(0, 10))
      ? fail(`There is no ${typed}. ${expected}`)
      : ok(instant);
  }
  const match =
    /^(?:(today|tomorrow|\d{4}-\d{2}-\d{2})(?:\s+|T))?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:\s+([A-Za-z][\w+/-]*))?$/.exec(
      typed,
    );
  if (match === null) return fail(`“${text}” is no instant. ${expected}`);
  const [, day, hour = "0", minute = "0", second = "0", named = zone] = match;
  if (!isZone(named)) return fail(`There is no time zone “${named}”. ${expected}`);
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  const today = dayIn(now, named);
  if (day === undefined) {
    const next = atTime(today, time, named);
    return next.ok && next.value.getTime() <= now.getTime() ? atTime(dayAfter(today), time, named) : next;
  }
  return atTime(day === "today" ? today : day === "tomorrow" ? dayAfter(today) : day, time, named);
};

/** An instant on a zone's clock and in UTC: "2026-03-01 09:00:00 Europe/Berlin (08:00:00 UTC)". */
export const showInstant = (instant: Date, zone: string): string => {
  const utc = instant.toISOString();
  const there = localIso(instant, zone).replace("T", " ");
  return zone === "UTC" ? `${there} UTC` : `${there} ${zone} (${utc.slice(11, 19)} UTC)`;
};

const isZone = (zone: string): boolean => {
  try {
    Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** YYYY-MM-DDTHH:MM:SS on the zone's clock. */
const localIso = (instant: Date, zone: string): string =>
  Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
    .format(instant)
    .replace(" ", "T");

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const atTime = (day: string, { hour, minute, second }: Time, zone: string): Result<Date> => {
  const two = (number: number): string => String(number).padStart(2, "0");
  const wanted = `${day}T${two(hour)}:${two(minute)}:${two(second)}`;
  if (!isDay(day)) return fail(`There is no day ${day}.`);
  const asUtc = Date.parse(`${wanted}Z`);
  // A zone is at most 14 hours from UTC; its offset is one of those around.
  const offsets = [-86_400_000, 0, 86_400_000].map((away) => {
    const near = new Date(asUtc + away);
    return Date.parse(`${localIso(near, zone)}Z`) - near.getTime();
  });
  const instants = offsets
    .map((offset) => new Date(asUtc - offset))
    .filter((instant) => localIso(instant, zone) === wanted)
    .sort((one, other) => one.getTime() - other.getTime());
  const [first] = instants;
  return first === undefined
    ? fail(`In ${zone} there is no ${wanted.replace("T", " ")}: the clocks go forward then.`)
    : ok(first);
};
