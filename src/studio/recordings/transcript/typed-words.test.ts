import { expect, test } from "vitest";
import { afterSaving, isOvertaken, leftWords, type TypedWords, withTyped } from "./typed-words.ts";

const none: TypedWords = new Map();
const typedOver = (now: string, text: string) => withTyped(none, 7, text, now);

test("what is typed stands on what the sentence said at the first key, whatever it says by now", () => {
  const typed = withTyped(typedOver("It was empty.", "It was emp"), 7, "It was full.", "It was half empty.");
  expect(typed.get(7)).toEqual({ text: "It was full.", over: "It was empty." });
});

test("typing what stands there, or putting it away, leaves nothing typed", () => {
  const typed = typedOver("It was empty.", "It was full.");
  expect(withTyped(typed, 7, "It was empty.", "It was empty.").size).toBe(0);
  expect(withTyped(typed, 7, null, "It was empty.").size).toBe(0);
});

test("what is typed on while it is saved stays, and stands on what was saved", () => {
  const sent = typedOver("It was empty.", "It was full. ");
  expect(afterSaving(sent, 7, "It was full.").size).toBe(0);
  const typedOn = withTyped(sent, 7, "It was full. Nearly.", "It was empty.");
  const typed = afterSaving(typedOn, 7, "It was full.").get(7);
  expect(typed).toEqual({ text: "It was full. Nearly.", over: "It was full." });
  expect(typed !== undefined && isOvertaken(typed, "It was full.")).toBe(false);
});

test.each([
  ["It was empty.", "as it was", false],
  ["It was half empty.", "another's words", true],
  ["It was full.", "what was typed: it arrived, and only the answer was lost", false],
])("a sentence that now says %j (%s) is overtaken: %j", (now, _, isSo) => {
  const typed = typedOver("It was empty.", "It was full. ").get(7);
  expect(typed !== undefined && isOvertaken(typed, now)).toBe(isSo);
});

test("what was typed for a sentence that is gone is told", () => {
  const typed = typedOver("It was empty.", "It was full.");
  expect(leftWords(typed, []).map(([number, { text }]) => [number, text])).toEqual([[7, "It was full."]]);
});
