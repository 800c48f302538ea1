import { describe, expect, test } from "vitest";
import { parseWebVtt } from "./parse.ts";

const parse = (...lines: string[]): ReturnType<typeof parseWebVtt> => parseWebVtt(lines.join("\n"));

describe("the file, as WebVTT section 6.1 reads it", () => {
  test("a cue may follow the signature's line at once, with id, settings and several lines", () => {
    const { cues, problems } = parse(
      "WEBVTT - a film",
      "id:x",
      "",
      "7",
      "01:00:00.000 --> 01:00:01.500 line:5%,end align:left",
      "one",
      "two",
    );
    expect(cues).toEqual([
      {
        id: "7",
        start: 3_600_000,
        end: 3_601_500,
        settings: { line: { value: 5, percent: true }, lineAlign: "end", align: "left" },
        text: "one\ntwo",
        line: 5,
      },
    ]);
    expect(problems).toEqual([]);
  });

  test("what does not begin with the signature is no WebVTT", () => {
    expect(parse("WEBVTTX", "", "00:00.000 --> 00:01.000", "a").cues).toEqual([]);
    expect(parse("WEBVTTX").problems[0]?.line).toBe(1);
  });

  test("a line of times ends the cue before it", () => {
    expect(
      parse("WEBVTT", "", "00:00.000 --> 00:01.000", "a", "00:01.000-->00:02.000", "b").cues.map(
        (cue) => cue.text,
      ),
    ).toEqual(["a", "b"]);
  });

  test("styles and regions count before the first cue alone, and are missed with their line", () => {
    const parsed = parse(
      "WEBVTT",
      "",
      "STYLE",
      "::cue {}",
      "",
      "REGION",
      "id:r lines:2",
      "",
      "00:00.000 --> 00:01.000 region:r",
      "a",
      "",
      "STYLE",
      "late",
    );
    expect(parsed.stylesheets).toEqual(["::cue {}"]);
    expect(parsed.regions[0]).toMatchObject({ id: "r", lines: 2, width: 100, viewportAnchor: [0, 100] });
    expect(parsed.cues[0]?.settings).toEqual({ region: "r" });
    expect(parsed.problems.map((problem) => problem.line)).toEqual([12]);
  });

  test("a region is left where the cue has a line, a size or a direction of its own", () => {
    const { cues } = parse(
      "WEBVTT",
      "",
      "REGION",
      "id:r",
      "",
      "00:00.000 --> 00:01.000 region:r size:50%",
      "a",
    );
    expect(cues[0]?.settings).toEqual({ size: 50 });
  });

  test("notes are passed over; other stray lines and broken times are named", () => {
    const { cues, problems } = parse(
      "WEBVTT",
      "",
      "NOTE fine",
      "",
      "stray words",
      "",
      "00:00,000 --> 00:01,000",
      "lost",
      "",
      "00:00.000 --> 00:01.000",
      "kept",
    );
    expect(cues.map((cue) => cue.text)).toEqual(["kept"]);
    expect(problems.map((problem) => problem.line)).toEqual([5, 7]);
    expect(problems[0]?.message).toContain("stray words");
  });

  test("a cue that ends before it begins is kept, as the standard keeps it, and named", () => {
    const { cues, problems } = parse("WEBVTT", "", "00:02.000 --> 00:01.000", "a");
    expect(cues.length).toBe(1);
    expect(problems).toEqual([{ line: 3, message: "The cue does not end after its start." }]);
  });
});

test.each([
  ["00:00.000", 0],
  ["00:59.999", 59_999],
  ["1:00:00.000", 3_600_000],
  ["00:01:00.000", 60_000],
  ["100:00:00.000", 360_000_000],
  ["60:00.000", null],
  ["0:00.000", null],
  ["00:00:60.000", null],
  ["00:00.00", null],
  ["00:00,000", null],
])("the time %s is %s ms", (time, milliseconds) => {
  const { cues } = parse("WEBVTT", "", `${time} --> 999:00:00.000`, "a");
  expect(cues[0]?.start ?? null).toBe(milliseconds);
});
