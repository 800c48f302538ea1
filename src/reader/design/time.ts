/** Places in a recording as people read them, and times as machines do. */

const wholeSeconds = (milliseconds: number): number => Math.max(0, Math.floor(milliseconds / 1000));

const two = (number: number): string => String(number).padStart(2, "0");

/** A place in a recording: 0:07, 12:34, 1:02:03. */
export const clock = (milliseconds: number): string => {
  const seconds = wholeSeconds(milliseconds);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const start = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${start}:${two(seconds % 60)}`;
};

/** ISO 8601, as structured data and <time> want it: PT1H52M3S. */
export const isoDuration = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const parts = [
    [Math.floor(seconds / 3600), "H"],
    [Math.floor(seconds / 60) % 60, "M"],
    [seconds % 60, "S"],
  ] as const;
  const text = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return `PT${text.join("") || "0S"}`;
};

/** Seconds with at most three decimals, for addresses and attributes: 12.5 */
export const seconds = (milliseconds: number): string => String(Math.round(milliseconds) / 1000);

/** A time given in an address, as ?t=12.5 or 1:02:03 or 1h2m3s: milliseconds, or null when it is none. */
export const parseTime = (text: string): number | null => {
  const colons = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:\.\d{1,3})?)$/.exec(text);
  const letters = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6}(?:\.\d{1,3})?)s?)?$/.exec(text);
  const found = colons ?? (text === "" ? null : letters);
  if (!found) return null;
  const [hours, minutes, rest] = found.slice(1).map((part) => Number(part ?? 0));
  return Math.round(((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0)) * 1000);
};
