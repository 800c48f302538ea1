import { expect, test } from "vitest";
import { readCueText, writeCueText } from "./cue-text.ts";

const shown = (source: string): string => readCueText(source).text;

test.each([
  ["<i>one</i> <c.loud>two</c>", "one two"],
  ["we <00:00:01.000>sing", "we sing"],
  ["<lang en-GB>colour</lang>", "colour"],
  ["Tom &amp; Ann &lt;3 &#8217; &#x2019; &#150; &copy &eacute;t&eacute;", "Tom & Ann <3 ’ ’ – © été"],
  ["AT&T &unknown; &amp;lt;", "AT&T &unknown; &lt;"],
  ["<b never closed", ""],
  ["<ruby>漢<rt>kan</rt></ruby>字", "漢kan字"],
  ["a </i> b", "a  b"],
])("%s is shown as %s", (source, text) => {
  expect(shown(source)).toBe(text);
});

test("tags that WebVTT does not know are told", () => {
  expect(readCueText("1 < 2 <font color=red>x").unknownTags).toEqual([" 2 <font color=red"]);
});

test("one voice is the cue's speaker", () => {
  expect(readCueText("<v.first Ann  B.>Hello &amp; <i>welcome</i>")).toMatchObject({
    text: "Hello & welcome",
    speaker: "Ann B.",
  });
  expect(readCueText("<v Ann>Hello</v>\n")).toMatchObject({ speaker: "Ann" });
});

test("several voices are told with their places", () => {
  expect(readCueText("<v Ann>Yes?</v>\n<v Bob>No.")).toMatchObject({
    text: "Yes?\nNo.",
    voices: [
      { at: 0, speaker: "Ann" },
      { at: 5, speaker: "Bob" },
    ],
  });
});

test("what is written reads back", () => {
  const cue = { text: "a < b & c > d --> e", speaker: "A & <B>" };
  expect(writeCueText(cue)).not.toContain("-->");
  expect(readCueText(writeCueText(cue))).toMatchObject(cue);
});
