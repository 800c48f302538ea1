import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { RenditionIndex } from "../fragment-index.ts";
import { excerptPlaylist, excerptStart, mediaPlaylist } from "./media-playlist.ts";
import type { ByteSpan } from "./segments.ts";

const video: RenditionIndex = {
  codecs: "avc1.64001f",
  timescale: 30_000,
  initBytes: 777,
  starts: [0, 120_120, 240_240],
  durations: [120_120, 120_120, 60_060],
  offsets: [777, 1777, 3777],
  bytes: [1000, 2000, 500],
};
const sound: RenditionIndex = {
  codecs: "mp4a.40.2",
  timescale: 48_000,
  initBytes: 700,
  starts: [0, 192_512, 385_024],
  durations: [192_512, 192_512, 95_000],
  offsets: [700, 800, 900],
  bytes: [100, 100, 50],
};

const plain = (): string => "v.mp4";

describe("the playlist of a whole rendition", () => {
  it("names every segment as bytes of the one file", () => {
    expect(mediaPlaylist(video, plain)).toBe(
      `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:4
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MAP:URI="v.mp4",BYTERANGE="777@0"
#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:00.000Z
#EXTINF:4.004000,
#EXT-X-BYTERANGE:1000@777
v.mp4
#EXTINF:4.004000,
#EXT-X-BYTERANGE:2000@1777
v.mp4
#EXTINF:2.002000,
#EXT-X-BYTERANGE:500@3777
v.mp4
#EXT-X-ENDLIST
`,
    );
  });

  it("has durations whose sums stay within a millionth of a second of the truth, however many", () => {
    const frames = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(frames, (counts) => {
        const durations = counts.map((count) => count * 1001);
        const starts = durations.map((_, at) => durations.slice(0, at).reduce((sum, each) => sum + each, 0));
        const zeros = durations.map(() => 1);
        const playlist = mediaPlaylist({ ...video, starts, durations, offsets: zeros, bytes: zeros }, plain);
        let shown = 0;
        for (const [at, found] of [...playlist.matchAll(/#EXTINF:([\d.]+),/g)].entries()) {
          shown += Number(found[1]) * 1e6;
          const exact = (((starts[at] ?? 0) + (durations[at] ?? 0)) * 1e6) / 30_000;
          expect(Math.abs(Math.round(shown) - exact)).toBeLessThanOrEqual(0.6);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the playlist of an excerpt", () => {
  const excerpt = { startSeconds: 5.5, endSeconds: 7, leading: video };

  it("has the segments that touch it, the film's own times, and where it begins", () => {
    expect(excerptPlaylist(video, excerpt, plain)).toBe(
      `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:4
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-START:TIME-OFFSET=1.496000,PRECISE=YES
#EXT-X-MAP:URI="v.mp4",BYTERANGE="777@0"
#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:04.004Z
#EXTINF:4.004000,
#EXT-X-BYTERANGE:2000@1777
v.mp4
#EXT-X-ENDLIST
`,
    );
    expect(excerptStart(excerpt)).toBe(4.004);
  });

  it("begins its sound where the picture's first segment begins, one segment earlier if need be", () => {
    const playlist = excerptPlaylist(sound, excerpt, plain);
    expect(playlist).toContain("#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:00.000Z");
    expect(playlist).toContain("#EXT-X-START:TIME-OFFSET=5.500000,PRECISE=YES");
    expect(playlist.match(/#EXTINF/g)).toHaveLength(2);
  });

  it("of a recording without picture is led by the sound itself", () => {
    expect(excerptStart({ ...excerpt, leading: sound })).toBeCloseTo(4.010667, 6);
    expect(excerptPlaylist(sound, { ...excerpt, leading: sound }, plain).match(/#EXTINF/g)).toHaveLength(1);
  });

  it("asks for an address for each piece with its bytes, and all bytes that it needs, to be signed", () => {
    const asked: [ByteSpan, ByteSpan][] = [];
    const playlist = excerptPlaylist(video, { ...excerpt, endSeconds: 9 }, (bytes, all) => {
      asked.push([bytes, all]);
      return `v.mp4?from=${bytes.start}&to=${bytes.end}`;
    });
    const all = { start: 1777, end: 4277 };
    expect(asked).toEqual([
      [{ start: 0, end: 777 }, all],
      [{ start: 1777, end: 3777 }, all],
      [{ start: 3777, end: 4277 }, all],
    ]);
    expect(playlist).toContain("v.mp4?from=3777&to=4277\n");
  });

  it("holds no line or quote that an address brings with it", () => {
    const mean = mediaPlaylist(video, () => 'a"b')
      .split("\n")
      .find((line) => line.startsWith("#EXT-X-MAP"));
    expect(mean).toBe('#EXT-X-MAP:URI="a b",BYTERANGE="777@0"');
  });
});
