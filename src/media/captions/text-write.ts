import type { Cue } from "./cue.ts";

/** The words alone, a line for each cue; a paragraph begins, with the name, where another person speaks. */
export const writeCaptionText = (cues: readonly Cue[]): string => {
  let speaker: string | null = null;
  const lines: string[] = [];
  for (const part of cues.flatMap(partsOf)) {
    if (part.speaker !== speaker) {
      if (lines.length > 0) lines.push("");
      lines.push(part.speaker === null ? part.text : `${part.speaker}: ${part.text}`);
      speaker = part.speaker;
    } else lines.push(part.text);
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
};

const partsOf = (cue: Cue): { speaker: string | null; text: string }[] => {
  const voices = cue.voices ?? [{ at: 0, speaker: cue.speaker ?? null }];
  const parts = voices.map((voice, index) => ({
    speaker: voice.speaker,
    text: oneLine(cue.text.slice(index === 0 ? 0 : voice.at, voices[index + 1]?.at)),
  }));
  return parts.filter((part) => part.text !== "");
};

const oneLine = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .join(" ")
    .trim();
