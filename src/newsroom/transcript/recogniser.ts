import { fail, ok, type Result } from "../../kit/result.ts";
import type { HeardWord } from "./recogniser-parts.ts";
import { recogniserShapes } from "./recogniser-shapes.ts";
import { spreadWords } from "./guess-times.ts";
import { splitWords } from "../../kit/text.ts";
import type { NewWord } from "./word.ts";

/** What a recogniser wrote. */
export interface Recognised {
  /** Whose shape it is, e.g. "Whisper". */
  shape: string;
  words: NewWord[];
  /** BCP 47, where it says. */
  language?: string;
}

/** Below this, of 1, the recogniser itself is not sure of a word. */
const sure = 0.5;

/**
 * Words with times from a speech recogniser's JSON, of whichever maker: the shape is told by what is in it. Also JSON
 * lines, one object each. Where only phrases have times, words get a share of theirs, marked guessed.
 */
export const readRecogniser = (source: string, language = "en"): Result<Recognised> => {
  const value = parseJson(source);
  if (value === undefined) return fail("This is not sound JSON.");
  for (const { name, read } of recogniserShapes) {
    const heard = read(value);
    if (heard === null) continue;
    const words = toWords(heard.words, heard.language ?? language);
    if (words.length > 0)
      return ok({
        shape: name,
        words,
        ...(heard.language === undefined ? {} : { language: heard.language }),
      });
  }
  return fail(
    "This JSON holds no words with times in a shape that is known (Whisper, Vosk, AWS, Google, Deepgram, AssemblyAI, Rev, pocketsphinx, aeneas, or a list of words with start and end).",
  );
};

/** One document, or one on each line: those come as a list. */
const parseJson = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return parseJsonLines(source);
  }
};

const parseJsonLines = (source: string): unknown => {
  try {
    const lines = source.split("\n").filter((line) => line.trim() !== "");
    return lines.length > 1 ? lines.map((line): unknown => JSON.parse(line)) : undefined;
  } catch {
    return undefined;
  }
};

const toWords = (heard: readonly HeardWord[], language: string): NewWord[] => {
  const scale = areMilliseconds(heard) ? 1 : 1000;
  const words: NewWord[] = [];
  let turn = 0;
  let speaker: string | null = null;
  for (const each of heard) {
    const text = cleanText(each.text);
    if (text === "") continue;
    if (each.joins === true && words.length > 0) {
      joinTo(words.at(-1), text, each, scale);
      continue;
    }
    if ((each.speaker ?? null) !== speaker) {
      if (words.length > 0) turn += 1;
      speaker = each.speaker ?? null;
    }
    words.push(...phraseWords(splitWords(text, language), each, scale, { speaker, turn }));
  }
  return inOrder(words);
};

/** A second holds no whole-numbered words of 20 and more: such times are milliseconds. */
const areMilliseconds = (heard: readonly HeardWord[]): boolean => {
  const lengths = heard
    .filter((word) => word.start !== null && word.end !== null)
    .map((word) => (word.end ?? 0) - (word.start ?? 0))
    .sort((one, other) => one - other);
  const areWhole = heard.every(
    (word) => Number.isInteger(word.start ?? 0) && Number.isInteger(word.end ?? 0),
  );
  return areWhole && (lengths[Math.floor(lengths.length / 2)] ?? 0) >= 20;
};

/** Takes out silence and noise ("<sil>", "[NOISE]", "++UM++") and numbered pronunciations ("to(3)"). */
const cleanText = (text: string): string =>
  text
    .replaceAll(/<[^<>]{0,40}>|\[[^[\]]{0,60}\]|\+\+[^+]{0,40}\+\+/g, "")
    .replace(/\(\d{1,2}\)$/, "")
    .trim();

/** Punctuation that comes as an item of its own, and pieces of a word. */
const joinTo = (last: NewWord | undefined, text: string, piece: HeardWord, scale: number): void => {
  if (last === undefined) return;
  last.text += text;
  if (piece.end !== null) last.end = Math.max(last.end ?? 0, Math.round(piece.end * scale));
};

const phraseWords = (
  texts: readonly string[],
  heard: HeardWord,
  scale: number,
  voice: { speaker: string | null; turn: number },
): NewWord[] => {
  const start = heard.start === null ? null : Math.max(0, Math.round(heard.start * scale));
  const end = heard.end === null || start === null ? null : Math.max(start, Math.round(heard.end * scale));
  const unsure = heard.confidence !== undefined && heard.confidence < sure;
  const times = start === null || end === null || texts.length === 1 ? [] : spreadWords(texts, start, end);
  return texts.map((text, index) => ({
    text,
    start: times[index]?.start ?? start,
    end: times[index]?.end ?? end,
    checked: false,
    unsure,
    guessed: texts.length > 1,
    speaker: voice.speaker,
    turn: voice.turn,
  }));
};

/** Channels and late results may come out of order; words do not. Words without times stay after their neighbour. */
const inOrder = (words: NewWord[]): NewWord[] => {
  let latest = 0;
  const keyed = words.map((word) => ({ word, key: (latest = word.start ?? latest) }));
  return keyed.sort((one, other) => one.key - other.key).map(({ word }) => word);
};
