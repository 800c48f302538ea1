import type { Cue } from "./cue.ts";
import { decodeReferences } from "./webvtt/references.ts";

/** Paragraphs with begin and end, picked out of a file that no XML parser takes. Times in clock or seconds alone. */
export const salvageTtml = (text: string): { cue: Cue; line: number }[] => {
  let next = 1;
  return text.split(/<(?=(?:[\w.-]{1,40}:)?p\s)/).flatMap((piece) => {
    const line = next;
    next += piece.split("\n").length - 1;
    const cue = readPiece(piece);
    return cue === null ? [] : [{ cue, line }];
  });
};

const readPiece = (piece: string): Cue | null => {
  const tagEnd = piece.indexOf(">");
  if (tagEnd < 0 || !/^(?:[\w.-]{1,40}:)?p\s/.test(piece)) return null;
  const tag = piece.slice(0, Math.min(tagEnd, 2000));
  const start = timeOf(tag, "begin");
  const length = timeOf(tag, "dur");
  const end = timeOf(tag, "end") ?? (start !== null && length !== null ? start + length : null);
  if (start === null || end === null) return null;
  const text = plainText(piece.slice(tagEnd + 1).split(/<\/(?:[\w.-]{1,40}:)?(?:p|div|body)>/)[0] ?? "");
  return text === "" ? null : { start, end, text };
};

const plainText = (markup: string): string => {
  const [first = "", ...others] = markup.replaceAll(/\s+/g, " ").split("<");
  const parts = others.map((part) => {
    const words = part.slice(part.indexOf(">") + 1);
    return /^(?:[\w.-]{1,40}:)?br[\s/>]/.test(part) ? `\n${words}` : words;
  });
  return decodeReferences(first + parts.join(""))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
};

/** Milliseconds. */
const timeOf = (tag: string, name: "begin" | "end" | "dur"): number | null => {
  const value = new RegExp(`\\s${name}\\s{0,5}=\\s{0,5}["']([^"']{1,40})["']`).exec(tag)?.[1] ?? "";
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(value);
  if (clock !== null)
    return Math.round(((Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3])) * 1000);
  const offset = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(value);
  if (offset === null) return null;
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[offset[2] ?? "s"] ?? 1000;
  return Math.round(Number(offset[1]) * unit);
};
