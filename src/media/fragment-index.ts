import { ok, type Result } from "../kit/result.ts";
import { readFragmentedFileAt, type FragmentedFile } from "./mp4/fragmented-file.ts";

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

/** Seconds that a segment of several fragments does not exceed: two groups of pictures of about two seconds. */
const longestSegment = 4.5;

/** Groups the fragments into segments: as many as fit into 4.5 s, at least one. */
export const indexOf = (file: FragmentedFile): RenditionIndex => {
  const starts: number[] = [];
  const durations: number[] = [];
  const offsets: number[] = [];
  const bytes: number[] = [];
  for (const fragment of file.fragments) {
    const last = starts.length - 1;
    const longer = (durations[last] ?? Number.POSITIVE_INFINITY) + fragment.duration;
    if (longer <= longestSegment * file.timescale) {
      durations[last] = longer;
      bytes[last] = (bytes[last] ?? 0) + fragment.bytes;
    } else {
      starts.push(fragment.start);
      durations.push(fragment.duration);
      offsets.push(fragment.offset);
      bytes.push(fragment.bytes);
    }
  }
  const { codecs, timescale, initBytes } = file;
  return { codecs, timescale, initBytes, starts, durations, offsets, bytes };
};

/** The index of a rendition on disk; the problem says why the file cannot be streamed. */
export const readRenditionIndex = async (path: string): Promise<Result<RenditionIndex>> => {
  const file = await readFragmentedFileAt(path);
  return file.ok ? ok(indexOf(file.value)) : file;
};
