import type { Rate } from "../kit/rate.ts";
import type { RenditionIndex } from "./fragment-index.ts";

/** What a newsroom stores of a cut that is ready. */
export interface CutIndex {
  /** Units of the cut: frames of a film, samples of a sound recording. */
  readonly rate: Rate;
  readonly lengthUnits: number;
  readonly renditions: readonly IndexedRendition[];
}

export interface IndexedRendition {
  readonly kind: "video" | "sound" | "description";
  readonly name: string;
  readonly file: string;
  readonly fileBytes: number;
  /** Null for sound. */
  readonly width: number | null;
  readonly height: number | null;
  /** Bits a second. */
  readonly averageBandwidth: number;
  /** Bits a second of the busiest segment. */
  readonly peakBandwidth: number;
  readonly language: string | null;
  readonly label: string | null;
  readonly index: RenditionIndex;
}
