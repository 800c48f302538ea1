import { fail, ok, type Result } from "./result.ts";

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
