import type { Sentence } from "./word.ts";

/** The next numbers of a recording that nothing bears yet. */
export interface Counters {
  readonly sentence: number;
  readonly turn: number;
  readonly word: number;
}

/**
 * Gives a number to every sentence, turn and word that has none (0; a turn below 0 is new, too). Sentences that follow each other with the same
 * new turn share it; a turn that was left is not taken up again. With `newTurns` the turns of all sentences are those
 * of their source, and get numbers of the recording.
 */
export const numberSentences = (
  sentences: readonly Sentence[],
  counters: Counters,
  newTurns: boolean,
): { readonly sentences: Sentence[]; readonly counters: Counters } => {
  const next = { ...counters };
  const used = new Set<number>();
  let source: { turn: number; speaker: string } | null = null;
  let turn = 0;
  const numbered = sentences.map((sentence): Sentence => {
    const speaker = `${sentence.speaker.id ?? ""} ${sentence.speaker.name ?? ""}`;
    const goesOn: boolean = source !== null && source.turn === sentence.turn && source.speaker === speaker;
    if (!goesOn) {
      const fresh = newTurns || sentence.turn <= 0 || used.has(sentence.turn);
      turn = fresh ? next.turn++ : sentence.turn;
      used.add(turn);
    }
    source = { turn: sentence.turn, speaker };
    return {
      ...sentence,
      turn,
      number: sentence.number === 0 ? next.sentence++ : sentence.number,
      words: sentence.words.map((word) => (word.number === 0 ? { ...word, number: next.word++ } : word)),
    };
  });
  return { sentences: numbered, counters: next };
};
