import { describe, expect, test } from "vitest";
import type { ReadCaptions } from "./cue.ts";
import { readCaptions } from "./read.ts";

const read = (name: string, ...lines: string[]): ReadCaptions => {
  const found = readCaptions(new TextEncoder().encode(lines.join("\n")), name);
  if (!found.ok) throw new Error(found.problem);
  return found.value;
};
const brief = ({ cues }: ReadCaptions): [number, number, string][] =>
  cues.map((cue) => [cue.start, cue.end, cue.text]);

describe("SRT as people write it", () => {
  test("points for commas, short hours, spaces, tabs, strange arrows", () => {
    const found = read(
      "a.srt",
      "1",
      " 0:00:01.5  -->  0:00:02.25 ",
      "a",
      "",
      "2",
      "00:00:03,000 -> 00:00:04,000  X1:40 X2:600",
      "b",
      "",
      "3",
      "00:05 --> 00:06",
      "c",
    );
    expect(brief(found)).toEqual([
      [1500, 2250, "a"],
      [3000, 4000, "b"],
      [5000, 6000, "c"],
    ]);
    expect(found.problems).toEqual([]);
    expect(found.lines).toEqual([2, 6, 10]);
  });

  test("no numbers; no empty line between cues; numbers glued to the words above", () => {
    expect(
      brief(read("a.srt", "00:00:01,000 --> 00:00:02,000", "a", "00:00:02,000 --> 00:00:03,000", "b")),
    ).toEqual([
      [1000, 2000, "a"],
      [2000, 3000, "b"],
    ]);
    expect(
      brief(
        read("a.srt", "1", "00:00:01,000 --> 00:00:02,000", "a", "2", "00:00:02,000 --> 00:00:03,000", "b"),
      ),
    ).toEqual([
      [1000, 2000, "a"],
      [2000, 3000, "b"],
    ]);
  });

  test("a number that is the cue's whole text stays its text", () => {
    expect(
      brief(
        read(
          "a.srt",
          "1",
          "00:00:01,000 --> 00:00:02,000",
          "1969",
          "",
          "2",
          "00:00:02,000 --> 00:00:03,000",
          "10",
        ),
      ),
    ).toEqual([
      [1000, 2000, "1969"],
      [2000, 3000, "10"],
    ]);
  });

  test("an empty line inside a cue is taken out and named", () => {
    const found = read(
      "a.srt",
      "1",
      "00:00:01,000 --> 00:00:02,000",
      "a",
      "",
      "b",
      "",
      "2",
      "00:00:02,000 --> 00:00:03,000",
      "c",
    );
    expect(found.cues.map((cue) => cue.text)).toEqual(["a\nb", "c"]);
    expect(found.problems).toMatchObject([{ line: 2 }]);
  });

  test("times that cannot be read lose their cue, and the message says which words went", () => {
    const found = read(
      "a.srt",
      "1",
      "00:00:01,000 --> 00:00:02,000",
      "a",
      "",
      "2",
      "00:xx:01,000 --> 00:00:02,000",
      "gone",
      "",
      "3",
      "00:00:03,000 --> 00:00:04,000",
      "c",
    );
    expect(found.cues.map((cue) => cue.text)).toEqual(["a", "c"]);
    expect(found.problems).toMatchObject([{ line: 6 }]);
    expect(found.problems[0]?.message).toContain("gone");
  });

  test("an end that is missing is guessed from the next cue, and named", () => {
    const found = read("a.srt", "1", "00:00:01,000 -->", "a", "", "2", "00:00:03,000 --> 00:00:04,000", "b");
    expect(brief(found)[0]).toEqual([1000, 3000, "a"]);
    expect(found.problems).toMatchObject([{ line: 2 }]);
  });

  test("words before the first times, empty cues and turned times are named; zero bytes go", () => {
    const found = read(
      "a.srt",
      "Translated by me",
      "",
      "1",
      "00:00:02,000 --> 00:00:01,000",
      "a\0b",
      "",
      "2",
      "00:00:03,000 --> 00:00:04,000",
      "",
    );
    expect(found.cues.map((cue) => cue.text)).toEqual(["ab", ""]);
    expect(found.problems.map((problem) => problem.line)).toEqual([1, 4, 8]);
  });

  test("style tags go; other angle brackets are words", () => {
    const found = read(
      "a.srt",
      "1",
      "00:00:01,000 --> 00:00:02,000",
      '{\\an8}<font color="#fff">a</font> <b>b</b> < c',
      "x -> y, 10:30 - 11",
    );
    expect(found.cues[0]).toMatchObject({
      text: "a b < c\nx -> y, 10:30 - 11",
      settings: { line: { value: 0, percent: false } },
    });
  });

  test("lines may end in CR alone", () => {
    const found = readCaptions(
      new TextEncoder().encode(
        "1\r00:00:01,000 --> 00:00:02,000\ra\rb\r\r2\r00:00:02,000 --> 00:00:03,000\rc\r",
      ),
      "a.srt",
    );
    expect(found.ok && found.value.cues.map((cue) => cue.text)).toEqual(["a\nb", "c"]);
  });

  test("a file without one cue is refused with the reason", () => {
    expect(readCaptions(new TextEncoder().encode("hello"), "a.srt")).toMatchObject({ ok: false });
    expect(readCaptions(new Uint8Array(), "a.srt")).toMatchObject({ ok: false });
  });
});

describe("SBV", () => {
  test("YouTube's, with numbers as words", () => {
    expect(
      brief(read("a.sbv", "0:00:01.000,0:00:02.000", "a", "12", "", "0:00:02.000,0:00:03.000", "7")),
    ).toEqual([
      [1000, 2000, "a\n12"],
      [2000, 3000, "7"],
    ]);
  });

  test("SubViewer 2, with its heading and [br]", () => {
    const found = read(
      "a.sub",
      "[INFORMATION]",
      "[TITLE]x",
      "[END INFORMATION]",
      "[SUBTITLE]",
      "00:00:01.50,00:00:02.00",
      "a[br]b",
      "",
      "[END SUBTITLE]",
    );
    expect([found.format, brief(found), found.problems]).toEqual(["sbv", [[1500, 2000, "a\nb"]], []]);
  });
});

describe("WebVTT that is not quite WebVTT", () => {
  test("commas for points in every cue: read all the same, and said", () => {
    const found = read(
      "a.vtt",
      "WEBVTT",
      "",
      "intro",
      "00:00:01,000 --> 00:00:02,000",
      "<v Ann>a &amp; b",
      "",
      "00:00:02,000 --> 00:00:03,000",
      "c",
    );
    expect(found.cues).toMatchObject([
      { id: "intro", start: 1000, text: "a & b", speaker: "Ann" },
      { start: 2000, text: "c" },
    ]);
    expect(found.problems[0]?.message).toContain("standard");
  });

  test("no signature", () => {
    const found = read("a.vtt", "00:00:01.000 --> 00:00:02.000", "a");
    expect([found.format, found.problems.length, found.cues.length]).toEqual(["vtt", 1, 1]);
  });

  test("one sound cue is enough to hold a file to the standard", () => {
    const found = read(
      "a.vtt",
      "WEBVTT",
      "",
      "00:00:01,000 --> 00:00:02,000",
      "a",
      "",
      "00:00:02.000 --> 00:00:03.000",
      "b",
    );
    expect(found.cues.map((cue) => cue.text)).toEqual(["b"]);
    expect(found.problems.map((problem) => problem.line)).toEqual([3]);
  });
});

test("what a file holds counts for more than its name", () => {
  expect(read("a.srt", "WEBVTT", "", "00:00.000 --> 00:01.000", "a").format).toBe("vtt");
  expect(read("a.txt", "1", "00:00:01,000 --> 00:00:02,000", "a").format).toBe("srt");
  expect(read("captions", '{"cues":[{"start":1,"end":2,"text":"a"}]}').format).toBe("json");
  expect(readCaptions(new TextEncoder().encode("Just words."), "a.txt")).toMatchObject({ ok: false });
});
