import { fail, ok, type Result } from "../../kit/result.ts";
import type { CaptionFormat, Problem, ReadCaptions } from "./cue.ts";
import { decodeText, linesOf } from "./encoding.ts";
import { readJsonCaptions } from "./json.ts";
import { readSbv } from "./sbv.ts";
import { isScc, readScc } from "./scc/read.ts";
import { readSrt } from "./srt.ts";
import { countTimings, looseWebVtt, readTolerantly } from "./tolerant.ts";
import { readTtml } from "./ttml.ts";
import { isWebVtt } from "./webvtt/parse.ts";
import { readWebVtt } from "./webvtt/read.ts";

/**
 * The cues of a caption file in whatever format and encoding. What is sound is kept; each thing that is not is a problem
 * with its line. Fails, saying why, where the file holds no captions at all. Never throws, whatever the bytes.
 */
export const readCaptions = (bytes: Uint8Array, fileName: string): Result<ReadCaptions> => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, doubt } = decoded.value;
  const read = readText(text, formatOf(text, fileName));
  if (!read.ok || doubt === undefined) return read;
  return ok({ ...read.value, problems: [{ line: 0, message: doubt }, ...read.value.problems] });
};

const readText = (text: string, format: CaptionFormat | null): Result<ReadCaptions> => {
  if (format === "vtt") return isWebVtt(text) ? ok(readAnyWebVtt(text)) : withCues(readAnyWebVtt(text));
  if (format === "scc") return withCues(readScc(text));
  if (format === "srt") return withCues(readSrt(text));
  if (format === "sbv") return withCues(readSbv(text));
  if (format === "ttml" || format === "dfxp") return readTtml(text, format);
  if (format === "json") return readJsonCaptions(text);
  if (format === "txt")
    return fail("This is text without times. Align it to a recording's words: newsreel transcript align.");
  return fail(
    "This is no caption format that is known here: WebVTT, SRT, SBV, TTML, DFXP, SCC and JSON are.",
  );
};

const withCues = (read: ReadCaptions): Result<ReadCaptions> => {
  if (read.cues.length > 0) return ok(read);
  const first = read.problems[0];
  return fail(
    `No captions were found in it.${first === undefined ? "" : ` Line ${first.line}: ${first.message}`}`,
  );
};

/** What the file holds counts for more than what it is called. */
const formatOf = (text: string, fileName: string): CaptionFormat | null => {
  const named = /\.(\w{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const start = text.trimStart().slice(0, 4096);
  if (/^WEBVTT/i.test(start)) return "vtt";
  if (isScc(start)) return "scc";
  if (start.startsWith("<") && /<(?:[\w.-]{1,40}:)?tt[\s>]/.test(start))
    return named === "dfxp" ? "dfxp" : "ttml";
  if (/^[{[]\s*["{[\]}\d]/.test(start) && isJson(text)) return "json";
  return timedFormat(linesOf(text), named) ?? byName(named);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const timedFormat = (lines: readonly string[], named: string): CaptionFormat | null => {
  const some = lines.slice(0, 2000);
  const arrows = countTimings(some, "arrow").read;
  const commas = countTimings(some, "comma").read;
  if (arrows === 0 && commas === 0) return null;
  if (commas > arrows) return "sbv";
  return named === "vtt" ? "vtt" : "srt";
};

const byName = (named: string): CaptionFormat | null => {
  const found = (["vtt", "srt", "sbv", "ttml", "dfxp", "scc", "json", "txt"] as const).find(
    (name) => name === named,
  );
  return found ?? (named === "xml" ? "ttml" : null);
};

/**
 * By the standard; where the standard finds not one cue and yet most lines of times can be made out (commas for points,
 * no signature), in the tolerant manner, saying so.
 */
const readAnyWebVtt = (text: string): ReadCaptions => {
  const exact = readWebVtt(text);
  if (exact.cues.length > 0) return exact;
  const lines = linesOf(text);
  const times = countTimings(lines, "arrow");
  if (times.read === 0 || times.read < times.all * 0.8) return exact;
  const why: Problem = isWebVtt(text)
    ? {
        line: 1,
        message: "By the WebVTT standard no cue here is sound; they were read as if their times were.",
      }
    : { line: 1, message: 'A WebVTT file must begin with "WEBVTT"; it was read as if it did.' };
  const loose = readTolerantly(lines, looseWebVtt);
  return { format: "vtt", ...loose, problems: [why, ...loose.problems] };
};
