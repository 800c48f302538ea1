import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";

/** Sentences on one page of a transcript. */
export const partSize = 80;

export const partOf = (index: number): number => Math.floor(index / partSize) + 1;

export const partCount = (sentences: number): number => Math.max(1, Math.ceil(sentences / partSize));

/** Where the sentences of a part (1-based) stand in the whole. */
export const partRange = (part: number): { from: number; limit: number } => ({
  from: (part - 1) * partSize,
  limit: partSize,
});

/** What one speaker says in a row. */
export interface TurnView {
  /** Null where it is not known, or is who spoke just before. */
  readonly speaker: string | null;
  readonly sentences: readonly PlacedSentence[];
}

/** Consecutive sentences of one turn together. */
export const turnsOf = (sentences: readonly PlacedSentence[]): TurnView[] => {
  const turns: { speaker: string | null; turn: number; sentences: PlacedSentence[] }[] = [];
  let speaking: string | null = null;
  for (const sentence of sentences) {
    const last = turns.at(-1);
    const { name } = sentence.speaker;
    if (last?.turn === sentence.turn) last.sentences.push(sentence);
    else turns.push({ speaker: name === speaking ? null : name, turn: sentence.turn, sentences: [sentence] });
    speaking = name;
  }
  return turns;
};

/** Where the words of a sentence stand in another recording as well. */
export interface AlsoView {
  /** The sentence after which it is said. */
  readonly after: number;
  readonly label: string;
  readonly path: string;
}

/** A part of a transcript as pages show it. */
export interface TranscriptView {
  readonly cutId: string;
  /** The transcript's own address, without a part. */
  readonly path: string;
  readonly language: string;
  readonly part: number;
  readonly parts: number;
  readonly turns: readonly TurnView[];
  readonly also: readonly AlsoView[];
}
