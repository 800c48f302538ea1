import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import type { RecordingKind } from "../../newsroom/recording/recording.ts";

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
  /**
   * Said where another begins to speak; null where the same goes on, or nobody was named so far. Empty: somebody speaks
   * after one who is named, and it is not known who; the words must not seem to be the other's.
   */
  readonly speaker: string | null;
  readonly sentences: readonly PlacedSentence[];
}

/** Consecutive sentences of one turn together. `speaking`: who spoke just before; null: nobody. */
export const turnsOf = (sentences: readonly PlacedSentence[], speaking: string | null = null): TurnView[] => {
  const turns: { speaker: string | null; turn: number; sentences: PlacedSentence[] }[] = [];
  let before = speaking;
  for (const sentence of sentences) {
    const last = turns.at(-1);
    const { name } = sentence.speaker;
    if (last?.turn === sentence.turn) last.sentences.push(sentence);
    else {
      turns.push({
        speaker: name === before ? null : (name ?? ""),
        turn: sentence.turn,
        sentences: [sentence],
      });
    }
    before = name;
  }
  return turns;
};

/** Where the words of a sentence stand in another recording as well. */
export interface AlsoView {
  /** The sentence after which it is said. */
  readonly after: number;
  readonly kind: RecordingKind;
  readonly title: string;
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
