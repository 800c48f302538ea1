import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The sources below a folder, without tests: their paths and their text. */
export const readSources = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .map((name) => join(folder, name))
      .map((path) => [path, readFileSync(path, "utf8")] as const),
  );

const opening = "{[(";
const closing = "}])";

/** What stands between the bracket at `at` and the one that ends it. Brackets in texts must come in pairs. */
export const bracketed = (text: string, at: number): string => {
  let depth = 0;
  for (let end = at; end < text.length; end += 1) {
    const sign = text.charAt(end);
    if (opening.includes(sign)) depth += 1;
    if (closing.includes(sign)) depth -= 1;
    if (depth === 0) return text.slice(at + 1, end);
  }
  throw new Error("A bracket is never closed.");
};

/** Where the braces begin that a place stands in. */
export const enclosingBrace = (text: string, place: number): number => {
  let depth = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (closing.includes(sign)) depth += 1;
    else if (opening.includes(sign)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  throw new Error("It stands in no braces.");
};

/** The names of an object's own fields, as they are written: "before", "...rest". */
export const fieldNames = (written: string): string[] => {
  const inside = written.replaceAll(/^\s*\/\/.*$/gm, "");
  const own: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= inside.length; at += 1) {
    const sign = inside.charAt(at);
    if (opening.includes(sign) && sign !== "") depth += 1;
    if (closing.includes(sign) && sign !== "") depth -= 1;
    if ((sign !== "," && at < inside.length) || depth > 0) continue;
    const name = /^\s*(\.\.\.|[A-Za-z]\w*|"[\w-]+")/.exec(inside.slice(from, at))?.[1];
    if (name !== undefined) own.push(name.replaceAll('"', ""));
    from = at + 1;
  }
  return own;
};
