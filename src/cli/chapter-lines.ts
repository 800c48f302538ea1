import type { Rate } from "../kit/rate.ts";
import { fail, ok, type Result } from "../kit/result.ts";
import { type ChapterMark, unitMeant } from "../newsroom/recording/chapters.ts";
import { parseTime } from "./time.ts";

/** A place in a cut as people type it: a time, or a frame with an f behind it: 1500f. Units. */
export const parsePlace = (typed: string, rate: Rate, marks: readonly ChapterMark[]): Result<number> => {
  const [, frame] = /^(\d{1,12})f$/i.exec(typed) ?? [];
  if (frame !== undefined) return ok(Number(frame));
  const time = parseTime(typed);
  if (!time.ok) return fail(`${time.problem} Or a frame: 1500f.`);
  return ok(unitMeant(time.value, rate, marks));
};

/**
 * Chapters a line each, "1:02.500 Title" or "1500f Title", or as they are listed, with both. Empty lines and those that
 * begin with # are passed over. A problem says in which line.
 */
export const parseChapterLines = (
  text: string,
  rate: Rate,
  marks: readonly ChapterMark[],
): Result<ChapterMark[]> => {
  const read: ChapterMark[] = [];
  for (const [place, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, time = "", frame, title = ""] = /^\s*(\S+)(?:\s+(\d+f)(?=\s))?\s*(.*?)\s*$/.exec(line) ?? [];
    const startUnits = parsePlace(frame ?? time, rate, marks);
    if (!startUnits.ok) return fail(`line ${place + 1}: ${startUnits.problem}`);
    if (title === "") return fail(`line ${place + 1}: after ${time} a title must stand.`);
    read.push({ startUnits: startUnits.value, title });
  }
  return ok(read);
};
