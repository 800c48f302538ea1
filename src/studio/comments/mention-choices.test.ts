import { expect, test } from "vitest";
import { choicesFor, mentionAt, withMention } from "./mention-choices.ts";

const ada = { id: "a", handle: "ada.marsh", name: "Ada Marsh", isDisabled: false };
const tom = { id: "t", handle: "tom", name: "Tomás Rey", isDisabled: false };
const gone = { id: "g", handle: "adam", name: "Adam Gone", isDisabled: true };

test("a name is proposed while it is typed, by handle or name, and nobody who left", () => {
  expect(mentionAt("Is it so, @ad", 13)).toEqual({ from: 10, typed: "ad" });
  expect(mentionAt("ada@example", 11)).toBeNull();
  expect(choicesFor("ad", [ada, tom, gone])).toEqual([ada]);
  expect(choicesFor("rey", [ada, tom, gone])).toEqual([tom]);
});

test("what is chosen stands in place of what was typed", () => {
  expect(withMention("Ask @ad today", 7, "ada.marsh")).toEqual({ text: "Ask @ada.marsh today", caret: 15 });
});
