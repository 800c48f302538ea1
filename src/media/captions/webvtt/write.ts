import type { Cue } from "../cue.ts";
import { writeCueText } from "./cue-text.ts";
import { writeCueSettings } from "./settings.ts";
import { writeTimestamp } from "./timestamp.ts";

export interface WebVttOptions {
  /** Says that the times are the stream's own: HLS needs it in every file of captions. RFC 8216, 3.5. */
  timestampMap?: boolean;
}

/** The cues as a WebVTT file. */
export const writeWebVtt = (cues: readonly Cue[], options: WebVttOptions = {}): string => {
  const map = options.timestampMap === true ? "\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000" : "";
  return `WEBVTT${map}\n${cues.map((cue) => `\n${writeCue(cue)}\n`).join("")}`;
};

const writeCue = (cue: Cue): string => {
  const id = (cue.id ?? "").replaceAll(/[\r\n\0]+/g, " ").replaceAll("-->", "--\u203A");
  const settings = writeCueSettings(cue.settings);
  const times = `${writeTimestamp(cue.start)} --> ${writeTimestamp(cue.end)}`;
  const lines = withoutEmptyLines(writeCueText(cue));
  return [id, settings === "" ? times : `${times} ${settings}`, lines]
    .filter((part) => part !== "")
    .join("\n");
};

/** An empty line ends a cue in WebVTT, SRT and SBV alike. */
export const withoutEmptyLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== "")
    .join("\n");
