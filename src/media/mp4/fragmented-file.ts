import { open } from "node:fs/promises";

import { fail, ok, type Result } from "../../kit/result.ts";
import { boxAt, Cursor, readBoxHeader, type Box } from "./box.ts";
import { codecOf } from "./codecs.ts";
import { readMovieFragment, type MovieFragment, type SampleDefaults } from "./movie-fragment.ts";

/** Bytes that can be read anywhere: a file, or a test's array. */
export interface ByteSource {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A fragment and the bytes of the file that carry it, whatever small boxes stand before it included. */
export interface Fragment extends MovieFragment {
  readonly offset: number;
  readonly bytes: number;
}

export interface FragmentedFile {
  readonly codecs: string;
  readonly timescale: number;
  readonly initBytes: number;
  readonly fragments: readonly Fragment[];
}

/** A `moov` or `moof` larger than this is nothing that we wrote; bytes. */
const largestIndexBox = 16 * 2 ** 20;

/**
 * Reads where the fragments of a fragmented MP4 with one track are. Media bytes are not read, and memory stays small.
 * Whatever the bytes, it comes to an end: a problem says what is wrong.
 */
export const readFragmentedFile = async (source: ByteSource): Promise<Result<FragmentedFile>> => {
  let track: Track | undefined;
  let [initBytes, at, fragmentStart] = [0, 0, 0];
  let pending: MovieFragment | undefined;
  const fragments: Fragment[] = [];
  while (at + 8 <= source.size) {
    const header = await viewOf(source, at, Math.min(at + 16, source.size));
    const box = readBoxHeader(header, at, source.size);
    if (box === undefined) return fail(`The file is broken or incomplete at byte ${at}.`);
    if (box.type === "moov" && track === undefined) {
      track = await readTrack(source, box);
      if (track === undefined) return fail("The file has no track that can be streamed.");
      initBytes = box.end;
      fragmentStart = box.end;
    } else if (box.type === "moof") {
      if (track === undefined) return fail("The file has a fragment before its header.");
      pending = await readPart(source, box, track.defaults);
      if (pending === undefined) return fail(`The fragment at byte ${at} cannot be read.`);
    } else if (box.type === "mdat" && pending !== undefined) {
      fragments.push({ ...pending, offset: fragmentStart, bytes: box.end - fragmentStart });
      fragmentStart = box.end;
      pending = undefined;
    }
    at = box.end;
  }
  if (track === undefined) return fail("The file has no header.");
  if (pending !== undefined || at !== source.size) return fail("The file ends in the middle of a fragment.");
  return ok({ codecs: track.codecs, timescale: track.timescale, initBytes, fragments });
};

interface Track {
  readonly codecs: string;
  readonly timescale: number;
  readonly defaults: SampleDefaults;
}

const viewOf = async (source: ByteSource, start: number, end: number): Promise<DataView> => {
  const bytes = await source.read(start, end);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

/** A box read whole, with its places counted from its own beginning. */
const readWhole = async (source: ByteSource, box: Box): Promise<{ view: DataView; box: Box } | undefined> => {
  if (box.end - box.start > largestIndexBox) return undefined;
  const view = await viewOf(source, box.start, box.end);
  const contentStart = box.contentStart - box.start;
  return { view, box: { type: box.type, start: 0, contentStart, end: view.byteLength } };
};

const readPart = async (
  source: ByteSource,
  box: Box,
  defaults: SampleDefaults,
): Promise<MovieFragment | undefined> => {
  const whole = await readWhole(source, box);
  return whole === undefined ? undefined : readMovieFragment(whole.view, whole.box, defaults);
};

const readTrack = async (source: ByteSource, box: Box): Promise<Track | undefined> => {
  const whole = await readWhole(source, box);
  if (whole === undefined) return undefined;
  const { view } = whole;
  const find = (...path: string[]): Box | undefined =>
    boxAt(view, whole.box.contentStart, view.byteLength, path);
  const header = find("trak", "mdia", "mdhd");
  const description = find("trak", "mdia", "minf", "stbl", "stsd");
  const extension = find("mvex", "trex");
  if (header === undefined || description === undefined || extension === undefined) return undefined;
  const codecs = codecOf(view, description.contentStart, description.end);
  const timescale = readTimescale(view, header);
  const cursor = new Cursor(view, extension.contentStart + 12, extension.end);
  const duration = cursor.u32();
  cursor.skip(4);
  const defaults = { duration, flags: cursor.u32() };
  return codecs === undefined || timescale === 0 ? undefined : { codecs, timescale, defaults };
};

const readTimescale = (view: DataView, box: Box): number => {
  const cursor = new Cursor(view, box.contentStart, box.end);
  const version = cursor.u8();
  cursor.skip(version === 1 ? 19 : 11);
  return cursor.u32();
};

/** The same, of a file on disk. */
export const readFragmentedFileAt = async (path: string): Promise<Result<FragmentedFile>> => {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    return await readFragmentedFile({
      size,
      read: async (start, end) => {
        const { buffer, bytesRead } = await file.read(new Uint8Array(end - start), 0, end - start, start);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
};
