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
export const adviceOn = (chosen: Chosen, whole: boolean): Advice => {
  if (chosen.seconds === null)
    return { words: "No time is known for these words, so they cannot be played.", fits: false };
  const seconds = Math.max(1, Math.round(chosen.seconds));
  if (chosen.seconds > longest) {
    return { words: `${lasting(seconds)} is too long: a moment lasts at most 3 minutes.`, fits: false };
  }
  const snapped = whole ? ", taken to whole sentences" : "";
  if (chosen.seconds < shortest)
    return {
      words: `${lasting(seconds)}${snapped}; what stands beside it is taken in, to make 3 seconds.`,
      fits: true,
    };
  return { words: `${lasting(seconds)}${snapped}.`, fits: true };
};

const lasting = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const words = [
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} s`] : []),
  ];
  return words.join(" ");
};
