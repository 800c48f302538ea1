import type { Rate } from "../kit/rate.ts";

/** What a master is, as far as bringing it in needs to know. Plain JSON. */
export interface Probe {
  /** ffmpeg's name of the container, e.g. "mov,mp4,m4a,3gp,3g2,mj2". */
  readonly container: string;
  readonly bytes: number;
  /** Seconds. */
  readonly durationSeconds: number;
  readonly video: VideoFacts | null;
  readonly sound: readonly SoundFacts[];
  readonly captions: readonly CaptionFacts[];
  readonly chapters: readonly ChapterFacts[];
  readonly isSoundOnly: boolean;
}

export interface VideoFacts {
  /** Number of the stream in the file. */
  readonly stream: number;
  readonly codec: string;
  readonly profile: string;
  readonly pixelFormat: string;
  /** Pixels as stored. */
  readonly storedWidth: number;
  readonly storedHeight: number;
  /** Square pixels as shown: after rotation and pixel shape; even numbers. */
  readonly width: number;
  readonly height: number;
  /** The constant rate that its renditions have. */
  readonly rate: Rate;
  /** Seconds from the beginning of the recording to the first frame: sound may come before it. */
  readonly startSeconds: number;
  /** Seconds from the beginning of the recording to the end of its picture, as the file says; null when it does not. */
  readonly durationSeconds: number | null;
  /** Its own frames are not evenly spaced. */
  readonly variableRate: boolean;
  readonly scan: Scan;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  readonly rotation: number;
  /** High dynamic range: its transfer curve. */
  readonly hdr: "pq" | "hlg" | null;
  /** ffmpeg's name of the colour matrix; null when the file does not say. */
  readonly colourMatrix: string | null;
  /** Bits a second; null when not known. */
  readonly bitRate: number | null;
  readonly keyFrames: KeyFrameFacts;
}

export type Scan =
  | "progressive"
  | "top-first"
  | "bottom-first"
  | "telecine-top-first"
  | "telecine-bottom-first";

/** Of the packets that were looked at (all of them for H.264, else the first minutes). */
export interface KeyFrameFacts {
  /** Every packet was looked at. */
  readonly whole: boolean;
  readonly frames: number;
  /** Seconds between key frames, the longest. */
  readonly longestSeconds: number;
  /** Each group of pictures stands alone. */
  readonly closed: boolean;
  /** Bits a second over the busiest group of pictures. */
  readonly peakBitRate: number;
}

export type SoundRole = "main" | "description" | "other";

export interface SoundFacts {
  readonly stream: number;
  readonly codec: string;
  readonly channels: number;
  readonly layout: string;
  readonly sampleRate: number;
  /** BCP 47; null when the file does not say. */
  readonly language: string | null;
  readonly title: string;
  /** Audio description for people who do not see the picture, or another language, or the film's own sound. */
  readonly role: SoundRole;
  /** Seconds from the beginning of the recording to the end of this sound; null when not known. */
  readonly durationSeconds: number | null;
}

export interface CaptionFacts {
  readonly stream: number;
  readonly codec: string;
  /** Can be taken out as text (pictures of text cannot). */
  readonly isText: boolean;
  readonly language: string | null;
  readonly title: string;
  readonly hearingImpaired: boolean;
}

export interface ChapterFacts {
  readonly startSeconds: number;
  readonly title: string;
}
