import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sheets = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".css"),
);

/**
 * Properties and values that name a side of the screen: a page that reads from right to left would be wrong by them.
 * overflow-x and -y are left: their logical forms are younger than the browsers that we serve.
 */
const physical = [
  /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom)\s*:/,
  /(?:^|[;{\s])(?:min-|max-)?(?:width|height)\s*:/,
  /(?:^|[;{\s])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)/,
  /\d(?:svh|dvh|lvh|vh|svw|dvw|lvw|vw)\b/,
];

/** Four values of which the second (right) and the fourth (left) differ. */
const lopsided = (line: string): boolean => {
  const value = /^(?:margin|padding|inset)\s*:\s*(.+?);?$/.exec(line)?.[1] ?? "";
  const sides = value.match(/[a-z]+\([^)]*\)|\S+/g) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
};

const isPhysical = (line: string): boolean =>
  lopsided(line) || physical.some((pattern) => pattern.test(line));

const linesOf = (name: string): { place: string; line: string }[] =>
  readFileSync(join(import.meta.dirname, name), "utf8")
    .replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "))
    .split("\n")
    .map((line, number) => ({ place: `${name}:${number + 1}`, line: line.trim() }));

test.each(sheets)("%s names no side of the screen: every property is logical", (name) => {
  const found = linesOf(name).filter(({ line }) => isPhysical(line));
  expect(found).toEqual([]);
});

test("what names a side is found", () => {
  const wrong = [
    "margin-left: 1rem;",
    "a { top: 0; }",
    "width: 3rem;",
    "text-align: left;",
    "inset: 0 0 5vh;",
    "padding: 0 1rem 0 2rem;",
  ];
  expect(wrong.filter((line) => !isPhysical(line))).toEqual([]);
  const right = [
    "margin-inline-start: 1rem;",
    "inset-block-start: 0;",
    "max-inline-size: 3rem;",
    "scrollbar-width: thin;",
    "margin: 0 1rem 2rem 1rem;",
  ];
  expect(right.filter(isPhysical)).toEqual([]);
});
