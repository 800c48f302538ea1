import type { StoryContent } from "../../content/story-content.ts";
import type { PictureReference, TopicReference } from "./references.ts";
import type { Contributor } from "./story-page.ts";

/** A published story as lists show it. */
export interface StoryCard {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  /** Empty: the headline is short enough. */
  readonly shortHeadline: string;
  readonly standfirst: string;
  readonly label: string;
  readonly form: StoryContent["form"];
  readonly language: string;
  /** With the alternative text, credit and focus that the story gives it. */
  readonly picture: PictureReference | null;
  readonly contributors: readonly Contributor[];
  readonly topics: readonly TopicReference[];
  /** First published. */
  readonly publishedAt: Date;
  /** When what stands there now went out. */
  readonly updatedAt: Date;
}

export interface StoryList {
  readonly cards: readonly StoryCard[];
  /** To be given as `after`; null at the end. */
  readonly next: string | null;
}

/** What to list. Everything given must hold. */
export interface StoryQuery {
  readonly topicId?: string;
  /** Contributors. */
  readonly personId?: string;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** A published story that plays or quotes a recording, or quotes a person. */
export interface StoryUse {
  readonly story: StoryCard;
  /** In the order of the recording; of quotations that have no moment, none. */
  readonly moments: readonly UsedMoment[];
}

export interface UsedMoment {
  readonly manner: "excerpt" | "quotation";
  readonly momentId: string;
  readonly recordingId: string;
  readonly cutId: string;
  /** Milliseconds of the cut, not rounded. */
  readonly start: number;
  readonly end: number;
  /** The words quoted; of an excerpt, those of the moment. */
  readonly text: string;
}
