import type { Ffmpeg } from "./ffmpeg/check.ts";

/** What every step is given beside its input. */
export interface StepContext {
  readonly ffmpeg: Ffmpeg;
  /** Absolute path of an existing folder that belongs to this cut alone. */
  readonly workFolder: string;
  readonly onProgress?: (progress: StepProgress) => void;
  readonly signal?: AbortSignal;
  /** A file of the sound alone is wanted for listeners' programs: an episode. */
  readonly download?: boolean;
}

export interface StepProgress {
  /** 0 to 1. */
  readonly share: number;
  /** Seconds of media a second; null until known. */
  readonly speed: number | null;
  readonly secondsLeft: number | null;
}
