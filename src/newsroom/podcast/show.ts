import type { EpisodeKind } from "../recording/recording-fields.ts";
import type { Picture } from "../recording/recording.ts";

/** In what order listeners should hear it: the latest first, or from the first on. */
export const showKinds = ["episodic", "serial"] as const;
export type ShowKind = (typeof showKinds)[number];

/** What its episodes are, in words of Podcasting 2.0 ("medium"). */
export const media = ["podcast", "music", "film", "audiobook", "newsletter", "blog"] as const;
export type Medium = (typeof media)[number];

/** An address with the words for it. */
export interface ShowLink {
  readonly url: string;
  readonly label: string;
}

/** What is told of a show and may be changed. */
export interface ShowFields {
  readonly title: string;
  /** Its part of the address; it stays once the show is published. */
  readonly slug: string;
  readonly description: string;
  readonly author: string;
  readonly ownerName: string;
  /** Whom directories write to; it stands in the feed. */
  readonly ownerMail: string;
  /** Of Apple's list, the chief one first: "News/Politics". */
  readonly categories: readonly string[];
  readonly explicit: boolean;
  /** BCP 47. */
  readonly language: string;
  readonly pictureId: string | null;
  readonly kind: ShowKind;
  readonly locked: boolean;
  readonly medium: Medium;
  readonly copyright: string;
  /** Where listeners can pay. */
  readonly funding: readonly ShowLink[];
  /** Where else it can be subscribed to. */
  readonly links: readonly ShowLink[];
  /** No more episodes will come. */
  readonly complete: boolean;
}

export interface Show extends ShowFields {
  readonly id: string;
  /** What it is for ever, wherever its feed moves to. */
  readonly guid: string;
  readonly picture: Picture | null;
  /** Null: nobody sees it yet. */
  readonly publishedAt: Date | null;
  /** Taken off since then; null: it is not. */
  readonly withdrawnAt: Date | null;
  readonly updatedAt: Date;
}

/** The file that listeners' programs fetch. */
export interface EnclosureFile {
  readonly fileKey: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A moment that is offered as a sound bite. Milliseconds on the cut's timeline. */
export interface SoundBite {
  readonly momentId: string;
  readonly title: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What an episode is in its show. */
export interface PlaceInShow {
  readonly show: Show | null;
  readonly episodeKind: EpisodeKind;
  /** Null: there is none, or the rights to the whole have ended. */
  readonly enclosure: EnclosureFile | null;
  readonly bites: readonly SoundBite[];
}
