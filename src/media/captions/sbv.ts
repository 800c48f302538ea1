import type { Cue, ReadCaptions } from "./cue.ts";
import { linesOf } from "./encoding.ts";
import { readTolerantly } from "./tolerant.ts";
import { writeTimestamp } from "./webvtt/timestamp.ts";
import { withoutEmptyLines } from "./webvtt/write.ts";

/** YouTube's SBV, and SubViewer 2 from which it came. */
export const readSbv = (text: string): ReadCaptions => {
  const lines = linesOf(text).map((line) => (/^\s*\[(END )?SUBTITLE\]\s*$/i.test(line) ? "" : line));
  const plainText = (source: string): { text: string } => ({ text: source.replaceAll(/\[br\]/gi, "\n") });
  return { format: "sbv", ...readTolerantly(lines, { between: "comma", above: "nothing", plainText }) };
};

export const writeSbv = (cues: readonly Cue[]): string => cues.map(writeCue).join("\n");

/** Hours are written without a leading zero. */
const writeCue = (cue: Cue): string =>
  `${time(cue.start)},${time(cue.end)}\n${withoutEmptyLines(cue.text)}\n`;

const time = (milliseconds: number): string => writeTimestamp(milliseconds).replace(/^0(?=\d:)/, "");
