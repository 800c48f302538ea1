import { boxAt, boxesIn, Cursor, type Box } from "./box.ts";

/** What a track says of samples that do not speak for themselves (`trex`). */
export interface SampleDefaults {
  readonly duration: number;
  readonly flags: number;
}

/** One `moof`: the samples of its first track. Times in the track's timescale. */
export interface MovieFragment {
  /** When its first picture or sample is presented. */
  readonly start: number;
  readonly duration: number;
  readonly samples: number;
  readonly startsWithKey: boolean;
}

/** Reads a `moof` box (ISO/IEC 14496-12, 8.8.4 to 8.8.12) that lies at `[box.contentStart, box.end)` of the view. */
export const readMovieFragment = (
  view: DataView,
  box: Box,
  track: SampleDefaults,
): MovieFragment | undefined => {
  const part = boxesIn(view, box.contentStart, box.end).find((each) => each.type === "traf");
  if (part === undefined) return undefined;
  const defaults = readHeader(view, boxAt(view, part.contentStart, part.end, ["tfhd"]), track);
  const decodeStart = readDecodeTime(view, boxAt(view, part.contentStart, part.end, ["tfdt"]));
  if (defaults === undefined || decodeStart === undefined) return undefined;
  const runs = boxesIn(view, part.contentStart, part.end).filter((each) => each.type === "trun");
  let [duration, samples, start, startsWithKey] = [0, 0, Number.POSITIVE_INFINITY, false];
  for (const run of runs) {
    const read = readRun(view, run, defaults);
    if (read === undefined) return undefined;
    if (samples === 0) startsWithKey = read.startsWithKey;
    if (read.samples > 0) start = Math.min(start, decodeStart + duration + read.earliest);
    duration += read.duration;
    samples += read.samples;
  }
  return samples === 0 || !Number.isSafeInteger(start + duration)
    ? undefined
    : { start, duration, samples, startsWithKey };
};

const readHeader = (
  view: DataView,
  box: Box | undefined,
  track: SampleDefaults,
): SampleDefaults | undefined => {
  if (box === undefined) return undefined;
  const cursor = new Cursor(view, box.contentStart, box.end);
  const flags = cursor.u32() & 0xff_ff_ff;
  cursor.skip(4);
  if ((flags & 0x01) !== 0) cursor.skip(8);
  if ((flags & 0x02) !== 0) cursor.skip(4);
  const duration = (flags & 0x08) === 0 ? track.duration : cursor.u32();
  if ((flags & 0x10) !== 0) cursor.skip(4);
  const sampleFlags = (flags & 0x20) === 0 ? track.flags : cursor.u32();
  return cursor.overrun ? undefined : { duration, flags: sampleFlags };
};

const readDecodeTime = (view: DataView, box: Box | undefined): number | undefined => {
  if (box === undefined) return undefined;
  const cursor = new Cursor(view, box.contentStart, box.end);
  const version = cursor.u8();
  cursor.skip(3);
  const time = version === 1 ? cursor.u64() : cursor.u32();
  return cursor.overrun || !Number.isSafeInteger(time) ? undefined : time;
};

interface Run {
  readonly duration: number;
  readonly samples: number;
  /** Of presentation, after the run's decode time. */
  readonly earliest: number;
  readonly startsWithKey: boolean;
}

const isKey = (flags: number): boolean => (flags & 0x01_00_00) === 0;

const readRun = (view: DataView, box: Box, defaults: SampleDefaults): Run | undefined => {
  const cursor = new Cursor(view, box.contentStart, box.end);
  const version = cursor.u8();
  const flags = (cursor.u8() << 16) | cursor.u16();
  const count = cursor.u32();
  if ((flags & 0x01) !== 0) cursor.skip(4);
  let firstFlags = (flags & 0x04) === 0 ? defaults.flags : cursor.u32();
  const has = { duration: (flags & 0x1_00) !== 0, size: (flags & 0x2_00) !== 0 };
  const hasMore = { flags: (flags & 0x4_00) !== 0, offset: (flags & 0x8_00) !== 0 };
  // Samples that bring no field of their own cost no bytes; their number must not cost time either.
  if ((flags & 0xf_00) === 0)
    return {
      duration: count * defaults.duration,
      samples: count,
      earliest: 0,
      startsWithKey: isKey(firstFlags),
    };
  let [duration, earliest] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < count; at += 1) {
    const sampleDuration = has.duration ? cursor.u32() : defaults.duration;
    if (has.size) cursor.skip(4);
    const sampleFlags = hasMore.flags ? cursor.u32() : defaults.flags;
    if (at === 0 && hasMore.flags) firstFlags = sampleFlags;
    const offset = !hasMore.offset ? 0 : version === 0 ? cursor.u32() : cursor.i32();
    if (cursor.overrun) return undefined;
    earliest = Math.min(earliest, duration + offset);
    duration += sampleDuration;
  }
  return { duration, samples: count, earliest: count === 0 ? 0 : earliest, startsWithKey: isKey(firstFlags) };
};
