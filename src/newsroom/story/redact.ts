import type { Cue } from "../../media/captions/cue.ts";

/** What stands for a word that is withheld: no letter, so that no search and no quotation finds it. */
export const blot = "▮";

/** Milliseconds of a cut, [start, end). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface RedactableSentence {
  readonly word_texts: readonly string[];
  readonly word_starts: readonly (number | null)[];
  readonly word_ends: readonly (number | null)[];
  readonly start_milliseconds: number | null;
  readonly end_milliseconds: number | null;
}

/**
 * A sentence's words with those of the stretch blotted out; null: none stands there. A word without a time of its own counts
 * as lasting as long as its sentence; a sentence without a time as lasting from the one before to the one after: rather a word
 * too many than one too few.
 * @param between the times of the timed sentences before and after
 */
export const redactWords = (
  sentence: RedactableSentence,
  stretch: Stretch,
  between: Stretch,
): string[] | null => {
  const whole = {
    start: sentence.start_milliseconds ?? between.start,
    end: sentence.end_milliseconds ?? between.end,
  };
  if (!overlap(whole, stretch)) return null;
  let found = false;
  const words = sentence.word_texts.map((text, at) => {
    const word = {
      start: sentence.word_starts[at] ?? whole.start,
      end: sentence.word_ends[at] ?? whole.end,
    };
    if (!overlap(word, stretch)) return text;
    found = true;
    return blot;
  });
  return found ? words : null;
};

type SentenceTimes = Pick<RedactableSentence, "start_milliseconds" | "end_milliseconds">;

/** A sentence in the versions of its transcript in which it stands: [from, until). */
export interface StandingSentence extends SentenceTimes {
  readonly from_version: number;
  readonly until_version: number | null;
}

/**
 * For each sentence of whatever version, in their order, the times of the timed sentences before and after it in the version
 * that it came with: what another version put in its place would leave it no time at all.
 */
export const timesBetweenInVersions = (sentences: readonly StandingSentence[]): Stretch[] => {
  const between = new Map<StandingSentence, Stretch>();
  const versions = new Set(sentences.filter(isUntimed).map((sentence) => sentence.from_version));
  for (const version of versions) {
    const standing = sentences.filter((sentence) => standsIn(sentence, version));
    for (const [at, stretch] of timesBetween(standing).entries()) {
      const sentence = standing[at];
      if (sentence?.from_version === version) between.set(sentence, stretch);
    }
  }
  return sentences.map((sentence) => between.get(sentence) ?? anywhere);
};

/** From the beginning to the end, and past it. */
export const anywhere: Stretch = { start: 0, end: Number.POSITIVE_INFINITY };

const isUntimed = ({ start_milliseconds, end_milliseconds }: SentenceTimes): boolean =>
  start_milliseconds === null || end_milliseconds === null;

const standsIn = ({ from_version, until_version }: StandingSentence, version: number): boolean =>
  from_version <= version && (until_version === null || until_version > version);

/** For each sentence of one version in their order, the times of the timed sentences before and after it; once over all. */
export const timesBetween = (sentences: readonly SentenceTimes[]): Stretch[] => {
  let start = 0;
  const starts = sentences.map(({ end_milliseconds }) => {
    const before = start;
    start = end_milliseconds ?? start;
    return before;
  });
  let { end } = anywhere;
  const ends = sentences.toReversed().map(({ start_milliseconds }) => {
    const after = end;
    end = start_milliseconds ?? end;
    return after;
  });
  return starts.map((before, at) => ({ start: before, end: ends.at(-1 - at) ?? anywhere.end }));
};

/** Captions with every cue of the stretch blotted out; null: none stands there. */
export const redactCues = (cues: readonly Cue[], stretch: Stretch): Cue[] | null => {
  if (!cues.some((cue) => overlap(cue, stretch))) return null;
  return cues.map((cue) => {
    if (!overlap(cue, stretch)) return cue;
    const { voices: _voices, ...kept } = cue;
    return Object.assign(kept, { text: blot });
  });
};

/** A stretch of no length stands at its instant. */
const overlap = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && Math.max(one.end, one.start + 1) > other.start;
