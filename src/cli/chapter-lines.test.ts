import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseChapterLines } from "./chapter-lines.ts";

const rate = { numerator: 25, denominator: 1 };
const read = (text: string) => parseChapterLines(text, rate, []);

test("a line a chapter, by time or frame, or as they are listed", () => {
  expect(
    read(
      "\uFEFF# The film\r\n0:00 Opening\n\n 1:02.5  The letter: what it said \n50f x\n0:00:04.000  100f  After",
    ),
  ).toEqual({
    ok: true,
    value: [
      { startUnits: 0, title: "Opening" },
      { startUnits: 1562, title: "The letter: what it said" },
      { startUnits: 50, title: "x" },
      { startUnits: 100, title: "After" },
    ],
  });
});

test("a wrong line is told by its number", () => {
  expect(read("0:00 Opening\n1:99 Late")).toMatchObject({
    problem: expect.stringMatching(/^line 2: “1:99”/),
  });
  expect(read("# x\n\n0:10")).toMatchObject({ problem: "line 3: after 0:10 a title must stand." });
});

test("any text is read or refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const mark of orNone(read(text))) expect(mark.title).not.toBe("");
    }),
  );
});

const orNone = (result: ReturnType<typeof read>) => (result.ok ? result.value : []);
