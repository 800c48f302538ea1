import type { Rate } from "../../kit/rate.ts";
import type { Storyboard as StoryboardSheet } from "../../media/storyboard.ts";

export const recordingKinds = ["film", "interview", "episode"] as const;
export type RecordingKind = (typeof recordingKinds)[number];

export const isRecordingKind = (text: string): text is RecordingKind =>
  (recordingKinds as readonly string[]).includes(text);

export type RecordingState = "draft" | "published" | "withdrawn";

/** A still or portrait in the file store. Sizes in pixels. */
export interface Picture {
  readonly id: string;
  readonly fileKey: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit: string;
  /** Base64 of a thumbhash, to stand in while the picture loads. */
  readonly thumbhash: string | null;
  /** The point that stays in sight where it is cropped: parts of width and height, 0 to 1. Null: its middle. */
  readonly focus: { readonly x: number; readonly y: number } | null;
}

/** A recording as lists show it. Days are YYYY-MM-DD. */
export interface RecordingCard {
  readonly id: string;
  readonly kind: RecordingKind;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly state: RecordingState;
  readonly broadcastOn: string | null;
  readonly recordedOn: string | null;
  readonly publishedAt: Date | null;
  readonly updatedAt: Date;
  readonly runningMilliseconds: number | null;
  readonly season: number | null;
  readonly episodeNumber: number | null;
  /** The film that an interview was made for: its id, whatever its state. */
  readonly madeForId: string | null;
  readonly poster: Picture | null;
  /** Its current cut has media (rights aside). */
  readonly playable: boolean;
}

export interface CreditLine {
  readonly role: string;
  readonly person: { readonly id: string; readonly slug: string; readonly name: string };
}

/** Where a fact of the recording stands in the public record. */
export interface SourceLine {
  readonly label: string;
  readonly url?: string;
}

export interface Chapter {
  readonly id: string;
  readonly startUnits: number;
  /** Milliseconds, whole: the first at or after the unit's beginning. */
  readonly start: number;
  readonly title: string;
}

/** A version of the media, as pages need it. */
export interface CutView {
  readonly id: string;
  readonly label: string;
  readonly rate: Rate;
  readonly lengthUnits: number;
  /** Milliseconds, rounded. */
  readonly length: number;
  /** Pixels as shown; null where there is only sound. */
  readonly width: number | null;
  readonly height: number | null;
  readonly peaksKey: string | null;
  readonly storyboard: Storyboard | null;
  readonly poster: Picture | null;
  readonly chapters: readonly Chapter[];
  readonly renditions: readonly RenditionView[];
  readonly captions: readonly CaptionTrackView[];
  readonly hasTranscript: boolean;
}

/** One picture of small stills for the seek bar, and under which key it is kept. */
export interface Storyboard extends Omit<StoryboardSheet, "file"> {
  readonly key: string;
}

export interface RenditionView {
  readonly id: string;
  readonly kind: "video" | "sound" | "description";
  /** Its part of an address: "v360", "audio", "audio-es". */
  readonly name: string;
  readonly codecs: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Bits a second. */
  readonly averageBandwidth: number;
  readonly peakBandwidth: number;
  readonly language: string | null;
  readonly label: string | null;
}

export type CaptionKind = "captions" | "subtitles" | "descriptions";

export interface CaptionTrackView {
  readonly id: string;
  readonly kind: CaptionKind;
  readonly language: string;
  readonly label: string;
  readonly version: number;
}
