import { idFrom } from "../../src/kit/id.ts";

/** A word of a transcript: text, start and end in milliseconds. */
export type TimedWord = readonly [text: string, start: number, end: number];

/** One line of a `.words.jsonl` file. */
export interface WordsLine {
  readonly turn: number;
  readonly speaker: string | null;
  readonly name: string | null;
  readonly words: readonly TimedWord[];
}

/** The id that something of the sample has for ever. */
export const sampleId = (...parts: readonly string[]): string => idFrom("newsreel-sample", ...parts);

export const writtenWords = (lines: readonly WordsLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join("");
