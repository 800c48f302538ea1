import type { Rate } from "../kit/rate.ts";

/** The video renditions of a cut, made: each one fragmented MP4 in the work folder, all of the same length. */
export interface Ladder {
  readonly rate: Rate;
  /** Counted in what was made. */
  readonly frames: number;
  /** Smallest first; empty for a recording without picture. */
  readonly videos: readonly VideoRendition[];
  /** Seconds of picture that the master promised and did not have; 0 when it is whole. */
  readonly missingSeconds: number;
}

export interface VideoRendition {
  /** "v" and the shorter side in pixels, e.g. "v720". */
  readonly name: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** The master's own packets, not encoded again. */
  readonly copied: boolean;
}
