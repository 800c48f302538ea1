import type { RenditionIndex } from "../fragment-index.ts";
import {
  allSegments,
  rangeBytes,
  rangeStart,
  segmentsTouching,
  type ByteSpan,
  type SegmentRange,
} from "./segments.ts";

/**
 * The address of the rendition's file for one piece of it. `bytes` is the piece; `all` is every byte that this
 * playlist's media segments use, so that one signature can serve them all.
 */
export type MediaAddress = (bytes: ByteSpan, all: ByteSpan) => string;

/** A playlist for the whole rendition. RFC 8216; a rendition is one file, its segments byte ranges of it. */
export const mediaPlaylist = (index: RenditionIndex, address: MediaAddress): string =>
  lines(index, allSegments(index), address, []);

/** A span `[startSeconds, endSeconds)` of the cut's timeline. */
export interface Excerpt {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /**
   * The index of the rendition that leads: of the picture (any of its renditions), or of the sound itself where there
   * is no picture. All playlists of an excerpt begin with its first segment.
   */
  readonly leading: RenditionIndex;
}

/**
 * A playlist for an excerpt, out of the film's own segments: those that touch it, and for sound from where the
 * picture's first segment begins. Times inside the segments stay the film's; PROGRAM-DATE-TIME says the same for
 * picture and sound; EXT-X-START is where the excerpt begins, in this playlist.
 */
export const excerptPlaylist = (index: RenditionIndex, excerpt: Excerpt, address: MediaAddress): string => {
  const range = segmentsTouching(
    index,
    Math.min(excerptStart(excerpt), excerpt.startSeconds),
    excerpt.endSeconds,
  );
  const offset = Math.max(0, excerpt.startSeconds - rangeStart(index, range));
  return lines(index, range, address, [`#EXT-X-START:TIME-OFFSET=${decimal(offset)},PRECISE=YES`]);
};

/** Seconds on the cut's timeline at which the leading rendition's playlist begins: the time 0 of a player. */
export const excerptStart = ({ startSeconds, endSeconds, leading }: Excerpt): number =>
  rangeStart(leading, segmentsTouching(leading, startSeconds, endSeconds));

const lines = (
  index: RenditionIndex,
  range: SegmentRange,
  address: MediaAddress,
  more: readonly string[],
): string => {
  const all = rangeBytes(index, range);
  const init = { start: 0, end: index.initBytes };
  const written = [
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    `#EXT-X-TARGETDURATION:${targetDuration(index, range)}`,
    "#EXT-X-PLAYLIST-TYPE:VOD",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    ...more,
    `#EXT-X-MAP:URI="${quotable(address(init, all))}",BYTERANGE="${init.end}@0"`,
    `#EXT-X-PROGRAM-DATE-TIME:${programDate(rangeStart(index, range))}`,
  ];
  for (let at = range.first; at < range.end; at += 1) {
    const start = index.offsets[at] ?? 0;
    const bytes = index.bytes[at] ?? 0;
    written.push(`#EXTINF:${shownDuration(index, at)},`, `#EXT-X-BYTERANGE:${bytes}@${start}`);
    written.push(address({ start, end: start + bytes }, all));
  }
  return `${written.join("\n")}\n#EXT-X-ENDLIST\n`;
};

/** The longest duration rounded to whole seconds (RFC 8216, 4.3.3.1). */
const targetDuration = (index: RenditionIndex, range: SegmentRange): number =>
  index.durations
    .slice(range.first, range.end)
    .reduce((longest, duration) => Math.max(longest, Math.round(duration / index.timescale)), 1);

/** Between the rounded times of its two ends, so that the durations of any run of segments add up without drift. */
const shownDuration = (index: RenditionIndex, at: number): string => {
  const start = index.starts[at] ?? 0;
  const end = start + (index.durations[at] ?? 0);
  return ((microseconds(end, index) - microseconds(start, index)) / 1e6).toFixed(6);
};

const microseconds = (units: number, index: RenditionIndex): number =>
  Math.round((units * 1e6) / index.timescale);

const decimal = (seconds: number): string => seconds.toFixed(6);

/** The cut's time 0 stands at the beginning of 1970: no film was made at this time, and every one agrees. */
const programDate = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString();

/** A quoted string holds no quote and no line end (RFC 8216, 4.2). */
export const quotable = (text: string): string => text.replaceAll(/["\r\n]/g, " ");
