import type { Cue, Voice } from "../cue.ts";
import { decodeReferences, encodeReferences } from "./references.ts";

/** What a reader of the cue sees, and who says it. */
export interface CueText extends Pick<Cue, "text" | "speaker" | "voices"> {
  /** Tags that WebVTT does not know; what stood between their brackets is not shown. */
  unknownTags: string[];
}

interface Reading {
  text: string;
  /** Names of the open tags, with the voice that a `v` brings. */
  open: { name: string; voice: string | null }[];
  voices: Voice[];
  unknownTags: string[];
}

const known = new Set(["c", "i", "b", "u", "ruby", "rt", "v", "lang"]);

/**
 * The plain text of a cue: tags taken out, references resolved, voices kept.
 * WebVTT, "cue text tokenizer" and "cue text parsing rules": https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules
 */
export const readCueText = (source: string): CueText => {
  const reading: Reading = { text: "", open: [], voices: [], unknownTags: [] };
  for (let at = 0; at < source.length;) {
    const tag = source.indexOf("<", at);
    addText(reading, source.slice(at, tag < 0 ? source.length : tag));
    if (tag < 0) break;
    // A tag that is never closed reaches to the end of the cue.
    const close = source.indexOf(">", tag);
    readTag(reading, source.slice(tag + 1, close < 0 ? source.length : close));
    at = close < 0 ? source.length : close + 1;
  }
  return { text: reading.text, unknownTags: reading.unknownTags, ...speakersOf(reading) };
};

const addText = (reading: Reading, source: string): void => {
  if (source === "") return;
  const speaker = reading.open.findLast((tag) => tag.voice !== null)?.voice ?? null;
  if (reading.voices.length === 0 || reading.voices.at(-1)?.speaker !== speaker)
    reading.voices.push({ at: reading.text.length, speaker });
  reading.text += decodeReferences(source);
};

const readTag = (reading: Reading, tag: string): void => {
  if (tag.startsWith("/")) closeTag(reading, tag.slice(1));
  else if (!/^\d/.test(tag)) openTag(reading, tag);
};

const openTag = (reading: Reading, tag: string): void => {
  const name = /^[^\t\n\f .]*/.exec(tag)?.[0] ?? "";
  const isOpen = (wanted: string): boolean => reading.open.at(-1)?.name === wanted;
  if (!known.has(name)) reading.unknownTags.push(tag.slice(0, 40));
  else if (name !== "rt" || isOpen("ruby"))
    reading.open.push({ name, voice: name === "v" ? annotationOf(tag) : null });
};

/** What follows the tag's name and classes. */
const annotationOf = (tag: string): string | null => {
  const space = tag.search(/[\t\n\f ]/);
  const text =
    space < 0
      ? ""
      : decodeReferences(tag.slice(space))
          .replaceAll(/[\t\n\f\r ]+/g, " ")
          .trim();
  return text === "" ? null : text;
};

const closeTag = (reading: Reading, name: string): void => {
  const last = reading.open.at(-1)?.name;
  if (last === name) reading.open.pop();
  // </ruby> closes an open <rt> with it.
  else if (name === "ruby" && last === "rt") reading.open.splice(-2);
};

const speakersOf = ({ text, voices }: Reading): Pick<Cue, "speaker" | "voices"> => {
  const spoken = voices.filter((voice, index) => text.slice(voice.at, voices[index + 1]?.at).trim() !== "");
  const [first] = spoken;
  if (first === undefined || spoken.every((voice) => voice.speaker === null)) return {};
  const isOne = first.speaker !== null && spoken.every((voice) => voice.speaker === first.speaker);
  return isOne && first.speaker !== null ? { speaker: first.speaker } : { voices: spoken };
};

/** The text as WebVTT writes it. A cue cannot hold an empty line: those go. */
export const writeCueText = (cue: Pick<Cue, "text" | "speaker" | "voices">): string => {
  if (cue.speaker !== undefined) return voiceTag(cue.speaker) + escape(cue.text);
  const voices = cue.voices ?? [];
  if (voices.length === 0) return escape(cue.text);
  const before = escape(cue.text.slice(0, voices[0]?.at));
  const parts = voices.map((voice, index) => {
    const words = escape(cue.text.slice(voice.at, voices[index + 1]?.at));
    return voice.speaker === null ? words : `${voiceTag(voice.speaker)}${words}</v>`;
  });
  return before + parts.join("");
};

const voiceTag = (speaker: string): string => `<v ${escape(speaker.replaceAll(/\s+/g, " ").trim())}>`;

const escape = (text: string): string => encodeReferences(text.replaceAll("\0", "\uFFFD"));
