import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cue } from "../../media/captions/cue.ts";
import { wordsFromCues } from "./from-captions.ts";

const cue = (start: number, end: number, text: string, more: Partial<Cue> = {}): Cue => ({
  start,
  end,
  text,
  ...more,
});
const turns = (...cues: Cue[]): string[] => {
  const found: string[] = [];
  for (const { turn, speaker, text } of wordsFromCues(cues, "en"))
    found[turn] = found[turn] === undefined ? `${speaker ?? "-"}: ${text}` : `${found[turn]} ${text}`;
  return found;
};

test("words run on across cues; their times are shared out inside each, as guesses", () => {
  const words = wordsFromCues([cue(1000, 2000, "We choose to\ngo to"), cue(2000, 2600, "the moon.")], "en");
  expect(words.map(({ text }) => text)).toEqual(["We", "choose", "to", "go", "to", "the", "moon."]);
  expect(words.every(({ guessed }) => guessed)).toBe(true);
  expect([words[0]?.start, words[4]?.end, words[5]?.start, words[6]?.end]).toEqual([1000, 2000, 2000, 2600]);
  expect((words[1]?.end ?? 0) - (words[1]?.start ?? 0)).toBeGreaterThan(
    (words[0]?.end ?? 0) - (words[0]?.start ?? 0),
  );
});

test("a cue that stays on does not make its words slower than speech", () => {
  const [, last] = wordsFromCues([cue(0, 60_000, "Good night.")], "en");
  expect(last?.end).toBeLessThan(3000);
});

describe("speakers", () => {
  test("voice tags, names in capitals, arrows", () => {
    expect(
      turns(
        cue(0, 1, "Yes.", { speaker: "Ann" }),
        cue(1, 2, "And more.", { speaker: "Ann" }),
        cue(2, 3, "No.", { speaker: "Bob" }),
      ),
    ).toEqual(["Ann: Yes. And more.", "Bob: No."]);
    expect(
      turns(cue(0, 1, "REPORTER: Why?"), cue(1, 2, "Tell us."), cue(2, 3, "MR. SMITH (laughs): Well,")),
    ).toEqual(["REPORTER: Why? Tell us.", "MR. SMITH: Well,"]);
    expect(turns(cue(0, 1, ">> ANN: Yes."), cue(1, 2, ">> No."), cue(2, 3, ">> Perhaps."))).toEqual([
      "ANN: Yes.",
      "-: No.",
      "-: Perhaps.",
    ]);
  });

  test("two who talk in one cue", () => {
    expect(turns(cue(0, 1, "- Where?\n- Here."), cue(1, 2, "Come in.\n- Thanks."))).toEqual([
      "-: Where?",
      "-: Here. Come in.",
      "-: Thanks.",
    ]);
    expect(
      turns(
        cue(0, 1, "Yes? No.", {
          voices: [
            { at: 0, speaker: "A" },
            { at: 5, speaker: "B" },
          ],
        }),
      ),
    ).toEqual(["A: Yes?", "B: No."]);
  });

  test("a dash inside a sentence is no speaker", () => {
    expect(turns(cue(0, 1, "He came – at last -\nand left."))).toEqual(["-: He came – at last - and left."]);
  });
});

test("descriptions of sound are not said", () => {
  expect(
    turns(cue(0, 1, "[APPLAUSE]"), cue(1, 2, "♪ la la ♪"), cue(2, 3, "(door slams)\nWho is (was) it?")),
  ).toEqual(["-: la la Who is (was) it?"]);
});

test("rolling captions say each line once; a repeated word stays", () => {
  expect(
    turns(cue(0, 1000, "one two"), cue(1000, 1010, "one two"), cue(1010, 2000, "one two\nthree four")),
  ).toEqual(["-: one two three four"]);
  expect(turns(cue(0, 1000, "No."), cue(1000, 2000, "No."))).toEqual(["-: No. No."]);
});

test("Chinese and Japanese are divided by their segmenter", () => {
  const texts = wordsFromCues([cue(0, 2000, "我们选择登月。")], "zh").map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.join("")).toBe("我们选择登月。");
});

test("whatever the cues, times stay inside them and in order", () => {
  const cues = fc.array(
    fc.record({ gap: fc.nat(3000), length: fc.nat(9000), text: fc.string({ maxLength: 60 }) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(cues, (parts) => {
      let at = 0;
      const given = parts.map(({ gap, length, text }) => cue((at += gap), (at += length), text));
      let latest = 0;
      for (const { start, end } of wordsFromCues(given, "en")) {
        expect(start).toBeGreaterThanOrEqual(latest);
        expect(end).toBeGreaterThanOrEqual(start ?? 0);
        expect(end).toBeLessThanOrEqual(at);
        latest = start ?? latest;
      }
    }),
  );
});
