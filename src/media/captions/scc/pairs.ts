import type { Problem } from "../cue.ts";
import { linesOf } from "../encoding.ts";
import { timecodeToFrame } from "./timecode.ts";

/** Two bytes of line 21 without their parity bits, and the frame that carries them. */
export interface BytePair {
  frame: number;
  first: number;
  second: number;
  /** The line of the file that it stands in, from 1. */
  line: number;
}

/**
 * The byte pairs of a Scenarist file. A line's first pair is sent at its timecode and each further pair a frame later;
 * where a line is longer than the time to the next one, the next one is sent after it.
 */
export const readPairs = (text: string, nominal = 30): { pairs: BytePair[]; problems: Problem[] } => {
  const pairs: BytePair[] = [];
  const problems: Problem[] = [];
  linesOf(text).forEach((line, index) => {
    if (line.trim() === "" || /^\s*Scenarist_SCC/i.test(line)) return;
    const problem = readLine(line, index + 1, nominal, pairs);
    if (problem !== null) problems.push({ line: index + 1, message: problem });
  });
  return { pairs, problems };
};

const readLine = (line: string, lineNumber: number, nominal: number, pairs: BytePair[]): string | null => {
  const [time = "", ...codes] = line.trim().split(/\s+/);
  const frame = timecodeToFrame(time, nominal);
  if (frame === null) return `"${time.slice(0, 40)}" is not a timecode; the line was left out.`;
  const sound = codes.filter((code) => /^[0-9a-fA-F]{4}$/.test(code));
  for (const [index, code] of sound.entries()) {
    const bytes = Number.parseInt(code, 16);
    pairs.push({
      frame: Math.max(frame + index, (pairs.at(-1)?.frame ?? -1) + 1),
      first: (bytes >> 8) & 0x7f,
      second: bytes & 0x7f,
      line: lineNumber,
    });
  }
  if (sound.length === codes.length) return null;
  const strange = codes.find((code) => !sound.includes(code)) ?? "";
  return `"${strange.slice(0, 20)}" is not a pair of bytes; it was left out.`;
};
