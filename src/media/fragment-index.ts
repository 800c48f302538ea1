/**
 * Where the segments of one fragmented MP4 are, exact. Parallel arrays, one entry a segment.
 * Times are in units of 1/timescale second, on the cut's timeline; offsets and sizes in bytes of the file.
 * The init segment is the first `initBytes` bytes.
 */
export interface RenditionIndex {
  /** RFC 6381, e.g. "avc1.640028" or "mp4a.40.2". */
  readonly codecs: string;
  readonly timescale: number;
  readonly initBytes: number;
  readonly starts: readonly number[];
  readonly durations: readonly number[];
  readonly offsets: readonly number[];
  readonly bytes: readonly number[];
}
