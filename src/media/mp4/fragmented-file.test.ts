import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { indexOf } from "../fragment-index.ts";
import { readFragmentedFile, type ByteSource, type FragmentedFile } from "./fragmented-file.ts";

const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (start, end) => bytes.slice(start, end),
});

const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
};
const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(8 + body.length), Buffer.from(type, "latin1"), body]);
};

const entry = box("avc1", Buffer.alloc(78), box("avcC", Buffer.from([1, 0x64, 0, 0x28, 0xff])));
const media = box(
  "mdia",
  box("mdhd", u32(0, 0, 0, 24_000, 0, 0)),
  box("minf", box("stbl", box("stsd", u32(0, 1), entry))),
);
const header = Buffer.concat([
  box("ftyp", Buffer.from("iso6\u0000\u0000\u0002\u0000", "latin1")),
  box("moov", box("trak", media), box("mvex", box("trex", u32(0, 1, 1, 1000, 0, 0x01_01_00_00)))),
]);

/** 48 frames of 1000 units from `start`, as ffmpeg writes them: sizes and signed offsets a sample. */
const fragment = (start: number, payload: number): Buffer => {
  const samples = Array.from({ length: 48 }, (_, at) => [
    100,
    at === 0 ? 0 : at % 2 === 0 ? -1000 : 1000,
  ]).flat();
  const run = box("trun", u32(0x01_00_0a_05, 48, 0, 0x02_00_00_00, ...samples));
  const time = box("tfdt", u32(0x01_00_00_00, 0, start));
  const part = box("traf", box("tfhd", u32(0x02_00_38, 1, 1000, 100, 0x01_01_00_00)), time, run);
  return Buffer.concat([box("moof", box("mfhd", u32(0, 1)), part), box("mdat", Buffer.alloc(payload))]);
};

const film = Buffer.concat([
  header,
  fragment(0, 500),
  fragment(48_000, 600),
  box("free", Buffer.alloc(20)),
  fragment(96_000, 700),
  box("mfra", Buffer.alloc(30)),
]);

const read = async (bytes: Uint8Array): Promise<FragmentedFile | string> => {
  const result = await readFragmentedFile(sourceOf(bytes));
  return result.ok ? result.value : result.problem;
};

describe("the fragments of a file", () => {
  it("are found with codec, times, key frames and bytes, whatever small boxes stand between", async () => {
    const file = await read(film);
    expect(file).toMatchObject({ codecs: "avc1.640028", timescale: 24_000, initBytes: header.length });
    if (typeof file === "string") return;
    const size = fragment(0, 500).length;
    expect(file.fragments).toEqual([
      { start: 0, duration: 48_000, samples: 48, startsWithKey: true, offset: header.length, bytes: size },
      {
        start: 48_000,
        duration: 48_000,
        samples: 48,
        startsWithKey: true,
        offset: header.length + size,
        bytes: size + 100,
      },
      {
        start: 96_000,
        duration: 48_000,
        samples: 48,
        startsWithKey: true,
        offset: header.length + 2 * size + 100,
        bytes: 28 + size + 200,
      },
    ]);
  });

  it("make segments of two groups of two seconds", async () => {
    const file = await read(film);
    if (typeof file === "string") throw new Error(file);
    const index = indexOf(file);
    expect(index.starts).toEqual([0, 96_000]);
    expect(index.durations).toEqual([96_000, 48_000]);
    expect(index.offsets[0]).toBe(index.initBytes);
    expect(index.offsets[1]).toBe((index.offsets[0] ?? 0) + (index.bytes[0] ?? 0));
  });

  it("are refused with a reason when the file is cut off anywhere", async () => {
    const length = film.length - box("mfra", Buffer.alloc(30)).length;
    for (const cut of [1, 10, header.length - 1, header.length + 5, header.length + 300, length - 1])
      expect(await read(film.subarray(0, cut))).toBeTypeOf("string");
  });

  it("are refused when a fragment cannot be trusted", async () => {
    const broken = Buffer.from(film);
    broken.write("xxxx", broken.indexOf("tfdt"), "latin1");
    expect(await read(broken)).toContain("cannot be read");
    expect(await read(Buffer.concat([fragment(0, 1), header]))).toContain("before its header");
    expect(await read(Buffer.from("RIFF....WAVEfmt and so on"))).toBeTypeOf("string");
  });

  it("come to an end, with a file or a reason, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(["string", "object"]).toContain(typeof (await read(bytes)));
      }),
      { numRuns: 500 },
    );
  });

  it("come to an end when a sound file is damaged anywhere, and never reach beyond it", async () => {
    const damage = fc.array(fc.tuple(fc.nat(film.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(film);
        for (const [at, value] of changes) bytes[at] = value;
        const file = await read(bytes);
        if (typeof file === "string") return;
        for (const { offset, bytes: length, start, duration } of file.fragments) {
          expect(offset >= file.initBytes && offset + length <= bytes.length).toBe(true);
          expect(Number.isSafeInteger(start) && Number.isSafeInteger(duration)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
