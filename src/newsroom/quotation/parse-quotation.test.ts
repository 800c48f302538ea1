import { expect, test } from "vitest";
import { parseQuotation } from "./parse-quotation.ts";

const partsOf = (text: string): string[] =>
  parseQuotation(text).map(({ kind, text: content, hasBrackets }) =>
    kind === "word" ? content + (hasBrackets ? "*" : "") : `<${kind}${content === "" ? "" : ` ${content}`}>`,
  );

test.each([
  ["We land … at noon", ["We", "land", "<ellipsis>", "at", "noon"]],
  ["We land... at noon....", ["We", "land", "<ellipsis>", "at", "noon", "<ellipsis>"]],
  ["We land . . . at noon. . . . So", ["We", "land", "<ellipsis>", "at", "noon", "<ellipsis>", "So"]],
  [
    "land…at […] noon(...)now [. . .]",
    ["land", "<ellipsis>", "at", "<ellipsis>", "noon", "<ellipsis>", "now", "<ellipsis>"],
  ],
  ["He said. No.", ["He", "said.", "No."]],
  ["“[The crew],” [sic] (sic) [Sic!]", ["<bracket The crew>", "<sic>", "<sic>", "<sic>"]],
  ["[W]e land[ed] land[]", ["We*", "landed*", "land*"]],
  ["saw [the captain]'s ship", ["saw", "<bracket the captain>", "ship"]],
  ["a [b", ["a", "[b"]],
  ["a] b []", ["a]", "b", "<bracket>"]],
])("%s", (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test("each part knows its characters", () => {
  const text = "We [all] land… at noon [sic].";
  expect(parseQuotation(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    "We",
    "[all]",
    "land",
    "…",
    "at",
    "noon",
    "[sic]",
    ".",
  ]);
});
