import type { Cue, Problem, ReadCaptions } from "../cue.ts";
import { readCueText } from "./cue-text.ts";
import { parseWebVtt, type RawCue } from "./parse.ts";

/** A WebVTT file's cues as plain text, just those that the standard's parser finds. */
export const readWebVtt = (text: string): ReadCaptions => {
  const { cues, problems, header } = parseWebVtt(text);
  const language = /^Language: *([A-Za-z0-9-]{2,35}) *$/m.exec(header)?.[1];
  const found: Problem[] = [];
  const plain = cues.map((cue) => plainCue(cue, found));
  return {
    format: "vtt",
    cues: plain,
    lines: cues.map((cue) => cue.line),
    problems: [...problems, ...found].sort((one, other) => one.line - other.line),
    ...(language === undefined ? {} : { language }),
  };
};

const plainCue = (raw: RawCue, problems: Problem[]): Cue => {
  const { unknownTags, ...text } = readCueText(raw.text);
  for (const tag of unknownTags)
    problems.push({
      line: raw.line,
      message: `"<${tag}>" is not a WebVTT tag; it is not shown. Write "&lt;" for "<".`,
    });
  return {
    ...(raw.id === "" ? {} : { id: raw.id }),
    start: raw.start,
    end: raw.end,
    ...text,
    ...(Object.keys(raw.settings).length === 0 ? {} : { settings: raw.settings }),
  };
};
