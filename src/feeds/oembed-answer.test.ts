import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { frameSize, limitsOf, oembedXml, stillSize } from "./oembed-answer.ts";

const noLimits = limitsOf({});

describe("sizes", () => {
  test("without limits the frame is 640 by 408: 16 to 9, and a line", () => {
    expect(frameSize(noLimits)).toEqual({ width: 640, height: 408 });
  });

  test.each([
    [{ maxwidth: "320" }, { width: 320, height: 228 }],
    [{ maxheight: "228" }, { width: 320, height: 228 }],
    [
      { maxwidth: "x", maxheight: "-3" },
      { width: 640, height: 408 },
    ],
  ])("with %j it is %j", (query, size) => {
    expect(frameSize(limitsOf(query))).toEqual(size);
  });

  test("neither frame nor still is ever larger than asked, nor smaller than a pixel", () => {
    const pixels = integer({ min: 1, max: 5000 });
    assert(
      property(pixels, pixels, pixels, pixels, (maxwidth, maxheight, width, height) => {
        const limits = { maxwidth, maxheight };
        for (const size of [frameSize(limits), stillSize({ width, height }, limits)]) {
          if (size === null) continue;
          expect(size.width).toBeLessThanOrEqual(maxwidth);
          expect(size.height).toBeLessThanOrEqual(maxheight);
          expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });
});

test("XML holds any text", () => {
  const xml = oembedXml({
    type: "video",
    version: "1.0",
    title: 'A < B & "C" \u0000\uD800',
    html: "<iframe></iframe>",
    width: 1,
    height: 2,
    provider_name: "N",
    provider_url: "u",
  });
  expect(xml).toContain("<title>A &lt; B &amp; &quot;C&quot; \uFFFD</title>");
  expect(xml).toContain("<html>&lt;iframe&gt;&lt;/iframe&gt;</html>");
});
