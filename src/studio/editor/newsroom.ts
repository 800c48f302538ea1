import type { Rate } from "../../kit/rate.ts";

/** Somebody or something of the newsroom's, as a line that names it. */
export interface Card {
  readonly id: string;
  readonly title: string;
  /** What kind it is, or what else tells it apart: "Film, 2026". */
  readonly detail: string;
  /** A small picture of it, on this site. */
  readonly picture: string | null;
}

export interface PictureCard extends Card {
  readonly alt: string;
  readonly credit: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A topic in its tree. */
export interface TopicCard {
  readonly id: string;
  readonly name: string;
  /** The topic above it; null: it stands at the top. */
  readonly parent: string | null;
}

/** A moment, with the words that it covers. */
export interface MomentCard extends Card {
  readonly words: string;
  readonly speaker: SpeakerOf | null;
  readonly cutId: string;
  /** Milliseconds of the cut, not rounded. */
  readonly start: number;
  readonly end: number;
  readonly isPlayable: boolean;
}

export interface SpeakerOf {
  readonly id: string | null;
  readonly name: string | null;
}

/** A sentence that was found in the archive (newsroom/search/results.ts: SpokenHit). */
export interface ArchiveHit {
  readonly sentence: number;
  readonly cutId: string;
  readonly work: {
    readonly id: string;
    readonly kind: string;
    readonly slug: string;
    readonly title: string;
    readonly state: "draft" | "published" | "withdrawn";
  };
  readonly speaker: SpeakerOf;
  /** Milliseconds on the cut's timeline; null where not known. */
  readonly start: number | null;
  readonly end: number | null;
  readonly language: string;
  readonly text: string;
  /** What was found: [start, end) in UTF-16 units of `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly before: string;
  readonly after: string;
}

export interface ArchivePage {
  readonly hits: readonly ArchiveHit[];
  readonly total: { readonly count: number; readonly exact: boolean };
  readonly next: string | null;
  readonly corrections: readonly { readonly typed: string; readonly used: string }[];
}

/** A spoken word with its number in the transcript; numbers need not follow one another. */
export interface SpokenWord {
  readonly number: number;
  readonly text: string;
  /** Number of its sentence. */
  readonly sentence: number;
}

/** A word with its times, in milliseconds of its cut; null where not known. */
export interface StretchWord extends SpokenWord {
  readonly start: number | null;
  readonly end: number | null;
}

/** A part of a cut, for choosing where a moment begins and ends (newsroom/moment/stretch.ts). */
export interface Stretch {
  readonly recordingId: string;
  readonly title: string;
  readonly language: string;
  readonly rate: Rate;
  /** Of the whole cut, in units. */
  readonly length: number;
  readonly hasPicture: boolean;
  readonly isPlayable: boolean;
  /** [from, to) of what is given, in units. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly StretchWord[];
  /** 0 to 255; `first` counts from the beginning of the cut. */
  readonly peaks: {
    readonly perSecond: number;
    readonly first: number;
    readonly values: readonly number[];
  } | null;
}

/** Just these frames of a cut, [start, end) in units. */
export interface Frames {
  readonly cutId: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a cut, from the first to the last of them. */
export interface Span {
  readonly cutId: string;
  readonly firstWord: number;
  readonly lastWord: number;
}

export type Verdict =
  | "verbatim"
  | "cleaned"
  | "elided"
  | "edited"
  | "unchecked"
  | "ambiguous"
  | "misattributed"
  | "differs";

/** A place where a quotation was said (newsroom/quotation/find-quotation.ts: FoundQuotation). */
export interface FoundQuotation {
  readonly verdict: Verdict;
  readonly span: Span;
  readonly work: Omit<ArchiveHit["work"], "state">;
  readonly speaker: SpeakerOf;
  /** The words spoken there, and around them. */
  readonly spoken: string;
  readonly before: string;
  readonly after: string;
  readonly findings: readonly {
    readonly kind: string;
    readonly quoted: string;
    readonly spoken: string;
    /** [from, to) in characters of the quotation's pieces, joined by one space. */
    readonly from: number;
    readonly to: number;
  }[];
  readonly needsApproval: readonly string[];
  /** Milliseconds on the cut's timeline. */
  readonly start: number | null;
}

export interface QuotationAsked {
  readonly pieces: readonly string[];
  readonly language: string;
  readonly speaker: SpeakerOf | null;
  /** The moment that it is bound to: judged there alone. Null: looked for in the whole archive. */
  readonly moment: string | null;
}

/** All that the editor asks of the newsroom. What rejects is shown as "not reached", and can be tried again. */
export interface Newsroom {
  readonly searchArchive: (query: string, after: string | null, signal: AbortSignal) => Promise<ArchivePage>;
  /** The words of a hit's sentence and of some sentences beside it. */
  readonly wordsAround: (hit: ArchiveHit, signal: AbortSignal) => Promise<readonly SpokenWord[]>;
  /** The moment of these words: the one that there is, or a new one. */
  readonly momentOf: (span: Span) => Promise<MomentCard>;
  /** The moment of just these frames: the one that there is, or a new one. */
  readonly momentOfFrames: (frames: Frames) => Promise<MomentCard>;
  /** What is heard in [start, end) of a cut, in milliseconds. */
  readonly stretch: (
    cutId: string,
    span: { readonly start: number; readonly end: number },
    signal: AbortSignal,
  ) => Promise<Stretch>;
  /** Address of the playlist of a cut, for a player on the desk. */
  readonly mediaOf: (cutId: string) => string;
  /** Places where it was said, best first; empty: nowhere. */
  readonly checkQuotation: (asked: QuotationAsked, signal: AbortSignal) => Promise<readonly FoundQuotation[]>;
  readonly moment: (id: string) => Promise<MomentCard | null>;
  readonly picture: (id: string) => Promise<PictureCard | null>;
  readonly document: (id: string) => Promise<Card | null>;
  readonly work: (id: string) => Promise<Card | null>;
  readonly person: (id: string) => Promise<Card | null>;
  readonly findWorks: (typed: string) => Promise<readonly Card[]>;
  readonly findPeople: (typed: string) => Promise<readonly Card[]>;
  readonly findDocuments: (typed: string) => Promise<readonly Card[]>;
  readonly findMoments: (typed: string) => Promise<readonly Card[]>;
  /** Pictures out of films: posters, and stills of moments. The card's id is the picture's. */
  readonly findStills: (typed: string) => Promise<readonly Card[]>;
  /** Every topic, in the order that editors gave. */
  readonly topics: () => Promise<readonly TopicCard[]>;
  /** Makes somebody known to the newsroom; missing where this person may not. */
  readonly addPerson?: (name: string) => Promise<Card>;
  /** Lets somebody bring a document in; null: none. Missing where this person may not. */
  readonly bringDocument?: () => Promise<Card | null>;
  /** Lets somebody choose a picture, or bring one in; null: none. */
  readonly choosePicture: () => Promise<PictureCard | null>;
  /** Notes by name that the differences are tidying alone; missing where this person may not. */
  readonly markAsCleaned?: (quotation: string) => Promise<void>;
  /** Asks an editor to approve the quotation as it stands. */
  readonly askForApproval?: (quotation: string) => Promise<void>;
}
