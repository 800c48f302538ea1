import type { CaptionOffer } from "./caption-tracks.ts";
import type { Rendition, SoundTrack } from "./choices.ts";
import type { PlayProblem } from "./problem.ts";

/** What a way of playing HLS tells whoever opened it. Times are seconds. */
export interface SourceListener {
  /**
   * The playlist has come. `startOffset` is its EXT-X-START: where, from its first segment's beginning, an excerpt
   * starts; null where it says none. Returns the media time to begin at.
   */
  readonly opened: (startOffset: number | null) => number;
  readonly renditions: (renditions: readonly Rendition[]) => void;
  readonly sounds: (tracks: readonly Omit<SoundTrack, "enabled" | "id">[], on: number) => void;
  /** Captions beside the stream; what a browser that plays by itself finds in the stream is not told. */
  readonly captions: (offers: readonly CaptionOffer[]) => void;
  readonly failed: (problem: PlayProblem) => void;
}

/** An open stream. The choosing methods take an index into the lists told; -1 is automatic. */
export interface Source {
  readonly chooseRendition: (index: number) => void;
  readonly chooseSound: (index: number) => void;
  readonly close: () => void;
}
