import type { Cue, Problem, ReadCaptions } from "./cue.ts";
import { readCueSettings } from "./webvtt/settings.ts";
import { readCueText } from "./webvtt/cue-text.ts";

/** A cue that ends where the file does not say is shown until the next one, but not longer than this: 4 s. */
const longestGuess = 4000;

const time = String.raw`(?:(\d{1,4})\s{0,3}[:.h]\s{0,3})?(\d{1,3})\s{0,3}[:m]\s{0,3}(\d{1,2})(?:\s{0,3}[.,:;]\s{0,3}(\d{1,6}))?s?`;
const timesAround = (arrow: string): RegExp =>
  new RegExp(String.raw`^[\s\uFEFF]{0,40}${time}\s{0,40}(?:${arrow})\s{0,40}(?:${time}(.*))?$`, "s");
const arrowTimes = timesAround(String.raw`--?>|--&gt;|\u2013>|\u2014>|=>|\u2192`);
const commaTimes = timesAround(",");

/** How a format writes its cues, where formats differ. */
export interface Manner {
  /** Between start and end stands an arrow, or (SBV) a comma. */
  between: "arrow" | "comma";
  /** Above the times stands nothing, a number, or any line after an empty one. */
  above: "nothing" | "number" | "anything";
  plainText: (text: string) => Pick<Cue, "text" | "speaker" | "voices" | "settings">;
}

interface Timing {
  start: number;
  /** null where it cannot be read. */
  end: number | null;
  rest: string;
}

/** "00:00:01,500 --> 00:00:03,000" and what people make of it; null where the line is something else. */
const readTimingLine = (line: string, between: Manner["between"]): Timing | null => {
  const found = (between === "arrow" ? arrowTimes : commaTimes).exec(line);
  if (found === null) return null;
  const [, hours, minutes, seconds, fraction, endHours, endMinutes, endSeconds, endFraction, rest] = found;
  return {
    start: milliseconds(hours, minutes, seconds, fraction),
    end: endMinutes === undefined ? null : milliseconds(endHours, endMinutes, endSeconds, endFraction),
    rest: rest ?? "",
  };
};

const milliseconds = (hours = "0", minutes = "0", seconds = "0", fraction = "0"): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
  Number(fraction.padEnd(3, "0").slice(0, 3));

/** A number that counts cues: "12", "12.", "Cue 12". */
const isCount = (line: string): boolean =>
  /^\W{0,3}(cue|no|subtitle)?\W{0,3}\d{1,7}\W{0,2}$/i.test(line.trim());

/** Looks like times, but cannot be read. */
const isBrokenTiming = (line: string): boolean => line.includes("-->") && /\d/.test(line);

interface OpenCue {
  line: number;
  timing: Timing;
  id: string | null;
  text: string[];
}

interface Reading {
  manner: Manner;
  lines: readonly string[];
  problems: Problem[];
  cues: OpenCue[];
  /** Lines whose times were broken: the words that follow go with them. */
  lost: { line: number; text: string[] } | null;
  open: OpenCue | null;
}

/** How many lines hold both times so that this reader understands them, and how many look like times at all. */
export const countTimings = (
  lines: readonly string[],
  between: Manner["between"],
): { read: number; all: number } => {
  const isRead = (line: string): boolean => typeof readTimingLine(line, between)?.end === "number";
  const read = lines.filter(isRead).length;
  return { read, all: read + lines.filter((line) => isBrokenTiming(line) && !isRead(line)).length };
};

/**
 * Cues of SRT, SBV and of WebVTT that is not quite WebVTT: whatever stands between one line of times and the next, in
 * whatever spacing. What it mends, and what it must leave out, it names with the line.
 */
export const readTolerantly = (
  lines: readonly string[],
  manner: Manner,
): Pick<ReadCaptions, "cues" | "lines" | "problems"> => {
  const reading: Reading = { manner, lines, problems: [], cues: [], lost: null, open: null };
  for (let at = 0; at < lines.length; at += 1) readLine(reading, at);
  closeLost(reading);
  const cues = reading.cues.map((cue, index) => finishCue(reading, cue, index));
  const cueLines = reading.cues.map((cue) => cue.line);
  return { cues, lines: cueLines, problems: reading.problems.sort((one, other) => one.line - other.line) };
};

const readLine = (reading: Reading, at: number): void => {
  const line = (reading.lines[at] ?? "").replaceAll("\0", "");
  const timing = readTimingLine(line, reading.manner.between);
  if (timing !== null) openCue(reading, at, timing);
  else if (isBrokenTiming(line) && isAtHead(reading, at)) loseCue(reading, at, line);
  else keepText(reading, at, line);
};

/** Times stand first in a block, or after its number; elsewhere an arrow is part of the words. */
const isAtHead = (reading: Reading, at: number): boolean => {
  const before = (reading.lines[at - 1] ?? "").trim();
  return before === "" || isCount(before);
};

const openCue = (reading: Reading, at: number, timing: Timing): void => {
  const id = takeId(reading, at);
  closeLost(reading);
  reading.open = { line: at + 1, timing, id, text: [] };
  reading.cues.push(reading.open);
};

/** What stands above the times was taken for words while nobody knew better: it is taken back. */
const takeId = (reading: Reading, at: number): string | null => {
  if (reading.manner.above === "nothing") return null;
  const line = lineAt(reading, at - 1);
  const place = line === "" ? at - 2 : at - 1;
  const id = lineAt(reading, place);
  if (!isId(reading, place, id, line === "")) return null;
  const texts = reading.open?.text ?? reading.lost?.text ?? [];
  if (line === "" && texts.at(-1)?.trim() === "") texts.pop();
  if (texts.at(-1)?.trim() === id) texts.pop();
  return id;
};

const lineAt = (reading: Reading, at: number): string =>
  (reading.lines[at] ?? "").replaceAll("\0", "").trim();

const isId = (reading: Reading, place: number, line: string, isApart: boolean): boolean => {
  if (line === "") return false;
  const isBlock = lineAt(reading, place - 1) === "";
  if (isBlock) return isCount(line) || (reading.manner.above === "anything" && !isApart && !isHeading(line));
  // Glued to the words of the cue before: it must be the number that comes next.
  return !isApart && isCount(line) && numberIn(line) === numberIn(reading.open?.id ?? "") + 1;
};

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);

const loseCue = (reading: Reading, at: number, line: string): void => {
  takeId(reading, at);
  closeLost(reading);
  reading.open = null;
  reading.lost = { line: at + 1, text: [line.trim()] };
};

const closeLost = (reading: Reading): void => {
  if (reading.lost === null) return;
  const [line = "", ...text] = reading.lost.text;
  const words = text.join(" / ").slice(0, 120);
  const message = `The times "${line.slice(0, 60)}" cannot be read; the cue was left out${words === "" ? "." : `: "${words}".`}`;
  reading.problems.push({ line: reading.lost.line, message });
  reading.lost = null;
};

const keepText = (reading: Reading, at: number, line: string): void => {
  if (reading.lost !== null) {
    if (line.trim() !== "") reading.lost.text.push(line.trim());
  } else if (reading.open !== null) reading.open.text.push(line);
  else if (line.trim() !== "" && !isCount(line) && !isHeading(line))
    reading.problems.push({
      line: at + 1,
      message: `"${line.trim().slice(0, 80)}" stands before the first times; it was left out.`,
    });
};

/** What may stand above the first cue: "WEBVTT", "[SUBTITLE]", "Kind: captions". */
const isHeading = (line: string): boolean =>
  /^\s*(\[.*\]\S*.*|WEBVTT.*|NOTE.*|(Kind|Language):.*|X-TIMESTAMP-MAP.*)$/i.test(line);

const finishCue = (reading: Reading, cue: OpenCue, index: number): Cue => {
  const lines = trimEmpty(cue.text);
  const start = cue.timing.start;
  const problem = (message: string): unknown => reading.problems.push({ line: cue.line, message });
  if (lines.some((line) => line.trim() === ""))
    problem("An empty line stands inside the cue; it was taken out.");
  const text = lines.filter((line) => line.trim() !== "").join("\n");
  if (text === "") problem("The cue has no words.");
  const end = cue.timing.end ?? guessEnd(start, reading.cues[index + 1]?.timing.start);
  if (cue.timing.end === null)
    problem("The end cannot be read; the cue is shown until the next one, at most 4 s.");
  else if (end <= start) problem("The cue does not end after its start.");
  const { settings: placed, ...words } = reading.manner.plainText(text);
  const settings = { ...placed, ...readCueSettings(cue.timing.rest, new Set()) };
  return {
    ...(cue.id === null ? {} : { id: bare(cue.id) }),
    start,
    end,
    ...words,
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
  };
};

/** Without what stands around its first and last letter or digit: "[12]" is 12. */
const bare = (id: string): string => /\w(?:.*\w)?/.exec(id)?.[0] ?? "";

const guessEnd = (start: number, next: number | undefined): number =>
  next !== undefined && next > start ? Math.min(next, start + longestGuess) : start + longestGuess;

const trimEmpty = (lines: readonly string[]): string[] => {
  const first = lines.findIndex((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return first < 0 ? [] : lines.slice(first, last + 1);
};

/** WebVTT that is not quite WebVTT: without its signature, or with commas in its times. */
export const looseWebVtt: Manner = {
  between: "arrow",
  above: "anything",
  plainText: (source) => {
    const { unknownTags: _, ...text } = readCueText(source);
    return text;
  },
};
