import { dayIn } from "../../kit/day.ts";

/** A day as people write it: "16 Jul 1969". @param day YYYY-MM-DD */
export const sayDay = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });

/** The day that it is in a zone now, YYYY-MM-DD. */
export const todayIn = (zone: string): string => dayIn(new Date(), zone);
