/**
 * A word as it stands in a transcript. `text` keeps its own punctuation ("noon,").
 * Times are milliseconds on the cut's timeline; null where none is known.
 */
export interface Word {
  /** Its address in the recording, for ever; 0 until the store has given it one. */
  number: number;
  text: string;
  start: number | null;
  end: number | null;
  /** A person has heard it and says that it is right. */
  checked: boolean;
  /** The recogniser, or the alignment, doubts the word itself. */
  unsure: boolean;
  /** The time was worked out from its neighbours, not measured. */
  guessed: boolean;
}

/** A sentence of one turn. Its text is its words joined by one space (by nothing where the language has no spaces). */
export interface Sentence {
  /** Its address in the recording, for ever; 0 until the store has given it one. */
  number: number;
  /** Sentences that one speaker says in a row share a turn; 0-based until the store has numbered it. */
  turn: number;
  speaker: { id: string | null; name: string | null };
  text: string;
  start: number | null;
  end: number | null;
  words: Word[];
}

/** A word that no store has numbered yet. */
export interface NewWord extends Omit<Word, "number"> {
  /** Who says it, as written in the source; null where the source does not say. */
  speaker: string | null;
  /** 0-based; a new turn begins where the source says so (a speaker's name, a dash, a paragraph). */
  turn: number;
  /** It begins a paragraph: no sentence runs across it. */
  opens?: boolean;
}
