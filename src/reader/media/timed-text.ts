import type { Cue } from "../../media/captions/cue.ts";
import { writeCaptions } from "../../media/captions/write.ts";

/** A stretch of the cut's timeline in milliseconds, [start, end). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The cues that show in a stretch, each cut to what of it lies inside. */
export const clipCues = (cues: readonly Cue[], stretch: Stretch): Cue[] =>
  cues
    .filter((cue) => cue.end > stretch.start && cue.start < stretch.end)
    .map((cue) => clipped(cue, stretch))
    .filter((cue) => cue.end > cue.start);

const clipped = (cue: Cue, stretch: Stretch): Cue => ({
  ...cue,
  start: Math.max(cue.start, Math.ceil(stretch.start)),
  end: Math.min(cue.end, Math.floor(stretch.end)),
});

/**
 * WebVTT whose times are the cut's own. The map says so (RFC 8216, section 3.5): without it players take the first
 * segment's beginning for zero, and an excerpt's captions come late by as much.
 */
export const timedText = (cues: readonly Cue[], language: string): string =>
  writeCaptions(cues, "vtt", { language, timestampMap: true });
