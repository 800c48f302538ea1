import type { Rate } from "../../kit/rate.ts";
import type { Finding, Verdict } from "../quotation/verdict.ts";
import type { Picture, RecordingKind } from "../recording/recording.ts";
import type { MarkName } from "./quotation-mark.ts";

/** A film, interview, episode or story that is linked to or named. */
export interface WorkReference {
  readonly id: string;
  readonly kind: RecordingKind | "story";
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** Of its title and summary: a tag of BCP 47. */
  readonly language: string;
  readonly picture: Picture | null;
  readonly runningMilliseconds: number | null;
  /** YYYY-MM-DD: of its broadcast, else recorded, else first published, where the site is. */
  readonly day: string | null;
  /** Its media may be streamed whole on the day asked for. A story never is. */
  readonly playable: boolean;
}

export interface PersonReference {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** What the person is, in a few words; may be empty. */
  readonly role: string;
}

export interface TopicReference {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A picture of the newsroom's own words and focus: what a story says of it goes before. */
export interface PictureReference extends Picture {
  /** Parts of width and height, 0 to 1; null: nobody has said. */
  readonly focus: { readonly x: number; readonly y: number } | null;
}

export interface DocumentReference {
  readonly id: string;
  readonly title: string;
  /** Whoever made or gave it; empty: nobody has said. */
  readonly source: string;
  /** Where it can be found elsewhere; null: not known. */
  readonly sourceUrl: string | null;
  /** Null: not known. */
  readonly pages: number | null;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Who speaks. `id` and `slug` are null for a name that is no person of the newsroom's. */
export interface SpeakerReference {
  readonly id: string | null;
  readonly slug: string | null;
  readonly name: string;
}

/** A moment that is played or quoted. A withdrawn one is not there. */
export interface MomentReference {
  readonly id: string;
  readonly recording: WorkReference;
  readonly cutId: string;
  /** [start, end) in milliseconds of the cut, not rounded. */
  readonly start: number;
  readonly end: number;
  readonly rate: Rate;
  readonly startUnits: number;
  readonly endUnits: number;
  /** Its words as the transcript stands now; where it has none, as they stood when the moment was made. */
  readonly text: string;
  /** Of its words: a tag of BCP 47. */
  readonly language: string;
  /** Who speaks, where it is one person alone. */
  readonly speaker: SpeakerReference | null;
  /** It may be played on the day asked for; its page and words stand in any case. */
  readonly playable: boolean;
  /** A frame of its beginning; null: none is made (yet), and the recording's own picture stands for it. */
  readonly still: Picture | null;
}

/** Where the words of a quotation without a moment come from. */
export type QuotationOrigin =
  /** `document` is null where it may not be shown. */
  | {
      readonly type: "document";
      readonly document: DocumentReference | null;
      readonly page: number | null;
    }
  | { readonly type: "link"; readonly url: string; readonly title: string };

/** A quotation as a page shows it. */
export interface QuotationView {
  readonly id: string;
  readonly source: "moment" | "document" | "link" | "none";
  /** Null: it has no moment, or its words were changed and are not yet checked against it again. */
  readonly verdict: Verdict | null;
  /** It may be called verified: its verdict allows it, is of the words as they stand, and whoever must has approved. */
  readonly verified: boolean;
  /** The small mark beside it; empty: no mark. */
  readonly mark: MarkName | "";
  readonly pieces: readonly string[];
  readonly speaker: SpeakerReference | null;
  /** Null for one that is sourced otherwise, and where its moment may not be shown. */
  readonly moment: MomentReference | null;
  /** The words spoken where it stands, and the sentences around them, a turn a line; all empty without a moment. */
  readonly words: { readonly before: string; readonly inside: string; readonly after: string };
  /** Of a verdict that is current; for the public those alone that change what a reader hears. */
  readonly findings: readonly Finding[];
  /** What its ellipses leave out; null: nothing. Milliseconds are null where no times are known. */
  readonly skipped: { readonly words: number; readonly milliseconds: number | null } | null;
  readonly origin: QuotationOrigin | null;
  /** Names of the staff who signed the source, and who approved what differs; null: nobody. */
  readonly signedBy: string | null;
  readonly approvedBy: string | null;
}

/**
 * Everything that a story's content names by id, as it stands when the page is made. What the audience may not know of is
 * not in the maps: a renderer then shows the plain words.
 */
export interface References {
  /** By id of the work. */
  readonly works: ReadonlyMap<string, WorkReference>;
  readonly moments: ReadonlyMap<string, MomentReference>;
  readonly people: ReadonlyMap<string, PersonReference>;
  readonly topics: ReadonlyMap<string, TopicReference>;
  readonly pictures: ReadonlyMap<string, PictureReference>;
  readonly documents: ReadonlyMap<string, DocumentReference>;
  /** By the quotation's id in the story. */
  readonly quotations: ReadonlyMap<string, QuotationView>;
  /** What all this is made of (staff/keys.ts), whether or not it may be shown now. */
  readonly keys: readonly string[];
}
