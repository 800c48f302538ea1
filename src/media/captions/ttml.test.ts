import { describe, expect, test } from "vitest";
import type { ReadCaptions } from "./cue.ts";
import { readCaptions } from "./read.ts";

const read = (text: string, name = "a.ttml"): ReadCaptions => {
  const found = readCaptions(new TextEncoder().encode(text), name);
  if (!found.ok) throw new Error(found.problem);
  return found.value;
};
const inBody = (body: string, attributes = ""): string =>
  `<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="fr" ${attributes}>\n<body>${body}</body></tt>`;
const brief = ({ cues }: ReadCaptions): [number, number, string][] =>
  cues.map((cue) => [cue.start, cue.end, cue.text]);

describe("times", () => {
  test("clock, offsets, frames, ticks, durations, and those of the elements around", () => {
    const found = read(
      inBody(
        `<div begin="10s"><p begin="00:00:01.500" end="00:00:02">a</p><p begin="500ms" dur="1s">b</p><p begin="25f" end="50f">c</p></div><div><p begin="0.5m" end="31s">d</p><p begin="00:00:40:05" end="00:00:41:00">e</p></div>`,
        'ttp:frameRate="25"',
      ),
    );
    expect(brief(found)).toEqual([
      [11_500, 12_000, "a"],
      [10_500, 11_500, "b"],
      [11_000, 12_000, "c"],
      [30_000, 31_000, "d"],
      [40_200, 41_000, "e"],
    ]);
    expect(found.language).toBe("fr");
  });

  test("in a sequence each begins where the one before ends", () => {
    expect(brief(read(inBody('<div timeContainer="seq"><p dur="1s">a</p><p dur="2s">b</p></div>')))).toEqual([
      [0, 1000, "a"],
      [1000, 3000, "b"],
    ]);
  });

  test("spans with times of their own are cues of their own", () => {
    expect(
      brief(
        read(
          inBody(
            '<div><p begin="1s" end="4s"><span begin="0s" end="1s">a</span><span begin="1s" end="3s">b</span></p></div>',
          ),
        ),
      ),
    ).toEqual([
      [1000, 2000, "a"],
      [2000, 4000, "b"],
    ]);
  });

  test("commas and short hours are mended, and named with their line", () => {
    const found = read(inBody('<div>\n<p begin="0:00:01,5" end="2.5">a</p></div>'));
    expect(brief(found)).toEqual([[1500, 2500, "a"]]);
    expect(found.problems.map((problem) => problem.line)).toEqual([4, 4]);
    expect(found.lines).toEqual([4]);
  });

  test("a paragraph without end is shown until the next", () => {
    const found = read(inBody('<div><p begin="1s">a</p>\n<p begin="3s" end="4s">b</p></div>'));
    expect(brief(found)[0]).toEqual([1000, 3000, "a"]);
    expect(found.problems.map((problem) => problem.line)).toEqual([3]);
  });
});

describe("text", () => {
  test("breaks are line ends, white space is one space, styles and metadata are no words", () => {
    const found = read(
      inBody(
        '<div><p xml:id="c1" begin="0s" end="1s"><metadata><x xmlns="y">no</x></metadata>\n  one <span>two\n three</span><br/> four &amp; </p></div>',
      ),
    );
    expect(found.cues).toEqual([{ id: "c1", start: 0, end: 1000, text: "one two three\nfour &" }]);
  });

  test("HTML's names, comments and the old namespace", () => {
    const found = read(
      '<tt xmlns="http://www.w3.org/2006/10/ttaf1"><body><div><!-- <p begin="0s" end="1s">hidden</p> --><p begin="1s" end="2s">a&nbsp;b &eacute;</p></div></body></tt>',
      "a.dfxp",
    );
    expect([found.format, brief(found)]).toEqual(["dfxp", [[1000, 2000, "a\u00A0b é"]]]);
  });

  test("no namespace at all: TTML's is taken, and said", () => {
    const found = read('<tt><body><div><p begin="1s" end="2s">a</p></div></body></tt>', "a.xml");
    expect([brief(found), found.problems.length]).toEqual([[[1000, 2000, "a"]], 1]);
  });
});

test("a file that breaks off is read as far as it goes, and said", () => {
  const whole = inBody('<div><p begin="1s" end="2s">a<br/>b</p>\n<p begin="2s" end="3s">c</p>\n');
  const found = read(whole.slice(0, -"</body></tt>".length));
  expect(brief(found)).toEqual([
    [1000, 2000, "a\nb"],
    [2000, 3000, "c"],
  ]);
  expect([found.lines, found.problems.map((problem) => problem.line)]).toEqual([[3, 4], [5]]);
});

test("paragraphs of a file that is not sound XML are picked out, and said", () => {
  const found = read(
    inBody('<div><p begin="1s" end="2s">a<br/>b</p>\n<p begin="2s" end="3s"><i>c</p></div>'),
  );
  expect(brief(found)).toEqual([
    [1000, 2000, "a\nb"],
    [2000, 3000, "c"],
  ]);
  expect(found.lines).toEqual([3, 4]);
  expect(found.problems).toMatchObject([{ line: 4 }]);
  expect(found.problems[0]?.message).toContain("not sound");
});

test("XML that is no TTML is refused", () => {
  expect(readCaptions(new TextEncoder().encode("<html><p>a</p></html>"), "a.xml")).toMatchObject({
    ok: false,
  });
});
