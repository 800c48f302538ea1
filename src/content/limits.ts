import type { ContentProblem } from "./problem.ts";

/** Bytes of a story's content as JSON in UTF-8. */
export const mostBytes = 1_048_576;
/** So many lists and objects may stand in one another. */
export const deepest = 24;
export const mostBlocks = 10_000;

/**
 * What would be too much work to look at closely: too deep, too large, or characters that no database keeps. It takes
 * time in proportion to the value's size at most, and stops early; nothing is called by recursion.
 */
export const tooMuch = (value: unknown): ContentProblem | null => {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let bytes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > deepest) return { path: "", message: `is nested more than ${deepest} deep` };
    if (typeof next.value === "string" && !isStorable(next.value))
      return {
        path: "",
        message: `holds a character that is none (NUL or half of a pair): ${shown(next.value)}`,
      };
    bytes += leastBytes(next.value);
    if (bytes > mostBytes) return tooLarge;
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      if (!isStorable(key)) return { path: "", message: "has a name with a character that is none" };
      if (!Array.isArray(next.value)) bytes += key.length;
      open.push({ value: inner, depth: next.depth + 1 });
    }
  }
  return null;
};

const tooLarge: ContentProblem = { path: "", message: "is larger than 1 MB" };

/** PostgreSQL's jsonb keeps neither U+0000 nor a lone surrogate. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

const shown = (text: string): string => JSON.stringify(text.slice(0, 40));

/** At least so many bytes does it take in JSON. */
const leastBytes = (value: unknown): number =>
  typeof value === "string" ? (value.length > mostBytes ? value.length : Buffer.byteLength(value)) : 1;
