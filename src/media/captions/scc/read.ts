import type { Cue, Problem, ReadCaptions } from "../cue.ts";
import { CaptionDecoder, type ShownText } from "./decoder.ts";
import { readPairs, type BytePair } from "./pairs.ts";
import { frameToMilliseconds } from "./timecode.ts";

/** What nothing erases stays for 4 seconds of 30 frames. */
const lastFrames = 120;

export const isScc = (start: string): boolean => /^Scenarist_SCC/i.test(start.trimStart());

/** Captions of line 21, as a television set would have shown them. The first data channel, or else the second. */
export const readScc = (text: string): ReadCaptions => {
  const { pairs, problems } = readPairs(text);
  const first = decode(pairs, 1);
  const second = decode(pairs, 2);
  if (first.length > 0 && second.length > 0)
    problems.push({
      line: 0,
      message: `The file has a second channel of ${second.length} captions; it was left out.`,
    });
  const shown = first.length > 0 ? first : second;
  return {
    format: "scc",
    cues: shown.map(cueOf),
    lines: shown.map(({ line }) => line),
    problems: problems.sort(byLine),
  };
};

const byLine = (one: Problem, other: Problem): number => one.line - other.line;

const decode = (pairs: readonly BytePair[], channel: 1 | 2): ShownText[] => {
  const decoder = new CaptionDecoder(channel);
  for (const pair of pairs) decoder.take(pair);
  decoder.finish((pairs.at(-1)?.frame ?? 0) + lastFrames);
  return decoder.shown;
};

const cueOf = ({ text, from, until }: ShownText): Cue => ({
  start: frameToMilliseconds(from),
  end: frameToMilliseconds(until),
  text,
});
