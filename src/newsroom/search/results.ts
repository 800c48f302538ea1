import type { RecordingCard, RecordingKind } from "../recording/recording.ts";

/** A sentence that was found, with all that is needed to show it and to play it in place. */
export interface SpokenHit {
  /** Its number in the recording: its address is /:kind/:slug/transcript/:sentence. */
  readonly sentence: number;
  readonly cutId: string;
  readonly work: RecordingCard;
  /** `slug` where the speaker is a person of the newsroom. All null: not known. */
  readonly speaker: {
    readonly id: string | null;
    readonly slug: string | null;
    readonly name: string | null;
  };
  /** Milliseconds on the cut's timeline; null where not known. */
  readonly start: number | null;
  readonly end: number | null;
  readonly language: string;
  readonly text: string;
  /** What was found, as ranges [start, end) of UTF-16 units in `text`, in order, never overlapping. */
  readonly marks: readonly TextRange[];
  /** Numbers of the words found. */
  readonly markedWords: readonly number[];
  /** Numbers of the sentence's first and last word: what a moment of it covers. */
  readonly firstWord: number | null;
  readonly lastWord: number | null;
  /** The sentences just before and after, whole; empty at the ends. */
  readonly before: string;
  readonly after: string;
  /** Why it stands where it stands: best first, the newer work first among equals. */
  readonly match: "phrase" | "near" | "words" | "forms";
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How many: counted, or worked out from a sample where they are very many. */
export interface Total {
  readonly count: number;
  readonly exact: boolean;
}

/** One value to narrow by, with how many sentences it would leave (estimated where the total is). */
export interface Facet<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

/** The most frequent values of each, most frequent first; years newest first. */
export interface Facets {
  readonly kinds: readonly Facet<RecordingKind>[];
  /** Values are slugs of people. */
  readonly speakers: readonly Facet<string>[];
  /** Values are slugs. */
  readonly topics: readonly Facet<string>[];
  readonly years: readonly Facet<number>[];
}

/** A word that nobody says, and the one like it that was searched instead. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

export interface SpokenResults {
  readonly hits: readonly SpokenHit[];
  readonly total: Total;
  /** For `after` of the next page; null on the last page, and after the first 200 hits. */
  readonly next: string | null;
  readonly facets: Facets;
  /** "Showing results for …": empty when every word was taken as typed. */
  readonly corrections: readonly Correction[];
}

/** A published film, interview, episode or story, as far as a line that leads to it must know. */
export interface FoundCard {
  readonly id: string;
  readonly kind: RecordingKind | "story";
  readonly slug: string;
  readonly title: string;
  /** Of a story its standfirst. */
  readonly summary: string;
  readonly language: string;
}

/** A work whose title, summary (of a story: its whole text), people or topics answer the query. */
export interface FoundWork {
  readonly work: FoundCard;
  readonly because: "title" | "person" | "topic" | "summary";
}
