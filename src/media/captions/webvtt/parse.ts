import type { CueSettings, Problem } from "../cue.ts";
import { readRegionSettings, type Region } from "./region.ts";
import { readCueSettings } from "./settings.ts";
import { LineReader, readTimestamp } from "./timestamp.ts";

/** A cue as the standard's parser leaves it: its text still bears tags and character references. */
export interface RawCue {
  id: string;
  /** Milliseconds. */
  start: number;
  end: number;
  settings: CueSettings;
  text: string;
  /** The line of its times, from 1. */
  line: number;
}

export interface WebVtt {
  cues: RawCue[];
  regions: Region[];
  stylesheets: string[];
  /** What stands between the signature and the first empty line. */
  header: string;
  problems: Problem[];
}

interface Parser extends WebVtt {
  lines: readonly string[];
  at: number;
  seenCue: boolean;
}

/** Does the text begin as every WebVTT file must? */
export const isWebVtt = (text: string): boolean => /^WEBVTT([ \t\n\r]|$)/.test(text);

/**
 * The standard's parser, over lines instead of characters; it says of each block that it gives up why.
 * The text has no byte order mark. https://www.w3.org/TR/webvtt1/#file-parsing
 */
export const parseWebVtt = (text: string): WebVtt => {
  const lines = text.replaceAll("\0", "\uFFFD").replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
  if (lines.at(-1) === "") lines.pop();
  const parser: Parser = {
    lines,
    at: 1,
    seenCue: false,
    cues: [],
    regions: [],
    stylesheets: [],
    header: "",
    problems: [],
  };
  if (!isWebVtt(text)) {
    parser.problems.push({
      line: 1,
      message: 'A WebVTT file must begin with "WEBVTT" alone or before a space.',
    });
    return parser;
  }
  if (parser.lines[1] !== "") readBlock(parser, true);
  while (parser.at < lines.length) {
    if (lines[parser.at] === "") parser.at += 1;
    else readBlock(parser, false);
  }
  return parser;
};

interface Block {
  firstLine: number;
  cue: RawCue | null;
  kind: "" | "STYLE" | "REGION";
  seenArrow: boolean;
  buffer: string[];
}

/** WebVTT, "collect a WebVTT block": https://www.w3.org/TR/webvtt1/#collect-a-webvtt-block */
const readBlock = (parser: Parser, inHeader: boolean): void => {
  const block: Block = { firstLine: parser.at + 1, cue: null, kind: "", seenArrow: false, buffer: [] };
  for (let count = 1; parser.at < parser.lines.length; count += 1) {
    const line = parser.lines[parser.at] ?? "";
    if (line.includes("-->")) {
      // A second line of times begins the next block.
      if (inHeader || count > 2 || block.seenArrow) break;
      readTimes(parser, block, line);
    } else if (line === "") {
      parser.at += 1;
      break;
    } else {
      if (!inHeader && count === 2) chooseKind(parser, block);
      block.buffer.push(line);
    }
    parser.at += 1;
  }
  if (inHeader) parser.header = block.buffer.join("\n");
  else keepBlock(parser, block);
};

const readTimes = (parser: Parser, block: Block, line: string): void => {
  block.seenArrow = true;
  const times = readTimings(parser, line);
  if (typeof times === "string") {
    parser.problems.push({ line: parser.at + 1, message: `${times} The cue was left out.` });
    return;
  }
  block.cue = { id: block.buffer.join("\n"), ...times, text: "", line: parser.at + 1 };
  block.buffer = [];
  parser.seenCue = true;
};

/** WebVTT, "collect WebVTT cue timings and settings"; or what is wrong with them. */
const readTimings = (
  parser: Parser,
  line: string,
): { start: number; end: number; settings: CueSettings } | string => {
  const reader = new LineReader(line);
  reader.skipSpace();
  const start = readTimestamp(reader);
  if (start === null) return 'The start is not a time like "00:01:02.003".';
  reader.skipSpace();
  if (!(reader.take("-") && reader.take("-") && reader.take(">"))) return 'After the start stands no "-->".';
  reader.skipSpace();
  const end = readTimestamp(reader);
  if (end === null) return 'The end is not a time like "00:01:02.003".';
  const regions = new Set(parser.regions.map((region) => region.id));
  return { start, end, settings: readCueSettings(line.slice(reader.at), regions) };
};

/** At the second line it is known whether the first announced a style sheet or a region. */
const chooseKind = (parser: Parser, block: Block): void => {
  const heading = /^(STYLE|REGION)[\t\f\r ]*$/.exec(block.buffer.join("\n"))?.[1];
  if (parser.seenCue || block.cue !== null || (heading !== "STYLE" && heading !== "REGION")) return;
  block.kind = heading;
  block.buffer = [];
};

const keepBlock = (parser: Parser, block: Block): void => {
  const text = block.buffer.join("\n");
  if (block.cue !== null) keepCue(parser, { ...block.cue, text });
  else if (block.kind === "STYLE") parser.stylesheets.push(text);
  else if (block.kind === "REGION") parser.regions.push(readRegionSettings(text));
  else if (!block.seenArrow && !/^NOTE([\t\f ]|$)/.test(block.buffer[0] ?? ""))
    parser.problems.push({ line: block.firstLine, message: unknownBlock(parser, text) });
};

const unknownBlock = (parser: Parser, text: string): string => {
  if (/^(STYLE|REGION)[\t\f\r ]*(\n|$)/.test(text))
    return parser.seenCue
      ? "Styles and regions must stand before the first cue; these lines were left out."
      : "This style or region is empty.";
  return `These lines have no times and were left out: "${text.slice(0, 80).replaceAll("\n", " / ")}".`;
};

const keepCue = (parser: Parser, cue: RawCue): void => {
  if (cue.end <= cue.start)
    parser.problems.push({ line: cue.line, message: "The cue does not end after its start." });
  parser.cues.push(cue);
};
