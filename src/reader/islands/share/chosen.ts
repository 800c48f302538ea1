import type { IslandWords } from "../words/words.ts";
import { fill } from "../words/fill.ts";

/** A run of whole sentences that could become a moment. Times in seconds; null where none is known. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly seconds: number | null;
}

/** What a sentence on the page says of itself. */
export interface Listed {
  readonly number: number;
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Seconds that a moment may last. */
const longest = 180;
const shortest = 3;

/** The sentences from one place in the list to another, both included, in whichever order. */
export const choose = (sentences: readonly Listed[], one: number, other: number): Chosen | null => {
  const run = sentences.slice(Math.min(one, other), Math.max(one, other) + 1);
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const starts = run.flatMap(({ start }) => (start === null ? [] : [start]));
  const ends = run.flatMap(({ end }) => (end === null ? [] : [end]));
  const known = starts.length > 0 && ends.length > 0;
  return {
    from: first.number,
    to: last.number,
    text: run.map(({ text }) => text).join(" "),
    seconds: known ? Math.max(...ends) - Math.min(...starts) : null,
  };
};

export interface Advice {
  readonly words: string;
  /** It can become a moment as it is. */
  readonly fits: boolean;
}

/** What to say of a choice before it is made into a moment. `whole`: the reader's selection was not whole sentences. */
export const adviceOn = (chosen: Chosen, whole: boolean, words: IslandWords["share"]): Advice => {
  if (chosen.seconds === null) return { words: words.untimed, fits: false };
  const time = lasting(Math.max(1, Math.round(chosen.seconds)), words);
  if (chosen.seconds > longest) return { words: fill(words.tooLong, { time }), fits: false };
  const short = chosen.seconds < shortest;
  const told = whole ? (short ? words.shortSnapped : words.snapped) : short ? words.short : words.lasts;
  return { words: fill(told, { time }), fits: true };
};

const lasting = (seconds: number, words: IslandWords["share"]): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [
    ...(minutes > 0 ? [fill(words.minutes, { count: String(minutes) })] : []),
    ...(rest > 0 || minutes === 0 ? [fill(words.seconds, { count: String(rest) })] : []),
  ].join(" ");
};
