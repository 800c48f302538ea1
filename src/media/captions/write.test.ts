import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cue } from "./cue.ts";
import { readCaptions } from "./read.ts";
import { writeCaptions, type WrittenFormat } from "./write.ts";

const letters = fc.stringMatching(/^[A-Za-zÀ-ÿ'’?!.,;:()"&$%€–—あ漢ж]{1,12}$/);
const line = fc.array(letters, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));

/** Cues as any format can hold them: in order, with words. */
const cues = fc
  .array(fc.record({ gap: fc.nat(5000), length: fc.integer({ min: 1, max: 90_000 }), text }), {
    maxLength: 12,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, text: words }): Cue => {
      const start = at + gap;
      at = start + length;
      return { start, end: at, text: words };
    });
  });

const again = (given: readonly Cue[], format: WrittenFormat): Cue[] => {
  const read = readCaptions(new TextEncoder().encode(writeCaptions(given, format)), `again.${format}`);
  if (!read.ok) throw new Error(read.problem);
  return read.value.cues;
};

const timesAndText = (given: readonly Cue[]): Pick<Cue, "start" | "end" | "text">[] =>
  given.map(({ start, end, text: words }) => ({ start, end, text: words }));

describe("what is written reads back the same", () => {
  test.each(["vtt", "ttml", "dfxp", "json"] as const)("%s", (format) => {
    fc.assert(
      fc.property(cues, (given) => {
        expect(timesAndText(again(given, format))).toEqual(given);
      }),
    );
  });

  test.each(["srt", "sbv"] as const)("%s", (format) => {
    // These two have no way to say that a file holds nothing, nor (SRT) that "<i>" is meant as it stands.
    const some = cues.filter((given) => given.length > 0);
    fc.assert(
      fc.property(some, (given) => {
        expect(timesAndText(again(given, format))).toEqual(given);
      }),
    );
  });

  test("JSON keeps everything; WebVTT keeps ids, voices and settings", () => {
    const given: Cue[] = [
      { id: "intro", start: 0, end: 1500, text: "<b>Not</b> a tag & no --> arrow", speaker: "Jane <Doe>" },
      {
        start: 1500,
        end: 3_723_004,
        text: "- Yes?\n- No.",
        voices: [
          { at: 0, speaker: "A" },
          { at: 7, speaker: "B" },
        ],
        settings: {
          line: { value: -2, percent: false },
          position: 12.5,
          positionAlign: "center",
          size: 80,
          align: "start",
        },
      },
      {
        start: 3_723_004,
        end: 360_000_000,
        text: "a hundred hours",
        settings: { vertical: "rl", line: { value: 1e-7, percent: true } },
      },
    ];
    expect(again(given, "json")).toEqual(given);
    expect(again(given, "vtt")).toEqual(given);
  });

  test("markup is text in TTML, and ids that are names are kept", () => {
    const given: Cue[] = [
      { id: "c1", start: 10, end: 20, text: '  two  spaces & <p begin="0s">\n\u00A0"quoted"' },
      { start: 20, end: 30, text: "\u0007bell" },
    ];
    expect(again(given, "ttml")).toEqual([given[0], { start: 20, end: 30, text: "bell" }]);
  });
});

test("an empty line inside a cue would end it, and goes", () => {
  for (const format of ["vtt", "srt", "sbv"] as const)
    expect(again([{ start: 0, end: 1000, text: "one\n\n\ntwo" }], format)[0]?.text).toBe("one\ntwo");
});

test("plain text has a line for each cue and a paragraph for each speaker", () => {
  const given: Cue[] = [
    { start: 0, end: 1, text: "Where\nwere you?", speaker: "Q" },
    { start: 1, end: 2, text: "At home.", speaker: "A" },
    { start: 2, end: 3, text: "All day.", speaker: "A" },
  ];
  expect(writeCaptions(given, "txt")).toBe("Q: Where were you?\n\nA: At home.\nAll day.\n");
});

test("WebVTT for HLS says that its times are the stream's", () => {
  expect(writeCaptions([], "vtt", { timestampMap: true })).toBe(
    "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n",
  );
});
