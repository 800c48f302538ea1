import type { Cue } from "./cue.ts";
import { writeJsonCaptions } from "./json.ts";
import { writeSbv } from "./sbv.ts";
import { writeSrt } from "./srt.ts";
import { writeTtml } from "./ttml-write.ts";
import { writeCaptionText } from "./text-write.ts";
import { writeWebVtt } from "./webvtt/write.ts";

export const writtenFormats = ["vtt", "srt", "sbv", "ttml", "dfxp", "json", "txt"] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

export interface WriteOptions {
  /** BCP 47; written where the format has a place for it. */
  language?: string;
  /** WebVTT for HLS: says that the times are the stream's own. */
  timestampMap?: boolean;
}

const writers: Record<WrittenFormat, (cues: readonly Cue[], options: WriteOptions) => string> = {
  vtt: writeWebVtt,
  srt: writeSrt,
  sbv: writeSbv,
  ttml: writeTtml,
  dfxp: writeTtml,
  json: writeJsonCaptions,
  txt: writeCaptionText,
};

/** The cues as a file of this format, UTF-8. Empty lines inside a cue go: most formats cannot hold them. */
export const writeCaptions = (
  cues: readonly Cue[],
  format: WrittenFormat,
  options: WriteOptions = {},
): string => writers[format](cues, options);
