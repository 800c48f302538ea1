import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Ways by which words become elements or scripts without React between. */
const ways =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|setHTMLUnsafe|\bnew Function\b|\beval\(/i;

test("nothing in the studio makes elements of words", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((name) => ways.test(readFileSync(join(import.meta.dirname, name), "utf8")));
  expect(found).toEqual([]);
});
