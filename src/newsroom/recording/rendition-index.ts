import type { RenditionIndex } from "../../media/fragment-index.ts";

/** The columns of a rendition in which its index is kept. */
export const indexColumns = [
  "rendition.codecs",
  "rendition.timescale",
  "rendition.init_bytes",
  "rendition.segment_starts",
  "rendition.segment_durations",
  "rendition.segment_offsets",
  "rendition.segment_bytes",
] as const;

export interface IndexRow {
  readonly codecs: string;
  readonly timescale: number;
  readonly init_bytes: number;
  readonly segment_starts: number[];
  readonly segment_durations: number[];
  readonly segment_offsets: number[];
  readonly segment_bytes: number[];
}

/** The exact index of a rendition's segments. */
export const indexOf = (row: IndexRow): RenditionIndex => ({
  codecs: row.codecs,
  timescale: row.timescale,
  initBytes: row.init_bytes,
  starts: row.segment_starts,
  durations: row.segment_durations,
  offsets: row.segment_offsets,
  bytes: row.segment_bytes,
});
