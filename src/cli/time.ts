import { fail, ok, type Result } from "../kit/result.ts";

/** A time as people type it, in milliseconds: 62, 62.5, 1:02, 1:02.5, 1:00:02.040. */
export const parseTime = (text: string): Result<number> => {
  const match = /^(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:[.,]\d{1,6})?)$/.exec(text.trim());
  const [, hours = "0", minutes = "0", seconds = ""] = match ?? [];
  if (match === null || (text.includes(":") && Number(seconds.replace(",", ".")) >= 60)) {
    return fail(`“${text}” is no time. Write seconds (62.5), 1:02.5 or 1:00:02.`);
  }
  return ok(
    Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) * 1000),
  );
};

/** "1:02", "1:00:02"; with tenths where asked: "1:02.5". */
export const showTime = (milliseconds: number, tenths = false): string => {
  const whole = tenths ? Math.floor(milliseconds / 100) / 10 : Math.floor(milliseconds / 1000);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const seconds = (whole % 60).toFixed(tenths ? 1 : 0).padStart(tenths ? 4 : 2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
};

/** "0:01:02.500": with hours and milliseconds, for what must be exact. */
export const showExactTime = (milliseconds: number): string => {
  const two = (number: number): string => String(number).padStart(2, "0");
  const seconds = Math.floor(milliseconds / 1000);
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${clock}.${String(milliseconds % 1000).padStart(3, "0")}`;
};

/** A stretch of time in the words of whoever waits: "40 s", "3 min", "1 h 20 min". Seconds. */
export const showWait = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};
