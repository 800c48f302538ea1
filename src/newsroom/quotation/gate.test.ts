import { describe, expect, test } from "vitest";
import { gateOf } from "./gate.ts";
import { judge, type SpokenSource } from "./judge.ts";
import type { Judgement } from "./verdict.ts";

const said = "We, um, will not land at noon, said Kowalski, if the weather holds.".split(" ");
const source: SpokenSource = {
  words: said.map((text, at) => ({
    number: at + 1,
    text,
    start: null,
    end: null,
    turn: 0,
    sentence: 0,
    speaker: { id: null, name: "Jane Doe" },
    checked: true,
    unsure: false,
  })),
  language: "en",
  origin: "correction",
};
const of = (text: string, named = "Jane Doe", words = source): Judgement =>
  judge({ pieces: [text], speaker: { id: null, name: named }, language: "en" }, words);

describe("the gate", () => {
  test("lets verbatim words pass", () => {
    expect(gateOf(of("if the weather holds"), { cleaned: "refuse" })).toMatchObject({
      passes: true,
      mark: "verified-word-for-word",
    });
  });

  test.each([
    ["pass", true, "verified"],
    ["mark", true, "verified-without-hesitations"],
    ["refuse", false, ""],
  ] as const)("does with cleaned words as the house wishes: %s", (cleaned, passes, mark) => {
    const answer = gateOf(of("We will not land at noon"), { cleaned });
    expect(answer).toMatchObject({ passes, mark });
    expect(answer.why).toContain("“um,”");
  });

  test("waits for an editor where a negation went into an ellipsis", () => {
    const judgement = of("We, um, will … land at noon");
    expect(gateOf(judgement, { cleaned: "mark" })).toMatchObject({
      passes: false,
      why: "A named editor must approve it. The ellipsis leaves out a negation: “not”.",
    });
    expect(gateOf(judgement, { cleaned: "mark" }, true)).toMatchObject({
      passes: true,
      mark: "verified-shortened",
    });
  });

  test("shows what was said in place of a bracket", () => {
    const answer = gateOf(of("if the [wind] holds"), { cleaned: "mark" });
    expect(answer).toEqual({
      passes: true,
      mark: "verified-with-brackets",
      why: "In place of a bracket was said: “weather”.",
    });
  });

  test.each([
    ["We, um, will land at noon", "A negation was changed: quoted nothing, said “not”."],
    ["if the wind holds", "Words were changed: quoted “wind”, said “weather”."],
    ["if the good weather holds", "“good” was not said."],
    ["if weather holds", "“the” was left out without an ellipsis."],
    ["nothing of the sort was ever uttered", "These words are not in the transcript."],
  ])("refuses, and no approval opens it: %s", (text, why) => {
    expect(gateOf(of(text), { cleaned: "pass" }, true)).toEqual({ passes: false, mark: "", why });
  });

  test("refuses words of another, of nobody known, and of a machine", () => {
    expect(gateOf(of("if the weather holds", "John Roe"), { cleaned: "pass" }).why).toBe(
      "Somebody else says it: Jane Doe.",
    );
    const unknown = {
      ...source,
      words: source.words.map((word) => ({ ...word, speaker: { id: null, name: null } })),
    };
    expect(gateOf(of("if the weather holds", "Jane Doe", unknown), { cleaned: "pass" }).why).toContain(
      "name the speaker",
    );
    const machine = { ...source, words: source.words.map((word) => ({ ...word, checked: false })) };
    expect(gateOf(of("if the weather holds", "Jane Doe", machine), { cleaned: "pass" })).toMatchObject({
      passes: false,
      why: "Nobody has checked these words of the transcript: listen, and mark them checked.",
    });
  });

  test("never calls a translation verified", () => {
    const judgement = judge({ pieces: ["Wenn das Wetter hält"], speaker: null, language: "de" }, source);
    expect(gateOf(judgement, { cleaned: "pass" }).passes).toBe(false);
    expect(gateOf(judgement, { cleaned: "pass" }, true)).toMatchObject({ passes: true, mark: "translated" });
  });
});
