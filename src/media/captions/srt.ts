import type { Cue, ReadCaptions } from "./cue.ts";
import { linesOf } from "./encoding.ts";
import { readTolerantly } from "./tolerant.ts";
import { writeTimestamp } from "./webvtt/timestamp.ts";
import { withoutEmptyLines } from "./webvtt/write.ts";

/** SubRip has no standard: this reads what its players accept. */
export const readSrt = (text: string): ReadCaptions => ({
  format: "srt",
  ...readTolerantly(linesOf(text), {
    between: "arrow",
    above: "number",
    plainText: (source) => plainText(source),
  }),
});

/** Players show these tags as style; any other "<" is shown as it stands. */
const tags = /<\/?(?:b|i|u|s|font|span)(?:\s[^<>]{0,200})?>|\{\\[^{}]{0,200}\}|\{\/?[biu]\}/gi;

const plainText = (source: string): Pick<Cue, "text" | "settings"> => {
  // {\an7} to {\an9} put the cue at the top.
  const isTop = /^\{\\an[789]\}/.test(source);
  const text = source.replaceAll(tags, "");
  return isTop ? { text, settings: { line: { value: 0, percent: false } } } : { text };
};

export const writeSrt = (cues: readonly Cue[]): string => cues.map(writeCue).join("\n");

const writeCue = (cue: Cue, index: number): string =>
  `${index + 1}\n${writeTimestamp(cue.start, ",")} --> ${writeTimestamp(cue.end, ",")}\n${withoutEmptyLines(cue.text)}\n`;
